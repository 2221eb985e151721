/**
 * `markdown`: law as Markdown. Headings ("#", "##") are containers, or sections where they are numbered as sections
 * are; "(a)", "1." and the like are paragraphs; tables with bars, footnotes ("[^1]: …") and emphasis are read.
 *
 * Front matter between two lines "---" may give the facts that a `pincite.json` gives, one "name: value" a line. What
 * has no numbered sections is documentation and not taken for law, unless front matter names its jurisdiction.
 */
import { isoDate } from "../../law/index.js"
import { decodeText } from "../decode-text.js"
import { fileFailure } from "../file-failure.js"
import type { Format, ImportFacts, ParseResult, SourceDocument } from "../parsed.js"
import { createReport } from "../report.js"
import { buildTextLaw } from "../text-law/index.js"
import { readMarkdown } from "./read-markdown.js"

export const markdown: Format = {
  name: "markdown",
  detect: (_name, head) => {
    const start = head.replace(/^\uFEFF/u, "").trimStart()
    if (/^---\n[\s\S]{0,2000}?^jurisdiction:/mu.test(start)) return 0.9
    const heads = start.match(/^#{1,6} +(?:§|Section \d|Sec\. \d|SECTION \d|Article \d|ARTICLE \d)/gmu) ?? []
    return heads.length >= 2 ? 0.6 : 0
  },
  parse: (document: SourceDocument, facts: ImportFacts): ParseResult => {
    const report = createReport()
    const file = document.main.name
    try {
      const { title, blocks, front } = readMarkdown(decodeText(document.main, report), file, report)
      const instrument = buildTextLaw({ title, blocks }, file, withFront(front, facts), report)
      return { instruments: [instrument], notUnderstood: report.list(), failed: [] }
    } catch (error) {
      return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(file, error)] }
    }
  },
}

/** What the file itself says wins. */
function withFront(front: ReadonlyMap<string, string>, facts: ImportFacts): ImportFacts {
  const said = (key: string): string | null => front.get(key) ?? null
  return {
    jurisdiction: said("jurisdiction") ?? facts.jurisdiction,
    instrument: said("instrument") ?? facts.instrument,
    name: said("name") ?? said("title") ?? facts.name,
    publisher: said("publisher") ?? facts.publisher,
    officialUrl: said("officialUrl") ?? facts.officialUrl,
    effectiveFrom: isoDate(said("effectiveFrom") ?? "") ?? facts.effectiveFrom,
    currentThrough: isoDate(said("currentThrough") ?? "") ?? facts.currentThrough,
    weight: facts.weight,
  }
}
