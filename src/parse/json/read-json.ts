/**
 * Reads a file of JSON with the line that each object begins on, or says at which line it is damaged.
 */
import { PinciteError } from "../../errors.js"
import { decodeText, lineAt } from "../decode-text.js"
import type { SourcePart } from "../parsed.js"
import type { Report } from "../report.js"

export interface ReadJson {
  readonly value: unknown
  /** The lines on which a key stands, in order. */
  readonly linesOf: (key: string) => readonly number[]
}

export function readJson(part: SourcePart, report: Report): ReadJson {
  const json = decodeText(part, report)
  return { value: parse(json, part.name), linesOf: (key) => linesOf(`"${key}"`, json) }
}

/** The file is JSON, but not of the shape that its format has. */
export function unreadableJson(name: string, problem: string, line = 1, cause?: unknown): PinciteError {
  return new PinciteError({
    code: "source.unreadable",
    message: `${name} cannot be read at line ${line}: ${problem}.`,
    remedy: `Bring the file again from its publisher: at line ${line} it is damaged or ends early.`,
    data: { path: name, line },
    cause,
  })
}

function parse(json: string, name: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : "not JSON"
    const position = /at position (\d+)/u.exec(problem)?.[1]
    const line = lineAt(json, position === undefined ? json.length : Number(position))
    throw unreadableJson(name, problem, line, cause)
  }
}

/** In JSON a quotation mark within words is written \", so the key can be found without parsing twice. */
function linesOf(key: string, json: string): readonly number[] {
  const lines: number[] = []
  let line = 1
  let from = 0
  for (let at = json.indexOf(key); at !== -1; at = json.indexOf(key, at + key.length)) {
    // A value may be the same word: a key is followed by a colon.
    if (!/^\s*:/u.test(json.slice(at + key.length, at + key.length + 20))) continue
    for (let i = json.indexOf("\n", from); i !== -1 && i < at; i = json.indexOf("\n", i + 1)) line += 1
    from = at
    lines.push(line)
  }
  return lines
}
