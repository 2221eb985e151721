/**
 * Imports a folder of the corpora into a library of its own, for tests on real law: by the job that
 * `pincite import` runs, into a temporary folder.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type LibraryReader, openLibrary } from "../corpus/index.js"
import type { ImportFacts } from "../parse/index.js"
import { importLaw } from "../pincite.js"
import { buildDay } from "./build.js"
import { corporaDir } from "./corpora.js"

export interface CorpusLibrary {
  readonly dataDir: string
  readonly reader: LibraryReader
  readonly close: () => Promise<void>
}

export async function importCorpus(folder: string, facts: Partial<ImportFacts> = {}): Promise<CorpusLibrary> {
  const corpora = corporaDir()
  if (corpora === null) throw new Error("the corpora are not here; the test should have been skipped")
  const dataDir = mkdtempSync(join(tmpdir(), "pincite-corpus-"))
  await importLaw({ dataDir, paths: [join(corpora, folder)], facts, now: () => buildDay })
  const reader = await openLibrary({ dataDir })
  const close = async () => {
    await reader.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { dataDir, reader, close }
}
