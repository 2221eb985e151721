/**
 * The days on which a section's text begins or ends, where a note under it says so. The session laws of its
 * history are dated by year only, so without such a note the first day is unknown.
 *
 *   414.726 becomes operative July 1, 2022.
 *   414.900 is repealed January 2, 2031, and …
 *   The amendments to 414.025 by … become operative January 2, 2026. … The text that is operative on and
 *   after January 2, 2026, is set forth for the user’s convenience.        (so ours ends the day before)
 *   … The text that is operative until July 1, 2022, is set forth …        (so ours begins then)
 */
import { dayBefore, type EffectivePeriod, type IsoDate } from "../../law/index.js"
import { datesIn, oldest, youngest } from "../written-dates.js"

const day = "([A-Z][a-z]+ \\d{1,2}, \\d{4})"

export function periodOfNotes(number: string, notes: readonly string[]): EffectivePeriod {
  const own = number.replace(".", "\\.")
  const about = (words: string): readonly IsoDate[] =>
    notes.flatMap((note) =>
      [...note.matchAll(new RegExp(words, "gu"))].flatMap(([, date = ""]) => datesIn(date)),
    )
  const amended = `^Note(?: \\d+)?: The amendments to ${own}\\b[^]*?The text that is operative`
  const begins = [
    ...about(`^Note(?: \\d+)?: ${own} becomes operative ${day}`),
    ...about(`${amended} until ${day}`),
  ]
  const ends = [
    ...about(`^Note(?: \\d+)?: ${own} is repealed ${day}`),
    ...about(`${amended} on and after ${day}`),
  ]
  const [effectiveFrom, firstDayWithout] = [youngest(begins), oldest(ends)]
  const effectiveTo = firstDayWithout === null ? null : dayBefore(firstDayWithout)
  const contradicts = effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom
  return { effectiveFrom, effectiveTo: contradicts ? null : effectiveTo, currentThrough: null }
}
