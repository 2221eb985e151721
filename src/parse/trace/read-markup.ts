/**
 * The visible text of XML and HTML: what stands outside of tags, comments and declarations, with references to
 * characters resolved by our fixed table. It knows no format and shares no code with the readers of formats,
 * so that it can be held against them.
 *
 * Left out are the elements that a format names as facts about the document (`metadata`), and what HTML never
 * shows: its head, scripts and style sheets. They are offered apart, for a reader may yet make words of them.
 */
import { namedCharacters } from "../xml/named-characters.js"
import { comparableUnit } from "./comparable.js"
import { type SourceStream, type StreamWriter, writeStream } from "./source-stream.js"
import type { SourceText } from "./source-text.js"

export function readMarkup(source: SourceText, metadata: readonly string[]): SourceStream {
  const { text } = source
  const out = writeStream(source)
  walkMarkup(text, leavingOut(text, metadata), {
    words: (from, to, isLeftOut) => {
      if (!isLeftOut) takeWords(text, from, to, out)
      else out.skip(to)
    },
    literally: (from, to, isLeftOut) => {
      out.skip(from)
      for (let i = from; i < to && !isLeftOut; i += 1) out.take()
      out.skip(to)
    },
    tag: (_from, to) => out.skip(to),
  })
  return out.finish()
}

/** What some readers turn into words: the values of attributes (`N="§ 51.1"`) and the words of metadata. */
export function readAttributes(source: SourceText, metadata: readonly string[]): SourceStream {
  const { text } = source
  const out = writeStream(source)
  walkMarkup(text, leavingOut(text, metadata), {
    words: (from, to, isLeftOut) => {
      if (isLeftOut) {
        out.separate()
        takeWords(text, from, to, out)
      } else out.skip(to)
    },
    literally: (_from, to) => out.skip(to),
    tag: (from, to) => {
      for (const { index, 1: before = "", 2: value = "" } of text.slice(from, to).matchAll(attribute)) {
        const start = from + index + before.length + 1
        out.skip(start)
        out.separate()
        takeWords(text, start, start + value.length - 2, out)
      }
      out.skip(to)
    },
  })
  return out.finish()
}

/** Told of each tag in turn, says whether what follows it is left out. */
function leavingOut(text: string, metadata: readonly string[]): (from: number, to: number) => boolean {
  const isHtml = /<(?:!doctype\s+html|html)\b/iu.test(text.slice(0, 2_000))
  const without = new Set(isHtml ? [...metadata, "head", "script", "style"] : metadata)
  let left: string | null = null
  let depth = 0
  return (from, to) => {
    const written = tagName(text, from)
    const name = isHtml ? written.toLowerCase() : written
    // A head that is never closed ends where the body begins.
    if (isHtml && name === "body") left = null
    if (left === null ? !without.has(name) : name !== left) return left !== null
    if (text.charCodeAt(to - 2) === slash) return left !== null
    const isEnd = text.charCodeAt(from + 1) === slash
    depth += isEnd ? -1 : 1
    left = depth > 0 ? name : null
    if (depth < 0) depth = 0
    return left !== null
  }
}

const nameInTag = /[^\s/>]*/uy

function tagName(text: string, from: number): string {
  nameInTag.lastIndex = text.charCodeAt(from + 1) === slash ? from + 2 : from + 1
  return nameInTag.exec(text)?.[0] ?? ""
}

const attribute = /(\s[^\s=<>"']+\s*=\s*)("[^"]*"|'[^']*')/gu

const slash = "/".charCodeAt(0)

interface MarkupVisitor {
  readonly words: (from: number, to: number, isLeftOut: boolean) => void
  /** Words in which a reference is none: a CDATA section. */
  readonly literally: (from: number, to: number, isLeftOut: boolean) => void
  /** Any tag, comment, instruction or declaration. */
  readonly tag: (from: number, to: number) => void
}

function walkMarkup(
  text: string,
  leavesOut: (from: number, to: number) => boolean,
  visitor: MarkupVisitor,
): void {
  let isLeftOut = false
  for (let from = 0; from < text.length; ) {
    const open = nextTag(text, from)
    if (open > from) visitor.words(from, open, isLeftOut)
    if (open === text.length) return
    if (text.startsWith("<![CDATA[", open)) {
      const end = endAfter(text, "]]>", open)
      visitor.literally(open + 9, Math.max(open + 9, end - 3), isLeftOut)
      visitor.tag(end - 3, end)
      from = end
    } else {
      const end = endOfTag(text, open)
      visitor.tag(open, end)
      isLeftOut = leavesOut(open, end)
      from = end
    }
  }
}

/** A sign "less than" before anything but a name is a word of the text. */
function nextTag(text: string, from: number): number {
  for (let at = text.indexOf("<", from); at !== -1; at = text.indexOf("<", at + 1)) {
    if (/[A-Za-z_/!?:]/u.test(text.charAt(at + 1))) return at
  }
  return text.length
}

const wellFormedTag = /<\/?[^\s<>"'=]+(?:\s+[^\s<>"'=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/uy

function endOfTag(text: string, open: number): number {
  if (text.startsWith("<!--", open)) return endAfter(text, "-->", open + 4)
  const next = text.charAt(open + 1)
  if (next === "!" || next === "?") return endAfter(text, ">", open)
  wellFormedTag.lastIndex = open
  if (wellFormedTag.test(text)) return wellFormedTag.lastIndex
  let quote = ""
  let before = ""
  for (let i = open + 1; i < text.length; i += 1) {
    const sign = text.charAt(i)
    if (quote !== "") {
      if (sign === quote) quote = ""
    } else if (sign === ">") return i + 1
    // Only a value is quoted: an apostrophe elsewhere in a tag is a slip.
    else if ((sign === '"' || sign === "'") && before === "=") quote = sign
    if (!/\s/u.test(sign)) before = sign
  }
  return text.length
}

function endAfter(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? text.length : at + mark.length
}

const reference = /&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|([A-Za-z][A-Za-z0-9]*));?/uy
const ampersand = "&".charCodeAt(0)

function takeWords(text: string, from: number, to: number, out: StreamWriter): void {
  out.skip(from)
  for (let i = from; i < to; ) {
    if (text.charCodeAt(i) === ampersand) {
      reference.lastIndex = i
      const match = reference.exec(text)
      const meant = match === null ? null : meantBy(match)
      if (match !== null && meant !== null) {
        i += match[0].length
        out.takeAs(meant, i)
        continue
      }
    }
    out.take()
    i += 1
  }
}

function meantBy([, decimal, hexadecimal, name]: RegExpExecArray): string | null {
  if (name !== undefined) return namedCharacters[name] ?? null
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal)
  return code > 0x10ffff ? null : String.fromCodePoint(code < 0x100 ? comparableUnit(code) : code)
}
