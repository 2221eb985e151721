/**
 * When a text is law: calendar dates without a clock or a time zone.
 *
 * `effectiveFrom`, `effectiveTo` and `currentThrough` are each a date or unknown (null). A publisher's
 * placeholder such as 0001-01-01 is unknown. `effectiveTo` is the last day on which the text is in force.
 * `currentThrough` is the last day for which someone vouches that this text was still the law: the
 * publisher, the person who imported it, or the youngest history note of the instrument.
 */

declare const dateBrand: unique symbol
/** A real calendar day, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly [dateBrand]: "date" }

export interface EffectivePeriod {
  readonly effectiveFrom: IsoDate | null
  readonly effectiveTo: IsoDate | null
  readonly currentThrough: IsoDate | null
}

/** Whether a text was law on a day. `not-known` is an answer too: nobody vouches for that day. */
export type InForce = "in-force" | "not-yet" | "no-longer" | "not-known"

export function isoDate(written: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(written.trim())
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return match[0] as IsoDate
}

export function dayBefore(day: IsoDate): IsoDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10) as IsoDate
}

export function effectivePeriod(
  effectiveFrom: IsoDate | null,
  effectiveTo: IsoDate | null,
  currentThrough: IsoDate | null,
): EffectivePeriod {
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) {
    throw new RangeError(`a period cannot end (${effectiveTo}) before it starts (${effectiveFrom})`)
  }
  return { effectiveFrom, effectiveTo, currentThrough }
}

/** ISO dates compare as strings. A day after the last vouched day is not known, unless the text ended before it. */
export function inForceOn(period: EffectivePeriod, day: IsoDate): InForce {
  const { effectiveFrom, effectiveTo, currentThrough } = period
  if (effectiveTo !== null && day > effectiveTo) return "no-longer"
  if (effectiveFrom === null) return "not-known"
  if (day < effectiveFrom) return "not-yet"
  if (effectiveTo !== null) return "in-force"
  return currentThrough !== null && day <= currentThrough ? "in-force" : "not-known"
}
