/**
 * How current instruments are and what of them is not held, in words, for the terminal and the page alike.
 */
import type { Holding, Instrument } from "../../pincite.js"
import { counted, thousands } from "./counted.js"
import { writtenDate } from "./written-date.js"

/** "June 30, 2025"; "January 10, 2011 to January 1, 2022, by part"; null where no day is stated. */
export function daysInWords(instruments: readonly Instrument[]): string | null {
  const days = instruments.flatMap(({ currentThrough, holding }) =>
    holding === null || holding === undefined
      ? [currentThrough]
      : [holding.currentThrough?.earliest ?? null, holding.currentThrough?.latest ?? null],
  )
  const known = days.filter((day) => day !== null).sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return null
  const by = instruments.length > 1 ? "by instrument" : "by part"
  const range = first === last ? writtenDate(first) : `${writtenDate(first)} to ${writtenDate(last)}, ${by}`
  const undated = instruments.reduce((sum, { holding }) => sum + (holding?.undated ?? 0), 0)
  return undated === 0 ? range : `${range}; of ${counted(undated, "part")} the publisher states no date`
}

export const noDay = "the publisher states no date"

/** One line for each kind of gap; none where nothing is known to be missing. */
export function gapsInWords(instruments: readonly Instrument[]): readonly string[] {
  const holdings = instruments.map(({ holding }) => holding).filter((holding) => holding !== undefined)
  const known = holdings.filter((holding) => holding !== null)
  const unknown = holdings.length - known.length
  return [
    ...namedOnly(known.flatMap((holding) => holding.namedOnly)),
    ...notInForce(known),
    ...earlier(known.reduce((sum, holding) => sum + holding.sectionsOfEarlierEditions, 0)),
    ...(unknown === 0
      ? []
      : [
          `Gaps unknown${instruments.length > 1 ? ` of ${thousands(unknown)}` : ""}: imported by an older Pincite; import again.`,
        ]),
  ]
}

function namedOnly(named: Holding["namedOnly"]): readonly string[] {
  const kinds = new Map<string, string[]>()
  for (const { name } of named) {
    const [, word = "", label = name] =
      /^(Title|Chapter|Part|Subpart|§) ([\w.:~-]+?)(?=\.? |\.?$)/u.exec(name) ?? []
    const kind = word === "§" ? "section" : word.toLowerCase() || "file"
    kinds.set(kind, [...(kinds.get(kind) ?? []), label])
  }
  return [...kinds].map(
    ([kind, labels]) =>
      `Named by its publisher and not held: ${counted(labels.length, kind)} (${inRanges(labels)}).`,
  )
}

const mostNamed = 12

/** 1, 2, 3, 5, 6A: "1–3, 5, 6A". */
function inRanges(labels: readonly string[]): string {
  const ranges: { readonly first: string; last: string }[] = []
  for (const label of labels) {
    const open = ranges.at(-1)
    const follows = open !== undefined && /^\d+$/u.test(label) && Number(label) === Number(open.last) + 1
    if (follows) open.last = label
    else ranges.push({ first: label, last: label })
  }
  const shown = ranges
    .slice(0, mostNamed)
    .map(({ first, last }) => (first === last ? first : `${first}–${last}`))
  const more = ranges.length - shown.length
  return more === 0 ? shown.join(", ") : `${shown.join(", ")} and ${thousands(more)} more`
}

function notInForce(holdings: readonly Holding[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { sectionsNotInForce } of holdings) {
    for (const [status, count] of Object.entries(sectionsNotInForce)) {
      counts.set(status, (counts.get(status) ?? 0) + count)
    }
  }
  if (counts.size === 0) return []
  const words = [...counts].map(([status, count]) => `${thousands(count)} ${status}`)
  return [`Sections held that are not in force: ${words.join(", ")}.`]
}

function earlier(count: number): readonly string[] {
  return count === 0 ? [] : [`Held of earlier editions only: ${counted(count, "section")}.`]
}
