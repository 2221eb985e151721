/**
 * Opens the library of a data directory for reading, at the snapshot published last.
 */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { PinciteError } from "../../errors.js"
import { schemaAge } from "../database/migrate.js"
import { newestSnapshot } from "../database/newest-snapshot.js"
import { type LibraryDatabase, openDatabase } from "../database/open-database.js"
import type { LibraryReader } from "../library.js"
import { libraryFile, openWriter } from "../writing/open-writer.js"
import { libraryReader } from "./library-reader.js"

/** A reader of one snapshot; `refresh` gives a reader of the newest on the same connection, which one `close` ends. */
export interface OpenLibrary extends LibraryReader {
  readonly refresh: () => Promise<OpenLibrary>
  /** The law as it was held at an earlier snapshot, on the same connection; null where none of that number was published. */
  readonly at: (snapshot: number) => Promise<LibraryReader | null>
}

export async function openLibrary({ dataDir }: { readonly dataDir: string }): Promise<OpenLibrary> {
  const file = join(dataDir, libraryFile)
  if (!existsSync(file)) throw holdsNone(dataDir)
  const database = await openUpToDate(file, dataDir)
  try {
    return await atNewest(database, dataDir)
  } catch (fault) {
    await database.close()
    throw fault
  }
}

/** A library of an older Pincite is brought up to date by a writer, under the lock. */
async function openUpToDate(file: string, dataDir: string): Promise<LibraryDatabase> {
  const database = await openDatabase(file, "read")
  try {
    if ((await schemaAge(database)) !== "older") return database
  } catch (fault) {
    await database.close()
    throw fault
  }
  await database.close()
  const writer = await openWriter({
    dataDir,
    command: "bringing the library up to date",
    now: () => new Date(),
  })
  await writer.close()
  return openDatabase(file, "read")
}

async function atNewest(database: LibraryDatabase, dataDir: string): Promise<OpenLibrary> {
  const age = await schemaAge(database)
  const snapshot = age === "none" ? 0 : await newestSnapshot(database.query)
  if (snapshot === 0) throw holdsNone(dataDir)
  return {
    ...libraryReader(database, snapshot),
    refresh: () => atNewest(database, dataDir),
    at: async (earlier) => ((await isPublished(database, earlier)) ? libraryReader(database, earlier) : null),
  }
}

async function isPublished({ query }: LibraryDatabase, snapshot: number): Promise<boolean> {
  const found = await query
    .selectFrom("snapshots")
    .select("number")
    .where("number", "=", snapshot)
    .where("state", "=", "published")
    .executeTakeFirst()
  return found !== undefined
}

function holdsNone(dataDir: string): PinciteError {
  return new PinciteError({
    code: "library.none",
    message: `The data directory ${dataDir} holds no law.`,
    remedy: "Import some: `pincite import PATH`.",
    data: { path: dataDir },
  })
}
