/**
 * The day on which a section's present words became law, from its source note.
 *
 *   L. 90: Entire article added, p. 361, § 1, effective January 1, 1991. L. 2001: (1) amended, p. 14, § 2, effective July 1.
 *
 * Entries follow each other in time and each begins with the year of its session laws; a day without a year is
 * of that year. The last entry made the words what they are: where it names no day ("L. 65: p. 1298, § 1."),
 * the day is unknown.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import { datesIn, youngest } from "../written-dates.js"

export function lastChangeIn(sourceNote: string): IsoDate | null {
  const entries = sourceNote.split(/(?=\bL\. ?\d{2,4}\b)/u)
  const last = entries.at(-1) ?? ""
  const year = yearOf(/^L\. ?(\d{2,4})/u.exec(last)?.[1])
  if (year === null) return null
  const days = [...last.matchAll(/\beffective ([A-Z][a-z]+ \d{1,2})(?:, (\d{4}))?/gu)]
  return youngest(days.flatMap(([, day = "", itsYear = year]) => datesIn(`${day}, ${itsYear}`)))
}

function yearOf(digits: string | undefined): string | null {
  if (digits === undefined) return null
  const year = digits.length === 2 ? `19${digits}` : digits
  return isoDate(`${year}-01-01`) === null ? null : year
}
