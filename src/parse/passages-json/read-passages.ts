/**
 * Reads the file: a JSON array of `{ ID, DocumentID, PassageID, Passage }`, with the line of each passage.
 *
 * A passage is kept as the publisher wrote it, but for carriage returns and white space around it. An entry
 * that lacks one of the three fields is reported.
 */
import { PinciteError } from "../../errors.js"
import { decodeText, lineAt } from "../decode-text.js"
import { showHidden } from "../hidden-characters.js"
import type { SourcePart } from "../parsed.js"
import type { Report } from "../report.js"

export interface Passage {
  readonly documentId: string | number
  readonly passageId: string | number
  readonly text: string
  readonly line: number
}

export function readPassages(part: SourcePart, report: Report): readonly Passage[] {
  const json = decodeText(part, report)
  const entries = parseArray(json, part.name)
  const lines = linesOf('"PassageID"', json)
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
  return typeof value === "number" || (typeof value === "string" && value.trim() !== "")
}

/** In JSON a quotation mark within words is written \", so the key can be found without parsing twice. */
function linesOf(key: string, json: string): readonly number[] {
  const lines: number[] = []
  let line = 1
  let from = 0
  for (let at = json.indexOf(key); at !== -1; at = json.indexOf(key, at + key.length)) {
    line += json.slice(from, at).split("\n").length - 1
    from = at
    lines.push(line)
  }
  return lines
}

function parseArray(json: string, name: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(json)
    if (Array.isArray(parsed)) return parsed
    throw new SyntaxError("it is not an array of passages")
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : "not JSON"
    const position = /at position (\d+)/u.exec(problem)?.[1]
    const line = position === undefined ? lineAt(json, json.length) : lineAt(json, Number(position))
    throw new PinciteError({
      code: "source.unreadable",
      message: `${name} cannot be read at line ${line}: ${problem}.`,
      remedy: `Bring the file again from its publisher: at line ${line} it is damaged or ends early.`,
      data: { path: name, line },
      cause,
    })
  }
}
