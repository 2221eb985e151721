/**
 * The dates of a history note as American publishers write them: "Mar. 8, 2007", "Sept. 14, 2010",
 * "March 8, 2007". A day that is not in the calendar is no date.
 */
import { type IsoDate, isoDate } from "../law/index.js"

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const written =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[.,]?\s+(\d{1,2}),?\s+(\d{4})\b/gu

export function datesIn(text: string): readonly IsoDate[] {
  return [...text.matchAll(written)].flatMap(([, month = "", day = "", year = ""]) => {
    const number = months.indexOf(month.toLowerCase()) + 1
    const date = isoDate(`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`)
    return date === null ? [] : [date]
  })
}

/** ISO dates compare as strings. */
export function youngest(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.reduce((best, date) => (date !== null && (best === null || date > best) ? date : best), null)
}

export function oldest(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.reduce((best, date) => (date !== null && (best === null || date < best) ? date : best), null)
}
