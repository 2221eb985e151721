/**
 * The notes of the Code of Federal Regulations: which elements they are in the government's files, and the
 * publisher's name for each. Notes are not law.
 */
import type { ParsedNote } from "../parsed.js"
import type { Surroundings } from "../surroundings.js"
import type { XmlElement } from "../xml/index.js"
import { plainInline } from "./inline.js"

const noteKinds: Readonly<Record<string, string>> = {
  AUTH: "authority",
  SECAUTH: "authority",
  PARAUTH: "authority",
  SOURCE: "source",
  CITA: "history",
  EDNOTE: "editorial-note",
  EFFDNOT: "effective-date-note",
  EFFDNOTP: "effective-date-note",
  EFTNT: "effective-date-note",
  CROSSREF: "cross-reference",
  XREF: "cross-reference",
  APPRO: "approval",
  FTNT: "footnote",
  NOTE: "note",
}

export function noteOf(element: XmlElement, around: Surroundings): ParsedNote | null {
  const kind = noteKinds[element.name]
  return kind === undefined ? null : { kind, text: plainInline(element, around).replaceAll("\n", " ") }
}
