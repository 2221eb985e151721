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
  const count = Object.values(rows).reduce((sum, some) => sum + some.length, 0)
  // A lone section is one commit; a code of thousands of sections is many.
  if (count <= rowsPerCommit) {
    if (count > 0) await query.transaction().execute((open) => writeAll(snapshot, rows, (work) => work(open)))
  } else await writeAll(snapshot, rows, (work) => query.transaction().execute(work))
  return count
}

type Query = Kysely<LibraryTables>
type Committing = (work: (open: Query) => Promise<void>) => Promise<void>

/** What is referred to comes first. */
async function writeAll(snapshot: number, rows: RowsToWrite, commit: Committing): Promise<void> {
  await insertInBatches("provisions", rows.provisions, commit)
  await insertInBatches("words", rows.words, commit)
  await removeInBatches(snapshot, "versions", rows.removedVersions, commit)
  await insertInBatches("versions", rows.versions, commit)
  await removeInBatches(snapshot, "places", rows.removedPlaces, commit)
  await insertInBatches("places", rows.places, commit)
}

async function insertInBatches<T extends "provisions" | "words" | "versions" | "places">(
  table: T,
  rows: readonly LibraryTables[T][],
  commit: Committing,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerCommit) {
    const batch = rows.slice(start, start + rowsPerCommit)
    await commit((open) => insertRows(open, table, batch))
  }
}

/** Rows of published snapshots are marked as removed by this one; rows of this one are taken back. */
async function removeInBatches(
  snapshot: number,
  table: "versions" | "places",
  rows: readonly { readonly key: number }[],
  commit: Committing,
): Promise<void> {
  for (let start = 0; start < rows.length; start += keysPerStatement) {
    const keys = rows.slice(start, start + keysPerStatement).map(({ key }) => key)
    await commit(async (open) => {
      await open.deleteFrom(table).where("key", "in", keys).where("added_in", "=", snapshot).execute()
      await open.updateTable(table).set({ removed_in: snapshot }).where("key", "in", keys).execute()
    })
  }
}
