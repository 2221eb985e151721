/**
 * Reads a query: its terms with their frequency, its bigrams, and the phrases in double quotes.
 *
 * All terms are kept, however common (dropping the commonest costs far more than it saves), and a term asked
 * twice counts twice. In a short query the "quoted words" must stand next to each other in an answer's text or
 * heading. In a long question, with more than three other terms, they are terms only: of the 93 development
 * questions that quote, ten quote words that no provision with their answer has.
 */
import { type LegalToken, legalTokens } from "../../text/index.js"
import { analyse, termOf } from "../analysis/analyse.js"
import { findLayWords } from "../analysis/find-lay-words.js"

export interface QueryTerm {
  readonly term: string
  readonly times: number
  /** What law may say instead. */
  readonly alternatives: readonly Alternative[]
}

/** Law's words for an everyday one, or for a phrase that the term is part of. */
export interface Alternative {
  /** The everyday words as the question has them: “let me go”. */
  readonly asked: string
  readonly written: string
  /** One, or two or three neighbouring ones. */
  readonly terms: readonly string[]
  /** How often the term asks for it: the terms of a phrase share what one word would have. */
  readonly times: number
}

export interface Phrase {
  /** As they must stand, word by word, without regard to case. */
  readonly words: readonly string[]
  readonly terms: readonly string[]
}

export interface ReadQuery {
  /** Distinct, in order of first use. */
  readonly terms: readonly QueryTerm[]
  readonly bigrams: readonly (readonly [string, string])[]
  readonly phrases: readonly Phrase[]
}

/** Longer than any question; who pastes a contract is answered by its beginning, at a bounded cost. */
const mostCharacters = 4_000

export function readQuery(asked: string): ReadQuery {
  const text = asked.slice(0, mostCharacters)
  const tokens = legalTokens(text)
  const terms: string[] = []
  const times = new Map<string, number>()
  for (const token of tokens) {
    const term = termOf(token.text)
    if (term === "") continue
    terms.push(term)
    times.set(term, (times.get(term) ?? 0) + 1)
  }
  const alternatives = readAlternatives(text, tokens)
  return {
    terms: [...times].map(([term, count]) => ({
      term,
      times: count,
      alternatives: [...(alternatives.get(term)?.values() ?? [])],
    })),
    bigrams: terms.slice(1).map((term, i) => [terms[i]!, term] as const),
    phrases: readPhrases(text),
  }
}

/** By the term, then by what is written. */
function readAlternatives(text: string, tokens: readonly LegalToken[]) {
  const byTerm = new Map<string, Map<string, Alternative>>()
  for (const { first, end, written } of findLayWords(tokens)) {
    const words = tokens.slice(first, end)
    const asked = text.slice(words[0]!.start, words.at(-1)!.end)
    const terms = new Set(words.map((word) => termOf(word.text)).filter((term) => term !== ""))
    for (const term of terms) {
      const known = byTerm.get(term) ?? new Map<string, Alternative>()
      byTerm.set(term, known)
      for (const one of written) {
        const { asked: before, times } = known.get(one) ?? { asked, times: 0 }
        known.set(one, { asked: before, written: one, terms: analyse(one), times: times + 1 / terms.size })
      }
    }
  }
  return byTerm
}

const mostOtherTerms = 3

/** A phrase of nothing but stop words is no condition: no index could find it. */
function readPhrases(text: string): readonly Phrase[] {
  const quoted = /"([^"]+)"|“([^”]+)”/gu
  if (!quoted.test(text)) return []
  if (new Set(analyse(text.replace(quoted, " "))).size > mostOtherTerms) return []
  return [...text.matchAll(quoted)]
    .map(([, straight, curly]) => straight ?? curly ?? "")
    .map((words) => ({ words: legalTokens(words).map((token) => token.text), terms: analyse(words) }))
    .filter(({ terms }) => terms.length > 0)
}
