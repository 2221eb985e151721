/**
 * `vt-vsa-html`: titles of the Vermont Statutes Annotated, HTML that Public.Resource.Org makes from the official
 * RTF. Each release is a dated edition of the same title.
 *
 *   h1 title, h2 part, chapter, subchapter, h3 section     ol, li  subsections and subdivisions, without their signs
 *   p HISTORY: (or a paragraph that begins "Added …")      h4 History, CROSS REFERENCES, ANNOTATIONS and what follows
 *
 * Vermont calls (a) a subsection and everything below it, (1), (A), (i), (I), a subdivision.
 *
 * The program that made the pages has changed its layout and its quotation marks between releases, has taken
 * the signs out of the text, and prints some paragraphs twice; none of that is the law's (decision 0104).
 *
 * Stages: `read-title` (headings, sections, notes) → `read-section` (lines and lists with their signs) →
 * `list-signs`, `repeated-words` → `history` and `labelled-notes`.
 */
import { readCodePage } from "../html/index.js"
import type { Format } from "../parsed.js"
import { readTitle } from "./read-title.js"

export const vtVsaHtml: Format = {
  name: "vt-vsa-html",
  detect: (_name, head) =>
    /Official Code of Vermont Annotated released/u.test(head) && /class="title" id="t\d+A?"/u.test(head)
      ? 1
      : 0,
  metadata: ["p.transformation"],
  repeats: ["ul.leaders", "p.navhead", "li.analysisnote", "li.casenote"],
  parse: (document, facts) => readCodePage(document, facts, readTitle),
}
