/**
 * Where a provision stands in each wording of its parent.
 *
 * A place has one offset, `at`: that in the words of the newest edition. An amended lead-in is longer or
 * shorter, so for every other wording of the parent the offset that held there is kept beside it wherever it
 * differs, under the digest of those words; null where the edition did not have the provision. A wording
 * that is not listed has the provision at `at`.
 *
 *   edition 1  "both of the following:"  (a) at 22      →  at 22
 *   edition 2  "all:"                    (a) at 4       →  at 4,  listed: edition 1 → 22
 */
import type { PlaceRow } from "../database/tables.js"
import { type Offsets, readOffsets } from "../offsets.js"
import type { HeldProvision } from "./held.js"
import type { IncomingProvision } from "./incoming.js"

/** The wordings of a parent: those that are held, and the one that is being imported. */
export interface ParentWords {
  readonly key: number
  readonly incoming: Wording
  readonly held: readonly Wording[]
}

interface Wording {
  readonly digest: string
  readonly isEmpty: boolean
}

export function parentWords(
  { digest, provision }: IncomingProvision,
  held: HeldProvision | undefined,
  key: number,
): ParentWords {
  return { key, incoming: { digest, isEmpty: provision.text === "" }, held: held?.versions ?? [] }
}

/** The place of a provision that an edition has; one older than the edition held moves nothing that is held. */
export function placeInWords(
  wanted: PlaceRow,
  held: PlaceRow | null,
  parent: ParentWords,
  older: boolean,
): PlaceRow {
  const known = held?.parent === parent.key ? held : null
  const offsets = new Map<string, number | null>()
  for (const words of parent.held)
    offsets.set(words.digest, known === null ? outside(words) : offsetIn(known, words))
  const { digest } = parent.incoming
  if (!older || held === null) return listed({ ...wanted, offsets: null }, offsets.set(digest, wanted.at))
  if (known === null) return held
  if ((offsets.get(digest) ?? null) === null) offsets.set(digest, wanted.at)
  return listed(held, offsets)
}

/** The place of a provision that is held but not in the edition that brings its parent's words. */
export function placeOutsideWords(held: PlaceRow, parent: ParentWords | undefined): PlaceRow {
  if (parent === undefined || parent.held.some(({ digest }) => digest === parent.incoming.digest)) return held
  const offsets = new Map(parent.held.map((words) => [words.digest, offsetIn(held, words)]))
  return listed(held, offsets.set(parent.incoming.digest, outside(parent.incoming)))
}

function offsetIn({ at, offsets }: PlaceRow, { digest }: Wording): number | null {
  const listing = readOffsets(offsets)
  return listing !== null && digest in listing ? listing[digest]! : at
}

/** Nothing can stand at another offset in a heading without words, so there it is not kept which edition had it. */
function outside({ isEmpty }: Wording): number | null {
  return isEmpty ? 0 : null
}

function listed(place: PlaceRow, offsets: ReadonlyMap<string, number | null>): PlaceRow {
  const differing = [...offsets].filter(([, at]) => at !== place.at).sort(([a], [b]) => (a < b ? -1 : 1))
  const listing: Offsets = Object.fromEntries(differing)
  return { ...place, offsets: differing.length === 0 ? null : JSON.stringify(listing) }
}
