/**
 * The one published normalisation: two texts are the same words when their normalised forms are equal.
 *
 *   “no later than 30 days”   "no later than  30 days"      the same
 *   may / May    1½ / 11/2    (a) / a                       not the same
 *
 * Folded are the accidents of printing: compatibility forms (Unicode NFKC), quotation marks, dashes, soft
 * hyphens and invisible marks, white space. Kept is everything that can carry meaning: letters and their
 * case, digits, brackets, punctuation, and superscripts and fractions, which NFKC would melt into the
 * digits beside them (1½ would become 11/2). `docs/normalisation.md` publishes these rules.
 */
import type { Span } from "./reading.js"

export interface NormalisedText {
  readonly text: string
  /** For each UTF-16 unit of `text` the offset in the original where it came from; one more entry for the end. */
  readonly starts: Uint32Array
  /** For each unit of `text` the offset in the original just after what it came from. */
  readonly ends: Uint32Array
}

export function normalise(text: string): string {
  if (plain.test(text)) return text.trim().replace(/[ \t\n\r\f\v]+/gu, " ")
  let before = text
  let after = foldOnce(before)
  while (after !== before) {
    before = after
    after = foldOnce(before)
  }
  return after
}

export function normaliseWithMap(text: string): NormalisedText {
  let mapped = foldWithMap(text)
  while (!plain.test(mapped.text)) {
    const again = foldWithMap(mapped.text)
    if (again.text === mapped.text) break
    mapped = compose(mapped, again)
  }
  return mapped
}

/** Nothing but ASCII without the characters the folds touch; only white space is left to fold. */
const plain = /^(?:[\t\n\r\f\v -,.-_a-~]|-(?!-))*$/u

const invisible =
  /\u00ad|\u034f|\u061c|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|[\u2066-\u206f]|[\ufe00-\ufe0f]|\ufeff/gu
const singleQuotes = /[\u0060\u00b4\u2018-\u201b\u2032\u2035\u02b9\u02bb\u02bc\u02c8\u2039\u203a\uff07]/gu
const doubleQuotes = /[\u201c-\u201f\u2033\u2036\u02ba\u00ab\u00bb\u301d-\u301f\uff02]/gu
/** A dash of any length, and the typewriter's two hyphens for one. */
const dashes = /[\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d-]+/gu
/** NFKC would make "1½" of it "11⁄2", and "10²" "102". */
const meaningfulNumbers = /(\p{No}+)/u

function foldCharacters(text: string): string {
  const cleaned = text.replace(invisible, "").replace(singleQuotes, "'").replace(doubleQuotes, '"')
  const composed = meaningfulNumbers.test(cleaned)
    ? cleaned
        .split(meaningfulNumbers)
        .map((part, index) => (index % 2 === 1 ? part : part.normalize("NFKC")))
        .join("")
    : cleaned.normalize("NFKC")
  return composed.replace(dashes, "-")
}

function foldOnce(text: string): string {
  return foldCharacters(text).trim().replace(/\s+/gu, " ")
}

const plainMark = /^[!-,.-_a-~]$/u

/**
 * Folded piece by piece, so that each piece of the result knows where it came from. Whatever NFKC may put
 * together is one piece: a letter with its marks, a Korean syllable with its last consonant.
 */
const pieces =
  /\s+|[\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d-]+|(?:[\u1100-\u1112][\u1161-\u1175]|[\uac00-\ud7a3])[\u11a8-\u11c2]|[\u1100-\u1112][\u1161-\u1175]|[\s\S][\p{M}\uff9e\uff9f]*/gu

function foldWithMap(text: string): NormalisedText {
  const starts = new Uint32Array(text.length * 18 + 1)
  const ends = new Uint32Array(text.length * 18 + 1)
  const out: string[] = []
  let length = 0
  let gap: Span | null = null
  const put = (folded: string, start: number, end: number) => {
    out.push(folded)
    for (let i = 0; i < folded.length; i += 1) {
      starts[length] = start
      ends[length] = end
      length += 1
    }
  }
  for (const match of text.matchAll(pieces)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const folded = plainMark.test(match[0]) ? match[0] : foldCharacters(match[0])
    for (const part of folded.split(/(\s+)/u)) {
      if (part === "") continue
      if (/^\s/u.test(part)) {
        gap = gap === null ? { start, end } : { start: gap.start, end }
        continue
      }
      if (gap !== null && length > 0) put(" ", gap.start, gap.end)
      gap = null
      if (part === "-" && out.at(-1) === "-") {
        ends[length - 1] = end
        continue
      }
      put(part, start, end)
    }
  }
  starts[length] = text.length
  ends[length] = text.length
  return { text: out.join(""), starts: starts.slice(0, length + 1), ends: ends.slice(0, length + 1) }
}

function compose(first: NormalisedText, second: NormalisedText): NormalisedText {
  const starts = second.starts.map((at) => first.starts[at] as number)
  const ends = second.ends.map((at, index) =>
    index === second.ends.length - 1
      ? (first.ends.at(-1) as number)
      : (first.ends[Math.max(at - 1, 0)] as number),
  )
  return { text: second.text, starts, ends }
}
