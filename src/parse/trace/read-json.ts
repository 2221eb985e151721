/**
 * The words of a JSON file: its string values with their escapes resolved, but for those of the fields that a
 * format names as facts about the document or as said again, and what stands below such a field. Names of fields
 * and numbers are offered apart, for a reader may make a designator of them.
 */
import type { NoLaw } from "./read-markup.js"
import { type SourceStream, type StreamWriter, writeStream } from "./source-stream.js"
import type { SourceText } from "./source-text.js"

export function readJson(source: SourceText, { metadata, repeats }: NoLaw): SourceStream {
  const { text } = source
  const out = writeStream(source)
  const without = new Map([
    ...metadata.map((name) => [name, "facts"] as const),
    ...repeats.map((name) => [name, "repeats"] as const),
  ])
  const counts = { facts: 0, repeats: 0 }
  let field = ""
  // The field whose object or list is being read, and its depth.
  let around: { readonly why: "facts" | "repeats"; readonly depth: number } | null = null
  let depth = 0
  walkJson(text, {
    field: (from, to) => {
      field = text.slice(from, to)
    },
    bracket: (opens) => {
      depth += opens ? 1 : -1
      const why = without.get(field)
      if (opens && around === null && why !== undefined) around = { why, depth }
      if (!opens && around !== null && depth < around.depth) around = null
      field = ""
    },
    value: (from, to) => {
      const leftOut = around?.why ?? without.get(field)
      if (leftOut === undefined) takeString(text, from, to, out)
      else counts[leftOut] += text.slice(from, to).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    },
    number: () => {},
  })
  out.skip(text.length)
  return { ...out.finish(), leftOut: counts }
}

export function readFieldsAndNumbers(source: SourceText): SourceStream {
  const { text } = source
  const out = writeStream(source)
  const apart = (from: number, to: number): void => {
    out.skip(from)
    out.separate()
    takeString(text, from, to, out)
  }
  walkJson(text, { field: apart, value: () => {}, number: apart, bracket: () => {} })
  out.skip(text.length)
  return out.finish()
}

interface JsonVisitor {
  readonly field: (from: number, to: number) => void
  readonly value: (from: number, to: number) => void
  readonly number: (from: number, to: number) => void
  readonly bracket: (opens: boolean) => void
}

const numberOrSign = /["[\]{}]|-?\d[\d.eE+-]*/gu
const colon = /\s*:/uy

function walkJson(text: string, visitor: JsonVisitor): void {
  numberOrSign.lastIndex = 0
  for (let match = numberOrSign.exec(text); match !== null; match = numberOrSign.exec(text)) {
    const from = match.index
    if (/[[\]{}]/u.test(match[0])) {
      visitor.bracket(match[0] === "[" || match[0] === "{")
      continue
    }
    if (match[0] !== '"') {
      visitor.number(from, from + match[0].length)
      continue
    }
    const end = endOfString(text, from + 1)
    colon.lastIndex = end + 1
    if (colon.test(text)) visitor.field(from + 1, end)
    else visitor.value(from + 1, end)
    numberOrSign.lastIndex = end + 1
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
