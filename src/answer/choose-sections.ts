/**
 * Chooses the sections an answer rests on: the topic gate, then the order of control.
 *
 * A section passes the gate when it covers enough of the question's weight (sum of inverse document
 * frequency) by itself, together with the headings above it; the union of several sections never counts,
 * because words scattered over different laws make no rule. Among those that pass, law that binds the
 * asker comes before law that binds somebody else, and statute before rule before guidance.
 */
import type { LibraryReader, Provision } from "../corpus/index.js"
import type { ProvisionId, Weight } from "../law/index.js"
import type { Found, ReadQuestion, Retrieval } from "../retrieve/index.js"
import { type Asker, type BearerFit, bearerFit } from "./bearer.js"
import { bringIntoView, type SectionInView } from "./section-in-view.js"
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

/** A section must cover this share of the question's weight; set on the development questions. */
const topicGate = 0.55
/** The best provision of the section must by itself (with its headings and lead-in) cover this much. */
const provisionGate = 0.34
const sectionsLookedAt = 12
const sectionsChosen = 6
/** Below this share of the best score a section is too far from the subject to stand beside it. */
const leastShare = 0.5
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
const fitFactor = { you: 1, unknown: 0.96, "only-if": 0.85, "not-you": 0.55 } as const

export async function chooseSections(
  question: ReadQuestion,
  retrieval: Retrieval,
  reader: LibraryReader,
  asker: Asker,
): Promise<Choice> {
  const groups = groupBySection(retrieval.found).slice(0, sectionsLookedAt)
  const cited = new Set<ProvisionId>(question.citations.map((citation) => citation.provision))
  const passed: ChosenSection[] = []
  for (const group of groups) {
    const view = await bringIntoView(group.section, reader, question.asOf)
    if (view === null) continue
    const { coverage, matched } = retrieval.weigh(view.words)
    const isCited = cited.has(view.section.id) || group.found.some((found) => cited.has(found.provision.id))
    const best = Math.max(...group.found.map((found) => found.coverage))
    if (!isCited && (coverage < topicGate || best < provisionGate)) continue
    const fit = sectionFit(view.units(), retrieval, asker)
    const strength = group.score * weightFactor[view.section.weight] * fitFactor[fit.fits]
    const score = strength * (0.5 + 0.5 * coverage) + (isCited ? citedFirst : 0)
    const headings = [...view.ancestors.slice(-2), view.section].map((p) => p.heading).join("\n")
    passed.push({
      ...view,
      coverage,
      matched,
      bestCoverage: best,
      headingCoverage: retrieval.weigh(headings).coverage,
      score,
      fit,
      isCited,
      why: reasonWhy(isCited, matched, group.found),
    })
  }
  passed.sort((a, b) => b.score - a.score)
  const top = passed[0]?.score ?? 0
  const bound = passed.filter((s) => s.fit.fits !== "not-you" && s.score >= top * leastShare)
  const sections = (bound.length > 0 ? bound : passed.slice(0, 1)).slice(0, sectionsChosen)
  return {
    sections,
    nearMisses: passed.filter((s) => s.fit.fits === "not-you" && !sections.includes(s)).slice(0, 4),
  }
}

interface Group {
  readonly section: Provision
  readonly found: Found[]
  readonly score: number
}

function groupBySection(found: readonly Found[]): readonly Group[] {
  const groups = new Map<ProvisionId, { section: Provision; found: Found[]; score: number }>()
  for (const one of found) {
    const group = groups.get(one.section.id) ?? { section: one.section, found: [], score: one.score }
    group.found.push(one)
    groups.set(one.section.id, group)
  }
  return [...groups.values()]
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
