/**
 * The bytes of a file as text in the file's own charset: UTF-8 where they are valid UTF-8, else windows-1252,
 * which is what publishers of HTML made by word processors write.
 */
import { decodeWindows1252 } from "../windows-1252.js"

export interface SourceText {
  readonly text: string
  /** Whether a character beyond ASCII is written in several bytes. */
  readonly isUtf8: boolean
}

export function sourceText(bytes: Uint8Array): SourceText {
  try {
    // The mark of byte order stays, so that offsets count from the first byte of the file.
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), isUtf8: true }
  } catch {
    return { text: decodeWindows1252(bytes), isUtf8: false }
  }
}

/** Bytes of one code unit; the four of a surrogate pair are counted half and half. */
export function bytesOfUnit(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code >= 0xd800 && code <= 0xdfff ? 2 : 3
}

export function utf8Length(text: string, from: number, to: number): number {
  let length = 0
  for (let i = from; i < to; i += 1) length += bytesOfUnit(text.charCodeAt(i))
  return length
}
