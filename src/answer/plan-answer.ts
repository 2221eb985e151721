/**
 * Plans an answer: which units go where on the page, and which one leads.
 *
 * The controlling sections give requirements, prohibitions and permissions; sections that bind only some
 * role, or lie further off the subject, give additional requirements; definitions, exceptions and
 * penalties come from the same sections and from the law related to them. Within a heading, statements
 * stand in the order of the law. No unit is said twice.
 */
import type { ProvisionId } from "../law/index.js"
import type { AskedFor, ReadQuestion, Retrieval } from "../retrieve/index.js"
import type { SectionKind } from "./answer.js"
import { type Asker, type BearerFit, bearerFit } from "./bearer.js"
import { type ChosenSection, isAskedTerm } from "./choose-sections.js"
import type { RelatedLaw } from "./related-law.js"
import type { SectionInView } from "./section-in-view.js"
import type { Unit, UnitRole } from "./unit.js"

export interface PlannedUnit {
  readonly unit: Unit
  readonly section: SectionInView
  readonly why: string
  readonly fit: BearerFit
}

export interface Plan {
  readonly lead: readonly PlannedUnit[]
  readonly sections: readonly { readonly kind: SectionKind; readonly units: readonly PlannedUnit[] }[]
  /** The sections whose law controls, in order. */
  readonly controlling: readonly ChosenSection[]
}

/** A section within this share of the best score controls beside it. */
const controllingShare = 0.72
const mostControlling = 3
const most = {
  requirements: 8,
  prohibitions: 4,
  permissions: 3,
  additional: 6,
  exceptions: 5,
  penalties: 4,
  definitions: 4,
  who: 3,
  serviceProviders: 5,
}
/** A statement must carry at least this share of the question's weight to stand under requirements. */
const leastRelevance = 0.12

/** Share of the question's weight that the headings of a further section must carry. */
const leastHeadingCoverage = 0.35

const thirdParty =
  /\b(?:service providers?|processors?|third[- ]part(?:y|ies)|vendors?|contractors?|subcontractors?|outsourc\w*)\b/iu

export function planAnswer(
  question: ReadQuestion,
  sections: readonly ChosenSection[],
  related: ReadonlyMap<string, RelatedLaw>,
  retrieval: Retrieval,
  asker: Asker,
  excluded: ReadonlySet<string>,
): Plan | null {
  const used = new Set<string>(excluded)
  const top = sections[0]?.score ?? 0
  const cited = sections.filter((s) => s.isCited)
  const controlling =
    cited.length > 0
      ? cited
      : sections
          .filter((s) => s.score >= top * controllingShare && s.fit.fits !== "only-if")
          .slice(0, mostControlling)
  if (controlling.length === 0 && sections[0] !== undefined) controlling.push(sections[0])
  const others = sections.filter((s) => !controlling.includes(s) && bearsOnSubject(s, controlling))

  const planned =
    (section: SectionInView, why: string, sectionRole?: BearerFit) =>
    (unit: Unit): PlannedUnit => {
      const own = bearerFit(unit.actor, asker)
      // "The program shall include": a sentence that names nobody binds the role its section binds.
      return { unit, section, why, fit: own.fits === "unknown" ? (sectionRole ?? own) : own }
    }
  const unitsOf = (list: readonly ChosenSection[]) =>
    list.flatMap((s) => s.units().map(planned(s, s.why, roleOfSection(s, asker))))
  const relevance = (p: PlannedUnit) => retrieval.weigh(p.unit.text).coverage
  const take = (
    candidates: readonly PlannedUnit[],
    roles: readonly UnitRole[],
    limit: number,
    least: number,
  ): PlannedUnit[] => {
    const open = distinct(candidates).filter(
      (c) => roles.includes(c.unit.role) && !used.has(c.unit.key) && relevance(c) >= least,
    )
    const ranked = open
      .map((c, order) => ({ c, order, weight: relevance(c) + (c.fit.fits === "not-you" ? -0.5 : 0) }))
      .sort((a, b) => b.weight - a.weight || a.order - b.order)
      .slice(0, limit)
      .sort((a, b) => a.order - b.order)
      .map((r) => r.c)
    for (const c of ranked) used.add(c.unit.key)
    return ranked
  }

  const core = unitsOf(controlling)
  const bound = core.filter((c) => c.fit.fits !== "not-you")
  const lead = chooseLead(
    question,
    core.filter((c) => !excluded.has(c.unit.key)),
    controlling,
    relevance,
  )
  if (lead === null) return null

  const asksThirdParty = thirdParty.test(question.text)
  const all = [...bound, ...unitsOf(others).filter((c) => c.fit.fits !== "not-you")]
  const relatedUnits = (pick: (law: RelatedLaw) => readonly SectionInView[], why: string) =>
    controlling.flatMap((s) => {
      const law = related.get(s.section.id)
      return law === undefined ? [] : pick(law).flatMap((view) => view.units().map(planned(view, why)))
    })
  const definitions = [
    ...core,
    ...relatedUnits((law) => law.definitions, "It defines terms the controlling section uses."),
  ]
  used.add(lead.unit.key)

  const who = take(core, ["applicability"], most.who, 0)
  const serviceProviders = asksThirdParty
    ? take(
        all.filter((c) => thirdParty.test(c.unit.actor ?? "")),
        ["requirement", "prohibition", "permission"],
        most.serviceProviders,
        0,
      )
    : []
  const requirements = take(bound, ["requirement"], most.requirements, leastRelevance)
  const prohibitions = take(bound, ["prohibition"], most.prohibitions, leastRelevance)
  const permissions = take(bound, ["permission"], most.permissions, leastRelevance)
  const additional = take(
    unitsOf(others).filter((c) => c.fit.fits !== "not-you"),
    ["requirement", "prohibition"],
    most.additional,
    leastRelevance * 1.5,
  )
  const exceptions = take(
    [...core, ...relatedUnits((law) => law.exemptions, "It says what the controlling law does not reach.")],
    ["exception"],
    most.exceptions,
    0,
  )
  const ownPenalties = take(core, ["penalty"], most.penalties, leastRelevance)
  const following = relatedUnits(
    (law) => law.penalties,
    "It says what follows a breach of the controlling law.",
  )
  const penalties = [
    ...ownPenalties,
    ...take(following, ["penalty"], most.penalties - ownPenalties.length, 0),
  ]
  const said = [lead, ...requirements, ...prohibitions, ...permissions, ...additional, ...serviceProviders]
  const terms = takeDefinitions(definitions, said, used, relevance)

  return {
    lead: [lead],
    controlling,
    sections: [
      { kind: "who-is-bound", units: who },
      { kind: "requirements", units: requirements },
      { kind: "prohibitions", units: prohibitions },
      { kind: "permissions", units: permissions },
      { kind: "service-providers", units: serviceProviders },
      { kind: "definitions", units: terms },
      { kind: "exceptions", units: exceptions },
      { kind: "penalties", units: penalties },
      { kind: "additional", units: additional },
    ],
  }
}

/** The one role a section binds, where it binds nobody else. */
function roleOfSection(section: ChosenSection, asker: Asker): BearerFit | undefined {
  const fits = section.units().map((unit) => bearerFit(unit.actor, asker))
  const binding = fits.filter(({ fits: each }) => each !== "unknown" && each !== "not-you")
  return binding.every((each) => each.fits === "only-if") ? binding[0] : undefined
}

/**
 * Sharing words is not sharing a subject: a further section must stand beside a controlling one, or its
 * own headings must say that it is about what is asked, or one provision of it must speak of nearly all
 * that is asked, and that be more than a few words, which meet by chance.
 */
function bearsOnSubject(section: ChosenSection, controlling: readonly ChosenSection[]): boolean {
  const container = section.section.parent
  const isBeside = container !== null && controlling.some((c) => c.section.parent === container)
  const saysSo = section.headingCoverage >= leastHeadingCoverage
  const meetsByChance = section.bestCoverage < 0.85 || section.matched.length < 5
  return isBeside || saysSo || !meetsByChance
}

function distinct(candidates: readonly PlannedUnit[]): readonly PlannedUnit[] {
  return [...new Map(candidates.map((c) => [c.unit.key, c])).values()]
}

const wantedRoles: Readonly<Record<AskedFor, readonly UnitRole[]>> = {
  permission: ["permission", "prohibition", "requirement", "exception"],
  duty: ["requirement", "prohibition"],
  definition: ["definition"],
  deadline: ["requirement", "permission", "prohibition"],
  amount: ["requirement", "penalty", "permission"],
  penalty: ["penalty"],
  who: ["prohibition", "requirement", "applicability", "definition"],
  exception: ["exception"],
  summary: [
    "requirement",
    "prohibition",
    "permission",
    "applicability",
    "definition",
    "penalty",
    "exception",
    "power",
  ],
}

const timeUnit = /^(?:business-day|day|hour|week|month|year)/u
const soon =
  /\b(?:promptly|immediately|forthwith|without (?:unreasonable )?delay|not later than|no later than|within|next (?:regular )?pay\w*)\b/iu

/** The unit that answers the first part of the question: most on the subject among those that do what is asked. */
function chooseLead(
  question: ReadQuestion,
  candidates: readonly PlannedUnit[],
  controlling: readonly ChosenSection[],
  relevance: (p: PlannedUnit) => number,
): PlannedUnit | null {
  const scores = new Map<ProvisionId, number>(controlling.map((s) => [s.section.id, s.score]))
  const top = controlling[0]?.score || 1
  const asked = question.parts[0]?.askedFor ?? "duty"
  const roles = wantedRoles[asked]
  let best: { planned: PlannedUnit; weight: number } | null = null
  candidates.forEach((candidate, order) => {
    const { unit, fit } = candidate
    let weight =
      relevance(candidate) - order * 0.0005 + 0.5 * ((scores.get(candidate.section.section.id) ?? 0) / top)
    const rank = roles.indexOf(unit.role)
    weight += rank < 0 ? 0 : 0.4 - 0.03 * rank
    weight += asked === "definition" && isAskedTerm(unit.defines, question) ? 1 : 0
    weight += fit.fits === "you" ? 0.1 : fit.fits === "not-you" ? -0.4 : 0
    weight += unit.status === "example" ? -0.25 : 0
    // What explains a rule leads only where no rule is on the subject.
    weight += unit.status === "guidance" ? -1 : 0
    if (
      asked === "deadline" &&
      (unit.reading.quantities.some((q) => timeUnit.test(q.unit)) || soon.test(unit.text))
    ) {
      weight += 0.35
    }
    if (
      asked === "amount" &&
      unit.reading.quantities.some((q) => q.unit === "dollar" || q.unit === "percent")
    ) {
      weight += 0.35
    }
    if (unit.text.length > 1500) weight -= 0.1
    if (best === null || weight > best.weight) best = { planned: candidate, weight }
  })
  return (best as { planned: PlannedUnit } | null)?.planned ?? null
}

/** Definitions of the words that say who is bound, and of terms of the question, among the defined terms at hand. */
function takeDefinitions(
  candidates: readonly PlannedUnit[],
  said: readonly PlannedUnit[],
  used: Set<string>,
  relevance: (p: PlannedUnit) => number,
): PlannedUnit[] {
  const actors = said.map((p) => p.unit.actor?.toLowerCase() ?? "").join(" | ")
  const spoken = said.map((p) => p.unit.text.toLowerCase()).join(" ")
  const result = distinct(candidates)
    .filter((c) => c.unit.role === "definition" && c.unit.defines !== null && !used.has(c.unit.key))
    .map((c, order) => {
      const term = (c.unit.defines ?? "").toLowerCase()
      const bindsActor = term.length > 2 && actors.includes(term) ? 2 : 0
      const isSpoken = term.length > 3 && spoken.includes(term) ? relevance(c) + 0.3 : 0
      return { c, order, weight: bindsActor + isSpoken }
    })
    .filter((r) => r.weight >= 0.5)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, most.definitions)
    .sort((a, b) => a.order - b.order)
    .map((r) => r.c)
  for (const c of result) used.add(c.unit.key)
  return result
}
