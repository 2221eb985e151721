/**
 * The in-process engine without a cache on disk: for tests, for measuring, and for a data directory that
 * cannot be written.
 */
import type { LibraryReader } from "../corpus/index.js"
import { buildPartitions, type ShardSet } from "./build/build-partitions.js"
import type { RetrievalEngine } from "./engine.js"
import { createEngine } from "./in-process-engine.js"
import { createPartition } from "./score/partition.js"

export async function openMemoryEngine(reader: LibraryReader): Promise<RetrievalEngine> {
  return engineOver(reader, await buildPartitions({ reader, held: [], unchanged: false }))
}

export function engineOver(reader: LibraryReader, sets: readonly ShardSet[]): RetrievalEngine {
  return createEngine({
    snapshot: reader.snapshot,
    partitions: sets.map(({ jurisdiction, lexicon, shards }) =>
      createPartition(jurisdiction, lexicon, shards),
    ),
    readVersion: reader.version,
  })
}
