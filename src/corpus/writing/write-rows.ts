/**
 * Brings planned rows to the disk in batches, each one commit. All of them belong to a snapshot that nobody
 * reads yet, so a process killed between two batches leaves the published library as it was.
 */
import type { Kysely } from "kysely"
import { insertRows } from "../database/insert-rows.js"
import type { LibraryTables, PlaceRow, ProvisionRow, VersionRow, WordsRow } from "../database/tables.js"

export interface RowsToWrite {
  readonly provisions: ProvisionRow[]
  readonly words: WordsRow[]
  readonly versions: VersionRow[]
  readonly places: PlaceRow[]
  readonly removedVersions: VersionRow[]
  readonly removedPlaces: PlaceRow[]
}

export function noRows(): RowsToWrite {
  return { provisions: [], words: [], versions: [], places: [], removedVersions: [], removedPlaces: [] }
}

const rowsPerCommit = 2_000
const keysPerStatement = 500

/** How many rows were written or removed. */
export async function writeRows(
  query: Kysely<LibraryTables>,
  snapshot: number,
  rows: RowsToWrite,
): Promise<number> {
  // What is referred to comes first.
  await insertInBatches(query, "provisions", rows.provisions)
  await insertInBatches(query, "words", rows.words)
  await removeInBatches(query, snapshot, "versions", rows.removedVersions)
  await insertInBatches(query, "versions", rows.versions)
  await removeInBatches(query, snapshot, "places", rows.removedPlaces)
  await insertInBatches(query, "places", rows.places)
  return Object.values(rows).reduce((sum, some) => sum + some.length, 0)
}

async function insertInBatches<T extends "provisions" | "words" | "versions" | "places">(
  query: Kysely<LibraryTables>,
  table: T,
  rows: readonly LibraryTables[T][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerCommit) {
    const batch = rows.slice(start, start + rowsPerCommit)
    await query.transaction().execute((open) => insertRows(open, table, batch))
  }
}

/** Rows of published snapshots are marked as removed by this one; rows of this one are taken back. */
async function removeInBatches(
  query: Kysely<LibraryTables>,
  snapshot: number,
  table: "versions" | "places",
  rows: readonly { readonly key: number }[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += keysPerStatement) {
    const keys = rows.slice(start, start + keysPerStatement).map(({ key }) => key)
    await query.transaction().execute(async (open) => {
      await open.deleteFrom(table).where("key", "in", keys).where("added_in", "=", snapshot).execute()
      await open.updateTable(table).set({ removed_in: snapshot }).where("key", "in", keys).execute()
    })
  }
}
