/**
 * What the library holds: instruments, jurisdictions, and the documents their text came from.
 */
import { type Kysely, sql } from "kysely"
import { type InstrumentId, type IsoDate, jurisdictionName, type Weight } from "../../law/index.js"
import type { LibraryTables } from "../database/tables.js"
import type { Coverage, Holding, Instrument, PassedFile, SourceRecord } from "../library.js"

type Query = Kysely<LibraryTables>

/** Title 2 comes before title 11. */
const naturally = new Intl.Collator("en", { numeric: true })

export async function instrumentsOf(
  query: Query,
  snapshot: number,
  only: InstrumentId | null,
): Promise<readonly Instrument[]> {
  let held = query
    .selectFrom("instrument_facts")
    .innerJoin("instruments", "instruments.key", "instrument_facts.instrument")
    .selectAll("instrument_facts")
    .select("instruments.id")
    .where("instrument_facts.added_in", "<=", snapshot)
    .where("instrument_facts.removed_in", ">", snapshot)
  if (only !== null) held = held.where("instruments.id", "=", only)
  const rows = (await held.execute()).toSorted((one, other) => naturally.compare(one.id, other.id))
  return rows.map((row) => ({
    id: row.id as InstrumentId,
    jurisdiction: row.jurisdiction,
    name: row.name,
    shortName: row.short_name,
    weight: row.weight as Weight,
    publisher: row.publisher,
    officialUrl: row.official_url,
    currentThrough: row.current_through as IsoDate | null,
    importedOn: row.imported_on as IsoDate,
    provisions: row.provisions,
    sections: row.sections,
  }))
}

export async function coverageOf(query: Query, snapshot: number): Promise<Coverage> {
  const formats = await formatsOf(query, snapshot)
  const holdings = await holdingsOf(query, snapshot)
  const held = (await instrumentsOf(query, snapshot, null)).map((each) => ({
    ...each,
    formats: formats.get(each.id) ?? [],
    holding: holdings.get(each.id) ?? null,
  }))
  const codes = [...new Set(held.map(({ jurisdiction }) => jurisdiction))].sort()
  return {
    snapshot,
    jurisdictions: codes.map((jurisdiction) => {
      const instruments = held.filter((instrument) => instrument.jurisdiction === jurisdiction)
      return {
        jurisdiction,
        name: jurisdictionName(jurisdiction),
        provisions: instruments.reduce((sum, { provisions }) => sum + provisions, 0),
        instruments,
      }
    }),
    passedFiles: await passedFilesOf(query, snapshot),
  }
}

async function holdingsOf(query: Query, snapshot: number): Promise<ReadonlyMap<string, Holding>> {
  const rows = await query
    .selectFrom("holdings")
    .innerJoin("instruments", "instruments.key", "holdings.instrument")
    .select(["instruments.id", "holdings.said"])
    .where("holdings.added_in", "<=", snapshot)
    .where("holdings.removed_in", ">", snapshot)
    .execute()
  return new Map(rows.map(({ id, said }) => [id, JSON.parse(said)]))
}

async function passedFilesOf(query: Query, snapshot: number): Promise<readonly PassedFile[]> {
  const rows = await query
    .selectFrom("passed_files")
    .select(["name", "reason", "failed"])
    .where("added_in", "<=", snapshot)
    .where("removed_in", ">", snapshot)
    .orderBy("failed", "desc")
    .orderBy("name")
    .execute()
  return rows.map(({ name, reason, failed }) => ({ file: name, reason, failed: failed === 1 }))
}

/** The formats of the files of every instrument, in alphabetical order. */
async function formatsOf(query: Query, snapshot: number): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await query
    .selectFrom("sources")
    .innerJoin("instruments", "instruments.key", "sources.instrument")
    .select(["instruments.id", "sources.format"])
    .distinct()
    .where("sources.added_in", "<=", snapshot)
    .where("sources.removed_in", ">", snapshot)
    .orderBy("sources.format")
    .execute()
  const formats = new Map<string, string[]>()
  for (const { id, format } of rows) formats.set(id, [...(formats.get(id) ?? []), format])
  return formats
}

export async function sourcesOf(
  query: Query,
  snapshot: number,
  instrument: InstrumentId,
): Promise<readonly SourceRecord[]> {
  const { rows } = await sql<SourceRecord>`
    select name, digest, bytes, format, retrieved_on as "retrievedOn" from sources
    where instrument = (select key from instruments where id = ${instrument})
      and added_in <= ${snapshot} and removed_in > ${snapshot}
    order by key`.execute(query)
  return rows.map((row) => ({ ...row }))
}
