/**
 * Provision and version ids: `jurisdiction/instrument/path`, legible and stable over imports.
 *
 *   us-dc/code/28-3852/a      us/cfr/2/200.303/a      ae-az/17/14.2.3      us-xf/code/12-1104/b/2
 *
 * Enumerators keep the publisher's own case. Two provisions that a publisher numbers alike are told
 * apart by `~2`, `~3`, with a line in the parse report. A version is `id@effectiveFrom`, or
 * `id@<first 8 hex of its digest>` where no date is known.
 */

declare const idBrand: unique symbol

export type JurisdictionCode = string & { readonly [idBrand]?: "jurisdiction" }
export type ProvisionId = string & { readonly [idBrand]: "provision" }
export type VersionId = string & { readonly [idBrand]: "version" }
/** `jurisdiction/instrument`, e.g. `us-dc/code`, `us/cfr/2`, `ae-az/17`: the prefix of its provisions' ids. */
export type InstrumentId = string & { readonly [idBrand]: "instrument" }

/** A path segment: the publisher's enumerator without its brackets; white space becomes "-", "/" becomes "⁄". */
export function idSegment(enumerator: string): string {
  return enumerator
    .trim()
    .replace(/\s+/gu, "-")
    .replaceAll("/", "⁄")
    .replaceAll("@", "＠")
    .replaceAll("~", "∼")
}

export function instrumentId(jurisdiction: JurisdictionCode, path: readonly string[]): InstrumentId {
  return [jurisdiction, ...path.map(idSegment)].join("/") as InstrumentId
}

export function provisionId(instrument: InstrumentId, path: readonly string[]): ProvisionId {
  return [instrument, ...path.map(idSegment)].join("/") as ProvisionId
}

/** Reads an id written by a person or stored in a record; null when it cannot be one. */
export function asProvisionId(written: string): ProvisionId | null {
  return /^[a-z]{2}(?:-[a-z0-9]+)?(?:\/[^/@\s]+)+$/u.test(written) ? (written as ProvisionId) : null
}

export function jurisdictionOf(id: ProvisionId | VersionId | InstrumentId): JurisdictionCode {
  return id.slice(0, id.indexOf("/"))
}

export function versionId(provision: ProvisionId, effectiveFrom: string | null, digest: string): VersionId {
  return `${provision}@${effectiveFrom ?? digest.slice(0, 8)}` as VersionId
}

export function provisionOfVersion(version: VersionId): ProvisionId {
  return version.slice(0, version.lastIndexOf("@")) as ProvisionId
}
