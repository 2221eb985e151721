/**
 * Reads the file: a JSON array of `{ ID, DocumentID, PassageID, Passage }`, with the line of each passage.
 *
 * A passage is kept as the publisher wrote it, but for carriage returns and white space around it. An entry
 * that lacks one of the three fields is reported.
 */
import { showHidden } from "../hidden-characters.js"
import { readJson, unreadableJson } from "../json/index.js"
import type { SourcePart } from "../parsed.js"
import type { Report } from "../report.js"

export interface Passage {
  readonly documentId: string | number
  readonly passageId: string | number
  readonly text: string
  readonly line: number
}

export function readPassages(part: SourcePart, report: Report): readonly Passage[] {
  const { value: entries, linesOf } = readJson(part, report)
  if (!Array.isArray(entries)) throw unreadableJson(part.name, "it is not an array of passages")
  const lines = linesOf("PassageID")
  return entries.flatMap((entry, index) => {
    const line = lines[index] ?? 1
    const passage = asPassage(entry, line, (what) => report.note(part.name, line, what))
    if (passage === null) report.note(part.name, line, "entry without DocumentID, PassageID or Passage")
    return passage ?? []
  })
}

function asPassage(entry: unknown, line: number, found: (what: string) => void): Passage | null {
  if (typeof entry !== "object" || entry === null) return null
  const { DocumentID: documentId, PassageID: passageId, Passage: words } = entry as Record<string, unknown>
  if (!isIdentifier(documentId) || !isIdentifier(passageId) || typeof words !== "string") return null
  return { documentId, passageId, text: showHidden(words.replaceAll("\r", "").trim(), found), line }
}

function isIdentifier(value: unknown): value is string | number {
  // A larger number is no longer the one that is written: it would cite another document.
  return Number.isSafeInteger(value) || (typeof value === "string" && value.trim() !== "")
}
