/**
 * Imports official files into a library in a temporary folder, for tests on real law.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type LibraryReader, openLibrary } from "../corpus/index.js"
import type { JurisdictionCode } from "../law/index.js"
import { importLaw } from "../pincite.js"
import { buildDay } from "./build.js"

export interface TestImport {
  readonly reader: LibraryReader
  readonly close: () => Promise<void>
}

export async function importForTest(
  paths: readonly string[],
  jurisdiction?: JurisdictionCode,
): Promise<TestImport> {
  const dataDir = mkdtempSync(join(tmpdir(), "pincite-test-"))
  await importLaw({
    dataDir,
    paths,
    facts: jurisdiction === undefined ? {} : { jurisdiction },
    now: () => buildDay,
  })
  const reader = await openLibrary({ dataDir })
  return {
    reader,
    async close() {
      await reader.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
