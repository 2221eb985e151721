/**
 * Where the real law for tests lies: the folder named by PINCITE_CORPORA, or `../shared/corpora` beside the
 * repository. A newcomer has neither, so tests that need real law skip with a clear message.
 */
import { existsSync } from "node:fs"
import { resolve } from "node:path"

export function corporaDir(): string | null {
  const named = process.env["PINCITE_CORPORA"]
  const place = named ?? resolve(import.meta.dirname, "../../../shared/corpora")
  return existsSync(place) ? place : null
}
