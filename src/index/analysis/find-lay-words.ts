/**
 * Finds the everyday words of a question for which law has words of its own.
 *
 *   let me go       → discharge, terminate         (little words between do not matter)
 *   pay stubs       → wage statement               (any form of a word)
 *   gas station     → motor fuel                   (and not what "gas" alone would be)
 *
 * The longest entry wins and its words are not looked up again, for a phrase often means something else than
 * its words do.
 */
import { type LegalToken, legalTokens } from "../../text/index.js"
import { termOf } from "./analyse.js"
import { type LayEntry, layEntries } from "./lay-words/index.js"

export interface LayMatch {
  /** The tokens it covers: from `first` up to but not `end`. */
  readonly first: number
  readonly end: number
  readonly written: readonly string[]
}

export function findLayWords(tokens: readonly LegalToken[]): readonly LayMatch[] {
  const matches: LayMatch[] = []
  for (let first = 0; first < tokens.length; ) {
    const match = matchAt(tokens, first)
    if (match !== null) matches.push(match)
    first = match?.end ?? first + 1
  }
  return matches
}

/** What an entry's words need not be asked with: "take out a loan" is there in "take out the loan". */
const determiners = "a an the my your his her its our their".split(" ")
/** What may stand within a phrase without being part of it, as in "let (me) go". */
const littleWords: ReadonlySet<string> = new Set([...determiners, ..."me you him us them someone".split(" ")])

/** A word as an entry's words are compared: its term, or itself where it is no term of the search. */
function formOf(word: string): string {
  return termOf(word) || word
}

interface ReadEntry {
  readonly asked: readonly string[]
  readonly written: readonly string[]
}

/** By the form of their first word, the longest first. */
const entries: ReadonlyMap<string, readonly ReadEntry[]> = readEntries()

function readEntries() {
  const read = new Map<string, ReadEntry[]>()
  for (const { asked, written } of layEntries) {
    const forms = askedForms(asked)
    const first = forms[0]!
    const key = isExact(first) ? formOf(first.slice(1, -1)) : first
    read.set(key, [...(read.get(key) ?? []), { asked: forms, written }])
  }
  for (const list of read.values()) list.sort((a, b) => b.asked.length - a.asked.length)
  return read
}

/** The words of an entry as they are compared; one in double quotes only in the form in which it stands. */
export function askedForms(asked: LayEntry["asked"]): readonly string[] {
  return legalTokens(asked)
    .map(({ text, start }) => (asked[start - 1] === '"' ? `"${text}"` : text))
    .filter((word) => !determiners.includes(word))
    .map((word) => (isExact(word) ? word : formOf(word)))
}

function isExact(form: string): boolean {
  return form.startsWith('"')
}

function matchAt(tokens: readonly LegalToken[], first: number): LayMatch | null {
  const starting = entries.get(formOf(tokens[first]!.text))
  if (starting === undefined) return null
  for (const { asked, written } of starting) {
    const end = endOf(asked, tokens, first)
    if (end !== null) return { first, end, written }
  }
  return null
}

function endOf(asked: readonly string[], tokens: readonly LegalToken[], first: number): number | null {
  let at = first
  for (const form of asked) {
    while (!isForm(form, tokens[at]) && littleWords.has(tokens[at]?.text ?? "")) at += 1
    if (!isForm(form, tokens[at])) return null
    at += 1
  }
  return at
}

function isForm(form: string, token: LegalToken | undefined): boolean {
  if (token === undefined) return false
  return isExact(form) ? form === `"${token.text}"` : form === formOf(token.text)
}
