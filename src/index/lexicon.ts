/**
 * The numbers of a jurisdiction's terms. Numbers are given in order of arrival and never taken back, so
 * that shards built at different times speak of the same terms.
 */
export interface Lexicon {
  /** By number. */
  readonly terms: readonly string[]
  readonly find: (term: string) => number | undefined
  /** Its number, given now if it has none. */
  readonly number: (term: string) => number
}

export function createLexicon(known: readonly string[] = []): Lexicon {
  const terms = [...known]
  const numbers = new Map(terms.map((term, number) => [term, number]))
  return {
    terms,
    find: (term) => numbers.get(term),
    number: (term) => {
      const found = numbers.get(term)
      if (found !== undefined) return found
      const number = terms.push(term) - 1
      numbers.set(term, number)
      return number
    },
  }
}

// A key is a double: exact up to 2^53, so two numbers of 26 bits fit, and 67 million terms are enough.
const secondOfPair = 2 ** 26

/** The key of two adjacent terms; of a single term, with 0 as the first. */
export function bigramKey(first: number, second: number): number {
  return first * secondOfPair + second
}

export function termsOfKey(key: number): readonly [first: number, second: number] {
  return [Math.floor(key / secondOfPair), key % secondOfPair]
}
