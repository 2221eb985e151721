/**
 * `uslm`: United States Legislative Markup, in which federal law is published as XML.
 *
 *   1.0  <uscDoc>               a title of the United States Code            us/usc/17
 *   2.0  <pLaw>                 a public or private law                      us/pl/113-67, us/pvtl/112-1
 *   2.0  <statuteCompilation>   an act as amended since                      us/comp/toxic-substances-control-act
 *   2.0  <cfrDoc>               a volume of the Code of Federal Regulations  us/cfr/27
 *
 * The levels of a statute are elements with the level's own name, so nothing is told by its sign there:
 * `read-law` (the stream of containers) → `levels` (what is which level, its id and number) → `provisions`
 * (a section and all below it) → `own-words` (words, lines, tables, notes) → `finish` (status and dates).
 * The regulations of 2.0 were marked up by a program that took every sign for a level; they are read as other
 * files of the CFR are (`read-regulations`, decision 0094).
 */
import type { Format } from "../parsed.js"
import { rootElement } from "../xml/index.js"
import { readLaw } from "./read-law.js"
import { readRegulations } from "./read-regulations.js"

export const uslm: Format = {
  name: "uslm",
  detect: (_name, head) => {
    const root = rootElement(head)
    if (root === null || !/^(?:uscDoc|pLaw|statuteCompilation|cfrDoc)$/u.test(root.name)) return 0
    return /\sxmlns="http:\/\/(?:xml\.house\.gov\/schemas\/uslm|schemas\.gpo\.gov\/xml\/uslm)/u.test(root.tag)
      ? 1
      : 0.9
  },
  // A table of contents is counted, for in a section it is enacted; elsewhere the report says that it is not kept.
  metadata: [
    ...["meta", "backMatter", "ear", "endMarker"],
    // The front matter of a volume of the Code of Federal Regulations.
    ...["docPublicationName", "docReleasePoint", "provisionRange", "dc:creator"],
    ...["editionNote", "organizationNote", "citationNote", "explanationNote"],
  ],
  repeats: ["leftRunningHead", "rightRunningHead"],
  derivedNotes: ["current-through"],
  parse: (document, facts) => {
    const head = new TextDecoder().decode(document.main.bytes.subarray(0, 8_000))
    return rootElement(head)?.name === "cfrDoc" ? readRegulations(document, facts) : readLaw(document, facts)
  },
}
