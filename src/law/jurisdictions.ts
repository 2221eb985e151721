/**
 * The closed table of jurisdictions: their names, their parents, and which one a name means.
 *
 * A code that is not in the table is shown as itself: law can be imported for a place that nobody has
 * listed yet. Reading a place out of a sentence is `find-places.ts`; here a name stands alone.
 */
import { americanJurisdictions } from "./jurisdictions/american-jurisdictions.js"
import type { Jurisdiction } from "./jurisdictions/jurisdiction.js"
import { otherJurisdictions } from "./jurisdictions/other-jurisdictions.js"
import type { JurisdictionCode } from "./provision-id.js"

export type { Jurisdiction } from "./jurisdictions/jurisdiction.js"

export const jurisdictions: readonly Jurisdiction[] = [...americanJurisdictions, ...otherJurisdictions]

const byCode = new Map(jurisdictions.map((each) => [each.code, each]))

const byName = new Map<string, JurisdictionCode>([
  ...jurisdictions.flatMap((each) =>
    [each.name, ...each.aliases, ...each.abbreviations].map((name) => [plainName(name), each.code] as const),
  ),
  ["united states", "us"],
  ["us", "us"],
  ["usa", "us"],
  ["federal", "us"],
])

const byPostal = new Map(
  jurisdictions.flatMap((each) => each.postal.map((code) => [code, each.code] as const)),
)

/** The name always shown. */
export function jurisdictionName(code: JurisdictionCode): string {
  return byCode.get(code)?.name ?? code
}

/** The name as it stands inside a sentence: "the District of Columbia", "Missouri". */
export function jurisdictionInProse(code: JurisdictionCode): string {
  const known = byCode.get(code)
  return known?.article === true ? `the ${known.name}` : (known?.name ?? code)
}

/** The place whose law applies there too; null where there is none or the code is not known. */
export function parentOf(code: JurisdictionCode): JurisdictionCode | null {
  return byCode.get(code)?.parent ?? null
}

/**
 * Which jurisdiction a name, alias, postal code or code means when it stands alone; null when none does.
 * Case tells a postal code from our own code: "CA" is California, "ca" is Canada.
 */
export function jurisdictionByName(written: string): JurisdictionCode | null {
  const alone = written.trim()
  return byCode.get(alone)?.code ?? byPostal.get(alone) ?? byName.get(plainName(alone)) ?? null
}

function plainName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/^the\s+/u, "")
    .replaceAll(".", "")
    .replace(/[\s,]+/gu, " ")
}
