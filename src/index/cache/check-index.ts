/**
 * Says how the index of a library is, and changes nothing.
 *
 * Stale is no fault: whoever opens the library next brings the index up to date. Damaged means that bytes are
 * not as they were written; they are not used either.
 */
import type { LibraryReader } from "../../corpus/index.js"
import { libraryKey } from "./library-key.js"
import { readIndex } from "./read-index.js"

export type IndexState =
  | { readonly kind: "fresh"; readonly shards: number }
  | { readonly kind: "damaged"; readonly faults: readonly string[] }
  | { readonly kind: "stale" }
  | { readonly kind: "missing" }

export async function checkIndex(reader: LibraryReader, dataDir: string): Promise<IndexState> {
  const { key, sets, faults } = await readIndex(dataDir)
  if (faults.length > 0) return { kind: "damaged", faults }
  if (key === null) return { kind: "missing" }
  if (key !== (await libraryKey(reader))) return { kind: "stale" }
  return { kind: "fresh", shards: sets.reduce((sum, { shards }) => sum + shards.length, 0) }
}
