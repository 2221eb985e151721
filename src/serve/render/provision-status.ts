/** What must be said before a provision is read: that it is not, or may not be, law in force. */
import type { PointInTime } from "../../pincite.js"
import { writtenDate } from "./written-date.js"

/** Null for a provision that may simply be read. `asOf`: the day asked about. */
export function provisionStatus(found: PointInTime, asOf: string | null): string | null {
  if (found.kind === "not-held") return "This provision is not held."
  const { status, period, weight } = found.provision
  const day = asOf === null ? "" : ` on ${writtenDate(asOf)}`
  const from =
    period.effectiveFrom === null ? "" : ` It takes effect on ${writtenDate(period.effectiveFrom)}.`
  const to =
    period.effectiveTo === null ? "" : ` Its last day in force was ${writtenDate(period.effectiveTo)}.`
  if (status === "amending")
    return "This is what an act does to other law, and no law that answers by itself: read the law that it amends."
  if (weight === "bill")
    return "A bill: what someone proposes, and no law in force. Whether it was enacted, it does not say."
  if (found.kind === "date-not-held") {
    return `Nobody vouches for what this provision said${day}: neither its publisher nor the import. The text below is another version, dated below.`
  }
  if (found.kind === "not-in-force") {
    if (found.why === "repealed") return `Repealed: this is not law in force${day}.${to}`
    if (found.why === "not-yet") return `Not yet in force${day}.${from}`
    return `No longer in force${day}.${to}`
  }
  return status === "in-force"
    ? null
    : `The publisher marks this provision as ${status}: it is not law in force.${from}${to}`
}
