/**
 * Which state a misspelled word nearly names: one slip in a short name, two in a long one. A slip is a
 * letter left out, added, changed or swapped with its neighbour.
 */
import { americanJurisdictions } from "./american-jurisdictions.js"

const names = americanJurisdictions
  .filter((each) => each.parent === "us" && /^\p{L}{5,}$/u.test(each.name))
  .map((each) => ({ shown: each.name, name: each.name.toLowerCase() }))

/** Words that differ from a state's name by a slip and are right as they stand. */
const properWords = new Set([
  "indian",
  "indians",
  "mainland",
  "virginal",
  "organ",
  "montane",
  "alaskan",
  "texan",
])

export function nearestStateName(written: string): string | null {
  const word = written.toLowerCase()
  if (properWords.has(word)) return null
  for (const { shown, name } of names) {
    const allowed = name.length >= 8 ? 2 : 1
    if (Math.abs(word.length - name.length) <= allowed && slips(word, name) <= allowed) return shown
  }
  return null
}

function slips(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + change)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) best = Math.min(best, beforeLast[j - 2]! + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
