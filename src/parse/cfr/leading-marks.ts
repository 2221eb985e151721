/**
 * What stands at the beginning of a paragraph: its signs and its heading.
 *
 *   (a)(1) The agency …                      two signs
 *   (b) <I>Scope.</I> (1) This part …        a sign with a heading, then another sign
 *   (e) Reconsideration: (1) Within 7 days   the same, the heading not in italics
 *   (d)-(e) [Reserved]                       one sign for two paragraphs
 *   <I>Award</I> means …                     no sign: a defined term
 *   <I>Carrier.</I> (1) Any person …         the same, under a heading such as "Definitions", then a sign
 *
 * Words in italics after a sign are a heading where a full stop, colon or dash closes them, or another sign
 * follows at once; otherwise they are words of the sentence ("(a) <I>Agency</I> means …"). A sign after the first words counts only where it
 * begins a list that goes on in paragraphs of its own, not where the whole list runs on in the sentence.
 */

import { isMarkValue, type Mark } from "../marks/index.js"
import { italicStart, plain } from "./inline.js"

export interface LeadingMark {
  readonly mark: Mark
  readonly heading: string
  /** A sign printed before it once more, which opens nothing. */
  readonly restated?: Mark
}

export interface Beginning {
  readonly marks: readonly LeadingMark[]
  /** The defined term, where the paragraph has no sign and defines one. */
  readonly term: string | null
  /** Words between the term and a sign that follows them at once. */
  readonly termWords: string
  /** All words after signs and headings. */
  readonly text: string
}

export interface Setting {
  /** In appendices "1.", "a." and "Section A." are signs as well; in sections only signs in brackets are. */
  readonly withFullStops: boolean
  /** Under a heading such as "Definitions", words in italics at the beginning are a term however they end. */
  readonly definitions: boolean
}

export function readBeginning(marked: string, { withFullStops, definitions }: Setting): Beginning {
  const marks: LeadingMark[] = []
  let rest = marked
  let term: string | null = null
  let termWords = ""
  const first = takeMark(rest, withFullStops)
  if (first === null) {
    term = definedTerm(rest, definitions)
    const opening =
      term === null ? null : listAfter(rest, /^[^(]{0,200}?(?:[—–:]|\bmeans|\bincludes|\.\u0002)\s*(?=\()/u)
    if (opening === null) return { marks, term, termWords, text: plain(rest) }
    termWords = plain(opening.before)
    rest = opening.rest
  }
  for (let next = takeMark(rest, withFullStops); next !== null; next = takeMark(rest, withFullStops)) {
    const headed = takeHeading(next.rest)
    marks.push({ mark: next.mark, heading: headed.heading })
    rest = headed.rest
  }
  return { marks, term, termWords, text: plain(rest) }
}

const brackets =
  /^\s*(\u0001?)\(\s*(\u0001?)([A-Za-z]{1,5}|\d{1,3})(\u0002?)\s*\)(\u0002?)(?:\s*[-–—]\s*\(\u0001?([A-Za-z]{1,5}|\d{1,3})\u0002?\)(?=\s*\[))?/u
const fullStop = /^\s*(\u0001?)(Section |Article )?([A-Za-z]{1,5}|\d{1,3})\.(?=[\s\u0002]|$)/u

export function takeMark(
  text: string,
  withFullStops: boolean,
): { readonly mark: Mark; readonly rest: string } | null {
  const inBrackets = brackets.exec(text)
  if (inBrackets !== null) {
    const [whole, before = "", , value = "", inner = "", after = "", last = value] = inBrackets
    if (!isMarkValue(value) || !isMarkValue(last)) return null
    // Italics that begin before the sign and go on after it are those of the heading.
    const opensHeading = before !== "" && inner === "" && after === ""
    const italic = !opensHeading && /[\u0001\u0002]/u.test(whole)
    const rest = text.slice(whole.length)
    return {
      mark: { form: "()", italic, value, last },
      rest: opensHeading ? italicStart + rest.trimStart() : rest,
    }
  }
  const [whole = "", before = "", word = "", value = ""] = (withFullStops ? fullStop.exec(text) : null) ?? []
  if (!isMarkValue(value)) return null
  const rest = text.slice(whole.length)
  const form = word === "" ? "." : word.trim() === "Section" ? "Section ." : "Article ."
  return {
    mark: { form, italic: false, value, last: value },
    rest: before === "" ? rest : italicStart + rest.trimStart(),
  }
}

function takeHeading(text: string): { readonly heading: string; readonly rest: string } {
  const italic = /^\s*\u0001([^\u0001\u0002]*)\u0002(\s*[.:—–]+)?/u.exec(text)
  if (italic !== null) {
    const [whole, words = "", stop = ""] = italic
    const closed = stop !== "" || /[.:—–]$/u.test(words.trim())
    if (!closed && listAfter(text, /^\s*\u0001[^\u0002]*\u0002\s*/u) === null)
      return { heading: "", rest: text }
    return { heading: plain(words + stop), rest: text.slice(whole.length) }
  }
  const opening = listAfter(text, /^\s*\p{Lu}[^.:—–()\u0001\u0002]{0,80}[.:—–]\s*/u)
  return opening === null
    ? { heading: "", rest: text }
    : { heading: plain(opening.before), rest: opening.rest }
}

/** Words, then the first sign of a list whose second sign is not in the same paragraph. */
function listAfter(text: string, words: RegExp): { readonly before: string; readonly rest: string } | null {
  const before = words.exec(text)?.[0]
  if (before === undefined) return null
  const rest = text.slice(before.length)
  const sign = /^\((1|i|A|a)\)\s/u.exec(rest)?.[1]
  if (sign === undefined || rest.includes(`(${{ 1: "2", i: "ii", A: "B", a: "b" }[sign] ?? ""})`)) return null
  return { before, rest }
}

/** "<I>Award</I> means", "<I>Debarment</I> or <I>debarred</I> includes", "<I>State</I>—". */
function definedTerm(marked: string, definitions: boolean): string | null {
  const [, italics = "", after = ""] =
    /^[“"]?\u0001([^\u0001\u0002]{1,120})\u0002[”"]?(.{0,240})/su.exec(marked) ?? []
  const term = plain(italics).replace(/[,;]$/u, "")
  if (term === "" || /^(?:Example|Note|Exception)\b/u.test(term)) return null
  if (/[.:]$/u.test(term)) return definitions ? term.replace(/[.:]$/u, "") : null
  const sentence = plain(after).replace(/[.;] [\s\S]*$/u, "")
  // "<I>Carrier</I> (ILEC). A person …": the full stop stands after the abbreviation.
  if (definitions && /^(?:\([^()]*\))?$/u.test(sentence)) return term
  const atOnce =
    /^(?:means?|includes?|does not include|refers? to|is|are)\b|^(?:has|have) (?:the|its|that)\b|^[—–:]/u
  if (atOnce.test(sentence)) return term
  const qualified =
    italics.endsWith(",") || /^(?:[,(”"]|(?:or|and|as|also|when|if|for|in|with|of)\b)/u.test(sentence)
  const later =
    /\b(?:means?|includes?|shall mean|refers? to|(?:is|are) (?:defined|an?|the|any))\b|\b(?:has|have) the (?:same )?meaning/u
  return qualified && later.test(sentence) ? term : null
}
