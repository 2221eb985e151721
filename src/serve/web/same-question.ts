/**
 * The same question, asked of another place: where the question names a place, that place's words are
 * replaced by the other name, so that the question asked is the question read.
 */
import { type JurisdictionCode, jurisdictions } from "../../law/index.js"
import type { ReadQuestion } from "../../pincite.js"

export function sameQuestionIn(code: JurisdictionCode, read: ReadQuestion): string {
  const inQuestion = read.placesNamed.filter((place) => place.from === "question")
  const laws = new Set(inQuestion.filter(({ why }) => why !== undefined).map(({ written }) => written))
  const named = [...inQuestion.map(({ written }) => written), ...read.unclearPlaces]
  const name = shortName(code)
  let replaced = read.text
  for (const written of [...new Set(named)].sort((a, b) => b.length - a.length)) {
    replaced = replaced.replace(
      new RegExp(`(?:\\bthe\\s+)?(?<![\\p{L}\\p{N}])${escaped(written)}(?![\\p{L}\\p{N}])`, "giu"),
      // The law of another place has another name.
      laws.has(written) ? `the law of ${name}` : name,
    )
  }
  // Two places became one: "Ohio and Ohio" asks the same as "Ohio".
  return replaced.replace(new RegExp(`${escaped(name)}(?:,? (?:and|or|in) ${escaped(name)})+`, "gu"), name)
}

/** "Franklin" for "State of Franklin (fictional)": as a person would write it in a question. */
function shortName(code: JurisdictionCode): string {
  const known = jurisdictions.find((each) => each.code === code)
  if (known === undefined) return code
  const full = known.name.replace(/\s*\([^)]*\)$/u, "")
  const short = full.replace(/^State of /u, "")
  return known.article && short === full ? `the ${full}` : short
}

function escaped(written: string): string {
  return written.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
}
