/**
 * Searches partitions and says of the best documents what they matched and what each field added.
 */
import { type IsoDate, provisionOfVersion, type VersionId } from "../../law/index.js"
import type { EngineHit, VersionsSought } from "../engine.js"
import type { FieldName, Shard } from "../shard.js"
import { stringAt } from "../strings.js"
import { findKeys, hasUnit, type ShardKeys } from "./find-keys.js"
import { type LoadedShard, openDocuments, type Partition } from "./partition.js"
import type { ReadQuery } from "./query.js"
import { scoreParts, scoreShard } from "./score-shard.js"
import { topDocuments } from "./top-documents.js"

export interface PartitionSearch {
  readonly query: ReadQuery
  readonly asOf: IsoDate | null
  readonly among: VersionsSought
  readonly top: number
  /** Which documents may be found at all, beyond those sought on the day; null: every one. */
  readonly allow: ((partition: Partition, shard: Shard) => Uint8Array) | null
}

interface SearchedShard {
  readonly loaded: LoadedShard
  readonly keys: ShardKeys
}

export function searchPartitions(
  partitions: readonly Partition[],
  { query, asOf, among, top, allow }: PartitionSearch,
): readonly EngineHit[] {
  const best = topDocuments(top)
  const searched: SearchedShard[] = []
  let before = 0
  for (const partition of partitions) {
    const keys = findKeys(partition, query)
    partition.shards.forEach((loaded, s) => {
      const { findable } = openDocuments(loaded.shard, asOf, among)
      const allowed = allow === null ? findable : both(findable, allow(partition, loaded.shard))
      best.from(searched.push({ loaded, keys: keys[s]! }) - 1, before)
      scoreShard(loaded, keys[s]!, allowed, best)
    })
    before += partition.documents
  }
  return best.ranked().map(({ shard, document, score }) => describe(searched[shard]!, document, score, query))
}

function describe(
  { loaded, keys }: SearchedShard,
  document: number,
  score: number,
  query: ReadQuery,
): EngineHit {
  const { shard } = loaded
  const version = versionOf(shard, document)
  const units = [
    ["catchline", shard.catchline[document]!],
    ["body", document],
    ["bigrams", document],
    ["headings", shard.headings[document]!],
  ] as const
  let matched: readonly string[] | undefined
  return {
    provision: provisionOfVersion(version),
    version,
    section: provisionOfVersion(versionOf(shard, shard.section[document]!)),
    score,
    parts: scoreParts(loaded, document),
    // Of two hundred candidates few are looked at closely.
    get matched() {
      matched ??= matchedTerms(shard, keys, query, units)
      return matched
    },
    get matchedInHeading() {
      return matchedTerms(shard, keys, query, units.slice(0, 1))
    },
  }
}

/** The terms of the question that some units have, or what law says instead of them, in the question's order. */
function matchedTerms(
  shard: Shard,
  keys: ShardKeys,
  { terms }: ReadQuery,
  units: readonly (readonly [FieldName, number])[],
): readonly string[] {
  const matched = new Set<number>()
  for (const [field, unit] of units) {
    for (const { term, place } of keys[field]) {
      if (term >= 0 && !matched.has(term) && hasUnit(shard.fields[field], place, unit)) matched.add(term)
    }
  }
  return terms.filter((_, t) => matched.has(t)).map(({ term }) => term)
}

function versionOf(shard: Shard, document: number): VersionId {
  const instrument = shard.instruments.find(({ start, end }) => start <= document && document < end)!
  return `${instrument.id}/${stringAt(shard.versions, document)}` as VersionId
}

function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((value, i) => value & b[i]!)
}
