/**
 * What the record says of an instrument's gaps: the days its parts are vouched for, parts that its publisher names and
 * that are not held, sections that are held and are not in force.
 *
 * What an earlier import named stays until its file is imported again; what has come since is no gap any more.
 */
import type { Kysely } from "kysely"
import type { IsoDate } from "../../law/index.js"
import type { NamedPart } from "../../parse/index.js"
import { type LibraryTables, notRemoved } from "../database/tables.js"
import type { Holding, NamedOnly } from "../library.js"
import { sectionLevelOf } from "./section-level.js"

type Query = Kysely<LibraryTables>

export interface NamedInFiles {
  readonly instrument: number
  readonly named: readonly NamedPart[]
  /** The files that were read for it. */
  readonly files: ReadonlySet<string>
}

/** True when it differs from what was held and was written. */
export async function writeHolding(query: Query, snapshot: number, touched: NamedInFiles): Promise<boolean> {
  const { instrument } = touched
  const held = await query
    .selectFrom("holdings")
    .select(["key", "said"])
    .where("instrument", "=", instrument)
    .where("added_in", "<=", snapshot)
    .where("removed_in", ">", snapshot)
    .executeTakeFirst()
  const before = held === undefined ? null : (JSON.parse(held.said) as Holding)
  const said = JSON.stringify(await holdingOf(query, snapshot, touched, before))
  if (said === held?.said) return false
  await query.transaction().execute(async (open) => {
    if (held !== undefined) {
      await open.updateTable("holdings").set({ removed_in: snapshot }).where("key", "=", held.key).execute()
    }
    const most = await open
      .selectFrom("holdings")
      .select(({ fn }) => fn.max("key").as("key"))
      .executeTakeFirst()
    const lasting = { added_in: snapshot, removed_in: notRemoved }
    await open
      .insertInto("holdings")
      .values({ key: (most?.key ?? 0) + 1, instrument, said, ...lasting })
      .execute()
  })
  return true
}

async function holdingOf(
  query: Query,
  snapshot: number,
  { instrument, named, files }: NamedInFiles,
  before: Holding | null,
): Promise<Holding> {
  const kept = (before?.namedOnly ?? []).filter(({ file }) => !files.has(file))
  const byName = new Map(
    [...kept, ...named].map(({ id, name, file, line }) => [id ?? name, { id, name, file, line }]),
  )
  const days = await daysOfRoots(query, snapshot, instrument)
  const dated = days.filter((day) => day !== null).sort()
  const [earliest, latest] = [dated[0], dated.at(-1)]
  return {
    currentThrough: earliest === undefined || latest === undefined ? null : { earliest, latest },
    undated: days.length - dated.length,
    namedOnly: await withoutHeld(query, snapshot, [...byName.values()]),
    ...(await sectionsOf(query, snapshot, instrument)),
  }
}

async function withoutHeld(
  query: Query,
  snapshot: number,
  named: readonly NamedOnly[],
): Promise<readonly NamedOnly[]> {
  const ids = named.map(({ id }) => id).filter((id) => id !== null)
  if (ids.length === 0) return named
  const rows = await query
    .selectFrom("provisions")
    .innerJoin("places", "places.provision", "provisions.key")
    .select("provisions.id")
    .where("provisions.id", "in", ids)
    .where("places.added_in", "<=", snapshot)
    .where("places.removed_in", ">", snapshot)
    .execute()
  const held = new Set(rows.map(({ id }) => id))
  return named.filter(({ id }) => id === null || !held.has(id))
}

async function daysOfRoots(
  query: Query,
  snapshot: number,
  instrument: number,
): Promise<readonly (IsoDate | null)[]> {
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
  return roots.map(({ day }) => day as IsoDate | null)
}

async function sectionsOf(
  query: Query,
  snapshot: number,
  instrument: number,
): Promise<Pick<Holding, "sectionsNotInForce" | "sectionsOfEarlierEditions">> {
  const level = await sectionLevelOf(query, snapshot, instrument)
  if (level === null) return { sectionsNotInForce: {}, sectionsOfEarlierEditions: 0 }
  const rows = await query
    .selectFrom("places")
    .innerJoin("versions", "versions.provision", "places.provision")
    .innerJoin("words", "words.key", "versions.words")
    .select(["places.provision", "places.dropped", "versions.sequence", "words.status"])
    .where("places.instrument", "=", instrument)
    .where("places.level", "=", level)
    .where("places.added_in", "<=", snapshot)
    .where("places.removed_in", ">", snapshot)
    .where("versions.added_in", "<=", snapshot)
    .where("versions.removed_in", ">", snapshot)
    .orderBy("versions.sequence")
    .execute()
  const newest = new Map(rows.map((row) => [row.provision, row]))
  const counts = new Map<string, number>()
  let dropped = 0
  for (const { status, dropped: isDropped } of newest.values()) {
    if (isDropped === 1) dropped += 1
    else if (status !== "in-force") counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return { sectionsNotInForce: Object.fromEntries([...counts].sort()), sectionsOfEarlierEditions: dropped }
}
