/**
 * The `compose` author: quotes and arranges the law, with no model at all.
 *
 * It chooses the sections that control (choose-sections), finds the law related to them (related-law),
 * plans what goes where (plan-answer) and writes the draft: complete quotations with labels, joined by
 * sentences from the closed list of frames. The same question of the same snapshot gives the same bytes.
 */
import type { Instrument, LibraryReader } from "../corpus/index.js"
import { type IsoDate, type JurisdictionCode, jurisdictionInProse } from "../law/index.js"
import type { ReadQuestion, Retrieval, Retriever } from "../retrieve/index.js"
import { searchedStatement } from "./abstain.js"
import type { AnswerSection, Applicability, Draft, NotForYou, Statement } from "./answer.js"
import { type Asker, bearerFit } from "./bearer.js"
import { type ChosenSection, chooseSections } from "./choose-sections.js"
import { concludeAnswer } from "./conclusion.js"
import { drawVerdict } from "./draw-verdict.js"
import { openLabelBook } from "./labels.js"
import { guidanceFrames, leadFrame, sectionFrames, sectionHeading } from "./page-frames.js"
import { type Plan, type PlannedUnit, planAnswer } from "./plan-answer.js"
import { findRelatedLaw, type RelatedLaw } from "./related-law.js"
import { answerTitle } from "./title.js"

/** Changes whenever the same library and question would give other bytes. */
export const composeRules = "compose-1"

export interface ComposeInput {
  readonly question: ReadQuestion
  /** Places the question names as well and of which no law is held: said among the gaps. */
  readonly notHeld: readonly JurisdictionCode[]
  /** What the asker is: read from the question or said in a profile. */
  readonly kinds: readonly string[]
  readonly retrieval: Retrieval
  /** To search again, for penalties that stand elsewhere. */
  readonly retriever: Retriever
  readonly reader: LibraryReader
  readonly instruments: readonly Instrument[]
  readonly engine: string
  /** Keys of units that verification refused. */
  readonly excluded: ReadonlySet<string>
}

export type Composed = { readonly kind: "draft"; readonly draft: Draft } | { readonly kind: "nothing" }

export async function composeAnswer(input: ComposeInput): Promise<Composed> {
  const { question, retrieval, reader } = input
  const asker: Asker = { kinds: input.kinds, words: question.text.toLowerCase() }
  const choice = await chooseSections(question, retrieval, reader, asker)
  if (choice.sections.length === 0) return { kind: "nothing" }
  const related = await relatedLaw(choice.sections, input)
  const plan = planAnswer(question, choice.sections, related, retrieval, asker, input.excluded)
  if (plan === null) return { kind: "nothing" }

  const book = openLabelBook()
  const law = (planned: PlannedUnit): Statement =>
    book.lawStatement(planned.unit, planned.section.section, planned.why)
  const verdict = drawVerdict(question, plan)
  const leadLaw = plan.lead.map(law)
  const explains = new Set(plan.lead.flatMap(guidanceFrames))
  const lead = [
    book.frameStatement(leadFrame(verdict.verdict, question)),
    ...[...explains].map((text) => book.frameStatement(text)),
    ...leadLaw,
  ]
  const sections: AnswerSection[] = []
  for (const { kind, units } of plan.sections) {
    let said: readonly string[] = []
    const statements = units.flatMap((planned) => {
      const frames = sectionFrames(kind, planned)
      // Items of one list share their frame; it is said before the first of them.
      const fresh = frames.filter((text) => !said.includes(text))
      said = frames
      return [...fresh.map((text) => book.frameStatement(text)), law(planned)]
    })
    if (statements.length > 0) sections.push({ kind, heading: sectionHeading(kind), statements })
  }
  const conclusion = concludeAnswer(plan, leadLaw, sections, book)
  if (conclusion.length > 0) {
    sections.push({ kind: "conclusion", heading: sectionHeading("conclusion"), statements: conclusion })
  }
  const instruments = new Map(input.instruments.map((i) => [i.id as string, i]))
  return {
    kind: "draft",
    draft: {
      answer: {
        kind: "answer",
        question: question.text,
        questionParts: question.parts.map((part) => ({
          text: part.text,
          askedFor: part.askedFor,
          answered: isAnswered(part.askedFor, plan),
        })),
        jurisdictions: question.jurisdictions,
        asOf: question.asOf,
        author: "compose",
        verdict: verdict.verdict,
        verdictBecause: {
          labels: [...new Set(leadLaw.flatMap((statement) => statement.labels))],
          rule: verdict.rule,
        },
        title: answerTitle(question),
        lead,
        premises: [],
        sections,
        sources: book.sources(instruments, lastImport(input.instruments)),
        applicability: applicability(plan),
        notForYou: notForYou(choice.nearMisses, asker),
        gaps: [...input.notHeld.map(noLawOf), ...gaps(question, plan)],
        searched: searchedStatement(
          retrieval.searched.snapshot,
          question.jurisdictions,
          input.instruments,
          [],
        ),
        receipt: {
          snapshot: retrieval.searched.snapshot,
          engine: input.engine,
          rules: composeRules,
          digest: "",
        },
      },
    },
  }
}

/** The stable key of the unit a law statement was made from. */
export function unitKeyOf(statement: Statement): string {
  const [first, last] = [statement.support[0], statement.support.at(-1)]
  return `${first?.provision}@${first?.start}-${last?.provision}@${last?.end}`
}

/** Definitions, exemptions and penalties are looked for around the two sections most in control. */
async function relatedLaw(
  sections: readonly ChosenSection[],
  input: ComposeInput,
): Promise<ReadonlyMap<string, RelatedLaw>> {
  const related = new Map<string, RelatedLaw>()
  for (const chosen of sections.slice(0, 2)) {
    const found = await findRelatedLaw(
      chosen.section,
      chosen.ancestors,
      input.reader,
      input.retriever,
      input.question.asOf,
    )
    related.set(chosen.section.id, found)
  }
  return related
}

function has(plan: Plan, ...kinds: readonly string[]): boolean {
  return plan.sections.some((section) => kinds.includes(section.kind) && section.units.length > 0)
}

const dutyKinds = ["requirements", "prohibitions", "service-providers"]

function isAnswered(askedFor: string, plan: Plan): boolean {
  const leadRoles = plan.lead.map((planned) => planned.unit.role)
  switch (askedFor) {
    case "penalty":
      return has(plan, "penalties") || leadRoles.includes("penalty")
    case "exception":
      return has(plan, "exceptions") || leadRoles.includes("exception")
    case "definition":
      return has(plan, "definitions") || leadRoles.includes("definition")
    case "duty":
      return has(plan, ...dutyKinds) || leadRoles.includes("requirement")
    default:
      return plan.lead.length > 0
  }
}

function noLawOf(code: JurisdictionCode): string {
  return `No law of ${jurisdictionInProse(code)} is held; this answer says nothing about it.`
}

function gaps(question: ReadQuestion, plan: Plan): readonly string[] {
  const result: string[] = []
  if (question.unclearDate !== undefined && question.asOf === null) {
    result.push(
      `“${question.unclearDate}” is not one day, so the newest text held is quoted; name a day for the law of then.`,
    )
  }
  for (const part of question.parts) {
    if (!isAnswered(part.askedFor, plan)) result.push(`The law held does not clearly answer: “${part.text}”`)
  }
  if (!has(plan, "exceptions")) result.push("No exception was found in the sections read.")
  if (!has(plan, "penalties"))
    result.push("No penalty was found in the sections read or in sections that name them.")
  return result
}

/** "The person", "such licensee": somebody named before, who has a row already. */
const pointsBack = /^(?:the|such|said|that|this)\s+\S+(?:\s+\S+)?$/iu

function applicability(plan: Plan): readonly Applicability[] {
  const rows = new Map<string, Applicability>()
  const leading = new Set(plan.lead.map((planned) => planned.unit))
  for (const planned of [...plan.lead, ...plan.sections.flatMap((section) => section.units)]) {
    const { unit, fit } = planned
    const binds = unit.role === "requirement" || unit.role === "prohibition" || unit.role === "permission"
    if (unit.actor === null || !binds || fit.fits === "unknown") continue
    const namesRole = fit.role === null || unit.actor.includes(fit.role)
    if ((pointsBack.test(unit.actor) || !namesRole) && !leading.has(unit)) continue
    const governing = unit.quotes[0]?.provision
    if (governing === undefined) continue
    const key = `${planned.section.section.id} ${unit.actor}`
    if (rows.has(key)) continue
    rows.set(key, {
      provision: governing.id,
      citation: governing.citation,
      bearer: unit.actor,
      fits: fit.fits,
      because: fit.because,
      definedAt: definitionOf(unit.actor, plan),
    })
  }
  return [...rows.values()]
}

function definitionOf(actor: string, plan: Plan): string | null {
  const spoken = actor.toLowerCase()
  for (const section of plan.sections) {
    for (const { unit } of section.units) {
      const term = unit.defines?.toLowerCase()
      if (term !== undefined && spoken.includes(term)) return unit.quotes.at(-1)?.provision.citation ?? null
    }
  }
  return null
}

function notForYou(nearMisses: readonly ChosenSection[], asker: Asker): readonly NotForYou[] {
  return nearMisses
    .filter((miss) => miss.fit.fits === "not-you")
    .map((miss) => ({
      provision: miss.section.id,
      citation: miss.section.citation,
      heading: miss.section.heading,
      because: miss.fit.because || bearerFit(null, asker).because,
    }))
}

function lastImport(instruments: readonly Instrument[]): IsoDate {
  return (
    instruments
      .map((i) => i.importedOn)
      .sort()
      .at(-1) ?? ("1970-01-01" as IsoDate)
  )
}
