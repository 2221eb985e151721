/**
 * `or-oar-html`: a division of the Oregon Administrative Rules as the Secretary of State's database shows it.
 *
 *   h1 agency, h2 Chapter 123, h3 Division 450 with its name
 *   <div class="rule_div"> number and heading in <strong>, paragraphs, then authority and history
 *
 * Rules use the statutes' words for their levels: (1) section, (a) subsection, (A) paragraph, (i) subparagraph.
 */
import { readCodePage } from "../html/index.js"
import type { Format } from "../parsed.js"
import { readDivision } from "./read-division.js"

export const orOarHtml: Format = {
  name: "or-oar-html",
  detect: (_name, head) =>
    /Oregon Secretary of State/u.test(head) && /class=["']rule_div["']/u.test(head) ? 1 : 0,
  // What the agency's site sets around its rules.
  metadata: ["div.skip", "div.header", "ul.navbar", "div.sidebar_nav", "div.sos-footer-wrapper"],
  parse: (document, facts) => readCodePage(document, facts, readDivision),
}
