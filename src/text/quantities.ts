/**
 * Reads the quantities of a sentence: comparator, value, unit; words and digits give the same quantity.
 *
 *   within thirty (30) days      at-most 30 day          not less than $1,000     at-least 1000 dollar
 *   10 per centum                exactly 10 percent      more than 1,000 persons  more-than 1000 person
 *
 * The text must come with citations and dates masked: a section number is no quantity.
 */
import { findNumbers } from "./numbers.js"
import type { Quantity } from "./reading.js"

/** What stands before a number and says how to compare; the longest wording first. */
const before: readonly (readonly [RegExp, string])[] = [
  [/(?:not|no|nor) (?:less|fewer|earlier|sooner) than\s*$/iu, "at-least"],
  [/(?:not|no|nor) (?:more|greater|later|longer|higher) than\s*$/iu, "at-most"],
  [
    /(?:(?:shall|may|does|do|must|will|to|can|should) not|cannot|not to|not|never) (?:be )?(?:exceed|exceeding|in excess of|over)\s*$/iu,
    "at-most",
  ],
  [/(?:at least|at a minimum of|a minimum of|minimum of)\s*$/iu, "at-least"],
  [
    /(?:at most|up to|a maximum of|maximum of|within|not over|no later than the)\s*(?:the (?:next|first|following)\s*)?$/iu,
    "at-most",
  ],
  [
    /(?:(?:more|greater|higher|longer|later) than|exceed(?:s|ing|ed)?|in excess of|over|above)\s*$/iu,
    "more-than",
  ],
  [/(?:(?:less|fewer|lower|shorter|earlier|sooner) than|under|below)\s*$/iu, "less-than"],
]
const after: readonly (readonly [RegExp, string])[] = [
  [/^\s+or (?:more|greater|over|older|longer|above)\b/iu, "at-least"],
  [/^\s+or (?:less|fewer|under|younger|shorter|below)\b/iu, "at-most"],
]

const dayKinds: Readonly<Record<string, string>> = {
  business: "business-day",
  working: "business-day",
  work: "business-day",
  banking: "banking-day",
  calendar: "calendar-day",
}
const unitNames: Readonly<Record<string, string>> = {
  feet: "foot",
  inches: "inch",
  centum: "percent",
  "%": "percent",
  "per cent": "percent",
  $: "dollar",
  "€": "euro",
  "£": "pound",
  people: "person",
  children: "child",
}
const notUnits =
  /^(?:of|or|and|the|a|an|in|on|at|by|for|from|to|per|if|is|are|was|shall|may|must|which|that|who|such|any|other|than|as|with|under|through|until|after|before|not|have|has|following|consecutive|additional|more|less|equal|successive|full|separate|different|subsequent|such)$/iu

export function findQuantities(text: string): readonly Quantity[] {
  return findNumbers(text).map((number) => {
    const lead = text.slice(Math.max(0, number.start - 40), number.start)
    const currency = /(?:US)?([$€£])\s?$/u.exec(lead)
    const symbol = currency?.[1]
    const start = number.start - (currency?.[0].length ?? 0)
    const unit =
      symbol === undefined
        ? unitAfter(text, number.end)
        : { name: unitNames[symbol] as string, end: number.end }
    const comparator = comparatorOf(text, start, unit.end)
    return { span: { start, end: unit.end }, comparator, value: number.value, unit: unit.name }
  })
}

function comparatorOf(text: string, start: number, end: number): string {
  const lead = text.slice(Math.max(0, start - 40), start)
  for (const [pattern, comparator] of before) if (pattern.test(lead)) return comparator
  const tail = text.slice(end, end + 20)
  for (const [pattern, comparator] of after) if (pattern.test(tail)) return comparator
  return "exactly"
}

function unitAfter(text: string, at: number): { name: string; end: number } {
  const rest = text.slice(at, at + 60)
  const fixed = /^\s?(?:%|percent\b|per centum\b|per cent\b)/iu.exec(rest)
  if (fixed !== null) return { name: "percent", end: at + fixed[0].length }
  const dollars = /^\s+(dollars?|cents?|euros?|pounds sterling)\b/iu.exec(rest)
  if (dollars !== null)
    return { name: singular((dollars[1] as string).split(" ")[0] as string), end: at + dollars[0].length }
  const day = /^[\s-]+(business|working|work|banking|calendar)\s+days?\b/iu.exec(rest)
  if (day !== null)
    return { name: dayKinds[(day[1] as string).toLowerCase()] as string, end: at + day[0].length }
  const area = /^[\s-]+(square|cubic)\s+(\p{L}+)/iu.exec(rest)
  if (area !== null)
    return { name: `${area[1]?.toLowerCase()}-${singular(area[2] as string)}`, end: at + area[0].length }
  const skip =
    /^[\s-]+(?:(?:consecutive|additional|full|successive|separate|or more|or fewer|or less)\s+)+/iu.exec(
      rest,
    )?.[0].length ?? 0
  const word = /^[\s-]*(\p{L}+)/u.exec(rest.slice(skip))
  if (word === null || notUnits.test(word[1] as string)) return { name: "", end: at }
  const end =
    skip > 0 && /or (?:more|fewer|less)/iu.test(rest.slice(0, skip)) ? at : at + skip + word[0].length
  return { name: singular(word[1] as string), end }
}

function singular(word: string): string {
  const lower = word.toLowerCase()
  const known = unitNames[lower]
  if (known !== undefined) return known
  if (/(?:ss|us|is)$/u.test(lower)) return lower
  if (/ies$/u.test(lower)) return lower.replace(/ies$/u, "y")
  if (/(?:ches|shes|xes|sses)$/u.test(lower)) return lower.slice(0, -2)
  return lower.replace(/s$/u, "")
}
