/**
 * The history of a section: how it is told from text, and the day its present words took effect.
 *
 *   HISTORY: Added 2005, No. 162 (Adj. Sess.), § 1, eff. Jan. 1, 2007; amended 2019, No. 89 (Adj. Sess.), § 3.
 *
 * Older releases leave the word out. Only where the last act named has an "eff." is the day of the present
 * words known: an act without one takes effect on a day that the page does not say.
 */
import type { IsoDate } from "../../law/index.js"
import { datesIn, youngest } from "../written-dates.js"

const label = /^HISTORY: ?/u
const begins = /^\(?(?:Added|Amended|Reenacted|Recodified|Redesignated|Enacted)\b.{0,12}\b\d{4}, No\. \d/u

/** Its words without the label; null where the words are no history. */
export function historyIn(words: string): string | null {
  if (label.test(words)) return words.replace(label, "")
  return begins.test(words) ? words : null
}

export function firstDayOf(history: string): IsoDate | null {
  const last = history.split(";").at(-1) ?? ""
  const effective = last.split(/\beff\. /u).at(-1) ?? ""
  return last.includes("eff. ") ? youngest(datesIn(effective)) : null
}
