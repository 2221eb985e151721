/**
 * `regml`: the XML in which the Consumer Financial Protection Bureau kept its regulations (12 CFR 1002 to
 * 1099) with their official interpretations: one file is one part as it stood from one day on.
 *
 *   <regulation> <fdsys/> <preamble/> <part label="1016"> … <section label="1016-4"> … </part> <analysis/>
 *
 * Every provision is labelled, so no level is guessed: the label and the printed marker are two witnesses, and
 * where they differ the report says which was followed (decision 0095). Official interpretations are guidance
 * with citations of their own. What the Bureau wrote about a rule in the Federal Register is kept apart and is
 * never law; a notice, which is nothing but instructions to change the text, is passed over as law and
 * what it changes is listed (decision 0096).
 *
 * Stages: `read-edition` (the file, its dates) → `part-tree` (part, subparts, sections, appendices) →
 * `paragraphs` and `comments` (provisions, by `enumerators`) → `content` (words, tables, images, notes).
 */
import { isoDate } from "../../law/index.js"
import type { Format } from "../parsed.js"
import { rootElement } from "../xml/index.js"
import { readEdition } from "./read-edition.js"

export const regml: Format = {
  name: "regml",
  metadata: ["fdsys", "preamble", "changeset"],
  repeats: ["tableOfContents"],
  derivedNotes: ["document"],
  detect: (_name, head) => {
    const root = rootElement(head)
    if (root === null || (root.name !== "regulation" && root.name !== "notice")) return 0
    return /\sxmlns="eregs"/u.test(root.tag) ? 1 : 0
  },
  edition: (head) => {
    const said = (name: string) =>
      new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>`, "u").exec(head)?.[1] ?? ""
    const from = isoDate(said("effectiveDate"))
    const cfr = /<cfr>[\s\S]*?<\/cfr>/u.exec(head)?.[0]
    const of = cfr?.match(/\d+/gu)?.join("-")
    return from === null || of === undefined || rootElement(head)?.name !== "regulation" ? null : { of, from }
  },
  parse: readEdition,
}
