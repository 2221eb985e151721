/**
 * When the text of a section became law, as far as the file says so (decision 0093).
 *
 * A source credit ends with the day on which the last act that changed the section was enacted. An act takes
 * effect on that day unless it says otherwise, and where it does the Code has a note on it ("Effective Date of
 * 1992 Amendment"). So a section is dated by its credit only where no such note of the title names that act.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import { datesIn, youngest } from "../written-dates.js"
import { childElements, plainWords, type XmlElement } from "../xml/index.js"
import type { Enactment } from "./drafts.js"

export function enactmentOf(credit: XmlElement): Enactment | null {
  const refs = refsIn(credit)
  const written = youngest([...datesIn(plainWords(credit)), ...refs.map(({ date }) => date)])
  if (written === null) return null
  // The act is the one named last before the last day; later words ("renumbered") name no other act.
  return { date: written, act: refs.findLast(({ act }) => act !== null)?.act ?? null }
}

/** The acts that a note names: "/us/pl/94/553", "/us/act/1947-07-30/ch388". */
export function actsNamedIn(element: XmlElement): readonly string[] {
  return refsIn(element).flatMap(({ act }) => (act === null ? [] : [act]))
}

interface ActRef {
  readonly act: string | null
  readonly date: IsoDate | null
}

function refsIn(element: XmlElement): readonly ActRef[] {
  return childElements(element).flatMap((child) => {
    const href = child.attributes["href"] ?? ""
    const act = /^\/us\/(?:pl\/\d+\/\d+|act\/[\d-]+\/ch\w+)/u.exec(href)?.[0] ?? null
    const date = isoDate(/^\/us\/act\/([\d-]{10})/u.exec(href)?.[1] ?? child.attributes["date"] ?? "")
    return [...(act === null && date === null ? [] : [{ act, date }]), ...refsIn(child)]
  })
}
