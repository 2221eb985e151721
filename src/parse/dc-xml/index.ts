/**
 * `dc-xml`: the XML in which the D.C. Council publishes the Code (schema `dc-library`), and in which other
 * publishers may write theirs.
 *
 * A code is an index file that includes titles, a title one that includes sections; or all in one file; or a
 * lone section. Names, ids and levels are those of the publisher:
 *
 *   <document id="Franklin Code">                                  the instrument; `id` is its short name
 *     <heading>Code of the State of Franklin</heading>             its name
 *     <meta><effective>2020-01-01</effective></meta>               first day of all that states none itself
 *     <container>                                                  us-xf/code/title-12
 *       <prefix>Title</prefix><num>12</num><heading>Commerce.</heading>
 *       <xi:include href="./sections/12-1104.xml"/>                or the section itself, or more containers
 *     </container>
 *   </document>
 *
 *   <section containing-doc="Franklin Code"                        us-xf/code/12-1104
 *            codify:applicability="2027-01-01"                     first day in force
 *            codify:expire="2029-12-31">                           last day in force
 *     <num>12-1104</num>
 *     <reason>Repealed</reason>                                    also Expired, Omitted, Transferred, Reserved
 *     <heading>Notice of a breach.</heading>
 *     <text>A person shall:</text>                                 the section's own words
 *     <para><num>(a)</num><heading>Form. —</heading><text>…</text></para>     us-xf/code/12-1104/a
 *     <aftertext>…</aftertext>                                     words after the list
 *     <annotations>
 *       <annotation type="History">Mar. 8, 2021, Franklin Act 12, § 2</annotation>
 *       <text type="Editor's Notes">…</text>                       a note, not law
 *     </annotations>
 *   </section>
 *
 * Instead of the two `codify:` attributes (the schema's own, for any element) a section, container or
 * paragraph may hold `<meta><effective>…</effective><expires>…</expires></meta>`. Without either, a
 * section is in force from the youngest date of its History notes. `xmlns:codify` must be declared.
 * What the file cannot say (jurisdiction, current through) comes from a `pincite.json` beside it:
 *
 *   { "jurisdiction": "us-xf", "currentThrough": "2026-07-01" }
 *
 * Stages: `read-library` (files, includes, containers) → `provisions` (sections, paragraphs, words) →
 * `settle-status` (what the day of the compilation says of each).
 */
import { isAct } from "../dc-acts/is-act.js"
import type { Format } from "../parsed.js"
import { rootElement } from "../xml/index.js"
import { readLibrary } from "./read-library.js"

export const dcXml: Format = {
  name: "dc-xml",
  detect: (_name, head) => {
    const root = rootElement(head)
    if (root === null || !/^(?:document|container|section)$/u.test(root.name) || isAct(head)) return 0
    if (/\sxmlns="[^"]*\/schemas\/dc-library"/u.test(root.tag)) return 1
    return /\scontaining-doc="/u.test(root.tag) ? 0.9 : 0
  },
  metadata: ["meta", "reason"],
  parse: readLibrary,
}
