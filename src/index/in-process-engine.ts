/**
 * The engine that searches in this process: BM25 over typed arrays, one term at a time.
 *
 * Phrases are found in two steps: postings say which documents may hold them, and the text of the best of
 * these says which do.
 */
import type { LibraryReader } from "../corpus/index.js"
import type { EngineHit, EngineQuery, EngineResult, RetrievalEngine } from "./engine.js"
import { documentFrequency, inverseFrequency } from "./score/find-keys.js"
import { openDocuments, type Partition } from "./score/partition.js"
import { holdsPhrase, phraseDocuments } from "./score/phrase-documents.js"
import { type Phrase, type ReadQuery, readQuery } from "./score/query.js"
import { searchPartitions } from "./score/search-partitions.js"

/** So many texts are read at most to find the hits that hold a phrase. */
const mostTextsRead = 500

export function createEngine(parts: {
  readonly snapshot: number
  readonly partitions: readonly Partition[]
  /** Reads the exact version that a hit names; only phrases need it. */
  readonly readVersion: LibraryReader["version"]
}): RetrievalEngine {
  const { partitions, snapshot, readVersion } = parts
  return {
    name: "in-process BM25",
    snapshot,
    search: async (query) => {
      const chosen = choosePartitions(partitions, query)
      const read = readQuery(query.text)
      const hits =
        read.phrases.length === 0
          ? searchPartitions(chosen, { ...soughtIn(query), query: read, top: query.top, allow: null })
          : await searchPhrases(chosen, read, query, readVersion)
      return { hits, searched: countOpen(chosen, query), terms: weighTerms(chosen, read) }
    },
    close: async () => {},
  }
}

function choosePartitions(
  partitions: readonly Partition[],
  { jurisdictions }: EngineQuery,
): readonly Partition[] {
  if (jurisdictions.length === 0) return partitions
  return partitions.filter(({ jurisdiction }) => jurisdictions.includes(jurisdiction))
}

async function searchPhrases(
  partitions: readonly Partition[],
  read: ReadQuery,
  sought: EngineQuery,
  readVersion: LibraryReader["version"],
): Promise<readonly EngineHit[]> {
  const candidates = searchPartitions(partitions, {
    ...soughtIn(sought),
    query: read,
    top: mostTextsRead,
    allow: (partition, shard) => phraseDocuments(partition, shard, read.phrases),
  })
  const hits: EngineHit[] = []
  for (const hit of candidates) {
    if (hits.length === sought.top) break
    if (await holdsAll(hit, read.phrases, readVersion)) hits.push(hit)
  }
  return hits
}

async function holdsAll(
  { version }: EngineHit,
  phrases: readonly Phrase[],
  readVersion: LibraryReader["version"],
): Promise<boolean> {
  const provision = await readVersion(version)
  return provision !== null && phrases.every((phrase) => holdsPhrase(provision, phrase))
}

function soughtIn({ asOf, among = "in-force" }: EngineQuery) {
  return { asOf, among }
}

function countOpen(partitions: readonly Partition[], query: EngineQuery): number {
  const { asOf, among } = soughtIn(query)
  return partitions
    .flatMap(({ shards }) => shards)
    .reduce((sum, { shard }) => sum + openDocuments(shard, asOf, among).count, 0)
}

function weighTerms(partitions: readonly Partition[], { terms }: ReadQuery): EngineResult["terms"] {
  const documents = partitions.reduce((sum, partition) => sum + partition.documents, 0)
  return terms
    .map(({ term, alternatives }) => {
      // Law's words for it make a term as common as they are together.
      const frequency = [[term], ...alternatives.map((instead) => instead.terms)]
        .flatMap((written) => partitions.map((partition) => documentFrequency(partition, written)))
        .reduce((sum, count) => sum + count, 0)
      const idf = inverseFrequency(documents, Math.min(frequency, documents))
      return { term, idf, alternatives: alternatives.map((instead) => instead.terms.join(" ")) }
    })
    .sort((a, b) => b.idf - a.idf || (a.term < b.term ? -1 : 1))
}
