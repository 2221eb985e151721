/**
 * Gives each provision of an import its number in the order of its instrument.
 *
 * A top provision that is held keeps its stretch of numbers, and so does a lone section that is held inside
 * a title. A new one goes after the top provision before it in the same document, or else where its number
 * belongs among those held ("title-2" before "title-28").
 */
import type { Kysely } from "kysely"
import { arrange } from "../arrange.js"
import type { LibraryTables, PlaceRow } from "../database/tables.js"
import { type HeldProvision, loadPlacesBelow } from "./held.js"
import type { IncomingProvision } from "./incoming.js"

interface Stretch {
  readonly before: number
  readonly after: number | null
  readonly positions: number[]
}

interface Ordering {
  readonly query: Kysely<LibraryTables>
  readonly snapshot: number
  readonly instrument: number
}

/** One number for each of `sequence`; null when the instrument has to be numbered afresh first. */
export async function orderProvisions(
  ordering: Ordering,
  sequence: readonly IncomingProvision[],
  held: ReadonlyMap<string, HeldProvision>,
): Promise<readonly number[] | null> {
  const numbers = sequence.map(({ provision }) => held.get(provision.id)?.place?.ordinal ?? null)
  if (areRising(numbers)) return numbers as readonly number[]
  for (const stretch of await stretches(ordering, sequence, held)) {
    const arranged = arrange(
      stretch.positions.map((at) => ({ held: numbers[at]!, root: sequence[at]!.parent === null })),
      stretch.before,
      stretch.after,
    )
    if (arranged === null) return null
    for (const [i, at] of stretch.positions.entries()) numbers[at] = arranged[i]!
  }
  return numbers as readonly number[]
}

function areRising(numbers: readonly (number | null)[]): boolean {
  return numbers.every((number, i) => number !== null && (i === 0 || number > (numbers[i - 1] ?? 0)))
}

async function stretches(
  ordering: Ordering,
  sequence: readonly IncomingProvision[],
  held: ReadonlyMap<string, HeldProvision>,
): Promise<readonly Stretch[]> {
  const found: Stretch[] = []
  for (const [position, { provision, parent }] of sequence.entries()) {
    if (parent === null) {
      const known = held.get(provision.id)
      if (known?.place) found.push({ ...(await heldStretch(ordering, known)), positions: [] })
      else if (found.length === 0)
        found.push({ ...(await newStretch(ordering, provision.id)), positions: [] })
    }
    found.at(-1)!.positions.push(position)
  }
  return found
}

async function heldStretch(ordering: Ordering, root: HeldProvision) {
  const places: readonly PlaceRow[] = await loadPlacesBelow(ordering.query, ordering.snapshot, root.key)
  const first = root.place!.ordinal
  const last = places.reduce((most, place) => Math.max(most, place.ordinal), first)
  return { before: (await lastBefore(ordering, first)) ?? 0, after: await firstAfter(ordering, last) }
}

async function newStretch(ordering: Ordering, id: string) {
  const next = await nextRoot(ordering, id)
  return { before: (await lastBefore(ordering, next)) ?? 0, after: next }
}

const naturally = new Intl.Collator("en", { numeric: true })

/**
 * The number of the first top provision that comes after `id`, found by halving the range of numbers: a code
 * may be imported as thousands of lone sections, and looking at all that are held for each would be quadratic.
 */
async function nextRoot(ordering: Ordering, id: string): Promise<number | null> {
  const last = await rootsInOrder(ordering, "desc").executeTakeFirst()
  if (last === undefined || naturally.compare(last.id, id) < 0) return null
  let next = last.ordinal
  for (let [low, high] = [0, last.ordinal]; low < high; ) {
    const middle = Math.floor((low + high) / 2)
    const root = await rootsInOrder(ordering, "asc").where("places.ordinal", ">", middle).executeTakeFirst()
    if (root === undefined || naturally.compare(root.id, id) < 0) low = root?.ordinal ?? high
    else {
      next = root.ordinal
      high = middle
    }
  }
  return next
}

function rootsInOrder({ query, snapshot, instrument }: Ordering, direction: "asc" | "desc") {
  return query
    .selectFrom("places")
    .innerJoin("provisions", "provisions.key", "places.provision")
    .select(["provisions.id", "places.ordinal"])
    .where("places.parent", "is", null)
    .where("places.instrument", "=", instrument)
    .where("places.added_in", "<=", snapshot)
    .where("places.removed_in", ">", snapshot)
    .orderBy("places.ordinal", direction)
    .limit(1)
}

async function lastBefore(ordering: Ordering, ordinal: number | null): Promise<number | null> {
  let places = placesInOrder(ordering, "desc")
  if (ordinal !== null) places = places.where("ordinal", "<", ordinal)
  return (await places.executeTakeFirst())?.ordinal ?? null
}

async function firstAfter(ordering: Ordering, ordinal: number): Promise<number | null> {
  const place = await placesInOrder(ordering, "asc").where("ordinal", ">", ordinal).executeTakeFirst()
  return place?.ordinal ?? null
}

function placesInOrder({ query, snapshot, instrument }: Ordering, direction: "asc" | "desc") {
  return query
    .selectFrom("places")
    .select("ordinal")
    .where("instrument", "=", instrument)
    .where("added_in", "<=", snapshot)
    .where("removed_in", ">", snapshot)
    .orderBy("ordinal", direction)
    .limit(1)
}
