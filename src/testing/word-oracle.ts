/**
 * Compares the words of a source with the words that a parser placed, without knowing either: each word is
 * counted, and what one side has more often than the other is named with its neighbours.
 *
 * A word is a run of letters and digits, so that spacing and punctuation are not compared. The source's words must be
 * read in a way that shares no code with the parser (tags taken away by pattern, entities by a small table).
 */
import type { ParsedProvision } from "../parse/index.js"
import { everyProvision, inOriginalOrder } from "./parsed-law.js"

export interface WordComparison {
  /** Words of the source that were placed, as a share of all; 1 where the source has none. */
  readonly placedShare: number
  readonly sourceWords: number
  /** Of the source and nowhere placed: each with what stands around its first place that has too many. */
  readonly missing: readonly string[]
  /** Placed more often than the source has them: twice, or invented. */
  readonly surplus: readonly string[]
}

export function compareWords(source: string, placed: string): WordComparison {
  const [has, got] = [wordsIn(source), wordsIn(placed)]
  const missing = notAmong(has, counted(got))
  const surplus = notAmong(got, counted(has))
  const placedShare = has.length === 0 ? 1 : (has.length - missing.length) / has.length
  return { placedShare, sourceWords: has.length, missing, surplus }
}

/** Designators, headings, words, tables and notes of a provision and all below it. */
export function allWordsOf(provision: ParsedProvision): string {
  const notes = everyProvision(provision).flatMap(({ notes }) => notes.map(({ text }) => text))
  return [provision.designator, inOriginalOrder(provision, true), ...notes].join("\n")
}

function wordsIn(text: string): readonly string[] {
  return text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? []
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The words for which `counts` is used up, with two neighbours on either side. Uses up `counts`. */
function notAmong(words: readonly string[], counts: Map<string, number>): readonly string[] {
  return words.flatMap((word, i) => {
    const left = counts.get(word) ?? 0
    if (left > 0) {
      counts.set(word, left - 1)
      return []
    }
    return [
      `${words.slice(Math.max(0, i - 2), i).join(" ")} [${word}] ${words.slice(i + 1, i + 3).join(" ")}`,
    ]
  })
}
