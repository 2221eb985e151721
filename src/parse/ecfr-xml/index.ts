/**
 * `ecfr-xml`: the XML of the Code of Federal Regulations as the official API of eCFR gives it (whole titles,
 * and lone parts), also in the wrapper of the government's bulk data. Another publisher may use it for a
 * code of its own, named by the facts of the import: `us-xf`, instrument `fac`, name.
 *
 *   DIV1 title, DIV2 subtitle, DIV3 chapter, DIV4 subchapter, DIV5 part, DIV6 subpart, DIV7 subject group,
 *   DIV8 section, DIV9 appendix
 *
 * Paragraphs are not marked up as such: they are told by their signs, (a)(1)(i)(A). A paragraph is called
 * "paragraph" at every depth, as the CFR calls it. Where a section defines terms in paragraphs without
 * signs, each is a provision of level "definition" (decision 0013).
 *
 * Stages: `read-title` (divisions, dates) → `content` (a section's elements to blocks); then, in `cfr/`, what
 * every file of the CFR shares: `leading-marks` (signs and headings at the beginning of a paragraph) →
 * `paragraph-tree`, `appendix` (provisions, with the levels that `marks/` resolves).
 */
import type { Format } from "../parsed.js"
import { rootElement } from "../xml/index.js"
import { readTitle } from "./read-title.js"

export const ecfrXml: Format = {
  name: "ecfr-xml",
  detect: (_name, head) => {
    const root = rootElement(head)
    if (root === null) return 0
    if (root.name === "ECFR" || root.name === "DLPSTEXTCLASS") return 1
    return /^DIV[1-9]$/u.test(root.name) && /\sTYPE="/u.test(root.tag) ? 1 : 0
  },
  parse: readTitle,
  metadata: ["HEADER", "AMDDATE"],
  repeats: ["CFRTOC"],
}
