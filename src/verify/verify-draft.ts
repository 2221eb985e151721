/**
 * Judges a draft: every sentence against the words it cites, then the answer as a whole.
 *
 *   labels → versions in force → jurisdiction → quotation → completeness → status → what limits it
 *   → frames → sources → bearers → conclusion → verdict → receipt
 *
 * Nothing is repaired here: what fails is named, with its place, its check and, where words are missing,
 * which. Only a draft without a failure becomes a `VerifiedAnswer`.
 */
import type { Answer, Draft } from "../answer/index.js"
import type { LibraryReader, Provision } from "../corpus/index.js"
import type { ProvisionId } from "../law/index.js"
import { type AnswerGround, gatherGround, pathIn } from "./answer-ground.js"
import { checkBearers } from "./check-bearers.js"
import { checkFrame } from "./check-frames.js"
import { checkLabels } from "./check-labels.js"
import { checkQuotation, type Wrong } from "./check-quotation.js"
import { checkSources } from "./check-sources.js"
import { checkStatus } from "./check-status.js"
import { checkVerdict } from "./check-verdict.js"
import { brief, findIncomplete, losesWhat } from "./completeness.js"
import type { Failure, PlacedStatement } from "./failure.js"
import type { Fragment } from "./fragment.js"
import { limitsOf } from "./limiting-sentence.js"
import { withChecks } from "./passed-checks.js"
import { quotedFragments } from "./quoted-fragments.js"
import { inReadingOrder } from "./reading-order.js"
import { mintVerified, type VerifiedAnswer } from "./verified-answer.js"

export type Verification =
  | { readonly kind: "verified"; readonly answer: VerifiedAnswer }
  | { readonly kind: "refused"; readonly failures: readonly Failure[] }

export async function verifyDraft(draft: Draft, reader: LibraryReader): Promise<Verification> {
  const { answer } = draft
  const placed = inReadingOrder(answer)
  const ground = await gatherGround(answer, placed, reader)
  const failures: Failure[] = [...checkLabels(placed)]
  const quoted = new Set<Fragment>()
  for (const each of placed) {
    if (each.statement.kind === "frame") continue
    const judged = judgeLawStatement(each, ground)
    failures.push(...judged.failures)
    for (const fragment of judged.fragments) quoted.add(fragment)
  }
  failures.push(...missingLimits(placed, quoted, ground))
  for (const each of placed) {
    const wrong = each.statement.kind === "frame" ? checkFrame(each.statement.text, ground.frames) : null
    if (wrong !== null) failures.push(failureAt(each, wrong))
  }
  failures.push(...judgeWhole(answer, placed, ground))
  if (failures.length > 0) return { kind: "refused", failures }
  return { kind: "verified", answer: mintVerified(withChecks(answer)) }
}

interface Judged {
  readonly failures: readonly Failure[]
  readonly fragments: readonly Fragment[]
}

function judgeLawStatement(each: PlacedStatement, ground: AnswerGround): Judged {
  const { statement } = each
  const failures: Failure[] = []
  const refuse = (wrong: Wrong, missing: Failure["missing"] = null) =>
    failures.push({ ...failureAt(each, wrong), missing })
  const provisions: Provision[] = []
  for (const support of statement.support) {
    const found = ground.held.get(support)
    if (found?.kind === "held") provisions.push(found.provision)
    else if (found !== undefined) refuse(found)
  }
  if (failures.length > 0) return { failures, fragments: [] }
  for (const wrong of checkQuotation(statement, provisions)) refuse(wrong)
  const stranger = provisions.find(({ jurisdiction }) => !ground.answer.jurisdictions.includes(jurisdiction))
  if (stranger !== undefined)
    refuse({ check: "jurisdiction", detail: `${stranger.citation} is law of ${stranger.jurisdiction}` })
  const hand = ground.sections.get(provisions[0]?.id as ProvisionId)
  if (hand === undefined || provisions.some(({ id }) => ground.sections.get(id) !== hand)) {
    if (hand !== undefined) refuse({ check: "merged", detail: "it joins words of several sections" })
    return { failures, fragments: [] }
  }
  const fragments: Fragment[] = []
  for (const support of statement.support) {
    const covered = quotedFragments(hand.flow, support.provision, support)
    if (covered.kind === "cut") {
      refuse({
        check: losesWhat(covered.leftOut),
        detail: `cuts its sentence; left out: “${brief(covered.leftOut.trim())}”`,
      })
    } else if ((fragments.at(-1)?.index ?? -1) >= (covered.fragments[0] as Fragment).index) {
      refuse({ check: "merged", detail: "its quotations are not in the order of the law" })
    } else fragments.push(...covered.fragments)
  }
  if (failures.length === 0) {
    for (const gap of findIncomplete(new Set(fragments), { mayDropIntroductions: false }))
      refuse(gap, spanOf(gap.missing))
  }
  const above = [...hand.above, ...provisions.flatMap(({ id }) => pathIn(hand, id))]
  const status = checkStatus(statement, provisions, above)
  if (status !== null) refuse(status)
  return { failures, fragments }
}

/** Sentences that limit what is quoted must be quoted too, somewhere in the answer. */
function missingLimits(
  placed: readonly PlacedStatement[],
  quoted: ReadonlySet<Fragment>,
  ground: AnswerGround,
): readonly Failure[] {
  const failures: Failure[] = []
  for (const each of placed) {
    const limits = new Set<Fragment>()
    for (const support of each.statement.support) {
      const hand = ground.sections.get(support.provision)
      if (hand === undefined) continue
      const covered = quotedFragments(hand.flow, support.provision, support)
      if (covered.kind === "whole")
        for (const fragment of covered.fragments)
          for (const limit of limitsOf(fragment, hand.flow)) limits.add(limit)
    }
    for (const limit of limits) {
      if (quoted.has(limit)) continue
      const wrong: Wrong = {
        check: "exception",
        detail: `what limits it is not quoted: “${brief(limit.text)}”`,
      }
      failures.push({ ...failureAt(each, wrong), missing: spanOf(limit) })
    }
  }
  return failures
}

function judgeWhole(
  answer: Answer,
  placed: readonly PlacedStatement[],
  ground: AnswerGround,
): readonly Failure[] {
  const failures: Failure[] = []
  const refuse = (wrong: Wrong) =>
    failures.push({ where: { section: "answer", statement: -1 }, statement: null, ...wrong, missing: null })
  const supports = placed.flatMap(({ statement }) => statement.support)
  const provisions = new Map<ProvisionId, Provision>()
  for (const found of ground.held.values())
    if (found.kind === "held") provisions.set(found.provision.id, found.provision)
  for (const wrong of checkSources(answer.sources, supports, provisions, ground.sections)) refuse(wrong)
  for (const wrong of checkBearers(answer, ground.named, ground.frames)) refuse(wrong)
  if (!answer.lead.some(({ kind }) => kind === "law") && answer.verdict !== "no-rule-found") {
    refuse({ check: "uncited", detail: "the lead quotes no law" })
  }
  const before = new Set<string>()
  for (const each of placed) {
    const isConclusion =
      typeof each.where.section === "number" && answer.sections[each.where.section]?.kind === "conclusion"
    const added = isConclusion ? each.statement.support.find(({ label }) => !before.has(label)) : undefined
    if (added !== undefined)
      failures.push(
        failureAt(each, {
          check: "uncited",
          detail: `the conclusion adds ${added.label}, which nothing before it quotes`,
        }),
      )
    for (const { label } of each.statement.support) before.add(label)
  }
  const verdict = checkVerdict(answer)
  if (verdict !== null) refuse(verdict)
  return failures
}

function spanOf(fragment: Fragment | null): Failure["missing"] {
  if (fragment === null) return null
  const { provision, start, end } = fragment
  return { provision: provision.id, version: provision.version, start, end }
}

function failureAt({ where, statement }: PlacedStatement, { check, detail }: Wrong): Failure {
  return { where, statement, check, detail, missing: null }
}
