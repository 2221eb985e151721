/**
 * What the end of a section's heading says of its time in force, in brackets or parentheses; the words stay in the
 * heading.
 *
 *   [Effective July 1, 2018.]                   begins then
 *   [Effective through June 30, 2018.]          ends then
 *   [Effective until the date of the repeal of …]     law until something happens whose day nobody knows
 *   [Effective on the date of the repeal of …]        not law before it happens: kept as future
 *   [Contingent effective date …]                     the same
 *   [Repealed.]     [Expires by limitation …]
 */
import type { EffectivePeriod, ProvisionStatus } from "../../law/index.js"
import { datesIn } from "../written-dates.js"

export interface TimeInForce {
  readonly status: ProvisionStatus
  readonly period: EffectivePeriod
}

const unknown: EffectivePeriod = { effectiveFrom: null, effectiveTo: null, currentThrough: null }

export function timeInForce(heading: string): TimeInForce {
  const words = /[[(]([^[\]()]+)[\])]\.?$/u.exec(heading.trim())?.[1] ?? ""
  if (/^Repealed\b/u.test(words)) return { status: "repealed", period: unknown }
  if (/^(?:Expired|Expires by limitation)\b/u.test(words) && !/\d{4}/u.test(words)) {
    return { status: "expired", period: unknown }
  }
  if (/^Contingent\b/iu.test(words)) return { status: "future", period: unknown }
  if (!words.startsWith("Effective")) return { status: "in-force", period: unknown }
  const [first, last] = datesIn(words)
  if (/^Effective (?:through|until)\b/u.test(words)) {
    // "until" a day that is named does not occur; it would leave that day out.
    const effectiveTo = words.startsWith("Effective through") ? (first ?? null) : null
    return { status: "in-force", period: { ...unknown, effectiveTo } }
  }
  if (first === undefined) return { status: "future", period: unknown }
  const ends = /\b(?:and )?through\b/u.test(words) ? (last ?? null) : null
  return { status: "in-force", period: { ...unknown, effectiveFrom: first, effectiveTo: ends } }
}
