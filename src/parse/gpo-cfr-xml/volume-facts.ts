/**
 * What a volume says of itself around the law: its title, and the day as of which it was revised.
 *
 *   TITLEPG   "Title 47", "Revised as of October 1, 2011"        LRH   "47 CFR Ch. I (10-1-11 Edition)"
 *   FDSYS     CFRTITLE 47, DATE 2011-10-01                       AMDDATE   "Sept. 19, 2011", the last amendment
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import { datesIn, youngest } from "../written-dates.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"

export interface VolumeFacts {
  readonly title: string | null
  readonly day: IsoDate | null
}

/** Null where the element is none of those. */
export function volumeFacts(element: XmlElement): VolumeFacts | null {
  const words = plainWords(element)
  switch (element.name) {
    case "FMTR": {
      const page = firstChild(element, "TITLEPG")
      if (page === null) return { title: null, day: null }
      const days = childElements(page).filter(({ name }) => name === "REVISED" || name === "DATE")
      const title = /\d+/u.exec(wordsOf(page, "TITLENUM"))?.[0] ?? null
      return { title, day: youngest(days.flatMap((each) => datesIn(plainWords(each)))) }
    }
    case "FDSYS":
      return { title: wordsOf(element, "CFRTITLE") || null, day: isoDate(wordsOf(element, "DATE")) }
    case "AMDDATE":
      return { title: null, day: datesIn(words)[0] ?? null }
    case "LRH":
      return { title: /^(\d+) CFR\b/u.exec(words)?.[1] ?? null, day: null }
    default:
      return null
  }
}

function wordsOf(element: XmlElement, name: string): string {
  const child = firstChild(element, name)
  return child === null ? "" : plainWords(child)
}
