/**
 * The frame sentences and headings a composed page uses, chosen by what stands under them.
 */
import { type FrameId, frameSentence, jurisdictionName, type Verdict } from "../law/index.js"
import type { ReadQuestion } from "../retrieve/index.js"
import type { SectionKind } from "./answer.js"
import type { Plan, PlannedUnit } from "./plan-answer.js"

const headings: Readonly<Record<SectionKind, string>> = {
  "who-is-bound": "Who this binds",
  requirements: "Requirements",
  permissions: "What is permitted",
  prohibitions: "What is forbidden",
  "service-providers": "Service providers and other third parties",
  definitions: "Definitions",
  exceptions: "Exceptions",
  penalties: "Penalties",
  additional: "Additional requirements",
  conclusion: "Conclusion",
}

export function sectionHeading(kind: SectionKind): string {
  return headings[kind]
}

export function leadFrame(verdict: Verdict, question: ReadQuestion, plan: Plan): string {
  const id: FrameId = `lead.${verdict}`
  const places = question.jurisdictions.map(jurisdictionName)
  const place = places.length < 2 ? places.join("") : `${places.slice(0, -1).join(", ")} and ${places.at(-1)}`
  return frameSentence(id, { place, citation: citedBy(plan.lead[0]) })
}

/** What a reader must know before the statement that follows: whom it binds, and whether it is a rule at all. */
export function sectionFrames(kind: SectionKind, planned: PlannedUnit): readonly string[] {
  const result: string[] = []
  const { unit, fit } = planned
  if (unit.status === "guidance") result.push(frameSentence("status.guidance"))
  if (unit.status === "example") result.push(frameSentence("status.example"))
  const binds =
    kind === "additional" ||
    kind === "requirements" ||
    kind === "service-providers" ||
    kind === "prohibitions"
  if (binds && fit.fits === "only-if" && unit.actor !== null && mayQuote(unit.actor)) {
    result.push(frameSentence("binds.only-if", { quoted: unit.actor }))
  }
  return result
}

/** Where the governing words of a unit stand: the provision of its last lead-in or its only quote. */
export function citedBy(planned: PlannedUnit | undefined): string {
  const quotes = planned?.unit.quotes ?? []
  const governing = quotes.find((quote) => quote.enumerator === "") ?? quotes[0]
  return governing?.provision.citation ?? ""
}

export function mayQuote(words: string): boolean {
  return words.length <= 300 && !/[“”]/u.test(words)
}
