/**
 * Rows of the record as provisions, and the version of each that answers for a day.
 */
import {
  type InstrumentId,
  type IsoDate,
  inForceOn,
  jurisdictionOf,
  type ProvisionId,
  type ProvisionStatus,
  versionId,
  type Weight,
} from "../../law/index.js"
import type { ParsedNote, ParsedTable } from "../../parse/index.js"
import {
  type ChoosableVersion,
  chooseVersion,
  type VersionChoice,
  versionInPlace,
} from "../choose-version.js"
import type { Provision } from "../library.js"
import { isOutsideWords, offsetInWords, readOffsets } from "../offsets.js"

/** One version of one provision with the place it stands in, as every query of the reader gives it. */
export interface VersionInPlaceRow {
  readonly id: string
  readonly instrument: string
  readonly parent: string | null
  readonly ordinal: number
  readonly at: number
  readonly offsets: string | null
  readonly level: string
  readonly designator: string
  readonly ref: string | null
  readonly dropped: number
  readonly effective_from: string | null
  readonly effective_to: string | null
  readonly current_through: string | null
  readonly weight: string
  readonly digest: string
  readonly citation: string
  readonly heading: string
  readonly text: string
  readonly notes: string
  readonly tables: string
  readonly status: string
}

interface Version extends ChoosableVersion {
  readonly row: VersionInPlaceRow
}

/** The versions of one provision, oldest first. */
export interface VersionGroup {
  readonly id: ProvisionId
  readonly dropped: boolean
  readonly versions: readonly Version[]
  /** Given where the offset in the parent's words is not one and the same on every day. */
  readonly parent: VersionGroup | null
}

/** Rows of one provision stand together, oldest version first. */
export function groupVersions(rows: readonly VersionInPlaceRow[]): readonly VersionGroup[] {
  const groups: (VersionGroup & { readonly versions: Version[] })[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    const version = { row, status: row.status as ProvisionStatus, period: periodOf(row) }
    if (last?.id === row.id) last.versions.push(version)
    else {
      groups.push({
        id: row.id as ProvisionId,
        dropped: row.dropped === 1,
        versions: [version],
        parent: null,
      })
    }
  }
  return groups
}

export function chosenOf(group: VersionGroup, asOf: IsoDate | null): VersionChoice<Provision> {
  const choice = chooseVersion(group.versions, group.dropped, asOf)
  return { ...choice, version: provisionOf(choice.version, group, asOf) }
}

export function inPlace(group: VersionGroup, asOf: IsoDate | null): Provision | null {
  const version = versionInPlace(group.versions, group.dropped, asOf)
  return version === null ? null : provisionOf(version, group, asOf)
}

/**
 * Whether the parent's words shown for the day are those of an edition that did not have the provision. What is
 * known to be in force on the day stands in them nevertheless.
 */
export function isLeftOut(
  { versions, parent }: VersionGroup,
  { period, current }: Provision,
  asOf: IsoDate | null,
): boolean {
  if (parent === null) return false
  if (asOf === null ? current : inForceOn(period, asOf) === "in-force") return false
  return isOutsideWords(readOffsets(versions[0]!.row.offsets), shownOf(parent, asOf).row.digest)
}

/** A heading above is shown even where nobody vouches for its day. */
export function above(group: VersionGroup, asOf: IsoDate | null): Provision {
  const version = versionInPlace(group.versions, false, asOf) ?? group.versions.at(-1)!
  return provisionOf(version, group, asOf)
}

/** Each version stands where it stood on the last day that is known of it. */
export function allOf(group: VersionGroup): readonly Provision[] {
  return group.versions.map((version) => {
    const { effectiveFrom, effectiveTo, currentThrough } = version.period
    const isNewest = version === group.versions.at(-1)
    return provisionOf(version, group, isNewest ? null : (effectiveTo ?? currentThrough ?? effectiveFrom))
  })
}

function provisionOf(version: Version, group: VersionGroup, asOf: IsoDate | null): Provision {
  const { id, versions, dropped } = group
  const { row, period, status } = version
  const offered = chooseVersion(versions, dropped, null)
  return {
    id,
    version: versionId(id, row.effective_from, row.digest),
    instrument: row.instrument as InstrumentId,
    jurisdiction: jurisdictionOf(id),
    parent: row.parent as ProvisionId | null,
    ordinal: row.ordinal,
    at: offsetOn(row, group.parent, asOf),
    level: row.level,
    designator: row.designator,
    citation: row.citation,
    heading: row.heading,
    text: row.text,
    notes: readList<ParsedNote>(row.notes),
    tables: readList<ParsedTable>(row.tables),
    status,
    weight: row.weight as Weight,
    period,
    current: offered.kind === "held" && offered.version === version,
    digest: row.digest,
    ref: row.ref === null ? null : JSON.parse(row.ref),
  }
}

/** In those words of the parent that are shown for the day. */
function offsetOn(row: VersionInPlaceRow, parent: VersionGroup | null, asOf: IsoDate | null): number {
  if (parent === null) return row.at
  return offsetInWords(row.at, readOffsets(row.offsets), shownOf(parent, asOf).row)
}

function shownOf({ versions, dropped }: VersionGroup, asOf: IsoDate | null): Version {
  return versionInPlace(versions, dropped, asOf) ?? chooseVersion(versions, dropped, asOf).version
}

function periodOf(row: VersionInPlaceRow) {
  return {
    effectiveFrom: row.effective_from as IsoDate | null,
    effectiveTo: row.effective_to as IsoDate | null,
    currentThrough: row.current_through as IsoDate | null,
  }
}

const none: readonly never[] = []

function readList<T>(json: string): readonly T[] {
  return json === "[]" ? none : JSON.parse(json)
}
