/**
 * Takes back what an import that was killed or failed has written: rows of a snapshot nobody has read.
 *
 * The snapshot's number is given up for good. Whatever else was derived from those rows (a search index)
 * names that number, and must never be mistaken for a derivation of later rows.
 */
import type { Kysely } from "kysely"
import { type LibraryTables, notRemoved } from "../database/tables.js"

/** Those that refer to others come first. */
const tables = [
  "holdings",
  "passed_files",
  "origins",
  "places",
  "versions",
  "words",
  "provisions",
  "sources",
  "instrument_facts",
  "instruments",
] as const
const lasting = ["places", "versions", "sources", "instrument_facts", "holdings", "passed_files"] as const

/** How many rows were taken back; null when no snapshot was left unpublished. */
export async function removeUnpublished(query: Kysely<LibraryTables>): Promise<number | null> {
  const left = await query.selectFrom("snapshots").select("number").where("state", "=", "writing").execute()
  if (left.length === 0) return null
  let removed = 0
  for (const { number } of left) {
    for (const table of tables) {
      removed += await inTransaction(query, (open) =>
        open.deleteFrom(table).where("added_in", "=", number).executeTakeFirst(),
      )
    }
    for (const table of lasting) {
      await query
        .updateTable(table)
        .set({ removed_in: notRemoved })
        .where("removed_in", "=", number)
        .execute()
    }
    await query.updateTable("snapshots").set({ state: "abandoned" }).where("number", "=", number).execute()
  }
  return removed
}

async function inTransaction(
  query: Kysely<LibraryTables>,
  remove: (open: Kysely<LibraryTables>) => Promise<{ readonly numDeletedRows: bigint }>,
): Promise<number> {
  return Number((await query.transaction().execute(remove)).numDeletedRows)
}
