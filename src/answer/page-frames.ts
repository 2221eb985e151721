/**
 * The frame sentences and headings a composed page uses, chosen by what stands under them.
 */
import { frameSentence, jurisdictionName, type Verdict } from "../law/index.js"
import type { ReadQuestion } from "../retrieve/index.js"
import type { SectionKind } from "./answer.js"
import type { PlannedUnit } from "./plan-answer.js"

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

export function leadFrame(verdict: Verdict, question: ReadQuestion): string {
  const place = question.jurisdictions.map(jurisdictionName).join("; ")
  return frameSentence(`lead-${verdict}`, { place })
}

const bindingKinds: readonly SectionKind[] = [
  "requirements",
  "prohibitions",
  "service-providers",
  "additional",
]

/** What a reader must know before the statement that follows: whom it binds, and whether it is a rule at all. */
export function sectionFrames(kind: SectionKind, planned: PlannedUnit): readonly string[] {
  const { unit, fit } = planned
  const citation = citedBy(planned)
  const result: string[] = [...guidanceFrames(planned)]
  if (bindingKinds.includes(kind) && fit.fits === "only-if") {
    const named = fit.role !== null && mayQuote(fit.role) && unit.text.includes(fit.role) ? fit.role : null
    result.push(
      named === null
        ? frameSentence("binds-unnamed", { citation })
        : frameSentence("binds-only-if", { citation, term: named }),
    )
  }
  return result
}

/** Guidance is said to be guidance wherever it stands, in the lead too. */
export function guidanceFrames(planned: PlannedUnit): readonly string[] {
  if (planned.unit.status !== "guidance") return []
  return [frameSentence("guidance-not-rule", { citation: citedBy(planned) })]
}

/** Where the governing words of a unit stand: its lead-in, or its only quote. */
export function citedBy(planned: PlannedUnit): string {
  return planned.unit.quotes[0]?.provision.citation ?? planned.section.section.citation
}

function mayQuote(words: string): boolean {
  return words.length <= 200 && !/[“”"\n]/u.test(words)
}
