/**
 * What the record says of an instrument as a whole: names and addresses as its publisher gives them, how
 * far it is vouched for, and how many provisions the newest edition has.
 *
 * An instrument is current through the earliest day that any of its top provisions is current through: one
 * title brought up to date says nothing of the others.
 */
import type { Kysely } from "kysely"
import type { IsoDate } from "../../law/index.js"
import type { NamedPart, ParsedInstrument } from "../../parse/index.js"
import { type LibraryTables, notRemoved } from "../database/tables.js"
import { type DigestedFacts, instrumentDigest } from "../instrument-digest.js"
import { sectionLevels } from "./section-level.js"

export { sectionLevels }

export interface TouchedInstrument {
  readonly instrument: number
  readonly parsed: ParsedInstrument
  /** Whether rows of it were written into the snapshot. */
  readonly altered: boolean
  /** Named by the documents of it that this import has read. */
  readonly named: readonly NamedPart[]
  readonly files: ReadonlySet<string>
}

/** True when the facts differ from those held and were written; `altered`: provisions of it were. */
export async function writeFacts(
  query: Kysely<LibraryTables>,
  snapshot: number,
  { instrument, parsed, altered }: TouchedInstrument,
  importedOn: IsoDate,
): Promise<boolean> {
  const held = await query
    .selectFrom("instrument_facts")
    .selectAll()
    .where("instrument", "=", instrument)
    .where("added_in", "<=", snapshot)
    .where("removed_in", ">", snapshot)
    .executeTakeFirst()
  const facts = {
    instrument,
    jurisdiction: parsed.jurisdiction,
    name: parsed.name,
    short_name: parsed.shortName,
    weight: parsed.weight,
    publisher: parsed.publisher ?? held?.publisher ?? null,
    official_url: parsed.officialUrl ?? held?.official_url ?? null,
    current_through: await currentThrough(query, snapshot, instrument),
    ...(await countProvisions(query, snapshot, instrument)),
    imported_on: importedOn,
  }
  if (held !== undefined && !altered && told(held) === told(facts)) return false
  const digest = await instrumentDigest(query, snapshot, facts)
  await query.transaction().execute(async (open) => {
    if (held !== undefined) {
      await open
        .updateTable("instrument_facts")
        .set({ removed_in: snapshot })
        .where("key", "=", held.key)
        .execute()
    }
    const lasting = { added_in: snapshot, removed_in: notRemoved }
    await open
      .insertInto("instrument_facts")
      .values({ key: await nextKey(open), ...facts, digest, ...lasting })
      .execute()
  })
  return true
}

function told(facts: DigestedFacts): string {
  const { name, short_name, weight, publisher, official_url, current_through } = facts
  return JSON.stringify([
    facts.jurisdiction,
    name,
    short_name,
    weight,
    publisher,
    official_url,
    current_through,
  ])
}

async function currentThrough(query: Kysely<LibraryTables>, snapshot: number, instrument: number) {
  const roots = await query
    .selectFrom("places")
    .innerJoin("versions", "versions.provision", "places.provision")
    .select(({ fn }) => ["places.provision", fn.max("versions.current_through").as("day")])
    .where("places.instrument", "=", instrument)
    .where("places.parent", "is", null)
    .where("places.dropped", "=", 0)
    .where("places.added_in", "<=", snapshot)
    .where("places.removed_in", ">", snapshot)
    .where("versions.added_in", "<=", snapshot)
    .where("versions.removed_in", ">", snapshot)
    .groupBy("places.provision")
    .execute()
  const days = roots.map(({ day }) => day)
  return days.includes(null) ? null : (days.sort()[0] ?? null)
}

async function countProvisions(query: Kysely<LibraryTables>, snapshot: number, instrument: number) {
  const levels = await query
    .selectFrom("places")
    .select(({ fn }) => ["level", fn.countAll<number>().as("count")])
    .where("instrument", "=", instrument)
    .where("dropped", "=", 0)
    .where("added_in", "<=", snapshot)
    .where("removed_in", ">", snapshot)
    .groupBy("level")
    .execute()
  const counts = new Map(levels.map(({ level, count }) => [level, Number(count)]))
  const sections = sectionLevels.map((level) => counts.get(level) ?? 0).find((count) => count > 0) ?? 0
  return { provisions: [...counts.values()].reduce((sum, count) => sum + count, 0), sections }
}

async function nextKey(query: Kysely<LibraryTables>): Promise<number> {
  const most = await query
    .selectFrom("instrument_facts")
    .select(({ fn }) => fn.max("key").as("key"))
    .executeTakeFirst()
  return (most?.key ?? 0) + 1
}
