/**
 * Brings a library file to the tables of this Pincite, wholly or not at all, and refuses one that a newer
 * Pincite has written.
 */
import { type Kysely, type Migration, Migrator, sql } from "kysely"
import { PinciteError } from "../../errors.js"
import { migrations } from "./migrations.js"
import type { LibraryDatabase } from "./open-database.js"

/** `older`: a writer must bring it up to date first; `none`: no library was ever written here. */
export type SchemaAge = "current" | "older" | "none"

export async function schemaAge<Tables>(
  database: LibraryDatabase<Tables>,
  known: Readonly<Record<string, Migration>> = migrations,
): Promise<SchemaAge> {
  const applied = await appliedMigrations(database)
  const unknown = applied.find((name) => !(name in known))
  if (unknown !== undefined) {
    throw new PinciteError({
      code: "library.newer",
      message: `The library was written by a newer Pincite (it has "${unknown}"); this one cannot read it.`,
      remedy: "Use the newer Pincite, or import the law into another data directory.",
      data: { path: database.file, migration: unknown },
    })
  }
  if (applied.length === 0) return "none"
  return applied.length === Object.keys(known).length ? "current" : "older"
}

export async function migrate<Tables>(
  database: LibraryDatabase<Tables>,
  known: Readonly<Record<string, Migration>> = migrations,
): Promise<void> {
  if ((await schemaAge(database, known)) === "current") return
  const migrator = new Migrator({
    db: database.query as Kysely<unknown>,
    provider: { getMigrations: async () => known },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

/** Their names, in order; none where no library was ever written. */
export async function appliedMigrations<Tables>(
  database: LibraryDatabase<Tables>,
): Promise<readonly string[]> {
  const table = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name = 'kysely_migration'`.execute(database.query)
  if (table.rows.length === 0) return []
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    database.query,
  )
  return applied.rows.map(({ name }) => name)
}
