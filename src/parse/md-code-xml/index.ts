/**
 * `md-code-xml`: the XML of the Maryland General Assembly, one file an article of the Code.
 *
 *   <legisdoc><article>
 *     <section db-date="20120612" id=":gcl::14:35::14-3504:">       us-md/gcl/14-3504, in title 14, subtitle 35
 *       <enum>14&ndash;3504.</enum>
 *       <caption>IN EFFECT</caption>                                a note on the section's being law
 *       <subsection><enum>(a)</enum><text>…</text>                  us-md/gcl/14-3504/a
 *         <paragraph role="item"><enum>(1)</enum><text>…</text>     …/a/1, then subparagraph (i),
 *           …                                                       sub-subparagraph 1., sub-sub-subparagraph A.
 *
 * The markup names every level, so none is guessed. Sections have no headings in these files and their titles
 * and subtitles stand only in the sections' ids. The file has a DOCTYPE to a DTD that nobody has; its named
 * characters come from our table. A section that is to change stands twice, with the days on which the one
 * ends and the other begins (`effects.ts`, decision 0099).
 *
 * Stages: `read-article` (the file, titles and subtitles) → `sections` (levels, words) → `settle-status`.
 */
import type { Format } from "../parsed.js"
import { rootElement } from "../xml/index.js"
import { readArticle } from "./read-article.js"

export const mdCodeXml: Format = {
  name: "md-code-xml",
  detect: (_name, head) => {
    if (rootElement(head)?.name !== "legisdoc") return 0
    return /<section\s[^>]*\bid=":g[a-z]{2}:/u.test(head) ? 1 : 0.6
  },
  parse: readArticle,
}
