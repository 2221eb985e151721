/**
 * Reads a jurisdiction as a person writes it at a door: a code, a name, a postal abbreviation.
 *
 * A place that is known but not held is for the answer to speak of (an abstention). A word that names no
 * place at all is a mistake at the door, and the nearest place is suggested.
 */
import { PinciteError } from "../errors.js"
import { type JurisdictionCode, jurisdictionByName, jurisdictions } from "../law/index.js"
import { nearestWord } from "./nearest-word.js"

/** `held`: codes of the library, which may hold law of a place that nobody has listed. */
export function knownJurisdiction(written: string, held: readonly JurisdictionCode[]): JurisdictionCode {
  const alone = written.trim()
  if (held.includes(alone)) return alone
  // As it is written first: "CA" is California and "ca" Canada.
  const code = jurisdictionByName(alone) ?? jurisdictionByName(alone.toLowerCase())
  if (code !== null) return code
  const near =
    nearestWord(
      written,
      jurisdictions.map((each) => each.code),
    ) ??
    nearestWord(
      written,
      jurisdictions.map((each) => each.name),
    )
  const meant = near === null ? null : jurisdictions.find((each) => each.code === near || each.name === near)
  throw new PinciteError({
    code: "use.unknown-jurisdiction",
    message: `"${written}" is not a jurisdiction that Pincite knows.`,
    remedy:
      meant === null || meant === undefined
        ? "Write a code such as us-dc, us-ca, us, eu or ae-az; `pincite coverage` lists what is held."
        : `Did you mean ${meant.code} (${meant.name})? \`pincite coverage\` lists what is held.`,
    data: { jurisdiction: written },
  })
}

/** The codes that a list of codes and names means. */
export function knownJurisdictions(
  written: readonly string[],
  held: readonly JurisdictionCode[],
): readonly JurisdictionCode[] {
  return [...new Set(written.map((each) => knownJurisdiction(each, held)))]
}
