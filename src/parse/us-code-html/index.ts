/**
 * `us-code-html`: a title of the United States Code as the Office of the Law Revision Counsel publishes it for
 * reading, XHTML with a class for each kind of paragraph and comments that name its fields.
 *
 *   h1 usc-title-head, h3 chapter-head, h3 section-head      <!-- field-start:amendment-note -->
 *   p statutory-body, statutory-body-1em                     p note-body, source-credit, footnote
 *
 * The same title is published as XML (`uslm`), whose ids these are. There the levels are marked up; here
 * paragraphs have only their signs: (a) subsection, (1) paragraph, (A) subparagraph, (i) clause, (I) subclause,
 * (aa) item.
 */
import { readCodePage } from "../html/index.js"
import type { Format } from "../parsed.js"
import { readTitle } from "./read-title.js"

export const usCodeHtml: Format = {
  name: "us-code-html",
  detect: (_name, head) =>
    /<!-- AUTHORITIES-USC-TITLE-ENUM:/u.test(head) && /class="(?:usc-title-head|section-head)"/u.test(head)
      ? 1
      : 0,
  repeats: ["div.analysis"],
  derivedNotes: ["current-through"],
  parse: (document, facts) => readCodePage(document, facts, readTitle),
}
