import type { InstrumentId } from "../provision-id.js"

/**
 * The acts of the European Union that people call by a name: what they write, and which act it is. An act
 * without a name here is cited by its kind and number.
 */
export interface NamedAct {
  /** The last part of the instrument's id: `2016-679`. */
  readonly number: string
  /** As citations write it, and other ways it is written. */
  readonly names: readonly [name: string, ...others: string[]]
}

export const namedActs: readonly NamedAct[] = [
  { number: "2016-679", names: ["GDPR", "General Data Protection Regulation"] },
  { number: "2022-2554", names: ["DORA", "Digital Operational Resilience Act"] },
  { number: "2022-2555", names: ["NIS2", "NIS 2", "NIS2 Directive", "NIS 2 Directive"] },
  { number: "2024-1689", names: ["AI Act", "Artificial Intelligence Act", "EU AI Act"] },
  { number: "2024-2847", names: ["CRA", "Cyber Resilience Act"] },
  { number: "2023-2854", names: ["Data Act"] },
  { number: "2022-2065", names: ["DSA", "Digital Services Act"] },
  { number: "2014-910", names: ["eIDAS", "eIDAS 2", "eIDAS 2.0", "eIDAS2", "eIDAS Regulation"] },
  { number: "2023-1114", names: ["MiCA", "MiCAR", "Markets in Crypto-Assets Regulation"] },
]

/** What people call an instrument; nothing where they use its name. */
export function popularNames(instrument: InstrumentId): readonly string[] {
  return namedActs.find(({ number }) => instrument === `eu/${number}`)?.names ?? []
}

/**
 * Whether a name is that of an act of the Union and, by its length or its letters, of nothing else. "CRA" and the
 * "Data Act" may be law of another place.
 */
export function isActOfTheUnion(name: string): boolean {
  const known = namedActs.some(({ names }) => names.includes(name))
  return known && (name.split(" ").length > 2 || /^(?:GDPR|eIDAS|NIS|MiCAR?)/u.test(name))
}
