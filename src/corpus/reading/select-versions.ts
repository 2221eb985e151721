/**
 * The queries of the reader: every version in one snapshot of some provisions, in the order of the law.
 */
import { type Kysely, type RawBuilder, sql } from "kysely"
import type { LibraryTables } from "../database/tables.js"
import type { VersionInPlaceRow } from "./rows.js"

type Query = Kysely<LibraryTables>

const idsPerQuery = 500

export async function versionsOfProvisions(query: Query, snapshot: number, ids: readonly string[]) {
  const rows: VersionInPlaceRow[] = []
  for (let start = 0; start < ids.length; start += idsPerQuery) {
    const some = padded(ids.slice(start, start + idsPerQuery))
    rows.push(...(await selectVersions(query, snapshot, sql`provisions.id in (${sql.join(some)})`)))
  }
  return rows
}

/** Few lengths of list make few statements, and those stay prepared. */
function padded(ids: readonly string[]): readonly string[] {
  const length = 2 ** Math.ceil(Math.log2(ids.length))
  return [...ids, ...Array.from({ length: length - ids.length }, () => ids.at(-1)!)]
}

export function versionsOfChildren(query: Query, snapshot: number, parent: string) {
  return selectVersions(
    query,
    snapshot,
    sql`places.parent = (select key from provisions where id = ${parent})`,
  )
}

export function versionsOfRoots(query: Query, snapshot: number, instrument: string) {
  return selectVersions(
    query,
    snapshot,
    sql`places.instrument = (select key from instruments where id = ${instrument}) and places.parent is null`,
  )
}

export function versionsBelow(query: Query, snapshot: number, top: string) {
  return selectVersions(
    query,
    snapshot,
    sql`places.provision in (
      with recursive below(provision) as (
        select key from provisions where id = ${top}
        union
        select lower.provision from below join places as lower on lower.parent = below.provision
        where ${visible("lower", snapshot)}
      )
      select provision from below)`,
  )
}

export function versionsAbove(query: Query, snapshot: number, bottom: string) {
  return selectVersions(
    query,
    snapshot,
    sql`places.provision in (
      with recursive above(provision) as (
        select upper.parent from places as upper join provisions as own on own.key = upper.provision
        where own.id = ${bottom} and ${visible("upper", snapshot)}
        union
        select upper.parent from above join places as upper on upper.provision = above.provision
        where upper.parent is not null and ${visible("upper", snapshot)}
      )
      select provision from above where provision is not null)`,
  )
}

/** A page of an instrument in order, from the first place after `ordinal`; whole provisions only. */
export function versionsFrom(
  query: Query,
  snapshot: number,
  instrument: number,
  ordinal: number,
  most: number,
) {
  return selectVersions(
    query,
    snapshot,
    sql`places.key in (
      select key from places as page
      where page.instrument = ${instrument} and page.ordinal > ${ordinal} and ${visible("page", snapshot)}
      order by page.ordinal limit ${most})`,
  )
}

async function selectVersions(query: Query, snapshot: number, condition: RawBuilder<unknown>) {
  const { rows } = await sql<VersionInPlaceRow>`
    select provisions.id, instruments.id as instrument, parents.id as parent,
      places.ordinal, places.at, places.offsets, places.level, places.designator, places.ref, places.dropped,
      versions.effective_from, versions.effective_to, versions.current_through, versions.weight,
      words.digest, words.citation, words.heading, words.text, words.notes, words.tables, words.status
    from places
    join provisions on provisions.key = places.provision
    join instruments on instruments.key = places.instrument
    left join provisions as parents on parents.key = places.parent
    join versions on versions.provision = places.provision
    join words on words.key = versions.words
    where ${condition} and ${visible("places", snapshot)} and ${visible("versions", snapshot)}
    order by places.ordinal, provisions.key, versions.sequence`.execute(query)
  return rows
}

function visible(table: string, snapshot: number): RawBuilder<unknown> {
  return sql`${sql.ref(`${table}.added_in`)} <= ${snapshot} and ${sql.ref(`${table}.removed_in`)} > ${snapshot}`
}
