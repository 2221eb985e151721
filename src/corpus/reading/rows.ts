/**
 * Rows of the record as provisions, and the version of each that answers for a day.
 */
import {
  type InstrumentId,
  type IsoDate,
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

/** One version of one provision with the place it stands in, as every query of the reader gives it. */
export interface VersionInPlaceRow {
  readonly id: string
  readonly instrument: string
  readonly parent: string | null
  readonly ordinal: number
  readonly at: number
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
}

/** Rows of one provision stand together, oldest version first. */
export function groupVersions(rows: readonly VersionInPlaceRow[]): readonly VersionGroup[] {
  const groups: { id: ProvisionId; dropped: boolean; versions: Version[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    const version = { row, status: row.status as ProvisionStatus, period: periodOf(row) }
    if (last?.id === row.id) last.versions.push(version)
    else groups.push({ id: row.id as ProvisionId, dropped: row.dropped === 1, versions: [version] })
  }
  return groups
}

export function chosenOf(group: VersionGroup, asOf: IsoDate | null): VersionChoice<Provision> {
  const choice = chooseVersion(group.versions, group.dropped, asOf)
  return { ...choice, version: provisionOf(choice.version, group) }
}

export function inPlace(group: VersionGroup, asOf: IsoDate | null): Provision | null {
  const version = versionInPlace(group.versions, group.dropped, asOf)
  return version === null ? null : provisionOf(version, group)
}

/** A heading above is shown even where nobody vouches for its day. */
export function above(group: VersionGroup, asOf: IsoDate | null): Provision {
  const version = versionInPlace(group.versions, false, asOf) ?? group.versions.at(-1)!
  return provisionOf(version, group)
}

export function allOf(group: VersionGroup): readonly Provision[] {
  return group.versions.map((version) => provisionOf(version, group))
}

function provisionOf(version: Version, { id, versions, dropped }: VersionGroup): Provision {
  const { row, period, status } = version
  const offered = chooseVersion(versions, dropped, null)
  return {
    id,
    version: versionId(id, row.effective_from, row.digest),
    instrument: row.instrument as InstrumentId,
    jurisdiction: jurisdictionOf(id),
    parent: row.parent as ProvisionId | null,
    ordinal: row.ordinal,
    at: row.at,
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
