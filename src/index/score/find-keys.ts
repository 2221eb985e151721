/**
 * Looks the keys of a query up in the shards of one jurisdiction and weighs them.
 *
 * A key's inverse document frequency is counted over all shards of the jurisdiction before any of them is
 * scored: cutting or merging shards changes no score.
 */
import { bigramKey, type Lexicon } from "../lexicon.js"
import { type FieldName, fieldNames, type Postings } from "../shard.js"
import type { Partition } from "./partition.js"
import type { ReadQuery } from "./query.js"
import { recipe } from "./recipe.js"

/** A key of the query in one field of one shard. */
export interface KeyInShard {
  /** Which term of the query it stands for; -1 for a bigram of the query, which stands for none by itself. */
  readonly term: number
  /** Its place in `Postings.keys`. */
  readonly place: number
  /** Inverse document frequency over the jurisdiction, times how much the question makes of it. */
  readonly weight: number
}

export type ShardKeys = Readonly<Record<FieldName, readonly KeyInShard[]>>

interface WantedKey {
  readonly term: number
  readonly key: number
  readonly factor: number
}

/** What law says instead of an asked word counts for half of it. */
const alternativeFactor = 0.5

/** For each shard of the partition the keys it has. */
export function findKeys(partition: Partition, query: ReadQuery): readonly ShardKeys[] {
  const { terms, pairs } = wantedKeys(partition.lexicon, query)
  const found = partition.shards.map(() => ({}) as Record<FieldName, KeyInShard[]>)
  for (const field of fieldNames) {
    for (const keys of found) keys[field] = []
    for (const { term, key, factor } of field === "bigrams" ? pairs : terms) {
      const places = partition.shards.map(({ shard }) => placeOf(shard.fields[field], key))
      const weight = factor * inverseFrequency(partition.units[field], frequencyOf(partition, field, places))
      places.forEach((place, s) => {
        if (place >= 0) found[s]![field].push({ term, place, weight })
      })
    }
  }
  return found
}

/** The keys of single terms, and those of pairs. */
function wantedKeys({ find }: Lexicon, query: ReadQuery) {
  const terms: WantedKey[] = []
  const pairs: WantedKey[] = []
  const want = (written: readonly string[], term: number, factor: number) => {
    const key = keyOf(find, written)
    if (key !== undefined) (written.length === 1 ? terms : pairs).push({ term, key, factor })
  }
  query.terms.forEach(({ term, times, alternatives }, t) => {
    want([term], t, times)
    for (const written of alternatives) {
      // A pair that stands for a term weighs as a term does.
      const asTerm = written.length === 1 ? 1 : recipe.body.weight / recipe.bigrams.weight
      want(written, t, times * alternativeFactor * asTerm)
    }
  })
  for (const pair of query.bigrams) want(pair, -1, 1)
  return { terms, pairs }
}

function keyOf(find: Lexicon["find"], [first, second]: readonly string[]): number | undefined {
  const a = first === undefined ? undefined : find(first)
  if (second === undefined || a === undefined) return a
  const b = find(second)
  return b === undefined ? undefined : bigramKey(a, b)
}

/** In how many documents of the partition the body has a term, or two neighbouring ones. */
export function documentFrequency(partition: Partition, written: readonly string[]): number {
  const key = keyOf(partition.lexicon.find, written)
  if (key === undefined) return 0
  const field = written.length === 1 ? "body" : "bigrams"
  const places = partition.shards.map(({ shard }) => placeOf(shard.fields[field], key))
  return frequencyOf(partition, field, places)
}

function frequencyOf({ shards }: Partition, field: FieldName, places: readonly number[]): number {
  return places.reduce((sum, place, s) => {
    if (place < 0) return sum
    const { starts } = shards[s]!.shard.fields[field]
    return sum + starts[place + 1]! - starts[place]!
  }, 0)
}

export function inverseFrequency(units: number, frequency: number): number {
  return Math.log(1 + (units - frequency + 0.5) / (frequency + 0.5))
}

/** The place of a key, or -1. */
export function placeOf({ keys }: Postings, key: number): number {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const at = keys[middle]!
    if (at === key) return middle
    if (at < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export function hasUnit({ starts, units }: Postings, place: number, unit: number): boolean {
  let low = starts[place]!
  let high = starts[place + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const at = units[middle]!
    if (at === unit) return true
    if (at < unit) low = middle + 1
    else high = middle - 1
  }
  return false
}
