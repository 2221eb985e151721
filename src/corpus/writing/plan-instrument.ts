/**
 * What an import of one instrument changes in the record: rows to write, and what became of each provision.
 *
 * An import covers the subtree of each of its roots and nothing else: what is held below a root and is not
 * in the new tree is dropped; a lone section drops nothing outside itself and keeps the parent it has. An
 * edition older than the one held adds its versions to the history and moves and drops nothing, but says
 * where each provision stood in the words it had then. Where the publisher dates its editions, what one does
 * not have had ended the day before it.
 */
import type { IsoDate, ProvisionId } from "../../law/index.js"
import { notRemoved, type PlaceRow } from "../database/tables.js"
import type { DatedEdition } from "../edition-line.js"
import type { HeldProvision, HeldVersion } from "./held.js"
import type { IncomingProvision } from "./incoming.js"
import { type ParentWords, parentWords, placeInWords, placeOutsideWords } from "./offsets.js"
import {
  type HeldWords,
  type KeyMaker,
  planAbsence,
  planVersions,
  type VersionPlan,
} from "./plan-versions.js"
import type { ProvisionTally } from "./tally.js"
import { noRows, type RowsToWrite } from "./write-rows.js"

export interface ToPlan {
  readonly instrument: number
  readonly sequence: readonly IncomingProvision[]
  /** The number of each in the order of the instrument. */
  readonly order: readonly number[]
  readonly held: ReadonlyMap<string, HeldProvision>
  /** The places held below each root. */
  readonly below: ReadonlyMap<string, readonly PlaceRow[]>
  /** The first day of a dated edition. */
  readonly editionFrom: IsoDate | null
  /** What is held of provisions below the roots that the import does not bring; only for a dated edition. */
  readonly missing: ReadonlyMap<number, readonly HeldVersion[]>
  readonly known: HeldWords
  /** Roots that a newer edition, which is held, does not have. */
  readonly leftOut: ReadonlySet<ProvisionId>
  /** Places outside the roots that the import, being newer, leaves behind. */
  readonly leftBehind: readonly PlaceRow[]
}

export function planInstrument(toPlan: ToPlan, make: KeyMaker, tally: ProvisionTally): RowsToWrite {
  const { instrument, sequence, order } = toPlan
  const rows = noRows()
  const wordings: ParentWords[] = []
  const editions = new Map<string, DatedEdition>()
  let older = false
  let edition: DatedEdition | null = null
  for (const [position, incoming] of sequence.entries()) {
    const { id } = incoming.provision
    const known = toPlan.held.get(id)
    if (incoming.parent === null) {
      older = isOlderEdition(incoming, known, toPlan)
      edition = datedEdition(incoming, known, toPlan.editionFrom)
      if (edition !== null) editions.set(id, edition)
    }
    const key = known?.key ?? make.next("provisions")
    const dropped = older && known?.place?.dropped !== 0
    const held = known?.versions ?? []
    const versions = planVersions(held, incoming, key, make, toPlan.known, edition, dropped)
    addVersions(rows, versions)
    wordings.push(parentWords(incoming, held, versions.line, key))
    if (known === undefined) rows.provisions.push({ key, id, instrument, added_in: make.snapshot })
    const above = incoming.parent === null ? null : wordings[incoming.parent]!
    const parent = above === null ? (known?.place?.parent ?? null) : above.key
    const seat = { provision: key, instrument, parent, ordinal: order[position]! }
    planPlace(rows, known?.place ?? null, placeRow(incoming, seat, older, make), above, older, make)
    const isNew = known === undefined || (!older && known.place?.dropped === 1)
    tally.note(key, {
      isNew,
      change: versions.change,
      level: incoming.provision.level,
      versions: versions.line.length,
    })
  }
  planMissing(toPlan, rows, new Map(wordings.map((words) => [words.key, words])), editions, make, tally)
  return rows
}

function addVersions(rows: RowsToWrite, { words, added, removed }: VersionPlan): void {
  if (words !== null) rows.words.push(words)
  rows.versions.push(...added)
  rows.removedVersions.push(...removed)
}

function isOlderEdition(
  root: IncomingProvision,
  known: HeldProvision | undefined,
  { editionFrom, leftOut }: Pick<ToPlan, "editionFrom" | "leftOut">,
): boolean {
  if (leftOut.has(root.provision.id)) return true
  const held = known?.versions.at(-1)?.period.currentThrough ?? null
  const { currentThrough } = root.period
  if (held !== null && currentThrough !== null && currentThrough < held) return true
  return editionFrom !== null && startsOf(known).some((start) => start > editionFrom)
}

/** Every edition's top provision says which it is, so its versions tell when the editions held began. */
function datedEdition(
  root: IncomingProvision,
  known: HeldProvision | undefined,
  editionFrom: IsoDate | null,
): DatedEdition | null {
  const from = editionFrom ?? null
  if (from === null || root.period.effectiveFrom !== from) return null
  return { from, starts: [...new Set([...startsOf(known), from])] }
}

function startsOf(known: HeldProvision | undefined): readonly IsoDate[] {
  return (known?.versions ?? []).flatMap(({ period }) => period.effectiveFrom ?? [])
}

type Seat = Pick<PlaceRow, "provision" | "instrument" | "parent" | "ordinal">

function placeRow({ provision }: IncomingProvision, seat: Seat, older: boolean, make: KeyMaker): PlaceRow {
  return {
    key: 0,
    ...seat,
    at: provision.at,
    offsets: null,
    level: provision.level,
    designator: provision.designator,
    ref: provision.ref === null ? null : JSON.stringify(provision.ref),
    dropped: older ? 1 : 0,
    added_in: make.snapshot,
    removed_in: notRemoved,
  }
}

function planPlace(
  rows: RowsToWrite,
  held: PlaceRow | null,
  wanted: PlaceRow,
  above: ParentWords | null,
  older: boolean,
  make: KeyMaker,
): void {
  if (above !== null) replacePlace(rows, held, placeInWords(wanted, held, above, older), make)
  else if (held === null || !older)
    replacePlace(rows, held, { ...wanted, offsets: held?.offsets ?? null }, make)
}

function replacePlace(rows: RowsToWrite, held: PlaceRow | null, wanted: PlaceRow, make: KeyMaker): void {
  if (held !== null && isSamePlace(held, wanted)) return
  if (held !== null) rows.removedPlaces.push(held)
  rows.places.push({
    ...wanted,
    key: make.next("places"),
    added_in: make.snapshot,
    removed_in: notRemoved,
  })
}

const told = ["parent", "ordinal", "at", "offsets", "level", "designator", "ref", "dropped"] as const

function isSamePlace(held: PlaceRow, wanted: PlaceRow): boolean {
  return told.every((column) => held[column] === wanted[column])
}

/** What is held of the same law and is not in the edition: dropped, unless the edition is an older one. */
function planMissing(
  toPlan: ToPlan,
  rows: RowsToWrite,
  covered: ReadonlyMap<number, ParentWords>,
  editions: ReadonlyMap<string, DatedEdition>,
  make: KeyMaker,
  tally: ProvisionTally,
): void {
  const { sequence, held, below, missing, leftBehind } = toPlan
  for (const place of leftBehind) {
    replacePlace(rows, place, { ...place, dropped: 1 }, make)
    if (place.dropped === 0) tally.dropped(place.provision)
  }
  for (const root of sequence) {
    if (root.parent !== null) continue
    const older = isOlderEdition(root, held.get(root.provision.id), toPlan)
    const edition = editions.get(root.provision.id) ?? null
    for (const place of below.get(root.provision.id) ?? []) {
      if (covered.has(place.provision)) continue
      const above = place.parent === null ? undefined : covered.get(place.parent)
      const dropped = older ? place.dropped : 1
      replacePlace(rows, place, { ...placeOutsideWords(place, above), dropped }, make)
      if (dropped !== place.dropped) tally.dropped(place.provision)
      const versions = missing.get(place.provision)
      if (edition === null || versions === undefined) continue
      addVersions(rows, planAbsence(versions, place.provision, make, edition, dropped === 1))
    }
  }
}
