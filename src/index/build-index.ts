/**
 * Builds the index of a library and writes it beside it, using again what is there and still right.
 *
 * After an import only the shards of changed instruments are built. Which have changed is told by reading all of
 * them, whatever the index says of itself: an import is the one moment at which it may not be believed. `afresh`
 * starts from nothing.
 */
import type { LibraryReader } from "../corpus/index.js"
import { type BuildProgress, buildPartitions, type ShardSet } from "./build/build-partitions.js"
import { encodeShard } from "./cache/encode-shard.js"
import { indexFolder, removeOthers, writeNamed } from "./cache/index-files.js"
import { libraryKey } from "./cache/library-key.js"
import { type ManifestPartition, manifestFile, writeManifest } from "./cache/manifest.js"
import { type HeldIndex, readIndex } from "./cache/read-index.js"

export type { BuildProgress } from "./build/build-partitions.js"

export interface BuildIndexRequest {
  readonly reader: LibraryReader
  readonly dataDir: string
  readonly afresh?: boolean
  readonly onProgress?: (progress: BuildProgress) => void
}

export async function buildIndex(request: BuildIndexRequest): Promise<void> {
  const held = request.afresh === true ? nothingHeld : await readIndex(request.dataDir)
  const sets = await buildPartitions({ ...request, held: held.sets, unchanged: false })
  await writeIndex(request.dataDir, await libraryKey(request.reader), sets)
}

const nothingHeld: HeldIndex = { key: null, sets: [], faults: [] }

export async function writeIndex(dataDir: string, key: string, sets: readonly ShardSet[]): Promise<void> {
  const folder = indexFolder(dataDir)
  const partitions: ManifestPartition[] = []
  for (const { jurisdiction, lexicon, shards } of sets) {
    const words = new TextEncoder().encode(JSON.stringify(lexicon.terms))
    const files = []
    for (const shard of shards)
      files.push(await writeNamed(folder, jurisdiction, "shard", encodeShard(shard)))
    const terms = await writeNamed(folder, jurisdiction, "terms", words)
    partitions.push({ jurisdiction, lexicon: terms, shards: files })
  }
  await writeManifest(folder, { library: key, partitions })
  const named = partitions.flatMap(({ lexicon, shards }) => [lexicon, ...shards]).map(({ file }) => file)
  await removeOthers(folder, new Set([manifestFile, ...named]))
}
