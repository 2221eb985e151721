/**
 * Looks at the index beside a library without changing it: whether it is there, whole, and of this library.
 */
import type { LibraryReader } from "../corpus/index.js"
import { libraryKey } from "./cache/library-key.js"
import { readIndex } from "./cache/read-index.js"

export type IndexState =
  | { readonly kind: "fresh"; readonly shards: number }
  /** Missing, of another analysis, or of another state of the library; the next question builds it again. */
  | { readonly kind: "stale" }
  | { readonly kind: "damaged"; readonly faults: readonly string[] }

export async function checkIndex(reader: LibraryReader, dataDir: string): Promise<IndexState> {
  const { key, sets, faults } = await readIndex(dataDir)
  if (faults.length > 0) return { kind: "damaged", faults }
  if (key !== (await libraryKey(reader))) return { kind: "stale" }
  return { kind: "fresh", shards: sets.reduce((sum, { shards }) => sum + shards.length, 0) }
}
