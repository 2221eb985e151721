/**
 * `co-crs-xml`: the XML of the Colorado Revised Statutes, one file a title, as the state's office of legislative
 * legal services gives it out.
 *
 *   <CRS>
 *     <TITLE-NUM>TITLE 4</TITLE-NUM><TITLE-TEXT>…</TITLE-TEXT>      us-co/crs/title-4
 *     <ARTICLE-NUM>ARTICLE 2.5</ARTICLE-NUM>                        us-co/crs/title-4/article-2.5
 *     <ARTICLE-PART>PART 1</ARTICLE-PART><ARTICLE-PART>…            …/part-1; the second is its heading
 *     <SECTION-TEXT>                                                us-co/crs/4-2.5-101
 *       <P N="(1)"></P>                                             what the words after the catch line are
 *       <CATCH-LINE><RHFTO>4-2.5-101</RHFTO>. <M>…</M></CATCH-LINE>(1) <M>…</M>
 *       <P N="(1)(a)">(a) <M>…</M></P></SECTION-TEXT>               us-co/crs/4-2.5-101/1/a
 *     <SOURCE-NOTE>, <EDITORS-NOTE>, <XREF-NOTE>, <ANNO-NOTE>       notes of what stands before them
 *   </CRS>
 *
 * Nothing is nested: what follows a section belongs to it until the next begins. `N` says where a paragraph
 * stands, so no level is guessed; levels have their names by depth, as Colorado cites them: subsection,
 * paragraph, subparagraph, sub-subparagraph. Statutes, source notes, editor's notes, cross references and
 * annotations of cases are kept apart.
 *
 * Stages: `read-title` (what belongs to what) → `sections` (paragraphs) → `settle-status`.
 */
import type { Format } from "../parsed.js"
import { rootElement } from "../xml/index.js"
import { readTitle } from "./read-title.js"

export const coCrsXml: Format = {
  name: "co-crs-xml",
  detect: (_name, head) => {
    if (rootElement(head)?.name !== "CRS") return 0
    return /<(?:TITLE-NUM|SECTION-TEXT|ARTICLE-NUM)>/u.test(head) ? 1 : 0.6
  },
  parse: readTitle,
}
