/**
 * The snapshot that readers see: the one published last; 0 where none was.
 */
import type { Kysely } from "kysely"
import type { LibraryTables } from "./tables.js"

export async function newestSnapshot(query: Kysely<LibraryTables>): Promise<number> {
  const newest = await query
    .selectFrom("snapshots")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("state", "=", "published")
    .executeTakeFirst()
  return newest?.number ?? 0
}
