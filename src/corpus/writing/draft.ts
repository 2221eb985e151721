/**
 * A snapshot being made: instruments are written into it, it can be read by its maker alone (to build the
 * search index), and one small transaction publishes it.
 *
 * A draft that changes nothing is given up instead of published: importing the same bytes again leaves the
 * library at the snapshot it was.
 */
import type { Kysely } from "kysely"
import type { IsoDate, ProvisionId } from "../../law/index.js"
import type { Origin, ParsedInstrument } from "../../parse/index.js"
import type { LibraryDatabase } from "../database/open-database.js"
import { type LibraryTables, notRemoved, type PlaceRow } from "../database/tables.js"
import type { LibraryReader, SourceRecord } from "../library.js"
import { libraryReader } from "../reading/library-reader.js"
import { type TouchedInstrument, writeFacts } from "./facts.js"
import { type HeldProvision, loadHeld, loadPrintings, loadVersions, loadWords, placesBelow } from "./held.js"
import { writeHolding } from "./holdings.js"
import { type IncomingProvision, layOut } from "./incoming.js"
import { leftBehindBy, leftOutByHeld } from "./left-out.js"
import { numberAfresh } from "./number-afresh.js"
import { orderProvisions } from "./order-provisions.js"
import { originsToWrite, writeOrigins } from "./origins.js"
import { type PassedInImport, writePassedFiles } from "./passed-files.js"
import { planInstrument } from "./plan-instrument.js"
import { type HeldWords, type KeyMaker, needsWords } from "./plan-versions.js"
import { type ProvisionChange, type ProvisionTally, provisionTally } from "./tally.js"
import { type RowsToWrite, writeRows } from "./write-rows.js"

export interface SnapshotDraft {
  readonly snapshot: number
  readonly tally: Pick<ProvisionTally, "read" | "counts" | "reprinted" | "levels" | "versions">
  /** The provisions that were held and are not as they were, in the order of their ids. */
  readonly changes: () => Promise<readonly ProvisionChange[]>
  /** How many instruments were written. */
  readonly instruments: () => number
  readonly write: (
    instrument: ParsedInstrument,
    sources: readonly SourceRecord[],
    /** Where its provisions stand in these files. */
    origins?: ReadonlyMap<ProvisionId, Origin>,
  ) => Promise<void>
  /** Says which files the import could not read or passed over. */
  readonly passOver: (passed: PassedInImport) => void
  /** Whether anything differs from what is published. Call once all is written. */
  readonly settle: () => Promise<boolean>
  /** Reads the draft as it will be once published; its `close` leaves the writer open. */
  readonly reader: () => LibraryReader
  readonly publish: () => Promise<void>
}

export async function draftSnapshot(
  database: LibraryDatabase,
  snapshot: number,
  now: () => Date,
): Promise<SnapshotDraft> {
  const { query } = database
  // Nobody is told of these rows before `publish`, and its commit brings the log to the disk with all before it.
  database.syncCommits(false)
  const make = await keyMaker(query, snapshot)
  const tally = provisionTally()
  const instruments = new Map<string, TouchedInstrument>()
  let passed: PassedInImport | null = null
  const replaced = new Map<string, number>()
  const importedOn = now().toISOString().slice(0, 10) as IsoDate

  async function instrumentKey(parsed: ParsedInstrument): Promise<number> {
    const held = await query
      .selectFrom("instruments")
      .select("key")
      .where("id", "=", parsed.id)
      .executeTakeFirst()
    const key = held?.key ?? make.next("instruments")
    if (held === undefined) {
      await query.insertInto("instruments").values({ key, id: parsed.id, added_in: snapshot }).execute()
    }
    return key
  }

  return {
    snapshot,
    tally,
    changes: () => namedChanges(query, tally.changes()),
    instruments: () => instruments.size,
    async write(parsed, sources, origins = new Map()) {
      const sequence = layOut(parsed)
      const instrument = await instrumentKey(parsed)
      const ids = sequence.map(({ provision }) => provision.id)
      let written = 0
      let held = await loadHeld(query, snapshot, ids)
      let order = await orderProvisions({ query, snapshot, instrument }, sequence, held)
      if (order === null) {
        written += await numberAfresh(query, instrument, make)
        held = await loadHeld(query, snapshot, ids)
        order = await orderProvisions({ query, snapshot, instrument }, sequence, held)
      }
      if (order === null)
        throw new Error(`${parsed.id} has more provisions than there are numbers between them`)
      const below = await placesBelow({ query, snapshot }, sequence, held)
      const editionFrom = parsed.editionFrom ?? null
      const missing =
        editionFrom === null ? new Map() : await loadVersions(query, snapshot, notCovered(below, held))
      const known = await heldWords(query, sequence, held, replaced)
      const place = { query, snapshot, instrument }
      const leftOut = await leftOutByHeld(place, sequence, held)
      const leftBehind = await leftBehindBy(place, sequence)
      const rows = planInstrument(
        { instrument, sequence, order, held, below, editionFrom, missing, known, leftOut, leftBehind },
        make,
        tally,
      )
      noteReplaced(rows, held, replaced)
      written += await writeRows(query, snapshot, rows)
      written += await writeSources(query, snapshot, instrument, sources)
      const files = keysOf(await heldSources(query, instrument, sources), sources)
      const placed = originsToWrite(sequence, held, rows, origins, known.printings)
      written += await writeOrigins(query, snapshot, placed, files)
      const altered = written > 0 || instruments.get(parsed.id)?.altered === true
      const before = instruments.get(parsed.id)
      const named = [...(before?.named ?? []), ...(parsed.namedOnly ?? [])]
      const read = new Set([...(before?.files ?? []), ...sources.map(({ name }) => name)])
      instruments.set(parsed.id, { instrument, parsed, altered, named, files: read })
    },
    passOver(files) {
      passed = files
    },
    async settle() {
      let changed = false
      for (const touched of instruments.values()) {
        if (await writeFacts(query, snapshot, touched, importedOn)) changed = true
        if (await writeHolding(query, snapshot, touched)) changed = true
      }
      const read = new Set([...instruments.values()].flatMap(({ files }) => [...files]))
      if (passed !== null && (await writePassedFiles(query, snapshot, passed, read))) changed = true
      return changed
    },
    reader: () => libraryReader({ ...database, close: async () => {} }, snapshot),
    async publish() {
      database.syncCommits(true)
      await query
        .updateTable("snapshots")
        .set({ state: "published", published_at: now().toISOString() })
        .where("number", "=", snapshot)
        .execute()
    },
  }
}

/** Keys of what is held below the roots and is not in the import. */
function notCovered(
  below: ReadonlyMap<string, readonly PlaceRow[]>,
  held: ReadonlyMap<string, HeldProvision>,
): readonly number[] {
  const covered = new Set([...held.values()].map(({ key }) => key))
  return [...below.values()]
    .flat()
    .map(({ provision }) => provision)
    .filter((key) => !covered.has(key))
}

/** Of provisions that are not held in the very words of the import. */
async function heldWords(
  query: Kysely<LibraryTables>,
  sequence: readonly IncomingProvision[],
  held: ReadonlyMap<string, HeldProvision>,
  replaced: ReadonlyMap<string, number>,
): Promise<HeldWords> {
  const unlike = sequence.flatMap((incoming) => {
    const provision = held.get(incoming.provision.id)
    return provision !== undefined && needsWords(provision.versions, incoming) ? [provision] : []
  })
  const keys = unlike.flatMap(({ versions }) => versions.map(({ words }) => words!))
  const printings = await loadPrintings(
    query,
    unlike.map(({ key }) => key),
  )
  return { words: await loadWords(query, keys), printings: new Map([...replaced, ...printings]) }
}

/** A version of this very draft that is replaced leaves no row behind by which its words could be found. */
function noteReplaced(
  { removedVersions }: RowsToWrite,
  held: ReadonlyMap<string, HeldProvision>,
  replaced: Map<string, number>,
): void {
  if (removedVersions.length === 0) return
  const removed = new Set(removedVersions)
  for (const { key, versions } of held.values())
    for (const { row, digest, words } of versions)
      if (row !== null && removed.has(row)) replaced.set(`${key} ${digest}`, words!)
}

const keysPerQuery = 500

async function namedChanges(
  query: Kysely<LibraryTables>,
  changes: ReadonlyMap<number, ProvisionChange["what"]>,
): Promise<readonly ProvisionChange[]> {
  const keys = [...changes.keys()]
  const named: ProvisionChange[] = []
  for (let start = 0; start < keys.length; start += keysPerQuery) {
    const rows = await query
      .selectFrom("provisions")
      .select(["key", "id"])
      .where("key", "in", keys.slice(start, start + keysPerQuery))
      .execute()
    for (const { key, id } of rows) named.push({ provision: id as ProvisionId, what: changes.get(key)! })
  }
  return named.sort((one, other) => (one.provision < other.provision ? -1 : 1))
}

async function keyMaker(query: Kysely<LibraryTables>, snapshot: number): Promise<KeyMaker> {
  const keys = { instruments: 0, provisions: 0, places: 0, words: 0, versions: 0 }
  for (const table of Object.keys(keys) as (keyof typeof keys)[]) {
    const most = await query
      .selectFrom(table)
      .select(({ fn }) => fn.max("key").as("key"))
      .executeTakeFirst()
    keys[table] = most?.key ?? 0
  }
  return { snapshot, next: (table) => ++keys[table] }
}

/** Where text came from is only ever added: an older edition's file stays the source of the older versions. */
async function writeSources(
  query: Kysely<LibraryTables>,
  snapshot: number,
  instrument: number,
  sources: readonly SourceRecord[],
): Promise<number> {
  const held = await heldSources(query, instrument, sources)
  const known = new Set(held.map(({ name, digest }) => `${digest} ${name}`))
  const added = sources.filter(({ name, digest }) => !known.has(`${digest} ${name}`))
  await query.transaction().execute(async (open) => {
    for (const { name, digest, bytes, format, retrievedOn, root = null } of added) {
      const lasting = { root, added_in: snapshot, removed_in: notRemoved }
      await open
        .insertInto("sources")
        .values({ instrument, name, digest, bytes, format, retrieved_on: retrievedOn, ...lasting } as never)
        .execute()
    }
  })
  return added.length
}

/** The keys of these very files by name; of the same name there may be others, of other editions. */
function keysOf(
  held: readonly { readonly key: number; readonly name: string; readonly digest: string }[],
  sources: readonly SourceRecord[],
): ReadonlyMap<string, number> {
  const digests = new Map(sources.map(({ name, digest }) => [name, digest]))
  const these = held.filter(({ name, digest }) => digests.get(name) === digest)
  return new Map(these.map(({ name, key }) => [name, key]))
}

const namesPerQuery = 500

async function heldSources(
  query: Kysely<LibraryTables>,
  instrument: number,
  sources: readonly SourceRecord[],
) {
  const held = []
  for (let start = 0; start < sources.length; start += namesPerQuery) {
    const names = sources.slice(start, start + namesPerQuery).map(({ name }) => name)
    const some = await query
      .selectFrom("sources")
      .select(["key", "name", "digest"])
      .where("instrument", "=", instrument)
      .where("name", "in", names)
      .execute()
    held.push(...some)
  }
  return held
}
