/**
 * A section's text as lines that begin with their signs.
 *
 *   "(a) Whoever—(1) having knowingly …"      the extraction joined the first item to its lead-in: two lines
 *   "data elements: (1) a number; (2) …"      a list within a sentence: one line, for it is printed so
 *
 * A dash or colon with a sign right behind it, and no space, is such a joint.
 */
import type { NumberedLine } from "../numbered-lines/index.js"

const joint = /(?<=[^\s(](?:—|:|,))(?=(?:“)?\((?:1|A|i|a|I)\)\s)/u

export function linesOf(text: string, line: number): readonly NumberedLine[] {
  return text
    .split("\n")
    .flatMap((written) => written.split(joint))
    .map((written) => written.replace(/[\s\u00A0]+/gu, " ").trim())
    .filter((words) => words !== "")
    .map((words) => ({ words, line }))
}

/** A section of another act that the publisher sets out as a note stands in quotation marks from its first word. */
export function isSetOutAsNote(text: string): boolean {
  return /^\s*“/u.test(text) && /”\s*$/u.test(text)
}
