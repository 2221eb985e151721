/**
 * Searches partitions and says of the best documents what they matched and what each field added.
 */
import { type IsoDate, provisionOfVersion, type VersionId } from "../../law/index.js"
import type { EngineHit, LawWords, VersionsSought } from "../engine.js"
import type { FieldName, Shard } from "../shard.js"
import { stringAt } from "../strings.js"
import { findKeys, hasUnit, type ShardKeys } from "./find-keys.js"
import { type LoadedShard, openDocuments, type Partition } from "./partition.js"
import type { Alternative, ReadQuery } from "./query.js"
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
    get matchedInstead() {
      return insteadOfTerms(shard, keys, query, units)
    },
    get matchedInHeading() {
      return matchedTerms(shard, keys, query, units.slice(0, 1))
    },
  }
}

type Units = readonly (readonly [FieldName, number])[]

/** The terms of the question that some units have, or what law says instead of them, in the question's order. */
function matchedTerms(shard: Shard, keys: ShardKeys, { terms }: ReadQuery, units: Units): readonly string[] {
  const matched = new Set(matchesIn(shard, keys, units).map(({ term }) => term))
  return terms.filter((_, t) => matched.has(t)).map(({ term }) => term)
}

/** What the units have instead of terms that they do not have themselves. */
function insteadOfTerms(
  shard: Shard,
  keys: ShardKeys,
  { terms }: ReadQuery,
  units: Units,
): EngineHit["matchedInstead"] {
  const matches = matchesIn(shard, keys, units)
  const itself = new Set(matches.filter(({ instead }) => instead === null).map(({ term }) => term))
  return terms.flatMap(({ term, alternatives }, t) => {
    if (itself.has(t)) return []
    const written = new Set(matches.filter((match) => match.term === t).map(({ instead }) => instead))
    return alternatives.filter((one) => written.has(one)).map((one) => ({ term, ...lawWords(one) }))
  })
}

function lawWords({ asked, written }: Alternative): LawWords {
  return { asked, written }
}

interface Match {
  readonly term: number
  readonly instead: Alternative | null
}

/** Three words of law are there when both their pairs are. */
function matchesIn(shard: Shard, keys: ShardKeys, units: Units): readonly Match[] {
  const matches: Match[] = []
  for (const [field, unit] of units) {
    const pairs = new Map<Alternative, number>()
    for (const { term, instead, place } of keys[field]) {
      if (term < 0 || !hasUnit(shard.fields[field], place, unit)) continue
      const found = instead === null ? 1 : (pairs.get(instead) ?? 0) + 1
      if (instead !== null) pairs.set(instead, found)
      if (instead === null || found >= instead.terms.length - 1) matches.push({ term, instead })
    }
  }
  return matches
}

function versionOf(shard: Shard, document: number): VersionId {
  const instrument = shard.instruments.find(({ start, end }) => start <= document && document < end)!
  return `${instrument.id}/${stringAt(shard.versions, document)}` as VersionId
}

function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((value, i) => value & b[i]!)
}
