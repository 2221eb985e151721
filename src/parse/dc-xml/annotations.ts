/**
 * The notes under a section: its history, earlier codifications, comments of the editors. None of them is
 * law, so they are kept apart from the text, each under the publisher's own name for it.
 *
 * A history note of the Code begins with the day on which the act took effect ("Mar. 8, 2007, D.C. Law
 * 16-237, …"). The youngest such day is when the section's present text became law. The codified Code writes the
 * days of acts it has worked in as attributes, without words: `eff`, in effect, and `app`, applied from.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import type { ParsedNote } from "../parsed.js"
import type { Surroundings } from "../surroundings.js"
import { datesIn, youngest } from "../written-dates.js"
import { childElements, plainWords, type XmlElement } from "../xml/index.js"
import { oneLine } from "./own-words.js"

/** `annotations` holds annotations and typed texts; an `annotation` may also stand alone. */
export function addAnnotations(element: XmlElement, around: Surroundings): void {
  for (const annotation of element.name === "annotations" ? childElements(element) : [element]) {
    const text = oneLine(annotation, around)
    if (text !== "") around.notes.push({ kind: kindOf(annotation), text })
  }
}

export function dateOfHistory(section: XmlElement): IsoDate | null {
  const annotations = childElements(section).flatMap((child) =>
    child.name === "annotations" ? childElements(child) : [child],
  )
  const history = annotations.filter((annotation) => annotation.attributes.type === "History")
  return youngest(history.flatMap(daysOf))
}

function daysOf(annotation: XmlElement): readonly (IsoDate | null)[] {
  const written = datesIn(plainWords(annotation))
  if (written.length > 0) return written
  const { eff = "", app } = annotation.attributes
  const applied = app === undefined ? null : isoDate(app)
  // "notfunded": the act is in effect, and its words are not worked in until there is money for them.
  return app !== undefined && applied === null ? [] : [isoDate(eff), applied]
}

/**
 * What the codifier puts before a section that temporary acts have changed ("*NOTE: This section includes amendments
 * by temporary legislation that will expire on …*"): words about the law, and none of it.
 */
export function isCodifiersNote(text: XmlElement): boolean {
  return /^\*NOTE: .*\*$/su.test(plainWords(text).trim())
}

/** "Editor's Notes" → `editors-notes`. */
function kindOf(annotation: XmlElement): ParsedNote["kind"] {
  const type = annotation.attributes.type ?? "annotation"
  return type
    .toLowerCase()
    .replace(/['’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
}
