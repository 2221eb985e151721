/**
 * Looks the keys of a query up in the shards of one jurisdiction and weighs them.
 *
 * A key's inverse document frequency is counted over all shards of the jurisdiction before any of them is
 * scored: cutting or merging shards changes no score.
 */
import { bigramKey } from "../lexicon.js"
import { type FieldName, fieldNames, type Postings } from "../shard.js"
import type { Partition } from "./partition.js"
import type { ReadQuery } from "./query.js"

/** A key of the query in one field of one shard. */
export interface KeyInShard {
  /** Which term (or bigram) of the query it is. */
  readonly number: number
  /** Its place in `Postings.keys`. */
  readonly place: number
  /** Inverse document frequency over the jurisdiction, times how often the question has it. */
  readonly weight: number
}

export type ShardKeys = Readonly<Record<FieldName, readonly KeyInShard[]>>

/** For each shard of the partition the keys it has. */
export function findKeys(partition: Partition, query: ReadQuery): readonly ShardKeys[] {
  const found = partition.shards.map(() => ({}) as Record<FieldName, KeyInShard[]>)
  const { find } = partition.lexicon
  const terms = query.terms.map(({ term }) => find(term))
  const bigrams = query.bigrams.map(([first, second]) => {
    const [a, b] = [find(first), find(second)]
    return a === undefined || b === undefined ? undefined : bigramKey(a, b)
  })
  const times = query.terms.map((term) => term.times)
  for (const field of fieldNames) {
    const keys = field === "bigrams" ? bigrams : terms
    for (const shard of found) shard[field] = []
    keys.forEach((key, number) => {
      if (key === undefined) return
      const places = partition.shards.map(({ shard }) => placeOf(shard.fields[field], key))
      const frequency = places.reduce((sum, place, s) => {
        return sum + mentions(partition.shards[s]!.shard.fields[field], place)
      }, 0)
      const often = field === "bigrams" ? 1 : times[number]!
      const weight = often * inverseFrequency(partition.units[field], frequency)
      places.forEach((place, s) => {
        if (place >= 0) found[s]![field].push({ number, place, weight })
      })
    })
  }
  return found
}

/** In how many documents of the partition the body has a term. */
export function documentFrequency({ lexicon, shards }: Partition, term: string): number {
  const key = lexicon.find(term)
  if (key === undefined) return 0
  return shards.reduce(
    (sum, { shard }) => sum + mentions(shard.fields.body, placeOf(shard.fields.body, key)),
    0,
  )
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

function mentions({ starts }: Postings, place: number): number {
  return place < 0 ? 0 : starts[place + 1]! - starts[place]!
}
