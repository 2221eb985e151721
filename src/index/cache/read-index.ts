/**
 * Reads the index that was written for a data directory: whole and fresh, or what of it can be used again.
 *
 * `whole` says that everything the manifest names was there and as written; `key` says of which state of the
 * library it was made. What cannot be read is named in `faults` and left out: the caller builds it again.
 */

import type { ShardSet } from "../build/build-partitions.js"
import { createLexicon } from "../lexicon.js"
import type { Shard } from "../shard.js"
import { decodeShard } from "./encode-shard.js"
import { indexFolder, readNamed } from "./index-files.js"
import { type ManifestPartition, readManifest } from "./manifest.js"

export interface HeldIndex {
  /** The state of the library it was made of; null where there is no index, or one of another analysis. */
  readonly key: string | null
  readonly sets: readonly ShardSet[]
  /** In words, what was damaged; empty for an index that is whole, or not there. */
  readonly faults: readonly string[]
}

export async function readIndex(dataDir: string): Promise<HeldIndex> {
  const folder = indexFolder(dataDir)
  const manifest = await readManifest(folder)
  if (manifest.kind === "missing" || manifest.kind === "other") return { key: null, sets: [], faults: [] }
  if (manifest.kind === "damaged") return { key: null, sets: [], faults: ["its manifest is damaged"] }
  const faults: string[] = []
  const sets: ShardSet[] = []
  for (const partition of manifest.manifest.partitions) {
    const set = await readSet(folder, partition, faults)
    if (set !== null) sets.push(set)
  }
  return { key: manifest.manifest.library, sets, faults }
}

async function readSet(
  folder: string,
  { jurisdiction, lexicon, shards }: ManifestPartition,
  faults: string[],
): Promise<ShardSet | null> {
  const terms = await readNamed(folder, lexicon)
  if (terms === null) {
    faults.push(`${lexicon.file} is missing or damaged`)
    return null
  }
  const read: Shard[] = []
  for (const named of shards) {
    const bytes = await readNamed(folder, named)
    const shard = bytes === null ? null : decodeShard(bytes)
    if (shard === null) faults.push(`${named.file} is missing or damaged`)
    else read.push(shard)
  }
  const words = JSON.parse(new TextDecoder().decode(terms)) as string[]
  return { jurisdiction, lexicon: createLexicon(words), shards: read }
}
