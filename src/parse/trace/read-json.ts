/**
 * The words of a JSON file: its string values with their escapes resolved, but for those of the fields that a
 * format names as facts about the document. Names of fields and numbers are offered apart, for a reader may
 * make a designator of them.
 */
import { type SourceStream, type StreamWriter, writeStream } from "./source-stream.js"
import type { SourceText } from "./source-text.js"

export function readJson(source: SourceText, metadata: readonly string[]): SourceStream {
  const { text } = source
  const out = writeStream(source)
  const without = new Set(metadata)
  let field = ""
  walkJson(text, {
    field: (from, to) => {
      field = text.slice(from, to)
    },
    value: (from, to) => {
      if (!without.has(field)) takeString(text, from, to, out)
    },
    number: () => {},
  })
  out.skip(text.length)
  return out.finish()
}

export function readFieldsAndNumbers(source: SourceText): SourceStream {
  const { text } = source
  const out = writeStream(source)
  const apart = (from: number, to: number): void => {
    out.skip(from)
    out.separate()
    takeString(text, from, to, out)
  }
  walkJson(text, { field: apart, value: () => {}, number: apart })
  out.skip(text.length)
  return out.finish()
}

interface JsonVisitor {
  readonly field: (from: number, to: number) => void
  readonly value: (from: number, to: number) => void
  readonly number: (from: number, to: number) => void
}

const numberOrQuote = /"|-?\d[\d.eE+-]*/gu
const colon = /\s*:/uy

function walkJson(text: string, visitor: JsonVisitor): void {
  numberOrQuote.lastIndex = 0
  for (let match = numberOrQuote.exec(text); match !== null; match = numberOrQuote.exec(text)) {
    const from = match.index
    if (match[0] !== '"') {
      visitor.number(from, from + match[0].length)
      continue
    }
    const end = endOfString(text, from + 1)
    colon.lastIndex = end + 1
    if (colon.test(text)) visitor.field(from + 1, end)
    else visitor.value(from + 1, end)
    numberOrQuote.lastIndex = end + 1
  }
}

function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charAt(at - 1 - slashes) === "\\") slashes += 1
    if (slashes % 2 === 0) return at
  }
  return text.length
}

const backslash = "\\".charCodeAt(0)
const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }

function takeString(text: string, from: number, to: number, out: StreamWriter): void {
  out.skip(from)
  for (let i = from; i < to; ) {
    if (text.charCodeAt(i) !== backslash) {
      out.take()
      i += 1
      continue
    }
    const sign = text.charAt(i + 1)
    const end = i + (sign === "u" ? 6 : 2)
    const meant =
      sign === "u"
        ? String.fromCharCode(Number.parseInt(text.slice(i + 2, end), 16))
        : (escapes[sign] ?? sign)
    out.takeAs(meant, end)
    i = end
  }
}
