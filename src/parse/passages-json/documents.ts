/**
 * Which instrument the passages of one DocumentID are, and with what weight it speaks.
 *
 * A document that says of itself "This Guidance …" in its first passages is guidance; one that is entitled
 * Regulations is regulation; any other is a rulebook. The publisher's format has no title field, so the
 * name is the first passage that is nothing but a title, else the document's number.
 */
import { PinciteError } from "../../errors.js"
import { instrumentId, type JurisdictionCode, type Weight } from "../../law/index.js"
import type { ImportFacts, ParsedInstrument } from "../parsed.js"
import { isGuidance } from "./passage-levels.js"
import type { Passage } from "./read-passages.js"

type Document = Omit<ParsedInstrument, "roots">

const firstPassages = 6

export function describeDocument(passages: readonly Passage[], file: string, facts: ImportFacts): Document {
  const number = String(passages[0]?.documentId ?? "")
  const jurisdiction = jurisdictionFor(file, facts)
  const title = titleIn(passages)
  const plainName = facts.name === null ? `Document ${number}` : `${facts.name}, document ${number}`
  const name = title ?? plainName
  const path = facts.instrument === null ? [number] : [...facts.instrument.split("/"), number]
  return {
    id: instrumentId(jurisdiction, path),
    jurisdiction,
    name,
    shortName: name,
    weight: facts.weight ?? weightOf(passages, title),
    publisher: facts.publisher,
    officialUrl: facts.officialUrl,
    currentThrough: facts.currentThrough,
  }
}

function jurisdictionFor(file: string, facts: ImportFacts): JurisdictionCode {
  if (facts.jurisdiction !== null) return facts.jurisdiction
  throw new PinciteError({
    code: "use.missing-jurisdiction",
    message: `${file} does not say which place its passages are the law of.`,
    remedy: 'Name the jurisdiction with -j, or put {"jurisdiction": "…"} in a pincite.json beside the files.',
    data: { path: file },
  })
}

/** The PassageID of the first passage may be the title itself: "FINANCIAL SERVICES AND MARKETS REGULATIONS 2015". */
function titleIn(passages: readonly Passage[]): string | null {
  const candidates = passages.slice(0, 3).flatMap(({ passageId, text }) => [String(passageId), text])
  return candidates.find((words) => words.length <= 120 && titled.test(words)) ?? null
}

const titled =
  /^(?:The )?\p{Lu}[^.\n]*\b(?:rulebook|rules|regulations|code|guidance|principles)\b(?: \d{4})?$/iu

function weightOf(passages: readonly Passage[], title: string | null): Weight {
  if (title !== null && /\bregulations\b/iu.test(title)) return "regulation"
  const own = passages.slice(0, firstPassages).filter(({ passageId }) => !isGuidance(String(passageId)))
  return own.some(({ text }) => /\bThis (?:Supplementary )?Guidance\b/u.test(text)) ? "guidance" : "rulebook"
}
