/**
 * The line of a provision's versions, oldest first, and how an import extends it.
 *
 * Dates order the versions where they are known: by the first day of force, or else by the last day that
 * someone vouches for. Where nothing is known, what is imported later supersedes. Then each version ends
 * the day before the next known first day, so that on any day at most one version is in force:
 *
 *   held  2019-01-01 …            imported  2024-07-01 …     →  2019-01-01 … 2024-06-30, 2024-07-01 …
 *   held  (unknown)               imported  other words      →  the held words stay as history
 *   held  2019-01-01, words A     imported  2019-01-01, B    →  B is a correction; A loses its first day
 *   held  words A                 imported  words A          →  one version, vouched for further
 */
import { type EffectivePeriod, effectivePeriod, type IsoDate } from "../law/index.js"

export interface DatedWords {
  readonly digest: string
  readonly period: EffectivePeriod
}

export function extendLine<V extends DatedWords>(line: readonly V[], incoming: V): readonly V[] {
  const known = orderDay(incoming)
  const later = known === null ? -1 : line.findIndex((held) => isAfter(orderDay(held), known))
  const position = later === -1 ? line.length : later
  const before = line[position - 1]
  const after = line[position]
  if (before?.digest === incoming.digest) {
    return settle(line.with(position - 1, { ...incoming, period: joined(before.period, incoming.period) }))
  }
  if (after?.digest === incoming.digest) {
    return settle(line.with(position, { ...after, period: joined(incoming.period, after.period) }))
  }
  return settle(line.toSpliced(position, 0, incoming))
}

function orderDay({ period }: DatedWords): IsoDate | null {
  return period.effectiveFrom ?? period.currentThrough
}

function isAfter(day: IsoDate | null, other: IsoDate): boolean {
  return day !== null && day > other
}

/** The same words seen twice in a row were in force from the earlier first day, and are vouched for up to the later. */
function joined(earlier: EffectivePeriod, later: EffectivePeriod): EffectivePeriod {
  const firstDays = [earlier.effectiveFrom, later.effectiveFrom].filter((day) => day !== null).sort()
  const vouched = [earlier.currentThrough, later.currentThrough].filter((day) => day !== null).sort()
  const from = firstDays[0] ?? null
  const to = later.effectiveTo
  return effectivePeriod(from, to !== null && from !== null && to < from ? null : to, vouched.at(-1) ?? null)
}

/** Ends each version before the next one that is known to start, and keeps each version once. */
function settle<V extends DatedWords>(line: readonly V[]): readonly V[] {
  const settled: V[] = []
  let nextStart: IsoDate | null = null
  let nextVouched: IsoDate | null = null
  for (const version of line.toReversed()) {
    const period = endedBefore(version.period, nextStart, nextVouched)
    if (!settled.some((kept) => isSameVersion(kept, version.digest, period))) {
      settled.push(period === version.period ? version : { ...version, period })
    }
    const { effectiveFrom, currentThrough } = period
    if (effectiveFrom !== null && (nextStart === null || effectiveFrom < nextStart)) nextStart = effectiveFrom
    nextVouched = effectiveFrom === null ? currentThrough : null
  }
  return settled.reverse()
}

function isSameVersion(kept: DatedWords, digest: string, period: EffectivePeriod): boolean {
  return kept.digest === digest && kept.period.effectiveFrom === period.effectiveFrom
}

function endedBefore(
  period: EffectivePeriod,
  nextStart: IsoDate | null,
  nextVouched: IsoDate | null,
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
  if (currentThrough !== null && nextVouched !== null && currentThrough >= nextVouched) currentThrough = null
  const same =
    effectiveFrom === period.effectiveFrom &&
    effectiveTo === period.effectiveTo &&
    currentThrough === period.currentThrough
  return same ? period : effectivePeriod(effectiveFrom, effectiveTo, currentThrough)
}

function dayBefore(day: IsoDate): IsoDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10) as IsoDate
}
