/**
 * `mo-revisor-html`: sections of the Revised Statutes of Missouri as the Revisor of Statutes publishes them, one
 * or a whole chapter on a page.
 *
 *   <div class="norm"> a section     <p class="norm"> a paragraph     <span class="bold"> its number and heading
 *   <div class="foot"> history, the day it took effect, annotations; after it the version's number and day
 *
 * Missouri calls 1. a subsection, (1) a subdivision, (a) a paragraph and a. a subparagraph; where a section has
 * no subsections, its subdivisions stand in the section itself (section 407.020(1)).
 */
import { readCodePage } from "../html/index.js"
import type { Format } from "../parsed.js"
import { readSections } from "./read-sections.js"

export const moRevisorHtml: Format = {
  name: "mo-revisor-html",
  detect: (_name, head) =>
    /<title>[^<]*Missouri Revisor of Statutes/iu.test(head) && /<div class="norm"/u.test(head) ? 1 : 0,
  parse: (document, facts) => readCodePage(document, facts, readSections),
}
