/**
 * Lone provisions that a newer edition of what they stood in does not have: a section in a file of its own, held
 * or imported beside the edition of a whole title that is current through a later day.
 *
 * A lone section does not say which title it is of. It falls into one where the title has a section before it and
 * one after it in the order of their numbers; where it does not, nothing is concluded.
 *
 *   title 32 of 2026   … 32-517, 32-541.01 …     a file of 2019   32-531     left out: it was law until some day
 *   title 32 of 2026   … 32-517, 32-541.01 …     a file of 2019   1-101      of a title that is not held
 */
import type { Kysely } from "kysely"
import type { IsoDate, ProvisionId } from "../../law/index.js"
import type { LibraryTables, PlaceRow } from "../database/tables.js"
import { type HeldProvision, loadPlacesBelow } from "./held.js"
import type { IncomingProvision } from "./incoming.js"
import { sectionLevels } from "./section-level.js"

interface Numbered {
  readonly id: string
  /** What tells the tops apart that these stand in. */
  readonly top: string | number | null
}

interface Instrument {
  readonly query: Kysely<LibraryTables>
  readonly snapshot: number
  readonly instrument: number
}

/** Those of the import, of which a newer edition is held that lacks them. */
export async function leftOutByHeld(
  place: Instrument,
  sequence: readonly IncomingProvision[],
  held: ReadonlyMap<string, HeldProvision>,
): Promise<ReadonlySet<ProvisionId>> {
  const out = new Set<ProvisionId>()
  for (const { provision, parent, period } of sequence) {
    const known = held.get(provision.id)?.place
    const isLone = parent === null && (known === undefined || (known?.parent === null && known.dropped === 1))
    if (!isLone || !isSectionLevel(provision.level) || period.currentThrough === null) continue
    const newest = await heldThrough(place)
    if (newest === null || newest <= period.currentThrough) return out
    if (fallsInto(provision.id, await heldNumbers(place, provision.level)) !== null) out.add(provision.id)
  }
  return out
}

/** The places held, with all below them, that the import of a newer edition leaves behind. */
export async function leftBehindBy(
  place: Instrument,
  sequence: readonly IncomingProvision[],
): Promise<readonly PlaceRow[]> {
  const numbers = new Map<string, Numbered[]>()
  const through = new Map<string, IsoDate | null>()
  let top = ""
  for (const { provision, parent, period } of sequence) {
    if (parent === null) {
      top = provision.id
      through.set(top, period.currentThrough)
      continue
    }
    if (!isSectionLevel(provision.level)) continue
    const ofLevel = numbers.get(provision.level) ?? []
    numbers.set(provision.level, ofLevel)
    ofLevel.push({ id: provision.id, top })
  }
  if (numbers.size === 0) return []
  const brought = new Set<string>(sequence.map(({ provision }) => provision.id))
  const behind: PlaceRow[] = []
  for (const lone of await loneProvisions(place, [...numbers.keys()])) {
    if (brought.has(lone.id) || lone.through === null) continue
    const into = fallsInto(lone.id, numbers.get(lone.level) ?? [])
    const day = into === null ? null : (through.get(String(into)) ?? null)
    if (day !== null && lone.through < day)
      behind.push(...(await loadPlacesBelow(place.query, place.snapshot, lone.provision)))
  }
  return behind
}

function isSectionLevel(level: string): boolean {
  return (sectionLevels as readonly string[]).includes(level)
}

const naturally = new Intl.Collator("en", { numeric: true })

/** The top of both neighbours in the order of numbers; null where there are not two of one top. */
function fallsInto(id: string, numbers: readonly Numbered[]): Numbered["top"] {
  let before: Numbered | null = null
  let after: Numbered | null = null
  for (const each of numbers) {
    const order = naturally.compare(each.id, id)
    if (order < 0 && (before === null || naturally.compare(each.id, before.id) > 0)) before = each
    if (order > 0 && (after === null || naturally.compare(each.id, after.id) < 0)) after = each
  }
  return before !== null && before.top === after?.top ? before.top : null
}

async function heldThrough({ query, snapshot, instrument }: Instrument): Promise<string | null> {
  const facts = await query
    .selectFrom("instrument_facts")
    .select("current_through")
    .where("instrument", "=", instrument)
    .where("added_in", "<=", snapshot)
    .where("removed_in", ">", snapshot)
    .executeTakeFirst()
  return facts?.current_through ?? null
}

/** Those of one level that stand in something, each with the top before it. */
async function heldNumbers(place: Instrument, level: string): Promise<readonly Numbered[]> {
  const rows = await placesOf(place)
    .select(["provisions.id", "places.parent", "places.ordinal"])
    .where((where) => where.or([where("places.level", "=", level), where("places.parent", "is", null)]))
    .where("places.dropped", "=", 0)
    .orderBy("places.ordinal")
    .execute()
  const numbers: Numbered[] = []
  let top: number | null = null
  for (const { id, parent, ordinal } of rows) {
    if (parent === null) top = ordinal
    else numbers.push({ id, top })
  }
  return numbers
}

interface LoneProvision {
  readonly id: string
  readonly provision: number
  readonly level: string
  readonly through: string | null
}

async function loneProvisions(
  place: Instrument,
  levels: readonly string[],
): Promise<readonly LoneProvision[]> {
  const { snapshot } = place
  return placesOf(place)
    .innerJoin("versions", "versions.provision", "places.provision")
    .select(({ fn }) => [
      "provisions.id",
      "places.provision",
      "places.level",
      fn.max("versions.current_through").as("through"),
    ])
    .where("places.parent", "is", null)
    .where("places.level", "in", levels)
    .where("places.dropped", "=", 0)
    .where("versions.added_in", "<=", snapshot)
    .where("versions.removed_in", ">", snapshot)
    .groupBy(["provisions.id", "places.provision", "places.level"])
    .execute()
}

function placesOf({ query, snapshot, instrument }: Instrument) {
  return query
    .selectFrom("places")
    .innerJoin("provisions", "provisions.key", "places.provision")
    .where("places.instrument", "=", instrument)
    .where("places.added_in", "<=", snapshot)
    .where("places.removed_in", ">", snapshot)
}
