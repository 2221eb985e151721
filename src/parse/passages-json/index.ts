/**
 * `passages-json`: a document cut into numbered passages, as a JSON array of
 *
 *   { "ID": "…", "DocumentID": 1, "PassageID": "14.2.3", "Passage": "A Relevant Person must …" }
 *
 * DocumentID is the instrument, PassageID the one segment of the provision's id (`ae-az/1/14.2.3`); both
 * come back in `ref` exactly as in the source. A passage stands under the passage whose PassageID its own
 * begins with. Lists within a passage stay in its text, which is the publisher's, character for character.
 *
 * Stages: `read-passages` (file to passages) → `documents` (which instrument) → `passage-tree` (places,
 * headings) with `passage-levels` (what each is called).
 */
import { effectivePeriod } from "../../law/index.js"
import { fileFailure } from "../file-failure.js"
import type { Format, ImportFacts, ParseResult, SourceDocument } from "../parsed.js"
import { createIdGiver } from "../provision-ids.js"
import { createReport } from "../report.js"
import { describeDocument } from "./documents.js"
import { buildPassages } from "./passage-tree.js"
import { type Passage, readPassages } from "./read-passages.js"

export const passagesJson: Format = {
  name: "passages-json",
  detect: (_name, head) => {
    const start = /^\uFEFF?\s*\[\s*\{/u.test(head)
    const fields = ["DocumentID", "PassageID"].every((field) => head.includes(`"${field}"`))
    // A set of questions names passages too; it is no law.
    return start && fields && !/"Question(?:ID)?"\s*:/u.test(head) ? 1 : 0
  },
  metadata: ["ID"],
  parse: parsePassages,
}

function parsePassages(document: SourceDocument, facts: ImportFacts): ParseResult {
  const report = createReport()
  const file = document.main.name
  let passages: readonly Passage[]
  try {
    passages = readPassages(document.main, report)
  } catch (error) {
    return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(file, error)] }
  }
  const giveId = createIdGiver(report)
  const period = effectivePeriod(facts.effectiveFrom, null, facts.currentThrough)
  const instruments = byDocument(passages).map((own) => {
    const described = describeDocument(own, file, facts)
    return { ...described, roots: buildPassages(own, described, period, file, giveId) }
  })
  return { instruments, notUnderstood: report.list(), failed: [] }
}

/** Most files hold one document; the passages of each stay in their order. */
function byDocument(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const documents = new Map<string, Passage[]>()
  for (const passage of passages) {
    const id = String(passage.documentId)
    const own = documents.get(id) ?? []
    own.push(passage)
    documents.set(id, own)
  }
  return [...documents.values()]
}
