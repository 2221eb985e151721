/**
 * The one writer of a data directory.
 *
 * It takes the lock, brings the tables up to date and takes back what a killed import left; then snapshots
 * can be drafted, one at a time.
 */
import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { migrate } from "../database/migrate.js"
import { newestSnapshot } from "../database/newest-snapshot.js"
import { openDatabase } from "../database/open-database.js"
import { withLibraryFaults } from "../library-faults.js"
import { takeWriterLock } from "../lock.js"
import { draftSnapshot, type SnapshotDraft } from "./draft.js"
import { removeUnpublished } from "./unpublished.js"

export const libraryFile = "library.sqlite"

export interface LibraryWriter {
  /** How many rows of a killed import were taken back; null when the last import ended well. */
  readonly recovered: number | null
  /** The snapshot that readers see; 0 for an empty library. */
  readonly published: () => Promise<number>
  readonly draft: () => Promise<SnapshotDraft>
  /** Takes back every draft that was not published. */
  readonly discard: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface WriterOptions {
  readonly dataDir: string
  /** What the process is doing, for whoever finds the library locked. */
  readonly command: string
  readonly now: () => Date
}

export async function openWriter({ dataDir, command, now }: WriterOptions): Promise<LibraryWriter> {
  withLibraryFaults(dataDir, () => mkdirSync(dataDir, { recursive: true }))
  const lock = takeWriterLock(dataDir, command, now)
  try {
    const database = await openDatabase(join(dataDir, libraryFile), "write")
    try {
      await migrate(database)
      const recovered = await removeUnpublished(database.query)
      return {
        recovered,
        published: () => newestSnapshot(database.query),
        async draft() {
          const latest = await database.query
            .selectFrom("snapshots")
            .select(({ fn }) => fn.max("number").as("number"))
            .executeTakeFirst()
          const number = (latest?.number ?? 0) + 1
          const begun = {
            number,
            state: "writing",
            begun_at: now().toISOString(),
            published_at: null,
          } as const
          await database.query.insertInto("snapshots").values(begun).execute()
          return draftSnapshot(database, number, now)
        },
        async discard() {
          await removeUnpublished(database.query)
        },
        async close() {
          try {
            const holdsLaw = (await newestSnapshot(database.query)) > 0
            await database.close()
            // An import that failed on an empty directory leaves it empty.
            if (!holdsLaw) rmSync(database.file, { force: true })
          } finally {
            lock.release()
          }
        },
      }
    } catch (fault) {
      await database.close()
      throw fault
    }
  } catch (fault) {
    lock.release()
    throw fault
  }
}
