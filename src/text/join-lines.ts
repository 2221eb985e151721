/**
 * Joins the lines of a paragraph into running text and decides, for each hyphen at a line's end, whether it is the
 * word's own or the typesetter's.
 *
 *   Safe- / guarding      the document writes "safeguarding" elsewhere       taken out
 *   non- / public         the document writes "non-public" elsewhere         kept
 *   10331- / 10332        figures and capitals stand on either side          kept
 *   first- / and second   "and" is no second half of a word                  kept, with its space
 *   603(d) / (2)(A)       the signs of one citation                          no space
 *
 * The document itself decides where it has the word, joined or hyphenated, away from a line's end; or, failing that,
 * where it has a form of it. Else a half that is no word anywhere in the document was cut by the typesetter; two words
 * of the document are a compound and keep the hyphen, unless the first is a prefix that English writes without one.
 *
 * Nothing is lost: each unit of the text leads back to the unit it comes from, and what lies between was line ends,
 * white space and hyphens that were taken out.
 */
import type { NormalisedText } from "./normalise.js"

/** Words of a document as it writes them away from line ends, lower case, with how often; "self-insured" is one. */
export type WordCounts = ReadonlyMap<string, number>

export interface HyphenChoice {
  /** The word as it comes out: `safeguarding`, `non-public`. */
  readonly word: string
  readonly kept: boolean
  /** `document`: it has the word; `form`: it has a form of it; `sign`: figures, capitals; `rule`: nothing of it is elsewhere. */
  readonly by: "document" | "form" | "sign" | "rule"
}

export interface JoinedLines extends NormalisedText {
  readonly choices: readonly HyphenChoice[]
}

/** `starts` and `ends` count in the lines joined by one "\n" each. */
export function joinLines(lines: readonly string[], words: WordCounts): JoinedLines {
  const out: string[] = []
  const starts: number[] = []
  const choices: HyphenChoice[] = []
  let offset = 0
  for (const [index, line] of lines.entries()) {
    const next = index + 1 < lines.length ? lines[index + 1]!.trimStart() : null
    const from = line.length - line.trimStart().length
    const end = next === null ? null : lineEnd(line.trimEnd(), next, words)
    const kept = end === null ? line.trimEnd().length : line.trimEnd().length - end.dropped
    for (let i = from; i < kept; i += 1) {
      const isSpace = /\s/u.test(line[i]!)
      if (isSpace && (i + 1 >= kept || /\s/u.test(line[i + 1]!))) continue
      out.push(isSpace ? " " : line[i]!)
      starts.push(offset + i)
    }
    if (end?.choice !== undefined) choices.push(end.choice)
    if (next !== null && next !== "" && end?.space === true && out.length > 0) {
      out.push(" ")
      starts.push(offset + line.length)
    }
    offset += line.length + 1
  }
  const length = Math.max(0, offset - 1)
  return {
    text: out.join(""),
    starts: Uint32Array.from([...starts, length]),
    ends: Uint32Array.from([...starts.map((start) => start + 1), length]),
    choices,
  }
}

interface LineEnd {
  /** Units taken from the line's end. */
  readonly dropped: number
  /** Whether a space stands for the line's end. */
  readonly space: boolean
  readonly choice?: HyphenChoice
}

const hyphen = /[-\u2010]$/u
const firstHalf = /([\p{L}\p{N}'’]+(?:[-\u2010][\p{L}\p{N}'’]+)*)[-\u2010]$/u
const secondHalf = /^([\p{L}\p{N}'’]+(?:[-\u2010][\p{L}\p{N}'’]+)*)/u
/** A citation breaks between its signs: "section 603(d)", "(2)(A)(iii) of the Act". */
const signedNumber = /\d[A-Za-z]?(?:\([0-9A-Za-z]{1,5}\))+$/u
const moreSigns = /^(?:\([0-9A-Za-z]{1,5}\))+(?:[\s,;:.)\]]|$)/u
/** "first- and second-class": the hyphen waits for a word that comes later. */
const suspended = /^(?:and|or|to|nor|and\/or|through)$/u

function lineEnd(line: string, next: string, words: WordCounts): LineEnd {
  if (line.endsWith("\u00AD")) return { dropped: 1, space: false }
  // A dash is set without spaces on both sides or on neither.
  if (/[—–]$/u.test(line)) return { dropped: 0, space: /\s[—–]$/u.test(line) }
  if (/\S\/$/u.test(line)) return { dropped: 0, space: false }
  if (/^[—]\S/u.test(next)) return { dropped: 0, space: false }
  if (signedNumber.test(line) && moreSigns.test(next)) return { dropped: 0, space: false }
  if (!hyphen.test(line) || /\s[-\u2010]$/u.test(line)) return { dropped: 0, space: true }
  const before = firstHalf.exec(line)?.[1]
  const after = secondHalf.exec(next)?.[1]
  if (before === undefined || after === undefined)
    return { dropped: 0, space: after === undefined && before === undefined }
  if (suspended.test(after)) return { dropped: 0, space: true }
  const choice = chooseHyphen(before, after, words)
  return { dropped: choice.kept ? 0 : 1, space: false, choice }
}

export function chooseHyphen(before: string, after: string, words: WordCounts): HyphenChoice {
  const [joined, parted] = [`${before}${after}`, `${before}-${after}`]
  const choose = (kept: boolean, by: HyphenChoice["by"]): HyphenChoice => ({
    word: kept ? parted : joined,
    kept,
    by,
  })
  const isCapitals = before.length > 1 && before === before.toUpperCase() && after === after.toUpperCase()
  if (/\p{N}$/u.test(before) || /^\p{N}/u.test(after) || (/^\p{Lu}/u.test(after) && !isCapitals))
    return choose(true, "sign")
  if (/^\p{Lu}$/u.test(before)) return choose(true, "sign")
  const has = (word: string) => words.get(plain(word)) ?? 0
  const [whole, compound] = [has(joined), has(parted)]
  if (whole !== compound) return choose(compound > whole, "document")
  const [lastPart, firstPart] = [before.split(/[-\u2010]/u).at(-1)!, after.split(/[-\u2010]/u)[0]!]
  const forms = formsOf(`${lastPart}${firstPart}`).some((form) => has(form) > 0)
  const parts = formsOf(firstPart).some((form) => has(`${lastPart}-${form}`) > 0)
  if (forms !== parts) return choose(parts, "form")
  const prefix = plain(lastPart)
  if (standsApart.has(prefix)) return choose(true, "rule")
  if ((after !== firstPart && link.test(firstPart)) || (before !== lastPart && link.test(lastPart)))
    return choose(true, "rule")
  const isWord = (word: string) =>
    [word, `${word}s`, ...formsOf(word)].some((form) => form.length > 1 && has(form) > 0)
  // A word that has a hyphen already is a compound: "ten-business-".
  if (before !== lastPart && isWord(lastPart)) return choose(true, "rule")
  if (firstPart.length < 3 || !isWord(firstPart) || !isWord(lastPart)) return choose(false, "rule")
  return choose(!growsTogether.has(prefix), "rule")
}

/** Words that English parts by a hyphen from what follows. */
const standsApart = new Set(
  "self ex quasi all half cross well ill third first second high low long short full part".split(" "),
)
/** Prefixes that are words as well, and grow together with what follows. */
const growsTogether = new Set(
  "be under over out down with there here where fore some any every sub super inter re de pre un dis mis".split(
    " ",
  ),
)
/** "up-to-date", "state-of-the-art": little words within a compound. */
const link = /^(?:to|of|in|the|by|on|for|a|an|at|and|or)$/iu

const endings = [
  "",
  "s",
  "es",
  "ed",
  "d",
  "ing",
  "er",
  "ers",
  "ly",
  "ion",
  "ions",
  "al",
  "ment",
  "ments",
  "able",
  "ity",
  "ies",
  "y",
  "e",
]

/** The word with other endings: "safeguards" for "safeguarding". */
function formsOf(word: string): readonly string[] {
  const base = plain(word)
  const stems = new Set([
    base,
    ...endings
      .filter((ending) => ending !== "" && base.endsWith(ending))
      .map((ending) => base.slice(0, -ending.length)),
  ])
  return [...stems]
    .filter((stem) => stem.length >= 4)
    .flatMap((stem) => endings.map((ending) => `${stem}${ending}`))
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\u2010]/gu, "-")
    .replace(/’/gu, "'")
    .replace(/'s?$/u, "")
}

/** Counts the words of lines, but for the halves at their ends. */
export function countWords(lines: Iterable<string>): WordCounts {
  const counts = new Map<string, number>()
  let cut = false
  for (const line of lines) {
    const all = [...line.matchAll(/[\p{L}\p{N}'’]+(?:[-\u2010][\p{L}\p{N}'’]+)*[-\u2010\u00AD]?/gu)].map(
      ([word]) => word,
    )
    const whole = all.slice(cut ? 1 : 0)
    cut = /[-\u2010\u00AD]\s*$/u.test(line)
    if (cut) whole.pop()
    for (const word of whole) {
      const key = plain(word.replace(/[-\u2010\u00AD]$/u, ""))
      if (key === "") continue
      counts.set(key, (counts.get(key) ?? 0) + 1)
      // The parts of a compound are words too, but do not speak for the whole.
      if (key.includes("-"))
        for (const part of key.split("-")) if (part !== "") counts.set(part, (counts.get(part) ?? 0) + 1)
    }
  }
  return counts
}
