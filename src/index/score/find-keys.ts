/**
 * Looks the keys of a query up in the shards of one jurisdiction and weighs them.
 *
 * A key's inverse document frequency is counted over all shards of the jurisdiction before any of them is
 * scored: cutting or merging shards changes no score.
 */
import { bigramKey, type Lexicon } from "../lexicon.js"
import { type FieldName, fieldNames, type Postings } from "../shard.js"
import type { Partition } from "./partition.js"
import type { Alternative, ReadQuery } from "./query.js"
import { recipe } from "./recipe.js"

/** A key of the query in one field of one shard. */
export interface KeyInShard {
  /** Which term of the query it stands for; -1 for a bigram of the query, which stands for none by itself. */
  readonly term: number
  /** Set where it is what law says instead of the term. */
  readonly instead: Alternative | null
  /** Its place in `Postings.keys`. */
  readonly place: number
  /** Inverse document frequency over the jurisdiction, times how much the question makes of it. */
  readonly weight: number
}

export type ShardKeys = Readonly<Record<FieldName, readonly KeyInShard[]>>

interface WantedKey {
  readonly term: number
  readonly instead: Alternative | null
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
    for (const { term, instead, key, factor } of field === "bigrams" ? pairs : terms) {
      const places = partition.shards.map(({ shard }) => placeOf(shard.fields[field], key))
      const weight = factor * inverseFrequency(partition.units[field], frequencyOf(partition, field, places))
      places.forEach((place, s) => {
        if (place >= 0) found[s]![field].push({ term, instead, place, weight })
      })
    }
  }
  return found
}

/** The keys of single terms, and those of pairs. */
function wantedKeys({ find }: Lexicon, query: ReadQuery) {
  const terms: WantedKey[] = []
  const pairs: WantedKey[] = []
  const want = (written: readonly string[], term: number, factor: number, instead: Alternative | null) => {
    const keys = keysOf(find, written)
    const kind = written.length === 1 ? terms : pairs
    for (const key of keys) kind.push({ term, key, factor: factor / keys.length, instead })
  }
  query.terms.forEach(({ term, times, alternatives }, t) => {
    want([term], t, times, null)
    for (const instead of alternatives) {
      // A pair that stands for a term weighs as a term does.
      const asTerm = instead.terms.length === 1 ? 1 : recipe.body.weight / recipe.bigrams.weight
      want(instead.terms, t, instead.times * alternativeFactor * asTerm, instead)
    }
  })
  for (const pair of query.bigrams) want(pair, -1, 1, null)
  return { terms, pairs }
}

/** The key of a term, or of each pair of neighbouring ones; none where the law lacks a term of them. */
function keysOf(find: Lexicon["find"], written: readonly string[]): readonly number[] {
  const keys: number[] = []
  let before: number | undefined
  for (const term of written) {
    const number = find(term)
    if (number === undefined) return []
    if (written.length === 1) keys.push(number)
    else if (before !== undefined) keys.push(bigramKey(before, number))
    before = number
  }
  return keys
}

/** In how many documents of the partition the body has a term, or neighbouring ones: no more than have each pair. */
export function documentFrequency({ lexicon, shards }: Partition, written: readonly string[]): number {
  const field = written.length === 1 ? "body" : "bigrams"
  let least = Number.POSITIVE_INFINITY
  for (const key of keysOf(lexicon.find, written)) {
    let frequency = 0
    for (const { shard } of shards)
      frequency += frequencyAt(shard.fields[field], placeOf(shard.fields[field], key))
    least = Math.min(least, frequency)
  }
  return Number.isFinite(least) ? least : 0
}

function frequencyOf({ shards }: Partition, field: FieldName, places: readonly number[]): number {
  return places.reduce((sum, place, s) => sum + frequencyAt(shards[s]!.shard.fields[field], place), 0)
}

/** In how many units the key at a place stands; none where there is no such place. */
function frequencyAt({ starts }: Postings, place: number): number {
  return place < 0 ? 0 : starts[place + 1]! - starts[place]!
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
