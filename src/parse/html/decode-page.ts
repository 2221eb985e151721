/**
 * The text of an HTML file, in the characters that it says it is written in.
 *
 * A byte order mark comes first, then the charset of a meta tag; without either it is UTF-8. What calls
 * itself Latin-1 is read as windows-1252, as every browser does: Word writes quotation marks there that
 * Latin-1 has no place for. Any other charset is refused rather than guessed at.
 */
import { PinciteError } from "../../errors.js"
import { lineAt } from "../decode-text.js"
import { showHidden } from "../hidden-characters.js"
import type { SourcePart } from "../parsed.js"
import type { Report } from "../report.js"
import { decodeWindows1252 } from "../windows-1252.js"

type Charset = "utf-8" | "windows-1252"

const charsets: Readonly<Record<string, Charset>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "windows-1252",
  ascii: "windows-1252",
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  "windows-1252": "windows-1252",
  cp1252: "windows-1252",
}

/** Where a meta tag must stand for browsers to find it, with room for a long comment before it. */
const beginning = 4096

export function decodePage(part: SourcePart, report: Report): string {
  const text = decode(part, charsetOf(part))
  return showHidden(text, (what, whole, offset) => report.note(part.name, lineAt(whole, offset), what))
}

function charsetOf(part: SourcePart): Charset {
  const { bytes } = part
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8"
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw unreadable(part, "UTF-16")
  }
  const head = decodeWindows1252(bytes.subarray(0, beginning))
  const named = /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/iu.exec(head)?.[1]
  if (named === undefined) return "utf-8"
  const charset = charsets[named.toLowerCase()]
  if (charset === undefined) throw unreadable(part, named)
  return charset
}

function decode(part: SourcePart, charset: Charset): string {
  if (charset === "windows-1252") return decodeWindows1252(part.bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(part.bytes)
  } catch (cause) {
    throw unreadable(part, charset, cause)
  }
}

function unreadable(part: SourcePart, charset: string, cause?: unknown): PinciteError {
  return new PinciteError({
    code: "source.not-utf8",
    message: `${part.name} says or seems to be written in ${charset}, and cannot be read as UTF-8 or windows-1252.`,
    remedy: "Convert the file to UTF-8 (for example with iconv), or bring it again from its publisher.",
    data: { path: part.name, charset },
    ...(cause === undefined ? {} : { cause }),
  })
}
