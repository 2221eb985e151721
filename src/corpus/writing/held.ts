/**
 * What the record holds of the provisions that an import brings, as the snapshot being written sees it.
 */
import { type Kysely, sql } from "kysely"
import type { IsoDate, ProvisionId } from "../../law/index.js"
import type { LibraryTables, PlaceRow, VersionRow } from "../database/tables.js"
import type { ProvisionWords } from "../digest.js"
import type { DatedWords } from "../version-line.js"
import type { IncomingProvision } from "./incoming.js"

export interface HeldVersion extends DatedWords {
  /** Of this printing of its words. */
  readonly digest: string
  readonly weight: string
  /** Whether it has no words of its own, as most headings. */
  readonly isEmpty: boolean
  /** Key of the words; null: they are new with this import. */
  readonly words: number | null
  /** Null: a version that is new with this import. */
  readonly row: VersionRow | null
}

export interface HeldProvision {
  readonly key: number
  readonly place: PlaceRow | null
  /** Oldest first. */
  readonly versions: readonly HeldVersion[]
}

const idsPerQuery = 500

export async function loadHeld(
  query: Kysely<LibraryTables>,
  snapshot: number,
  ids: readonly ProvisionId[],
): Promise<ReadonlyMap<string, HeldProvision>> {
  const held = new Map<string, HeldProvision>()
  for (let start = 0; start < ids.length; start += idsPerQuery) {
    const known = await query
      .selectFrom("provisions")
      .select(["key", "id"])
      .where("id", "in", ids.slice(start, start + idsPerQuery))
      .execute()
    if (known.length === 0) continue
    const keys = known.map(({ key }) => key)
    const places = await placesOf(query, snapshot, keys)
    const versions = await versionsOf(query, snapshot, keys)
    for (const { key, id } of known) {
      held.set(id, { key, place: places.get(key) ?? null, versions: versions.get(key) ?? [] })
    }
  }
  return held
}

/** The versions of provisions that the import does not bring, oldest first, by the provision's key. */
export async function loadVersions(
  query: Kysely<LibraryTables>,
  snapshot: number,
  keys: readonly number[],
): Promise<ReadonlyMap<number, readonly HeldVersion[]>> {
  const held = new Map<number, readonly HeldVersion[]>()
  for (let start = 0; start < keys.length; start += idsPerQuery) {
    const some = await versionsOf(query, snapshot, keys.slice(start, start + idsPerQuery))
    for (const [key, versions] of some) held.set(key, versions)
  }
  return held
}

async function placesOf(query: Kysely<LibraryTables>, snapshot: number, keys: readonly number[]) {
  const rows = await query
    .selectFrom("places")
    .selectAll()
    .where("provision", "in", keys)
    .where("added_in", "<=", snapshot)
    .where("removed_in", ">", snapshot)
    .execute()
  return new Map(rows.map((row) => [row.provision, row]))
}

async function versionsOf(query: Kysely<LibraryTables>, snapshot: number, keys: readonly number[]) {
  const rows = await query
    .selectFrom("versions")
    .innerJoin("words", "words.key", "versions.words")
    .selectAll("versions")
    .select(["words.digest", sql<number>`words.text = ''`.as("is_empty")])
    .where("versions.provision", "in", keys)
    .where("versions.added_in", "<=", snapshot)
    .where("versions.removed_in", ">", snapshot)
    .orderBy("versions.provision")
    .orderBy("versions.sequence")
    .execute()
  const held = new Map<number, HeldVersion[]>()
  for (const { digest, is_empty, ...row } of rows) {
    const period = {
      effectiveFrom: row.effective_from as IsoDate | null,
      effectiveTo: row.effective_to as IsoDate | null,
      currentThrough: row.current_through as IsoDate | null,
    }
    const line = held.get(row.provision) ?? []
    held.set(row.provision, line)
    line.push({ digest, period, weight: row.weight, isEmpty: is_empty === 1, words: row.words, row })
  }
  return held
}

/** Printings of these provisions that the record has, those that were replaced too: keys of words by `provision digest`. */
export async function loadPrintings(
  query: Kysely<LibraryTables>,
  provisions: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (let start = 0; start < provisions.length; start += idsPerQuery) {
    // By way of the versions, which are found by their provision; words have no index of it.
    const rows = await query
      .selectFrom("versions")
      .innerJoin("words", "words.key", "versions.words")
      .select(["words.key", "words.provision", "words.digest"])
      .where("versions.provision", "in", provisions.slice(start, start + idsPerQuery))
      .execute()
    for (const { key, provision, digest } of rows) found.set(`${provision} ${digest}`, key)
  }
  return found
}

/** The words of these rows, by their keys. */
export async function loadWords(
  query: Kysely<LibraryTables>,
  keys: readonly number[],
): Promise<ReadonlyMap<number, ProvisionWords>> {
  const found = new Map<number, ProvisionWords>()
  for (let start = 0; start < keys.length; start += idsPerQuery) {
    const rows = await query
      .selectFrom("words")
      .select(["key", "citation", "heading", "text", "notes", "tables", "status"])
      .where("key", "in", keys.slice(start, start + idsPerQuery))
      .execute()
    for (const { key, notes, tables, ...words } of rows)
      found.set(key, { ...words, notes: JSON.parse(notes), tables: JSON.parse(tables) })
  }
  return found
}

/** The places of a provision and of all below it, dropped ones too. */
export async function loadPlacesBelow(
  query: Kysely<LibraryTables>,
  snapshot: number,
  provision: number,
): Promise<readonly PlaceRow[]> {
  const rows = await sql<PlaceRow>`
    with recursive below(provision) as (
      select ${provision}
      union
      select places.provision from below join places on places.parent = below.provision
      where places.added_in <= ${snapshot} and places.removed_in > ${snapshot}
    )
    select places.* from below join places on places.provision = below.provision
    where places.added_in <= ${snapshot} and places.removed_in > ${snapshot}
    order by places.ordinal`.execute(query)
  return rows.rows
}

/**
 * The places held below each top provision of an import: below itself, and below what has stood alone and comes
 * under it now, as a lone section does when its title is imported.
 */
export async function placesBelow(
  { query, snapshot }: { readonly query: Kysely<LibraryTables>; readonly snapshot: number },
  sequence: readonly IncomingProvision[],
  held: ReadonlyMap<string, HeldProvision>,
): Promise<ReadonlyMap<string, readonly PlaceRow[]>> {
  const below = new Map<string, PlaceRow[]>()
  let top = ""
  for (const { provision, parent } of sequence) {
    if (parent === null) top = provision.id
    const known = held.get(provision.id)
    if (known === undefined || (parent !== null && known.place?.parent !== null)) continue
    const places = await loadPlacesBelow(query, snapshot, known.key)
    const ofTop = below.get(top)
    if (ofTop === undefined) below.set(top, [...places])
    else ofTop.push(...places)
  }
  return below
}
