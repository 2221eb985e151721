/**
 * Every word that may name a place, compiled into one pattern, longest first ("West Virginia" before
 * "Virginia", "New York City" before "New York"), with what each means when it does.
 */
import type { JurisdictionCode } from "../provision-id.js"
import { americanJurisdictions } from "./american-jurisdictions.js"
import { cities, unclearPlaceNames } from "./cities.js"
import type { Jurisdiction } from "./jurisdiction.js"
import { otherJurisdictions } from "./other-jurisdictions.js"

export interface PlaceWord {
  readonly kind:
    | "name"
    | "district"
    | "federal"
    | "united-states"
    | "adjective"
    | "postal"
    | "abbreviation"
    | "city"
    | "unclear"
  readonly jurisdiction: JurisdictionCode | null
  readonly why: string
  /** In lower case it is an ordinary word or a first name, and no place unless it stands as one. */
  readonly commonWord: boolean
}

const commonWords = new Set([
  "turkey",
  "jordan",
  "china",
  "georgia",
  "victoria",
  "franklin",
  "holland",
  "mexico city",
])

const words = new Map<string, PlaceWord>()

function add(
  written: string,
  kind: PlaceWord["kind"],
  jurisdiction: JurisdictionCode | null,
  why: string,
): void {
  const key = keyOf(written)
  // A longer table row never overrides a name that already means a jurisdiction.
  if (!words.has(key)) words.set(key, { kind, jurisdiction, why, commonWord: commonWords.has(key) })
}

// Begins where "the District" does, and is longer.
add("the District of Columbia", "name", "us-dc", "named")
add("the District", "district", "us-dc", "“the District” is the District of Columbia")
for (const written of ["United States", "U.S.A.", "U.S.", "USA", "US"]) {
  add(written, "united-states", "us", `“${written}” is the United States`)
}
add("federal", "federal", "us", "federal law is the law of the United States")
for (const each of [...americanJurisdictions, ...otherJurisdictions]) addJurisdiction(each)
for (const [city, code] of Object.entries(cities)) add(city, "city", code, `${city} lies there`)
for (const [name, why] of Object.entries(unclearPlaceNames)) add(name, "unclear", null, why)

function addJurisdiction(each: Jurisdiction): void {
  add(each.name, "name", each.code, "named")
  for (const alias of each.aliases) add(alias, "name", each.code, `“${alias}” is ${each.name}`)
  for (const short of each.abbreviations)
    add(short, "abbreviation", each.code, `“${short}” is short for ${each.name}`)
  for (const code of each.postal) add(code, "postal", each.code, `“${code}” is short for ${each.name}`)
  for (const adjective of each.adjectives)
    add(adjective, "adjective", each.code, `${adjective} law is that of ${each.name}`)
}

function keyOf(written: string): string {
  return written.toLowerCase().replace(/\s+/gu, " ")
}

function patternOf(key: string): string {
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(" ", "\\s+")
  return /[\p{L}\p{N}]$/u.test(key) ? `${escaped}(?![\\p{L}\\p{N}])` : escaped
}

const alternatives = [...words.keys()].sort((a, b) => b.length - a.length).map(patternOf)

export const placeWords = {
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})`, "giu"),
  read: (written: string): PlaceWord | undefined => words.get(keyOf(written)),
}
