/**
 * The day a question asks about.
 *
 *   as of July 1, 2024      on 2024-07-01      on July 1st, 2024       a day: `asOf`
 *   in March 2020      in 2019      last year      since July 1, 2024   no one day: `unclear`
 *   February 30, 2024      1/2/2024 (two days in two countries)         the same
 *   now      today      currently                                       none
 *
 * Where two days are named, the one behind "as of" is asked about; without it neither is.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import { findDates, type Span } from "../../text/index.js"

export interface AskedDate {
  readonly asOf: IsoDate | null
  /** As written; null when a day, or no time at all, is named. */
  readonly unclear: string | null
  /** The words that name a time, with their prepositions; no part of the subject. */
  readonly spans: readonly Span[]
}

const monthNames =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?=\s+\d)/gu
const asOfBefore = /\b(?:as\s+of|as\s+at|in\s+force\s+(?:on|at)|effective(?:\s+on)?)\s+$/iu
const onBefore = /\b(?:on|dated)\s+$/iu
const rangeBefore = /\b(?:since|before|after|until|till|by|from|between|prior\s+to|through|following)\s+$/iu
const range =
  /\b(?:in|during|since|before|after|until|by)\s+(?:(?:early|mid|late|the\s+year)[\s-]+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s+)?(?:19|20)\d{2}\b(?!-\d|\s*(?:persons|people|employees|dollars|square|feet|pounds|days|hours|or\s+more)\b)|\b(?:last|next)\s+(?:year|month|week|summer|winter|spring|fall|autumn)\b|\b(?:\d{1,3}|two|three|four|five|ten|a\s+few|several)\s+years\s+ago\b/giu
/** What looks like a day and was not read as one. */
const dayLike =
  /\b(?:on\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})\b/giu
const none =
  /,?\s*\b(?:right\s+now|now|today|currently|at\s+present|at\s+the\s+moment|nowadays|these\s+days)\b/giu

export function readAskedDate(text: string): AskedDate {
  const capital = text.replace(monthNames, (month) => month.charAt(0).toUpperCase() + month.slice(1))
  const days = findDates(capital).dates.map(({ span, date }) => dayInPlace(text, span, date))
  const others = [...spansOf(capital, range), ...spansOf(capital, dayLike)].filter(
    (span) => !days.some((day) => overlap(day.span, span)),
  )
  const named = [...days.map((day) => day.span), ...others].sort((a, b) => a.start - b.start)
  const exact = days.filter((day) => day.said === "as-of")
  const asked = new Set(
    (exact.length > 0 ? exact : days.filter((day) => day.said !== "range")).map((day) => day.date),
  )
  const asOf = asked.size === 1 ? ([...asked][0] ?? null) : null
  const written = named.map(({ start, end }) => text.slice(start, end).replace(/,$/u, ""))
  return {
    asOf,
    unclear: asOf === null && written.length > 0 ? written.join(", ") : null,
    spans: [...named, ...spansOf(text, none)],
  }
}

interface DayInPlace {
  readonly date: IsoDate | null
  /** With its preposition, and the comma that belongs to it: "on June 1, 2026, that …". */
  readonly span: Span
  readonly said: "as-of" | "on" | "range" | "alone"
}

function dayInPlace(text: string, span: Span, date: string): DayInPlace {
  const before = text.slice(0, span.start)
  const ways = [
    ["as-of", asOfBefore],
    ["on", onBefore],
    ["range", rangeBefore],
  ] as const
  const [said, pattern] = ways.find(([, each]) => each.test(before)) ?? (["alone", null] as const)
  const start = span.start - (pattern?.exec(before)?.[0].length ?? 0)
  const end = text.startsWith(",", span.end) ? span.end + 1 : span.end
  return { date: isoDate(date), span: { start, end }, said }
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
