/**
 * Which documents of a shard may hold the phrases of a query, by their postings alone.
 *
 * A document may hold a phrase when its body has every neighbouring pair of the phrase's terms, or when its
 * catchline has every term. Stop words between them and word endings are not in the postings, so whoever asks
 * reads the text of the best ones with `holdsPhrase`.
 */
import type { Provision } from "../../corpus/index.js"
import { legalTokens } from "../../text/index.js"
import { bodyText } from "../build/field-words.js"
import { bigramKey } from "../lexicon.js"
import type { Postings, Shard } from "../shard.js"
import { placeOf } from "./find-keys.js"
import type { Partition } from "./partition.js"
import type { Phrase } from "./query.js"

export function phraseDocuments(
  { lexicon }: Partition,
  shard: Shard,
  phrases: readonly Phrase[],
): Uint8Array {
  const allowed = new Uint8Array(shard.documents).fill(1)
  for (const { terms } of phrases) {
    const numbers = terms.map((term) => lexicon.find(term))
    if (!numbers.every((number) => number !== undefined)) return allowed.fill(0)
    const pairs = numbers.slice(1).map((number, i) => bigramKey(numbers[i]!, number))
    const inBody =
      pairs.length === 0
        ? unitsWithAll(shard.fields.body, numbers)
        : unitsWithAll(shard.fields.bigrams, pairs)
    const inCatchline = unitsWithAll(shard.fields.catchline, numbers)
    for (let i = 0; i < allowed.length; i += 1) {
      if (inBody[i] === 0 && inCatchline[shard.catchline[i]!] === 0) allowed[i] = 0
    }
  }
  return allowed
}

/** Whether the words stand next to each other in the provision's text or heading, without regard to case. */
export function holdsPhrase(provision: Provision, { words }: Phrase): boolean {
  return [bodyText(provision), provision.heading].some((text) => {
    const tokens = legalTokens(text).map((token) => token.text)
    return tokens.some((_, start) => words.every((word, i) => tokens[start + i] === word))
  })
}

function unitsWithAll(postings: Postings, keys: readonly number[]): Uint8Array {
  const units = new Uint8Array(postings.lengths.length)
  const distinct = [...new Set(keys)]
  distinct.forEach((key, k) => {
    const place = placeOf(postings, key)
    if (place < 0) return
    for (let i = postings.starts[place]!; i < postings.starts[place + 1]!; i += 1) {
      const unit = postings.units[i]!
      if (units[unit] === k) units[unit] = k + 1
    }
  })
  return units.map((count) => Number(count === distinct.length))
}
