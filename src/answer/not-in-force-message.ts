/**
 * Says of a provision why it is not law in force, and from or until when it is or was, as far as that is known.
 */
import type { IsoDate, ProvisionStatus } from "../law/index.js"
import type { NotInForce } from "./find-not-in-force.js"

export function notInForceMessage({ provision, why }: NotInForce, asOf: IsoDate | null): string {
  const { effectiveFrom, effectiveTo } = provision.period
  // "[Reserved]" names nothing.
  const heading = provision.heading
    .replace(/\[[^\]]*\]/gu, "")
    .replace(/[.\s]+$/u, "")
    .trim()
  const name = heading === "" ? "" : ` (${heading})`
  const day = asOf === null ? "" : ` on ${asOf}`
  if (provision.status === "amending")
    return `${provision.citation}${name} is what an act does to other law, and answers nothing by itself.`
  const what = `${provision.citation}${name} is not law in force${day}`
  if (why === "not-yet")
    return effectiveFrom === null ? `${what} yet.` : `${what}: it begins on ${effectiveFrom}.`
  if (why === "no-longer") {
    return effectiveTo === null ? `${what} any more.` : `${what}: its last day was ${effectiveTo}.`
  }
  // Words that replace the law, "Repealed.", start on the day of the repeal.
  const since = effectiveFrom === null ? "" : ` on ${effectiveFrom}`
  return `${what}: it was ${endings[provision.status] ?? "repealed"}${since}.`
}

const endings: Partial<Readonly<Record<ProvisionStatus, string>>> = {
  expired: "ended by its own terms",
  omitted: "left out of the code",
  reserved: "removed and its number reserved",
  transferred: "transferred to another place",
}
