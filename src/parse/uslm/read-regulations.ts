import type { ImportFacts, ParseResult, SourceDocument } from "../parsed.js"
export function readRegulations(_document: SourceDocument, _facts: ImportFacts): ParseResult {
  return { instruments: [], notUnderstood: [], failed: [] }
}
