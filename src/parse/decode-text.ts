/**
 * The text of a file, which must be UTF-8. A byte order mark is passed over.
 */
import { PinciteError } from "../errors.js"
import { showHidden } from "./hidden-characters.js"
import type { SourcePart } from "./parsed.js"
import type { Report } from "./report.js"

export function decodeText(part: SourcePart, report: Report): string {
  return showHidden(utf8(part), (what, text, offset) => report.note(part.name, lineAt(text, offset), what))
}

/** The line that an offset of a text is on, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf("\n"); i !== -1 && i < offset; i = text.indexOf("\n", i + 1)) line += 1
  return line
}

function utf8(part: SourcePart): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(part.bytes)
  } catch (cause) {
    throw new PinciteError({
      code: "source.not-utf8",
      message: `${part.name} is not written in UTF-8.`,
      remedy: "Convert the file to UTF-8 (for example with iconv) or bring it again from its publisher.",
      data: { path: part.name },
      cause,
    })
  }
}
