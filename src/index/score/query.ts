/**
 * Reads a query: its terms with their frequency, its bigrams, and the phrases in double quotes.
 *
 * All terms are kept, however common (dropping the commonest costs far more than it saves), and a term asked
 * twice counts twice. In a short query the "quoted words" must stand next to each other in an answer's text or
 * heading. In a long question, with more than three other terms, they are terms only: of the 93 development
 * questions that quote, ten quote words that no provision with their answer has.
 */
import { legalTokens } from "../../text/index.js"
import { analyse, termOf } from "../analysis/analyse.js"
import { layWords } from "../analysis/lay-words.js"

export interface QueryTerm {
  readonly term: string
  readonly times: number
  /** What law may say instead: one term each, or two neighbouring ones. */
  readonly alternatives: readonly (readonly string[])[]
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
  const terms: string[] = []
  const distinct = new Map<string, QueryTerm>()
  for (const { text: word } of legalTokens(text)) {
    const term = termOf(word)
    if (term === "") continue
    terms.push(term)
    const known = distinct.get(term)
    const alternatives = known?.alternatives ?? (layWords.get(word) ?? []).map((written) => analyse(written))
    distinct.set(term, { term, times: (known?.times ?? 0) + 1, alternatives })
  }
  return {
    terms: [...distinct.values()],
    bigrams: terms.slice(1).map((term, i) => [terms[i]!, term] as const),
    phrases: readPhrases(text),
  }
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
