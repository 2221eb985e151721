/**
 * Finds calendar dates written out in a sentence, and the days without a year that are no quantities.
 *
 *   January 1, 2010      1 January 2010      the 1st day of January, 2010      2010-01-01
 *
 * "July 1" and "fiscal year 2010" are found as `other`: they name no full date, yet their numbers are not
 * quantities. A date such as 1/2/2010 means two days in two countries and is not read.
 */
import type { Span } from "./reading.js"

export interface WrittenDates {
  readonly dates: readonly { readonly span: Span; readonly date: string }[]
  readonly other: readonly Span[]
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const month =
  "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)"
const american = new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "gu")
const european = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+day)?(?:\\s+of)?\\s+${month},?\\s+(\\d{4})\\b`,
  "gu",
)
const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/gu
const dayOfMonth = new RegExp(
  `\\b${month}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\s*,?\\s*\\d{4})|\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+day)?\\s+(?:of\\s+)?${month}\\b(?!,?\\s*\\d{4})`,
  "gu",
)
const year = new RegExp(
  `\\b(?:${month},?|year|years|the|of|in|since|for|Act,?|FY|and|through|or|to)\\s+((?:17|18|19|20|21)\\d{2})\\b(?!\\s*(?:square|persons|dollars|feet|pounds|hours|days))`,
  "giu",
)

export function findDates(text: string): WrittenDates {
  const dates: { span: Span; date: string }[] = []
  const add = (match: RegExpMatchArray, y: string, m: number, d: string) => {
    const date = `${y}-${String(m).padStart(2, "0")}-${d.padStart(2, "0")}`
    if (isRealDay(date))
      dates.push({
        span: { start: match.index as number, end: (match.index as number) + match[0].length },
        date,
      })
  }
  for (const m of text.matchAll(american)) add(m, m[3] as string, monthNumber(m[1] as string), m[2] as string)
  for (const m of text.matchAll(european)) add(m, m[3] as string, monthNumber(m[2] as string), m[1] as string)
  for (const m of text.matchAll(iso)) add(m, m[1] as string, Number(m[2]), m[3] as string)
  const other = [...text.matchAll(dayOfMonth), ...text.matchAll(year)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }))
  return { dates: dates.sort((a, b) => a.span.start - b.span.start), other }
}

function monthNumber(written: string): number {
  return months.indexOf(written.slice(0, 3).toLowerCase()) + 1
}

function isRealDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}
