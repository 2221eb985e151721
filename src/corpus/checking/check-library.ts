/**
 * Checks the record from the bytes up: the file, its references, the digest of every provision's words, the
 * order of the law, and that on any day at most one version of a provision is in force.
 *
 * A fault met while checking is itself a finding, so that a damaged file still gives a full list.
 */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { PinciteError } from "../../errors.js"
import { schemaAge } from "../database/migrate.js"
import { migrations } from "../database/migrations.js"
import { newestSnapshot } from "../database/newest-snapshot.js"
import { type LibraryDatabase, openDatabase } from "../database/open-database.js"
import { libraryFile } from "../writing/open-writer.js"
import { checkDigests } from "./check-digests.js"
import { checkFile, checkReferences } from "./check-file.js"
import { checkInstruments } from "./check-instruments.js"
import { checkPlaces } from "./check-places.js"
import { checkSchema } from "./check-schema.js"
import { checkSources } from "./check-sources.js"
import { checkVersions } from "./check-versions.js"
import { type Finding, type LibraryCheck, sound } from "./finding.js"

const checks: readonly {
  readonly name: string
  readonly run: (database: LibraryDatabase, snapshot: number) => Promise<Finding>
}[] = [
  { name: "file", run: checkFile },
  { name: "schema", run: checkSchema },
  { name: "references", run: checkReferences },
  { name: "digests", run: checkDigests },
  { name: "instruments", run: checkInstruments },
  { name: "places", run: checkPlaces },
  { name: "versions", run: checkVersions },
  { name: "sources", run: checkSources },
]

/** Null where the directory holds no library. */
export async function checkLibrary(dataDir: string): Promise<readonly LibraryCheck[] | null> {
  const file = join(dataDir, libraryFile)
  if (!existsSync(file)) return null
  const found: LibraryCheck[] = []
  let database: LibraryDatabase | null = null
  const opening = await guarded(async () => {
    database = await openDatabase(file, "read")
    const age = await schemaAge(database)
    if (age === "none") return { outcome: "failed", detail: "the file does not say that it holds a library" }
    return sound(
      `${database.connection.driver}, SQLite ${database.connection.sqliteVersion}, tables ${age === "current" ? `of ${Object.keys(migrations).at(-1)}` : age}`,
    )
  })
  found.push({ name: "opens", ...opening })
  if (database === null || opening.outcome === "failed") return found
  const open: LibraryDatabase = database
  try {
    let snapshot = 0
    const published = await guarded(async () => {
      snapshot = await newestSnapshot(open.query)
      return sound(`snapshot ${snapshot}`)
    })
    found.push({ name: "published", ...published })
    for (const { name, run } of checks) found.push({ name, ...(await guarded(() => run(open, snapshot))) })
  } finally {
    await open.close()
  }
  return found
}

async function guarded(check: () => Promise<Finding>): Promise<Finding> {
  try {
    return await check()
  } catch (fault) {
    if (!(fault instanceof PinciteError)) throw fault
    return { outcome: "failed", detail: fault.message }
  }
}
