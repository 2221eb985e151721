/**
 * Which version of a provision answers for a day, and which where no day is asked.
 *
 * Without a day: the newest version held that is not yet to come; if the publisher calls it repealed,
 * expired, omitted, reserved or transferred, or the newest edition no longer has the provision, that is
 * said and no older words are offered in its place.
 *
 * With a day: only a version known to be in force on it. Otherwise "repealed" where a repeal is known to
 * have taken effect, "no-longer" where all words are known to have ended, "not-yet" where the edition that
 * brought the words already said that they start later; a day that nobody vouches for is not held.
 */
import { type EffectivePeriod, type IsoDate, inForceOn, type ProvisionStatus } from "../law/index.js"

export interface ChoosableVersion {
  readonly status: ProvisionStatus
  readonly period: EffectivePeriod
}

export type VersionChoice<V> =
  | { readonly kind: "held"; readonly version: V }
  | { readonly kind: "not-in-force"; readonly version: V; readonly why: "repealed" | "not-yet" | "no-longer" }
  | { readonly kind: "date-not-held"; readonly version: V }

/** `versions` oldest first, at least one. */
export function chooseVersion<V extends ChoosableVersion>(
  versions: readonly V[],
  dropped: boolean,
  asOf: IsoDate | null,
): VersionChoice<V> {
  return asOf === null ? newest(versions, dropped) : onDay(versions, asOf)
}

/** The version that shows where a provision stands and what it is called, even where no words of it can be offered as law. */
export function versionInPlace<V extends ChoosableVersion>(
  versions: readonly V[],
  dropped: boolean,
  asOf: IsoDate | null,
): V | null {
  if (asOf === null) return dropped ? null : newest(versions, dropped).version
  const onThatDay = versions.map((version) => ({ version, state: inForceOn(version.period, asOf) }))
  const chosen =
    onThatDay.findLast(({ state }) => state === "in-force") ??
    onThatDay.findLast(({ state }) => state === "not-known")
  return chosen?.version ?? null
}

function newest<V extends ChoosableVersion>(versions: readonly V[], dropped: boolean): VersionChoice<V> {
  const version = versions.findLast((held) => !isToCome(held))
  if (version === undefined) return { kind: "not-in-force", version: versions[0]!, why: "not-yet" }
  if (isRepealed(version)) return { kind: "not-in-force", version, why: "repealed" }
  if (dropped || hasEnded(version)) return { kind: "not-in-force", version, why: "no-longer" }
  return { kind: "held", version }
}

function onDay<V extends ChoosableVersion>(versions: readonly V[], day: IsoDate): VersionChoice<V> {
  const states = versions.map((version) => ({ version, state: inForceOn(version.period, day) }))
  const begun = versions.findLast(
    ({ period }) => period.effectiveFrom !== null && period.effectiveFrom <= day,
  )
  // A repeal lasts, so a day after the last vouched one does not put it in doubt.
  if (begun !== undefined && isRepealed(begun))
    return { kind: "not-in-force", version: begun, why: "repealed" }
  const inForce = states.find(({ state }) => state === "in-force")
  if (inForce !== undefined) return { kind: "held", version: inForce.version }
  const unknown = states.findLast(({ state }) => state === "not-known")
  if (unknown !== undefined) return { kind: "date-not-held", version: unknown.version }
  const ended = states.findLast(({ state }) => state === "no-longer")
  if (ended !== undefined) return { kind: "not-in-force", version: ended.version, why: "no-longer" }
  const first = versions[0]!
  // Words that start later say nothing of what they replaced, unless they were published before they started.
  return isToCome(first)
    ? { kind: "not-in-force", version: first, why: "not-yet" }
    : { kind: "date-not-held", version: first }
}

function isRepealed({ status }: ChoosableVersion): boolean {
  return status !== "in-force" && status !== "future"
}

function isToCome({ status, period }: ChoosableVersion): boolean {
  const { effectiveFrom, currentThrough } = period
  if (status === "future") return true
  return effectiveFrom !== null && currentThrough !== null && currentThrough < effectiveFrom
}

function hasEnded({ period }: ChoosableVersion): boolean {
  const { effectiveTo, currentThrough } = period
  return effectiveTo !== null && currentThrough !== null && effectiveTo < currentThrough
}
