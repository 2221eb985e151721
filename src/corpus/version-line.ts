/**
 * The line of a provision's versions, oldest first, and how an import extends it.
 *
 * Dates order the versions where they are known: by the first day of force, or else by the last, or by the
 * last day that someone vouches for. Where nothing is known, what is imported later supersedes. Then each version ends
 * the day before the next known first day, so that on any day at most one version is in force:
 *
 *   held  2019-01-01 …            imported  2024-07-01 …     →  2019-01-01 … 2024-06-30, 2024-07-01 …
 *   held  (unknown)               imported  other words      →  the held words stay as history
 *   held  2019-01-01, words A     imported  2019-01-01, B    →  B is a correction; A loses its first day
 *   held  2019-01-01, words B     imported  2019-01-01, A    →  history where B is vouched for further: A was corrected
 *   held  A corrected by B        imported  2019-01-01, A    →  nothing: it was known
 *   held  words A                 imported  words A          →  one version, vouched for further
 *
 * Words are told apart by what they say. Two printings of the same words are one version, which has the printing
 * of the edition that is vouched for further; where neither is, that of the later import (decision 0113).
 */
import { dayBefore, type EffectivePeriod, effectivePeriod, type IsoDate } from "../law/index.js"

export interface DatedWords {
  /** Of what the words say. */
  readonly digest: string
  readonly period: EffectivePeriod
}

export function extendLine<V extends DatedWords>(held: readonly V[], incoming: V): readonly V[] {
  const line = withoutDerivedEnds(held)
  const again = line.findIndex((version) => isKnownAs(version, incoming))
  if (again !== -1) {
    const period = onePeriod(line[again]!, incoming, incoming)!
    return settle(line.with(again, { ...newerPrinting(line[again]!, incoming), period }))
  }
  if (isKnownAsCorrected(line, incoming)) return held
  const position = placeIn(line, incoming)
  const at = lastBefore(line, position, incoming)
  const before = line[at]
  const after = line[position]
  const afterBefore = before === undefined ? null : onePeriod(before, incoming, incoming)
  if (afterBefore !== null) {
    return settle(line.with(at, { ...newerPrinting(before!, incoming), period: afterBefore }))
  }
  const beforeAfter = after === undefined ? null : onePeriod(incoming, after, incoming)
  if (beforeAfter !== null) {
    return settle(line.with(position, { ...newerPrinting(after!, incoming), period: beforeAfter }))
  }
  return settle(line.toSpliced(position, 0, incoming))
}

/** Of the same words. */
function newerPrinting<V extends DatedWords>(held: V, incoming: V): V {
  const [then, now] = [held.period.currentThrough, incoming.period.currentThrough]
  return then !== null && (now === null || then > now) ? held : incoming
}

/**
 * Before the first version known to be later; after words that start on the same day, which it corrects unless
 * they are of a later edition.
 */
function placeIn(line: readonly DatedWords[], incoming: DatedWords): number {
  const known = orderDay(incoming)
  if (known === null) return line.length
  const corrected = line.findIndex((version) => isLaterEdition(version, incoming))
  if (corrected !== -1) return corrected
  const later = line.findIndex((version) => isLater(version, incoming))
  const earlier = line.findLastIndex(
    ({ period }) => period.effectiveFrom !== null && period.effectiveFrom <= known,
  )
  return Math.max(later === -1 ? line.length : later, earlier + 1)
}

/** What stands before it in time: words of which no day is known do not stand between, where a day of its own is. */
function lastBefore(line: readonly DatedWords[], position: number, incoming: DatedWords): number {
  if (orderDay(incoming) === null) return position - 1
  const last = line.slice(0, position).findLastIndex((version) => orderDay(version) !== null)
  return line[last]?.digest === incoming.digest ? last : position - 1
}

/** Undoes what `settle` derived, so that only ends which a publisher stated are weighed. */
function withoutDerivedEnds<V extends DatedWords>(line: readonly V[]): readonly V[] {
  return line.map((version, i) => {
    const start = line.slice(i + 1).find(({ period }) => period.effectiveFrom !== null)?.period.effectiveFrom
    if (start == null || version.period.effectiveTo !== dayBefore(start)) return version
    return { ...version, period: { ...version.period, effectiveTo: null } }
  })
}

/** The same words with the same first day keep their place in the line, even where undated words follow them. */
function isKnownAs(version: DatedWords, { digest, period }: DatedWords): boolean {
  return period.effectiveFrom !== null && isSameVersion(version, digest, period)
}

/** Other words that begin no later and are vouched for on a later day: the newer edition knows better. */
function isLaterEdition({ digest, period }: DatedWords, incoming: DatedWords): boolean {
  const { effectiveFrom, currentThrough } = incoming.period
  if (digest === incoming.digest || currentThrough === null || period.effectiveFrom === null) return false
  const day = effectiveFrom ?? currentThrough
  const hasBegun = period.effectiveFrom <= day && (period.effectiveTo === null || period.effectiveTo >= day)
  return hasBegun && isAfter(period.currentThrough, currentThrough)
}

/** Words that lost their first day to a later edition say nothing new when they come again. */
function isKnownAsCorrected(line: readonly DatedWords[], incoming: DatedWords): boolean {
  const corrected = line.findIndex((version) => isLaterEdition(version, incoming))
  return line
    .slice(0, Math.max(corrected, 0))
    .some(({ digest, period }) => digest === incoming.digest && period.effectiveFrom === null)
}

/** Where one of the two states no first day, their editions tell, unless the other is to start later than those. */
function isLater(version: DatedWords, incoming: DatedWords): boolean {
  const [held, known] = [orderDay(version), orderDay(incoming)!]
  const [one, two] = [version.period, incoming.period]
  const byEdition = (one.effectiveFrom === null) !== (two.effectiveFrom === null)
  if (!byEdition || one.currentThrough === null || two.currentThrough === null) return isAfter(held, known)
  const isNewer = one.currentThrough > two.currentThrough
  return two.effectiveFrom === null ? isNewer || isAfter(held, known) : isNewer && isAfter(held, known)
}

function orderDay({ period }: DatedWords): IsoDate | null {
  return period.effectiveFrom ?? period.effectiveTo ?? period.currentThrough
}

function isAfter(day: IsoDate | null, other: IsoDate): boolean {
  return day !== null && day > other
}

/**
 * The period of the same words seen twice in a row; null where they are two versions: the first were to end
 * before the second start, or their ends differ. What the import says wins over what is held.
 */
function onePeriod(earlier: DatedWords, later: DatedWords, incoming: DatedWords): EffectivePeriod | null {
  if (earlier.digest !== later.digest) return null
  const [one, two] = [earlier.period, later.period]
  const vouched = [one.currentThrough, two.currentThrough].filter((day) => day !== null).sort()
  const through = vouched.at(-1) ?? null
  const { effectiveFrom, effectiveTo } = incoming.period
  if (one.effectiveFrom === two.effectiveFrom) return effectivePeriod(effectiveFrom, effectiveTo, through)
  if (one.effectiveTo !== null && two.effectiveFrom !== null && one.effectiveTo < two.effectiveFrom)
    return null
  if (one.effectiveFrom !== null && two.effectiveFrom !== null) {
    return one.effectiveTo === two.effectiveTo
      ? effectivePeriod(one.effectiveFrom, one.effectiveTo, through)
      : null
  }
  if (effectiveFrom !== null) return effectivePeriod(effectiveFrom, effectiveTo, through)
  const held = incoming === later ? one : two
  const end = effectiveTo !== null && effectiveTo >= held.effectiveFrom! ? effectiveTo : held.effectiveTo
  return effectivePeriod(held.effectiveFrom, end, through)
}

/** Ends each version before the next one that is known to start, and keeps each version once. */
function settle<V extends DatedWords>(line: readonly V[]): readonly V[] {
  const settled: V[] = []
  let nextStart: IsoDate | null = null
  for (const version of line.toReversed()) {
    const period = endedBefore(version, nextStart, settled.at(-1))
    if (settled.some((kept) => isSameVersion(kept, version.digest, period))) continue
    settled.push(period === version.period ? version : { ...version, period })
    nextStart = period.effectiveFrom ?? nextStart
  }
  return settled.reverse()
}

function isSameVersion(kept: DatedWords, digest: string, period: EffectivePeriod): boolean {
  return kept.digest === digest && kept.period.effectiveFrom === period.effectiveFrom
}

function endedBefore(
  { digest, period }: DatedWords,
  nextStart: IsoDate | null,
  next: DatedWords | undefined,
): EffectivePeriod {
  let { effectiveFrom, effectiveTo, currentThrough } = period
  if (nextStart !== null) {
    if (effectiveFrom !== null && effectiveFrom >= nextStart) {
      effectiveFrom = null
      currentThrough = null
    }
    if (effectiveTo === null || effectiveTo >= nextStart) effectiveTo = dayBefore(nextStart)
  }
  // Other words are vouched for on a day that this version was vouched for too: that vouching was wrong.
  const other =
    next?.period.effectiveFrom === null && next.digest !== digest ? next.period.currentThrough : null
  if (currentThrough !== null && other !== null && currentThrough >= other) currentThrough = null
  const same =
    effectiveFrom === period.effectiveFrom &&
    effectiveTo === period.effectiveTo &&
    currentThrough === period.currentThrough
  return same ? period : effectivePeriod(effectiveFrom, effectiveTo, currentThrough)
}
