/**
 * That the file's tables are those our migrations make, to the letter: a column whose name was hurt still
 * opens, and is read as if its facts were unknown. A library of an older Pincite has the tables of its own time.
 */
import { sql } from "kysely"
import { appliedMigrations, migrate } from "../database/migrate.js"
import { migrations } from "../database/migrations.js"
import { type LibraryDatabase, openDatabase } from "../database/open-database.js"
import { type Finding, judge } from "./finding.js"

export async function checkSchema(database: LibraryDatabase): Promise<Finding> {
  const fresh = await openDatabase(":memory:", "write")
  try {
    const applied = new Set(await appliedMigrations(database))
    await migrate(fresh, Object.fromEntries(Object.entries(migrations).filter(([name]) => applied.has(name))))
    const [held, wanted] = [await tablesOf(database), await tablesOf(fresh)]
    const names = [...new Set([...held.keys(), ...wanted.keys()])].sort()
    const wrong = names.filter((name) => held.get(name) !== wanted.get(name))
    return judge(
      wrong,
      "every table and index is as it was made",
      "tables or indexes are not as they were made",
    )
  } finally {
    await fresh.close()
  }
}

/** The statement that made each table and index, by its name; SQLite's own are left out. */
async function tablesOf({ query }: LibraryDatabase): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await sql<{ name: string; sql: string | null }>`
    select name, sql from sqlite_schema where name not like 'sqlite_%'`.execute(query)
  return new Map(rows.map((row) => [row.name, row.sql]))
}
