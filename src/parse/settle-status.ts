/**
 * The last step: the day through which the text is vouched for is known only when all files are read. Where
 * someone names that day, it tells what is not yet law (its first day is later) and what no longer is (its
 * last day is earlier). A day that we only conclude from the text's own history says neither.
 */
import type { IsoDate, ProvisionStatus } from "../law/index.js"
import type { ParsedProvision } from "./parsed.js"

export function settleStatus(
  provision: ParsedProvision,
  currentThrough: IsoDate | null,
  stated: IsoDate | null,
): ParsedProvision {
  return {
    ...provision,
    status: stated === null ? provision.status : statusOn(provision, stated),
    period: { ...provision.period, currentThrough },
    children: provision.children.map((child) => settleStatus(child, currentThrough, stated)),
  }
}

function statusOn({ status, period }: ParsedProvision, day: IsoDate): ProvisionStatus {
  const { effectiveFrom, effectiveTo } = period
  if (status !== "in-force") return status
  if (effectiveFrom !== null && effectiveFrom > day) return "future"
  if (effectiveTo !== null && effectiveTo < day) return "expired"
  return status
}
