/**
 * What is printed with the law and is not law: the kind of note that each element is.
 *
 *   <note topic="effectiveDateOfAmendment">   effective-date-of-amendment
 *   <note type="footnote">, <footnote>        footnote
 *   <sourceCredit>                            history
 *   <editorialNote role="uscRef">             usc-reference
 *   <sidenote>                                sidenote: beside the text of a public law
 *   <page>                                    page: where a page of the Statutes at Large begins
 */
import type { XmlElement } from "../xml/index.js"

const kinds: Readonly<Record<string, string>> = {
  sourceCredit: "history",
  footnote: "footnote",
  sidenote: "sidenote",
  page: "page",
  authority: "authority",
  source: "source",
  editorialNote: "editorial-note",
  editionNote: "edition-note",
  citationNote: "citation-note",
  explanationNote: "explanation-note",
  legislativeHistory: "legislative-history",
  action: "approval",
  congress: "congress",
}

export function noteKind(element: XmlElement): string | null {
  const { name, attributes } = element
  if (name === "note") {
    if (attributes["type"] === "footnote") return "footnote"
    return kebab(attributes["topic"] ?? attributes["role"] ?? "note")
  }
  if (name === "editorialNote" && attributes["role"] === "uscRef") return "usc-reference"
  return kinds[name] ?? null
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}
