/**
 * The text of a file, which must be UTF-8. A byte order mark is passed over.
 */
import { PinciteError } from "../errors.js"
import { hiddenInXml, showHidden } from "./hidden-characters.js"
import type { SourcePart } from "./parsed.js"
import type { Report } from "./report.js"

export function decodeText(part: SourcePart, report: Report): string {
  const decode = () => new TextDecoder("utf-8", { fatal: true }).decode(part.bytes)
  return showHidden(utf8(part, decode), (what, text, offset) =>
    report.note(part.name, lineAt(text, offset), what),
  )
}

/**
 * The same a piece at a time, for a reader that needs no more at once: of a title of twenty megabytes the whole
 * text would take forty, for as long as any word of it is held.
 */
export function* decodeInPieces(part: SourcePart, report: Report): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let lines = 0
  for (let from = 0; from < part.bytes.length; from += pieceLength) {
    const isLast = from + pieceLength >= part.bytes.length
    const text = utf8(part, () =>
      decoder.decode(part.bytes.subarray(from, from + pieceLength), { stream: !isLast }),
    )
    yield showHidden(
      text,
      (what, piece, offset) => report.note(part.name, lines + lineAt(piece, offset), what),
      hiddenInXml,
    )
    lines += lineAt(text, text.length) - 1
  }
}

const pieceLength = 2 ** 18

/** The line that an offset of a text is on, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf("\n"); i !== -1 && i < offset; i = text.indexOf("\n", i + 1)) line += 1
  return line
}

function utf8(part: SourcePart, decode: () => string): string {
  try {
    return decode()
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
