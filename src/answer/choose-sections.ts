/**
 * Chooses the sections an answer rests on: the topic gate, then the order of control.
 *
 * Among the sections that pass the gate (`topic-gate.ts`) the best found comes first, law that binds the asker
 * before law that binds somebody else, and statute before rule before guidance. Guidance that passes brings the
 * section it interprets, for it is the rule that is asked for and guidance alone is none.
 */
import type { LibraryReader, Provision } from "../corpus/index.js"
import type { ProvisionId, Weight } from "../law/index.js"
import type { Found, ReadQuestion, Retrieval } from "../retrieve/index.js"
import { type Asker, type BearerFit, bearerFit } from "./bearer.js"
import { bringIntoView, type SectionInView } from "./section-in-view.js"
import { type FoundSection, isOnSubject, subjectOf } from "./topic-gate.js"
import type { Unit } from "./unit.js"

export interface ChosenSection extends SectionInView {
  /** Share of the question's weight that the section with its headings covers. */
  readonly coverage: number
  readonly matched: readonly string[]
  /** The same for its heading and the two above it alone: what the law itself says it is about. */
  readonly headingCoverage: number
  /** The same for its best provision with the headings and lead-in above it. */
  readonly bestCoverage: number
  readonly score: number
  readonly fit: BearerFit
  /** The question cites it. */
  readonly isCited: boolean
  readonly why: string
}

export interface Choice {
  /** Controlling first. Empty: nothing held is on the subject. */
  readonly sections: readonly ChosenSection[]
  /** Passed the gate but binds somebody else: shown as what does not bind the asker. */
  readonly nearMisses: readonly ChosenSection[]
}

const sectionsLookedAt = 12
const sectionsChosen = 6
/** Below this share of the best score a section is too far from the subject to stand beside it. */
const leastShare = 0.5
/** A section of definitions controls only where a meaning is asked. */
const definitionsFactor = 0.6
/** Where a meaning is asked, the section that gives it comes before those that use the word. */
const definesFactor = 3
/** What the question cites comes before anything found by its words. */
const citedFirst = 1e6

/** Where laws speak to the same question the stronger is put first. */
const weightFactor: Readonly<Record<Weight, number>> = {
  statute: 1,
  regulation: 0.97,
  rulebook: 0.97,
  guidance: 0.8,
  bill: 0,
}
const fitFactor = { you: 1, unknown: 0.98, "only-if": 0.92, "not-you": 0.55 } as const

export async function chooseSections(
  question: ReadQuestion,
  retrieval: Retrieval,
  reader: LibraryReader,
  asker: Asker,
): Promise<Choice> {
  const groups = groupBySection(retrieval.found).slice(0, sectionsLookedAt)
  const cited = new Set<ProvisionId>(question.citations.map((citation) => citation.provision))
  const subject = subjectOf(retrieval)
  const asksMeaning = question.parts.some((part) => part.askedFor === "definition")
  const passed: ChosenSection[] = []
  const interpreted: ChosenSection[] = []
  const chosen = (view: SectionInView, rank: Ranked): ChosenSection => {
    const { coverage, matched } = retrieval.weigh(view.words)
    const fit = sectionFit(view.units(), retrieval, asker)
    const headings = [...view.ancestors.slice(-2), view.section].map((p) => p.heading).join("\n")
    const headingCoverage = retrieval.weigh(headings).coverage
    const score =
      rank.strength * weightFactor[view.section.weight] * fitFactor[fit.fits] * rank.factor + rank.first
    const { bestCoverage, isCited, why } = rank
    return { ...view, coverage, matched, bestCoverage, headingCoverage, score, fit, isCited, why }
  }
  for (const group of groups) {
    const view = await bringIntoView(group.section, reader, question.asOf)
    if (view === null) continue
    const isCited = cited.has(view.section.id) || group.found.some((found) => cited.has(found.provision.id))
    const best = Math.max(...group.found.map((found) => found.coverage))
    const onSubject = isOnSubject(group, view.ancestors, subject, retrieval)
    const defines = asksMeaning && view.units().some((unit) => isAskedTerm(unit.defines, question))
    if (!isCited && !onSubject && !defines) continue
    const aside = !asksMeaning && /\bdefinitions?\b/iu.test(view.section.heading) ? definitionsFactor : 1
    const { matched } = retrieval.weigh(view.words)
    const why = reasonWhy(isCited, matched, group.found)
    const factor = defines ? definesFactor : aside
    const rank = { strength: group.score, factor, first: isCited ? citedFirst : 0, bestCoverage: best }
    passed.push(chosen(view, { ...rank, isCited, why }))
    const rule = await interpretedBy(view.section, reader, question)
    if (rule === null) continue
    const brought = { ...rank, isCited: false, why: `${view.section.citation} interprets it.` }
    interpreted.push(chosen(rule, brought))
  }
  passed.push(
    ...interpreted.filter(({ section }) => !passed.some((other) => other.section.id === section.id)),
  )
  passed.sort((a, b) => b.score - a.score)
  const top = passed[0]?.score ?? 0
  const bound = passed.filter((s) => s.fit.fits !== "not-you" && s.score >= top * leastShare)
  const sections = (bound.length > 0 ? bound : passed.slice(0, 1)).slice(0, sectionsChosen)
  return {
    sections,
    nearMisses: passed.filter((s) => s.fit.fits === "not-you" && !sections.includes(s)).slice(0, 4),
  }
}

/** "What does “sell” mean?": the term in quotation marks, or else one the question speaks of. */
export function isAskedTerm(term: string | null, question: ReadQuestion): boolean {
  if (term === null) return false
  const quoted = [...question.text.matchAll(/[“"‘']([^“”"‘’']+)[”"’']/gu)].map((match) => match[1] ?? "")
  const wanted = term.trim().toLowerCase()
  if (quoted.length > 0) return quoted.some((each) => each.trim().toLowerCase() === wanted)
  return wanted.length > 3 && question.activity.toLowerCase().includes(wanted)
}

/** What the weight of a section rests on besides its own words. */
interface Ranked {
  readonly strength: number
  readonly factor: number
  readonly first: number
  readonly bestCoverage: number
  readonly isCited: boolean
  readonly why: string
}

/** The section that guidance interprets, as its publisher links them. */
async function interpretedBy(
  section: Provision,
  reader: LibraryReader,
  { asOf }: ReadQuestion,
): Promise<SectionInView | null> {
  const interprets = section.weight === "guidance" ? section.ref?.["interprets"] : undefined
  if (typeof interprets !== "string") return null
  const [rule] = await reader.read([interprets as ProvisionId], asOf)
  return rule === undefined ? null : bringIntoView(rule, reader, asOf)
}

/** Groups in the order of their section's score, which knows all its provisions and its heading. */
function groupBySection(found: readonly Found[]): readonly FoundSection[] {
  const groups = new Map<ProvisionId, { section: Provision; found: Found[]; score: number }>()
  for (const one of found) {
    const group = groups.get(one.section.id) ?? { section: one.section, found: [], score: 0 }
    group.found.push(one)
    group.score = Math.max(group.score, one.sectionScore)
    groups.set(one.section.id, group)
  }
  return [...groups.values()].sort((a, b) => b.score - a.score)
}

/** The fit of the unit most on the subject among those that require or forbid. */
function sectionFit(units: readonly Unit[], retrieval: Retrieval, asker: Asker): BearerFit {
  let best: { weight: number; fit: BearerFit } | null = null
  for (const unit of units) {
    if (unit.role !== "requirement" && unit.role !== "prohibition") continue
    const fit = bearerFit(unit.actor, asker)
    if (fit.fits === "unknown") continue
    const weight = retrieval.weigh(unit.text).coverage
    if (best === null || weight > best.weight) best = { weight, fit }
  }
  return best?.fit ?? bearerFit(null, asker)
}

function reasonWhy(isCited: boolean, matched: readonly string[], found: readonly Found[]): string {
  if (isCited) return "The question cites it."
  const reasons = found[0]?.reasons ?? []
  return reasons.length > 0 ? reasons.join(" ") : `It speaks of ${matched.slice(0, 6).join(", ")}.`
}
