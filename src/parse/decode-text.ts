/**
 * The text of a file, which must be UTF-8. A byte order mark is passed over.
 *
 * Characters that change or hide what a reader sees (directional overrides, the invisible tag block) are
 * made visible as "[U+202E]" and reported: a page must not show other words than the law's.
 */
import { PinciteError } from "../errors.js"
import type { SourcePart } from "./parsed.js"
import type { Report } from "./report.js"

const hidden = /[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu

export function decodeText(part: SourcePart, report: Report): string {
  const text = utf8(part)
  // The common file has none, and a search is much cheaper than a replacement.
  if (text.search(hidden) === -1) return text
  return text.replace(hidden, (character, offset: number) => {
    const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    report.note(part.name, lineAt(text, offset), `hidden character ${name}, shown as [${name}]`)
    return `[${name}]`
  })
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

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf("\n"); i !== -1 && i < offset; i = text.indexOf("\n", i + 1)) line += 1
  return line
}
