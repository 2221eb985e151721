/**
 * Numbers all provisions of an instrument anew, with full gaps, when a stretch has no room left.
 */
import type { Kysely } from "kysely"
import { arrange } from "../arrange.js"
import { type LibraryTables, notRemoved } from "../database/tables.js"
import type { KeyMaker } from "./plan-versions.js"
import { noRows, writeRows } from "./write-rows.js"

export async function numberAfresh(
  query: Kysely<LibraryTables>,
  instrument: number,
  make: KeyMaker,
): Promise<number> {
  const places = await query
    .selectFrom("places")
    .selectAll()
    .where("instrument", "=", instrument)
    .where("added_in", "<=", make.snapshot)
    .where("removed_in", ">", make.snapshot)
    .orderBy("ordinal")
    .orderBy("key")
    .execute()
  const numbers = arrange(
    places.map(({ parent }) => ({ held: null, root: parent === null })),
    0,
    null,
  )!
  const rows = noRows()
  for (const [i, place] of places.entries()) {
    rows.removedPlaces.push(place)
    rows.places.push({
      ...place,
      key: make.next("places"),
      ordinal: numbers[i]!,
      added_in: make.snapshot,
      removed_in: notRemoved,
    })
  }
  return writeRows(query, make.snapshot, rows)
}
