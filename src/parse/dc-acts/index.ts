/**
 * `dc-acts`: the acts of the Council of the District of Columbia, in the Council's XML (schema `dc-library`), with
 * the instructions by which its editors carry them into the Code.
 *
 *   <document id="D.C. Law 23-98">                                us-dc/law/23-98, an instrument of its own
 *     <num type="law">…, <heading type="short">…, <meta>…         name, long title, days, numbers: notes of the act
 *     <section codify:doc="D.C. Code">                            us-dc/law/23-98/2
 *       <num>2</num><text>… is amended as follows:</text>
 *       <para codify:path="§28-3851|(a)"><num>(a)</num>           us-dc/law/23-98/2/a, amends us-dc/code/28-3851
 *         <include><para><codify:replace/>…</para></include>      the new words, quoted: lines of the text here
 *         <codify:find-replace><find>…</find>…                    a note, for machines
 *       </para>
 *     </section>
 *   </document>
 *
 * An act is not the Code. What it does to other law, and its clauses on its own beginning, have the status
 * `amending`: they are shown and cited, and never answer (`standing.ts`, decision 0101). A section of an act that
 * the Code does not take in is law as it stands there.
 *
 * Stages: `read-act` (the file, titles) → `sections` (levels, words, quoted law) with `instructions` (which
 * sections are amended, and how).
 */
import type { Format } from "../parsed.js"
import { isAct } from "./is-act.js"
import { readAct } from "./read-act.js"

export const dcActs: Format = {
  name: "dc-acts",
  detect: (_name, head) => (isAct(head) ? 1 : 0),
  parse: readAct,
  derivedNotes: ["amends", "vote"],
}
