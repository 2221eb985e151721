/**
 * Every word that may name a place, found in a text longest first ("West Virginia" before "Virginia", "New
 * York City" before "New York"), with what each means when it does.
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

/** By their first letters, so that only the names that could begin at a word are tried there. */
const byFirstLetters = new Map<string, string[]>()
for (const key of words.keys()) {
  const first = firstLetters(key)
  byFirstLetters.set(first, [...(byFirstLetters.get(first) ?? []), key])
}
const patterns = new Map<string, RegExp>()

function firstLetters(written: string): string {
  return /^\p{L}+/u.exec(written)?.[0].toLowerCase() ?? ""
}

/** Compiled when first met: all names in one pattern take a quarter of a second to compile. */
function patternFor(first: string): RegExp | null {
  const keys = byFirstLetters.get(first)
  if (keys === undefined) return null
  const known = patterns.get(first)
  if (known !== undefined) return known
  const alternatives = keys.toSorted((a, b) => b.length - a.length).map(sourceOf)
  const pattern = new RegExp(`(?:${alternatives.join("|")})`, "iuy")
  patterns.set(first, pattern)
  return pattern
}

function sourceOf(key: string): string {
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(" ", "\\s+")
  return /[\p{L}\p{N}]$/u.test(key) ? `${escaped}(?![\\p{L}\\p{N}])` : escaped
}

/** Every word of a text that may name a place, in order and apart. */
export function placeWordsIn(
  text: string,
): readonly { readonly index: number; readonly written: string; readonly word: PlaceWord }[] {
  const found: { index: number; written: string; word: PlaceWord }[] = []
  let from = 0
  for (const { index, 0: letters } of text.matchAll(/(?<![\p{L}\p{N}])\p{L}+/gu)) {
    const pattern = index < from ? null : patternFor(letters.toLowerCase())
    if (pattern === null) continue
    pattern.lastIndex = index
    const written = pattern.exec(text)?.[0]
    const word = written === undefined ? undefined : words.get(keyOf(written))
    if (written === undefined || word === undefined) continue
    found.push({ index, written, word })
    from = index + written.length
  }
  return found
}
