/**
 * Another file of record beside the library, in the same data directory and under the same rules: the same
 * drivers, the same one writer, tables brought up to date wholly or not at all, at rest one file without a log.
 *
 * What is in it is decided by the room that keeps it. It outlives the library file, which can be imported anew.
 */
import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Kysely, Migration } from "kysely"
import { migrate, schemaAge } from "./database/migrate.js"
import { openDatabase } from "./database/open-database.js"
import { withLibraryFaults } from "./library-faults.js"
import { takeWriterLock } from "./lock.js"

export interface RecordFileOptions {
  readonly dataDir: string
  readonly name: string
  readonly migrations: Readonly<Record<string, Migration>>
}

export interface RecordFile<Tables> {
  readonly query: Kysely<Tables>
  readonly close: () => Promise<void>
}

/** For reading; null where nothing was ever written. */
export async function openRecordFile<Tables>(options: RecordFileOptions): Promise<RecordFile<Tables> | null> {
  const file = join(options.dataDir, options.name)
  if (!existsSync(file)) return null
  const database = await openDatabase<Tables>(file, "read")
  try {
    const age = await schemaAge(database, options.migrations)
    if (age === "current") return database
    await database.close()
    if (age === "none") return null
  } catch (fault) {
    await database.close()
    throw fault
  }
  const writer = await openRecordFileToWrite(options, {
    command: `bringing ${options.name} up to date`,
    now: () => new Date(),
  })
  await writer.close()
  return openDatabase<Tables>(file, "read")
}

export async function openRecordFileToWrite<Tables>(
  { dataDir, name, migrations }: RecordFileOptions,
  /** What the process is doing, for whoever finds the data directory locked, and its clock. */
  { command, now }: { readonly command: string; readonly now: () => Date },
): Promise<RecordFile<Tables>> {
  withLibraryFaults(dataDir, () => mkdirSync(dataDir, { recursive: true }))
  const lock = takeWriterLock(dataDir, command, now)
  try {
    const database = await openDatabase<Tables>(join(dataDir, name), "write")
    try {
      await migrate(database, migrations)
    } catch (fault) {
      await database.close()
      throw fault
    }
    return {
      query: database.query,
      async close() {
        try {
          await database.close()
        } finally {
          lock.release()
        }
      },
    }
  } catch (fault) {
    lock.release()
    throw fault
  }
}
