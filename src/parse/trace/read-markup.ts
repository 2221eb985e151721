/**
 * The visible text of XML and HTML: what stands outside of tags, comments and declarations, with references to
 * characters resolved by our fixed table. It knows no format and shares no code with the readers of formats,
 * so that it can be held against them.
 *
 * Left out are the elements that a format names as facts about the document (`metadata`) or as contents lists and
 * running heads (`repeats`), and what HTML never shows: its head, scripts and style sheets. They are offered apart,
 * for a reader may yet make words of them; the words of what a format names are counted. An element is named
 * `toc`, or `p.leadline` where its class tells.
 */
import { namedCharacters } from "../xml/named-characters.js"
import { comparableUnit } from "./comparable.js"
import { type SourceStream, type StreamWriter, writeStream } from "./source-stream.js"
import type { SourceText } from "./source-text.js"

/** What a format says of the elements or fields that hold no words of the law. */
export interface NoLaw {
  readonly metadata: readonly string[]
  readonly repeats: readonly string[]
}

export function readMarkup(source: SourceText, noLaw: NoLaw): SourceStream {
  const { text } = source
  const out = writeStream(source)
  const counts = { facts: 0, repeats: 0 }
  const pass = (from: number, to: number, why: LeftOut): void => {
    if (why !== "unseen") counts[why] += countWords(text, from, to)
    out.skip(to)
  }
  walkMarkup(text, leavingOut(text, noLaw), {
    words: (from, to, leftOut) => {
      if (leftOut === null) takeWords(text, from, to, out)
      else pass(from, to, leftOut)
    },
    literally: (from, to, leftOut) => {
      out.skip(from)
      if (leftOut !== null) return pass(from, to, leftOut)
      for (let i = from; i < to; i += 1) out.take()
    },
    tag: (_from, to) => out.skip(to),
  })
  return { ...out.finish(), leftOut: counts }
}

function countWords(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** What some readers turn into words: the values of attributes (`N="§ 51.1"`) and the words of metadata. */
export function readAttributes(source: SourceText, noLaw: NoLaw): SourceStream {
  const { text } = source
  const out = writeStream(source)
  walkMarkup(text, leavingOut(text, noLaw), {
    words: (from, to, leftOut) => {
      if (leftOut !== null) {
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

/** Why words are left out: facts, headings said again, or what HTML never shows. */
type LeftOut = "facts" | "repeats" | "unseen"

/** Told of each tag in turn, says whether and why what follows it is left out. */
function leavingOut(
  text: string,
  { metadata, repeats }: NoLaw,
): (from: number, to: number) => LeftOut | null {
  const isHtml = /<(?:!doctype\s+html|html)\b/iu.test(text.slice(0, 2_000))
  const without = new Map<string, LeftOut>([
    ...metadata.map((name) => [name, "facts"] as const),
    ...repeats.map((name) => [name, "repeats"] as const),
    ...(isHtml ? ["head", "script", "style"] : []).map((name) => [name, "unseen"] as const),
  ])
  const byClass = new Set(
    [...without.keys()].filter((name) => name.includes(".")).map((name) => name.split(".")[0]),
  )
  let left: { readonly name: string; readonly why: LeftOut } | null = null
  let depth = 0
  return (from, to) => {
    const written = tagName(text, from)
    const name = isHtml ? written.toLowerCase() : written
    // A head that is never closed ends where the body begins.
    if (isHtml && name === "body") left = null
    if (left === null) {
      const ofClass = byClass.has(name) ? `${name}.${classOf(text.slice(from, to))}` : name
      const why = without.get(ofClass) ?? without.get(name)
      if (why === undefined || text.charCodeAt(from + 1) === slash || text.charCodeAt(to - 2) === slash)
        return null
      left = { name, why }
      depth = 1
      return why
    }
    if (name !== left.name || text.charCodeAt(to - 2) === slash) return left.why
    depth += text.charCodeAt(from + 1) === slash ? -1 : 1
    if (depth === 0) left = null
    return left?.why ?? null
  }
}

function classOf(tag: string): string {
  return /\sclass\s*=\s*["']?([\w-]*)/iu.exec(tag)?.[1] ?? ""
}

const nameInTag = /[^\s/>]*/uy

function tagName(text: string, from: number): string {
  nameInTag.lastIndex = text.charCodeAt(from + 1) === slash ? from + 2 : from + 1
  return nameInTag.exec(text)?.[0] ?? ""
}

const attribute = /(\s[^\s=<>"']+\s*=\s*)("[^"]*"|'[^']*')/gu

const slash = "/".charCodeAt(0)

interface MarkupVisitor {
  readonly words: (from: number, to: number, leftOut: LeftOut | null) => void
  /** Words in which a reference is none: a CDATA section. */
  readonly literally: (from: number, to: number, leftOut: LeftOut | null) => void
  /** Any tag, comment, instruction or declaration. */
  readonly tag: (from: number, to: number) => void
}

function walkMarkup(
  text: string,
  leavesOut: (from: number, to: number) => LeftOut | null,
  visitor: MarkupVisitor,
): void {
  let leftOut: LeftOut | null = null
  for (let from = 0; from < text.length; ) {
    const open = nextTag(text, from)
    if (open > from) visitor.words(from, open, leftOut)
    if (open === text.length) return
    if (text.startsWith("<![CDATA[", open)) {
      const end = endAfter(text, "]]>", open)
      visitor.literally(open + 9, Math.max(open + 9, end - 3), leftOut)
      visitor.tag(end - 3, end)
      from = end
    } else {
      const end = endOfTag(text, open)
      visitor.tag(open, end)
      leftOut = leavesOut(open, end)
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
