/**
 * The line of a provision's versions where each document is a dated edition of a whole: a part "as of" a day,
 * followed on its own day by the next edition (a publisher's dated files; not a code that is kept current).
 *
 * Such an edition says two things that a provision's own dates do not: what it does not have had ended the day
 * before it, and what it has is the law until the next edition. `starts` are the first days of the editions that
 * are held, so that the order in which they are imported does not matter:
 *
 *   held  A 2011 … 2018      imported  the edition of 2016, words B    →  A … 2015, B 2016 … 2017, A 2018 …
 *   held  A 2011 … 2018      imported  the edition of 2016, without    →  A … 2015, A 2018 …
 *   held  A 2011             imported  the edition of 2016, without    →  A … 2015
 */
import { dayBefore, effectivePeriod, type IsoDate } from "../law/index.js"
import { type DatedWords, extendLine } from "./version-line.js"

export interface DatedEdition {
  readonly from: IsoDate
  /** First days of the editions held and of this one, in any order. */
  readonly starts: readonly IsoDate[]
}

/** The line with the words that an edition brings; null: the edition does not have the provision. */
export function extendByEdition<V extends DatedWords>(
  held: readonly V[],
  incoming: V | null,
  edition: DatedEdition,
): readonly V[] {
  const again = wordsAgainAfter(held, incoming, edition)
  const cut = cutAt(held, edition.from, again)
  const line = incoming === null ? cut : extendLine(cut, withKnownEnd(held, incoming, edition))
  return again === null ? line : extendLine(line, again)
}

/** The line of a provision that the newest edition does not have: its last words ended before the first edition without them. */
export function endBeforeNextEdition<V extends DatedWords>(
  line: readonly V[],
  starts: readonly IsoDate[],
): readonly V[] {
  const last = line.at(-1)
  if (last === undefined) return line
  const { effectiveFrom, effectiveTo, currentThrough } = last.period
  const seen = currentThrough ?? effectiveFrom
  const next = seen === null ? null : firstAfter(starts, seen)
  if (effectiveFrom === null || next === null) return line
  const end = dayBefore(next)
  // An end that no edition set is the publisher's word.
  const isSet = effectiveTo !== null && !starts.some((start) => dayBefore(start) === effectiveTo)
  if (isSet || effectiveTo === end || (effectiveTo !== null && effectiveTo < end)) return line
  return line.with(-1, { ...last, period: effectivePeriod(effectiveFrom, end, currentThrough) })
}

/** What an older edition brings is not news of how long its words were law: a later edition has set their end. */
function withKnownEnd<V extends DatedWords>(held: readonly V[], incoming: V, { starts }: DatedEdition): V {
  const { effectiveFrom, effectiveTo, currentThrough } = incoming.period
  if (effectiveFrom === null || effectiveTo !== null) return incoming
  const following = firstAfter(starts, effectiveFrom)
  if (following !== null && held.length > 0 && !held.some((version) => hasBeenSeenOn(version, following))) {
    return { ...incoming, period: effectivePeriod(effectiveFrom, dayBefore(following), currentThrough) }
  }
  const at = held.findIndex(
    ({ digest, period }) =>
      digest === incoming.digest &&
      period.effectiveFrom !== null &&
      period.effectiveFrom <= effectiveFrom &&
      period.effectiveTo !== null &&
      period.effectiveTo >= (currentThrough ?? effectiveFrom),
  )
  const end = held[at]?.period.effectiveTo ?? null
  const next = held.slice(at + 1).find(({ period }) => period.effectiveFrom !== null)?.period.effectiveFrom
  // The line itself ends words before the next ones begin.
  if (end === null || (next != null && dayBefore(next) === end)) return incoming
  return { ...incoming, period: effectivePeriod(effectiveFrom, end, currentThrough) }
}

/** Words that an earlier edition and the one after this both have, and this one has not: law again from the latter. */
function wordsAgainAfter<V extends DatedWords>(
  held: readonly V[],
  incoming: V | null,
  { from, starts }: DatedEdition,
): V | null {
  const next = firstAfter(starts, from)
  if (next === null) return null
  const around = held.find(
    ({ digest, period }) =>
      digest !== incoming?.digest &&
      period.effectiveFrom !== null &&
      period.effectiveFrom < from &&
      period.currentThrough !== null &&
      period.currentThrough >= next &&
      (period.effectiveTo === null || period.effectiveTo >= next),
  )
  if (around === undefined) return null
  const { effectiveTo, currentThrough } = around.period
  return { ...around, period: effectivePeriod(next, effectiveTo, currentThrough) }
}

/** Ends the words that are law again later before the edition that does not have them. */
function cutAt<V extends DatedWords>(held: readonly V[], from: IsoDate, again: V | null): readonly V[] {
  if (again === null) return held
  return held.map((version) => {
    const { effectiveFrom } = version.period
    const isCut = version.digest === again.digest && effectiveFrom !== null && effectiveFrom < from
    const end = dayBefore(from)
    return isCut && (version.period.effectiveTo ?? end) >= end
      ? { ...version, period: effectivePeriod(effectiveFrom, end, end) }
      : version
  })
}

function hasBeenSeenOn({ period }: DatedWords, day: IsoDate): boolean {
  const { effectiveFrom, effectiveTo, currentThrough } = period
  const last = effectiveTo ?? currentThrough
  return effectiveFrom !== null && effectiveFrom <= day && (last === null || last >= day)
}

function firstAfter(starts: readonly IsoDate[], day: IsoDate): IsoDate | null {
  return [...starts].sort().find((start) => start > day) ?? null
}
