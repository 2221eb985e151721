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
import type { IncomingProvision } from "./incoming.js"

/** The printings of a parent's wordings: those held before and after, and the one that is being imported. */
export interface ParentWords {
  readonly key: number
  /** Null where the one held of the same words stays in its place. */
  readonly incoming: Wording | null
  readonly held: readonly Wording[]
}

interface Wording {
  readonly digest: string
  readonly isEmpty: boolean
}

export function parentWords(
  { digest, provision }: IncomingProvision,
  held: readonly Wording[],
  planned: readonly Wording[],
  key: number,
): ParentWords {
  const isIn = (line: readonly Wording[], wording: Wording) =>
    line.some((each) => each.digest === wording.digest)
  const incoming = { digest, isEmpty: provision.text === "" }
  return {
    key,
    incoming: isIn(planned, incoming) ? incoming : null,
    held: held.filter((wording) => isIn(planned, wording)),
  }
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
  if (parent.incoming !== null) {
    const { digest } = parent.incoming
    if (!older || held === null || (offsets.get(digest) ?? null) === null) offsets.set(digest, wanted.at)
  }
  // An offset in a printing that is not held says nothing of the one that is.
  const at = parent.incoming === null && known !== null ? known.at : wanted.at
  if (!older || held === null) return listed({ ...wanted, at, offsets: null }, offsets)
  return known === null ? held : listed(held, offsets)
}

/** The place of a provision that is held but not in the edition that brings its parent's words. */
export function placeOutsideWords(held: PlaceRow, parent: ParentWords | undefined): PlaceRow {
  const incoming = parent?.incoming ?? null
  if (parent === undefined || incoming === null) return held
  if (parent.held.some(({ digest }) => digest === incoming.digest)) return held
  const offsets = new Map(parent.held.map((words) => [words.digest, offsetIn(held, words)]))
  return listed(held, offsets.set(incoming.digest, outside(incoming)))
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
