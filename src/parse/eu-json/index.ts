/**
 * `eu-json`: an act of the European Union as JSON, extracted from its page by somebody who is not its publisher.
 *
 *   { "celex_id": "32016R0679", "full_name": "…", "effective_date": "2018-05-25", "eur_lex_url": "…",
 *     "articles": [{ "number": "6", "title": "…", "text": "1.   …\n\n(a)\n\n…", "chapter": "II" }],
 *     "recitals": [{ "recital_number": 1, "text": "…" }], "definitions": [{ "term": "…", "definition": "…" }] }
 *
 * The act is told by its CELEX number (`eu/2016-679`). Articles are `art-6`, and the blocks of their text are
 * paragraphs ("1."), points ("(a)", "(i)", "(1)") and lines without a sign, which belong to their paragraph.
 * Recitals say why and bind nobody: they are guidance, never rules. What an extraction leaves at the end of the
 * last article (signatures, footnotes, annexes) is taken apart. `definitions` repeats what stands in an article.
 *
 * Stages: `read-act` (file to fields) → `blocks` (an article's text to blocks) → `tail` (what follows the last
 * article) → `build-act` (provisions).
 */
import { fileFailure } from "../file-failure.js"
import type { Format, ImportFacts, ParseResult, SourceDocument } from "../parsed.js"
import { createReport } from "../report.js"
import { buildAct } from "./build-act.js"
import { readAct } from "./read-act.js"

export const euJson: Format = {
  name: "eu-json",
  extracted: true,
  detect: (_name, head) => {
    const fields = ["celex_id", "articles"].every((field) => head.includes(`"${field}"`))
    return /^\uFEFF?\s*\{/u.test(head) && fields ? 1 : 0
  },
  // The term and the words of each definition stand in its article; a chapter's number is often another's.
  metadata: [
    "number",
    "recital_number",
    "id",
    "full_name",
    "celex_id",
    "effective_date",
    "eur_lex_url",
    "chapter",
  ],
  repeats: ["definitions"],
  parse: (document: SourceDocument, facts: ImportFacts): ParseResult => {
    const report = createReport()
    try {
      const act = readAct(document.main, report)
      const instruments = [buildAct(act, document.main.name, facts, report)]
      return { instruments, notUnderstood: report.list(), failed: [] }
    } catch (error) {
      const failed = [fileFailure(document.main.name, error)]
      return { instruments: [], notUnderstood: report.list(), failed }
    }
  },
}
