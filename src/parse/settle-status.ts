/**
 * The last step: the day through which the text is vouched for is known only when all files are read, and
 * with it what is not yet law (its first day is later) and what no longer is (its last day is earlier).
 */
import type { IsoDate, ProvisionStatus } from "../law/index.js"
import type { ParsedProvision } from "./parsed.js"

export function settleStatus(provision: ParsedProvision, currentThrough: IsoDate | null): ParsedProvision {
  return {
    ...provision,
    status: statusThrough(provision, currentThrough),
    period: { ...provision.period, currentThrough },
    children: provision.children.map((child) => settleStatus(child, currentThrough)),
  }
}

function statusThrough({ status, period }: ParsedProvision, currentThrough: IsoDate | null): ProvisionStatus {
  const { effectiveFrom, effectiveTo } = period
  if (status !== "in-force" || currentThrough === null) return status
  if (effectiveFrom !== null && effectiveFrom > currentThrough) return "future"
  if (effectiveTo !== null && effectiveTo < currentThrough) return "expired"
  return status
}
