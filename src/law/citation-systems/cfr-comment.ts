/**
 * Comments of official interpretations to a part of the Code of Federal Regulations (its Supplement I).
 *
 *   Comment 1002.14(b)(3)-1.i                              Bluebook: 12 C.F.R. pt. 1002, supp. I, cmt. 14(b)(3)-1.i
 *   Comment 1024.31 (“Loss mitigation application”)-1      to a term that the section defines
 *   Comment 1005, app. A-2      Comment 1002, Introduction-1      12 CFR part 1002, supplement I
 *
 * Before the hyphen stands what is interpreted, after it the comment. A comment names no title: parts 1000 to
 * 1099 are the Bureau's, in title 12; for any other part the title is written before the word.
 */
import type { Citation } from "../citation.js"
import { idSegment, instrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import { provisionAt, readTails, tailsSource } from "./path-words.js"

const supplement = "interp"
const bureauTitle = "12"

const introduction = "Introduction"
const cfrName = "(?:C\\. ?F\\. ?R\\.|CFR)"
const word = anyCase("official comment|official interpretation|comment|cmt\\.")
const number = "[0-9]{1,3}(?:\\[[0-9]\\])?(?:\\.[0-9A-Za-z]{1,6}(?:\\[[0-9]\\])?){0,5}"
const appendix = `(?:${anyCase("app\\.|appendix")}) ?([0-9A-Z]{1,4})`
const end = "(?![0-9A-Za-z(]|[-.][0-9A-Za-z])"
const comment = `(?:-(${number}))?${end}`

const canonical = citationPattern(
  `(?<![0-9A-Za-z.-])(?:([0-9]{1,2}) ?${cfrName} )?(?:${word}) ([0-9]{1,5})(?:\\.([0-9]{1,5})|, ?${appendix}|, ?(${anyCase(introduction)}))(${tailsSource})${comment}`,
)
const bluebook = citationPattern(
  `(?<![0-9A-Za-z.-])([0-9]{1,2}) ?${cfrName},? ?(?:${anyCase("pt\\.|part")}) ([0-9]{1,5}), ?(?:${anyCase("supp\\.|supplement")}) I, ?(?:${word}) (?:([0-9]{1,5})|${appendix}|(${anyCase(introduction)}))(${tailsSource})${comment}`,
)
const whole = citationPattern(
  `(?<![0-9A-Za-z.-])([0-9]{1,2}) ?${cfrName},? ?(?:${anyCase("pt\\.|part")}) ([0-9]{1,5}), ?(?:${anyCase("supp\\.|supplement")}) I(?![0-9A-Za-z]|, ?(?:${word}))`,
)

export const cfrComment: CitationSystem = {
  name: "cfr-comment",
  writes: (instrument, path) => /^us\/cfr\/[^/]+$/u.test(instrument) && path[1] === supplement,
  format: (instrument, path) => format(instrument.slice("us/cfr/".length), path),
  find: (plain) => [
    ...[...plain.matchAll(canonical)].map(inText),
    ...[...plain.matchAll(bluebook)].map(inText),
    ...[...plain.matchAll(whole)].map((match) =>
      placed(match, match[1] ?? "", [`part-${match[2] ?? ""}`, supplement]),
    ),
  ],
}

function inText(match: RegExpExecArray): CitationInText {
  const [, title, part = "", section, letter, , tails = "", numbers = ""] = match
  const first = section ?? (letter === undefined ? introduction : `appendix-${letter}`)
  const twin = /^\[(\d)\]/u.exec(tails)?.[1]
  const [one, ...more] = numbers.split(".").map(readNumber)
  const path = [
    `part-${part}`,
    supplement,
    twin === undefined ? first : `${first}~${twin}`,
    ...readTails(tails, idSegment).map(({ segment }) => segment),
    ...(one === undefined || one === "" ? [] : [`comment-${one}`, ...more]),
  ]
  return placed(match, title ?? bureauTitle, path)
}

function placed(match: RegExpExecArray, title: string, path: readonly string[]): CitationInText {
  const citation: Citation = {
    system: "cfr-comment",
    jurisdiction: "us",
    parts: [title, ...path],
    ...format(title, path),
    provision: provisionAt(instrumentId("us", ["cfr", title]), path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}

function format(title: string, path: readonly string[]): WrittenCitation {
  const [partSegment = "", , first, ...rest] = path
  const part = partSegment.replace(/^part-/u, "")
  if (first === undefined) {
    return {
      canonical: `${title} CFR part ${part}, supplement I`,
      bluebook: `${title} C.F.R. pt. ${part}, supp. I`,
    }
  }
  const at = rest.findIndex((segment) => segment.startsWith("comment-"))
  const tails = (at === -1 ? rest : rest.slice(0, at)).map(writeTail).join("")
  const numbers = at === -1 ? [] : rest.slice(at).map((segment) => segment.replace(/^comment-/u, ""))
  const after = tails + (numbers.length === 0 ? "" : `-${numbers.map(writeTwin).join(".")}`)
  const interpreted = writeTwin(first.replace(/^appendix-/u, "app. "))
  const isBureau = title === bureauTitle && /^10\d\d$/u.test(part)
  const prefix = isBureau ? "" : `${title} CFR `
  const place = /^\d/u.test(first) ? `${part}.${interpreted}` : `${part}, ${interpreted}`
  return {
    canonical: `${prefix}Comment ${place}${after}`,
    bluebook: `${title} C.F.R. pt. ${part}, supp. I, cmt. ${interpreted}${after}`,
  }
}

/** An enumerator stands in brackets; words, which ids write with hyphens, in quotation marks too. */
function writeTail(segment: string): string {
  const [value = "", mark = ""] = parted(segment)
  return isEnumerator(value) ? `(${value})${mark}` : ` (“${value.replaceAll("-", " ")}”)${mark}`
}

function isEnumerator(value: string): boolean {
  const isShort = /^[0-9A-Za-z]{1,8}(?:[-.][0-9A-Za-z]{1,8}){0,2}$/u.test(value)
  return isShort && (/^[ivxlc]+$/u.test(value) || !/[a-z]{5}/u.test(value))
}

function writeTwin(segment: string): string {
  return parted(segment).join("")
}

function parted(segment: string): readonly [string, string] {
  const [, value = segment, nth] = /^(.*)~(\d+)$/u.exec(segment) ?? []
  return [value, nth === undefined ? "" : `[${nth}]`]
}

function readNumber(written: string): string {
  return written.replace(/\[(\d)\]$/u, "~$1")
}
