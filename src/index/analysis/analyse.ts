/**
 * From text to the terms that are indexed and searched: law and questions go the same way.
 *
 * Tokens as `legalTokens` cuts them, without stop words, in American spelling and base form, then stemmed
 * (Porter). Words with a digit in them (section numbers, amounts) stay as they are written.
 */
import { stemmer } from "stemmer"
import { legalTokens } from "../../text/index.js"
import { americanSpelling } from "./american-spelling.js"
import { irregularForms } from "./irregular-forms.js"
import { stopWords } from "./stop-words.js"

/** Part of the cache's key: raise it whenever a shard made of the same law could be another. A test pins both. */
export const analysisVersion = 2

/** The terms of a text in order, each as often as it stands; of its first `mostWords` words where that is said. */
export function analyse(text: string, mostWords = Number.POSITIVE_INFINITY): readonly string[] {
  const terms: string[] = []
  for (const token of legalTokens(text).slice(0, mostWords)) {
    const term = termOf(token.text)
    if (term !== "") terms.push(term)
  }
  return terms
}

/** The term of one word; "" for a stop word. */
export function termOf(word: string): string {
  let term = known.get(word)
  if (term === undefined) {
    term = derive(word)
    // A corpus has some ten thousand distinct words; the bound is for texts that have no end of them.
    if (known.size >= mostKnown) known.clear()
    known.set(word, term)
  }
  return term
}

const mostKnown = 200_000
const known = new Map<string, string>()

function derive(word: string): string {
  if (stopWords.has(word)) return ""
  if (/\p{N}/u.test(word)) return word
  const american = americanSpelling(word)
  const base = irregularForms.get(american) ?? american.replace(/(?<=.{2})ifications?$/u, "ify")
  return stemmer(base)
}
