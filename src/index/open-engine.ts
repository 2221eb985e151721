/**
 * Opens the search engine over a library: loads the index that lies beside it, or builds it again.
 *
 * An index that is missing, of another state of the library, of another analysis or damaged is rebuilt, and
 * that is said; it is never trusted in part without its digests. Where it cannot be written (a full or
 * read-only disk) the engine works from memory, for the library is whole and the index only a derivation.
 */
import type { LibraryReader } from "../corpus/index.js"
import { buildPartitions } from "./build/build-partitions.js"
import { writeIndex } from "./build-index.js"
import { libraryKey } from "./cache/library-key.js"
import { readIndex } from "./cache/read-index.js"
import type { RetrievalEngine } from "./engine.js"
import { engineOver } from "./memory-engine.js"

export interface OpenEngineRequest {
  readonly reader: LibraryReader
  readonly dataDir: string
  /** Told in one sentence whenever the index was not simply loaded. */
  readonly onNotice?: (notice: string) => void
}

export async function openEngine(request: OpenEngineRequest): Promise<RetrievalEngine> {
  const { reader, dataDir, onNotice = () => {} } = request
  const held = await readIndex(dataDir)
  const key = await libraryKey(reader)
  if (held.key === key && held.faults.length === 0) return engineOver(reader, held.sets)

  const sets = await buildPartitions({ reader, held: held.sets, unchanged: held.key === key })
  if (held.faults.length > 0)
    onNotice(`The search index was damaged (${held.faults.join("; ")}); rebuilt it.`)
  else if (held.key !== null)
    onNotice("The search index was of an earlier state of the library; brought it up to date.")
  else if (sets.length > 0)
    onNotice("There was no search index that this version of Pincite can read; built it.")
  try {
    await writeIndex(dataDir, key, sets)
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    onNotice(`${why} It is kept in memory only.`)
  }
  return engineOver(reader, sets)
}
