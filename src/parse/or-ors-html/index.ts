/**
 * `or-ors-html`: chapters of the Oregon Revised Statutes as the legislature publishes them, HTML written by
 * Word in windows-1252.
 *
 * Nothing in the markup says what a paragraph is. A section begins with its number (and heading) in bold; a
 * line of capitals or in brackets that the chapter's own table of sections also has is a heading; "Note:" and
 * "Sec. 5." in bold begin notes, in which session laws and the text of another date are printed: they are not
 * sections. Oregon calls (1) a subsection, (a) a paragraph, (A) a subparagraph and (i) a sub-subparagraph.
 *
 * Annotations stand in a page beside the chapter's (`ano001.html` for `ors001.html`), are no law, and become
 * notes of the sections they are about.
 *
 * Stages: `paragraphs` (what each paragraph of the page is) → `front-matter` (title, notes, table of sections) →
 * `read-chapter` (headings, sections, notes) → `history` and `dates-of-notes` (status and period).
 */
import { readCodePage } from "../html/index.js"
import type { Format } from "../parsed.js"
import { readChapter } from "./read-chapter.js"

export const orOrsHtml: Format = {
  name: "or-ors-html",
  detect: (_name, head) => {
    if (!/Microsoft Word \d+ \(filtered\)/u.test(head)) return 0
    const words = head.replace(/<[^<>]*>|&nbsp;/gu, " ").replace(/\s+/gu, " ")
    const chapter = /\bChapter \d{1,3}[A-C]? (?:[—\uFFFD]|&#8212;|&mdash;) .{3,3000}?\b\d{4} EDITION\b/su
    return chapter.test(words) || /\bChapter \d{1,3}[A-C]? \(Former Provisions\)/u.test(words) ? 1 : 0
  },
  parse: (document, facts) => readCodePage(document, facts, readChapter),
}
