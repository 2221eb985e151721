/** The sentences that stand under every answer: its date, what was searched, and what it is not. */
import { type JurisdictionCode, jurisdictionName } from "../../law/index.js"
import type { Answer, SearchedStatement } from "../../pincite.js"
import { counted } from "./counted.js"
import { writtenDate } from "./written-date.js"

export function placeNames(codes: readonly JurisdictionCode[]): string {
  return codes.map((code) => jurisdictionName(code)).join(", ")
}

export function heldNote(held: readonly JurisdictionCode[]): string {
  return held.length === 0 ? "The library holds no law yet." : `Held: ${placeNames(held)}.`
}

export function asOfNote(asOf: string | null): string {
  return asOf === null
    ? "No date was asked about: the newest text held is used, and each source says how current it is."
    : `As in force on ${writtenDate(asOf)}.`
}

export function searchedNote(searched: SearchedStatement): string {
  const { jurisdictions, instruments, provisions, snapshot } = searched
  if (provisions === 0) return "No provisions were searched."
  const place = jurisdictions.length === 0 ? "every jurisdiction held" : placeNames(jurisdictions)
  return `Searched ${counted(provisions, "provision")} of ${counted(instruments, "instrument")}: ${place} (snapshot ${snapshot}).`
}

export function notAdviceNote(answer: Answer): string {
  const { provisions, instruments } = answer.searched
  return `This shows what ${counted(answer.sources.length, "section")} of the law of ${placeNames(answer.jurisdictions)} ${answer.sources.length === 1 ? "says" : "say"}, in its own words. It is not legal advice: it does not know your facts, and nothing outside the ${counted(provisions, "provision")} of ${counted(instruments, "instrument")} was looked at: no court decisions, no other law.`
}
