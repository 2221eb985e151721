/** What the rules of an instrument stand in: sections where it has any, or else what its tradition has instead. */
import type { Kysely } from "kysely"
import type { LibraryTables } from "../database/tables.js"

export const sectionLevels: readonly string[] = ["section", "rule", "article"]

/** Null where it has none of them. */
export async function sectionLevelOf(
  query: Kysely<LibraryTables>,
  snapshot: number,
  instrument: number,
): Promise<string | null> {
  const rows = await query
    .selectFrom("places")
    .select("level")
    .distinct()
    .where("instrument", "=", instrument)
    .where("level", "in", sectionLevels)
    .where("added_in", "<=", snapshot)
    .where("removed_in", ">", snapshot)
    .execute()
  const held = new Set(rows.map(({ level }) => level))
  return sectionLevels.find((level) => held.has(level)) ?? null
}
