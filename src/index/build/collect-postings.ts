/**
 * Turns the terms of units into postings: keys ascending, for each key its units ascending with counts.
 *
 * Keys are sorted by counting, first by unit, then by one term of the key after the other, which is linear
 * and needs no table of strings: the bigrams of a code are too many to be named.
 */
import { bigramKey, termsOfKey } from "../lexicon.js"
import type { Postings } from "../shard.js"
import { growingNumbers } from "./growing-numbers.js"

export interface PostingsCollector {
  /** Adds each term, or each pair of neighbouring terms, to a unit; in any order, more than once if need be. */
  readonly add: (unit: number, terms: ArrayLike<number>) => void
  /** Adds postings made before, with their units renumbered; a unit that maps to `dropped` is left out. */
  readonly addPostings: (postings: Postings, unitNumbers: Uint32Array) => void
  readonly finish: (units: number) => Postings
}

export const dropped = 0xffffffff

export function collectPostings(keysOf: "terms" | "bigrams"): PostingsCollector {
  const firsts = growingNumbers()
  const seconds = growingNumbers()
  const units = growingNumbers()
  const counts = growingNumbers()
  const push = (first: number, second: number, unit: number, count: number) => {
    firsts.push(first)
    seconds.push(second)
    units.push(unit)
    counts.push(count)
  }
  return {
    add: (unit, terms) => {
      if (keysOf === "terms") for (let i = 0; i < terms.length; i += 1) push(0, terms[i]!, unit, 1)
      else for (let i = 1; i < terms.length; i += 1) push(terms[i - 1]!, terms[i]!, unit, 1)
    },
    addPostings: (postings, unitNumbers) => {
      postings.keys.forEach((key, k) => {
        const [first, second] = termsOfKey(key)
        for (let i = postings.starts[k]!; i < postings.starts[k + 1]!; i += 1) {
          const unit = unitNumbers[postings.units[i]!]!
          if (unit !== dropped) push(first, second, unit, postings.counts[i]!)
        }
      })
    },
    finish: (unitCount) => {
      const [first, second, unit, count] = [firsts, seconds, units, counts].map((list) => list.numbers())
      const order = sortedOrder([unit!, second!, first!])
      return groupPostings(order, (i) => bigramKey(first![i]!, second![i]!), unit!, count!, unitCount)
    },
  }
}

/** A stable counting sort by each list in turn; the last one matters most. */
function sortedOrder(lists: readonly Uint32Array[]): Uint32Array {
  const length = lists[0]!.length
  let order = Uint32Array.from({ length }, (_, i) => i)
  for (const values of lists) {
    let largest = 0
    for (const value of values) if (value > largest) largest = value
    const next = new Uint32Array(largest + 2)
    for (const value of values) next[value + 1]! += 1
    for (let i = 1; i < next.length; i += 1) next[i]! += next[i - 1]!
    const sorted = new Uint32Array(length)
    for (const i of order) {
      const value = values[i]!
      sorted[next[value]!] = i
      next[value]! += 1
    }
    order = sorted
  }
  return order
}

// A count is kept in 16 bits; ranking does not tell 65,535 mentions from more.
const mostCounted = 65_535

function groupPostings(
  order: Uint32Array,
  keyAt: (i: number) => number,
  unitOf: Uint32Array,
  countOf: Uint32Array,
  unitCount: number,
): Postings {
  const keys: number[] = []
  const starts: number[] = []
  const units = new Uint32Array(order.length)
  const counts = new Uint16Array(order.length)
  let size = 0
  let lastKey = -1
  for (const i of order) {
    const key = keyAt(i)
    const unit = unitOf[i]!
    if (key !== lastKey) {
      keys.push(key)
      starts.push(size)
      lastKey = key
    } else if (units[size - 1] === unit) {
      counts[size - 1] = Math.min(counts[size - 1]! + countOf[i]!, mostCounted)
      continue
    }
    units[size] = unit
    counts[size] = countOf[i]!
    size += 1
  }
  starts.push(size)
  const lengths = new Uint32Array(unitCount)
  for (let i = 0; i < size; i += 1) lengths[units[i]!]! += counts[i]!
  return {
    keys: Float64Array.from(keys),
    starts: Uint32Array.from(starts),
    units: units.slice(0, size),
    counts: counts.slice(0, size),
    lengths,
  }
}
