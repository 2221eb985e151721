/**
 * Weighs texts by the terms of a question: how much of the question's weight, the sum of its terms' inverse
 * document frequencies, a text covers. A term counts once, however often
 * the text has it, and is there too where the text has what law says instead.
 */
import { analyse, type EngineResult } from "../../index/index.js"

export interface TermWeigher {
  (text: string): { readonly coverage: number; readonly matched: readonly string[] }
  /** The share that some of the terms have. */
  readonly share: (terms: readonly string[]) => number
}

export function termWeigher(terms: EngineResult["terms"]): TermWeigher {
  const whole = terms.reduce((sum, { idf }) => sum + idf, 0)
  const share = (matched: readonly string[]) => {
    const has = new Set(matched)
    const covered = terms.reduce((sum, { term, idf }) => sum + (has.has(term) ? idf : 0), 0)
    return whole === 0 ? 0 : covered / whole
  }
  const weigh = (text: string) => {
    const found = analyse(text)
    const has = new Set(found)
    const inOrder = ` ${found.join(" ")} `
    const hasOther = (other: string) =>
      other.includes(" ") ? inOrder.includes(` ${other} `) : has.has(other)
    const matched = terms
      .filter(({ term, alternatives }) => has.has(term) || alternatives.some(hasOther))
      .map(({ term }) => term)
    return { coverage: share(matched), matched }
  }
  return Object.assign(weigh, { share })
}
