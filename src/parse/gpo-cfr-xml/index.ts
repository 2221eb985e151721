/**
 * `gpo-cfr-xml`: the Code of Federal Regulations as the Government Publishing Office gives its annual
 * edition: a volume of a title (CFRDOC), or a piece of one (CFRGRANULE).
 *
 *   PART, SUBPART, SUBJGRP (subject group), SECTION, APPENDIX; SECTNO and SUBJECT are a section's heading
 *
 * It is the markup of the printed page: front matter, running heads, tables of contents and finding aids
 * surround the law and repeat it, and are passed over by name in the report. A volume holds some parts of a
 * title, so its parts are what an import covers (decision 0090). Paragraphs are not marked up as such and are
 * told by their signs, as in every file of the CFR.
 *
 * Stages: `read-volume` (divisions) over `nested-law` (law that the markup shut into a note, taken out again) →
 * `content` and `gpo-table` (elements to blocks) → `cfr/` (provisions).
 */
import type { Format } from "../parsed.js"
import { rootElement } from "../xml/index.js"
import { readVolume } from "./read-volume.js"

export const gpoCfrXml: Format = {
  name: "gpo-cfr-xml",
  detect: (_name, head) => (/^CFR(?:DOC|GRANULE)$/u.test(rootElement(head)?.name ?? "") ? 1 : 0),
  parse: readVolume,
  // What the printer sets around the law, and repeats of it. The heads of title and chapter stand there alone.
  metadata: ["FMTR", "BMTR", "FDSYS", "AMDDATE", "SUPPLPUB"],
  repeats: ["CONTENTS", "CFRTOC", "CHAPTI", "EAR", "LRH", "RRH", "PTHD", "PGHD"],
}
