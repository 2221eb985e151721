/**
 * `nv-nrs-html`: chapters of the Nevada Revised Statutes as the Legislative Counsel Bureau publishes them, HTML
 * written by Word in windows-1252, with a class for each kind of paragraph.
 *
 *   COHead2, COHead4, COLeadline   the table of sections, which repeats headings and is not kept
 *   DocHeading, DocHeading2        headings within the chapter
 *   SectBody                       a section's text; its number is a span `Section`, its heading a `Leadline`
 *   SourceNote                     its history
 *
 * Nevada calls 1. a subsection, (a) a paragraph, (1) a subparagraph and (I) a sub-subparagraph; a line that
 * begins with an arrow closes the list before it (NRS 0.025).
 *
 * Stages: `read-chapter` (classes to headings and sections) → `leadline` (dates and status in a heading).
 */
import { readCodePage } from "../html/index.js"
import type { Format } from "../parsed.js"
import { readChapter } from "./read-chapter.js"

export const nvNrsHtml: Format = {
  name: "nv-nrs-html",
  // The classes are in the style sheet at the top; the list of titles and chapters shares it, but has no anchor.
  detect: (_name, head) =>
    /\bCOLeadline\b/u.test(head) && /<a name="?NRS\d{3}[A-Z]?"?>/u.test(head) ? 1 : 0,
  repeats: ["p.COLeadline", "p.COHead2", "p.COHead4"],
  parse: (document, facts) => readCodePage(document, facts, readChapter),
}
