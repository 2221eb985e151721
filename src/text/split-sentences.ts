/**
 * Splits legal text into sentences.
 *
 * A full stop ends a sentence when it is followed by white space and by something that begins one, and
 * when the word before it is not an abbreviation. In doubt it does not end one: a span that holds two
 * sentences only makes quotations longer, while a span that ends too early would let an exception be cut
 * off. Hence no sentence ends inside brackets or quotation marks, and semicolons and colons end nothing.
 *
 * A line break ends a sentence where the next line is a list item, after a blank line, after closing
 * punctuation, and after a line that is a heading; elsewhere it is a wrapped line.
 *
 * The spans are in order, do not overlap, are trimmed, and hold every character that is not white space.
 */
import { endsWithAbbreviation } from "./abbreviations.js"
import type { Span } from "./reading.js"

export function splitSentences(text: string): readonly Span[] {
  const enclosed = enclosures(text)
  const spans: Span[] = []
  let start = 0
  const cut = (end: number) => {
    const span = trimSpan(text, start, end)
    if (span !== null) spans.push(span)
    start = end
  }
  for (const { 0: mark, index: at } of text.matchAll(/[.!?]["”’'»)\]]*(?=\s)|\n/gu)) {
    const stop = { start: at, end: at + mark.length }
    if (at < start) continue
    const ends =
      mark === "\n"
        ? lineBreakEnds(text, start, at)
        : stopEnds(text, start, stop, enclosureOf(enclosed, stop))
    if (ends) cut(stop.end)
  }
  cut(text.length)
  return spans
}

/** "(a)", "(12)", "1.", "a.", "iv)", "•" and the like at the head of a line. */
const itemHead =
  /^\s*(?:\([\p{L}\p{N}]{1,6}\)|[\p{L}\p{N}]{1,4}\)|\p{N}{1,3}\.(?=\s)|\p{L}\.(?=\s)|[•●▪◦–—-]\s)/u

function lineBreakEnds(text: string, start: number, at: number): boolean {
  const before = text.slice(start, at).trimEnd()
  if (before === "") return false
  const after = text.slice(at + 1, at + 120)
  if (/^[ \t]*\n/u.test(after)) return true
  if (itemHead.test(after)) return true
  if (/[.!?:;—]["”’')\]]*(?:\s+(?:and|or))?$/u.test(before)) return true
  return isHeadingLine(before) && /^\s*[\p{Lu}"“(]/u.test(after)
}

/** Every longer word capitalised and no comma at the end: "Market Abuse and Reporting". */
function isHeadingLine(line: string): boolean {
  const words = line.trim().split(/\s+/u)
  if (words.length > 12 || line.includes("\n") || /,$/u.test(line)) return false
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, "").length >= 4)
  const last = words.at(-1) ?? ""
  return long.length > 0 && long.every((word) => /^[^\p{Ll}]*\p{Lu}/u.test(word)) && /[\p{Lu})]/u.test(last)
}

function stopEnds(text: string, start: number, stop: Span, enclosing: Enclosure | null): boolean {
  if (enclosing !== null) {
    // "(The Mayor may waive this.)" is a sentence of its own; "(15 U.S.C. § 6801 et seq.)" within one is not.
    const isWhole = enclosing.end <= stop.end && text.slice(start, enclosing.start).trim() === ""
    if (!isWhole || enclosing.quotation) return false
  }
  if (!beginsSentence(text, stop.end)) return false
  if (text[stop.start] !== ".") return true
  // Dots that lead the eye in a form ("Name ......") end nothing.
  if (/\.\s?$/u.test(text.slice(stop.start - 2, stop.start))) return false
  const before = text.slice(start, stop.start)
  return !isLeadingEnumerator(before) && !endsWithAbbreviation(before, text.slice(stop.end, stop.end + 60))
}

/** "2.", "“15.", "(a).", "iii." and "Subtitle IV." stand before what they number; a short word ("Fees.") does not. */
function isLeadingEnumerator(before: string): boolean {
  const head = before.replace(/^\s*["“‘]?/u, "")
  if (
    /^[ivxl]{1,6}$|^(?:Sub)?(?:title|division|part|chapter|article|unit)\s[\p{Lu}\p{N}-]{1,8}$/iu.test(head)
  )
    return true
  return /^\(?[\p{L}\p{N}]{1,4}\)?$/u.test(head) && !/^\p{Lu}?\p{Ll}{2,}$/u.test(head)
}

const sentenceHead = /^\s+(?:["“‘'([]*[\p{Lu}\p{N}]|["“‘][\p{L}\p{N}]|\([\p{L}\p{N}]{1,6}\)|[§•])/u

function beginsSentence(text: string, at: number): boolean {
  return sentenceHead.test(text.slice(at, at + 40))
}

interface Enclosure extends Span {
  readonly quotation: boolean
}

/** What brackets and curly quotation marks enclose; a mark that is never closed encloses nothing. */
function enclosures(text: string): readonly Enclosure[] {
  if (!/[([“]/u.test(text)) return []
  const open: { mark: string; at: number }[] = []
  const found: Enclosure[] = []
  for (const { 0: mark, index: at } of text.matchAll(/[()[\]“”]|\n/gu)) {
    if (mark === "\n") open.length = 0
    else if (mark === "(" || mark === "[" || mark === "“") open.push({ mark, at })
    else {
      const opening = mark === ")" ? "(" : mark === "]" ? "[" : "“"
      const index = open.findLastIndex((o) => o.mark === opening)
      const opened = open[index]
      if (opened === undefined) continue
      found.push({ start: opened.at, end: at + 1, quotation: mark === "”" })
      open.length = index
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The outermost enclosure a stop stands in; a quotation that closes right after the stop (“…Act.”) does not hold it. */
function enclosureOf(all: readonly Enclosure[], stop: Span): Enclosure | null {
  for (const enclosure of all) {
    if (enclosure.start > stop.start) break
    const closesHere = enclosure.quotation && enclosure.end <= stop.end
    if (enclosure.end > stop.start && !closesHere) return enclosure
  }
  return null
}

function trimSpan(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === "") return null
  const from = start + words.indexOf(trimmed)
  return { start: from, end: from + trimmed.length }
}
