/**
 * Judges one statement against the citation it is said to rest on.
 *
 * Only quotation is verified: whole sentences of the cited provision or of what stands below it, items with
 * their lead-ins. What is not a quotation is not carried, and the nearest sentence says why: which word was
 * turned, which clause was dropped. Words that stand elsewhere are not carried either: the citation is wrong.
 */
import type { Check, CheckName } from "../answer/index.js"
import type { LibraryReader, Provision } from "../corpus/index.js"
import type { IsoDate, ProvisionId } from "../law/index.js"
import { brief, findIncomplete } from "./completeness.js"
import type { Fragment, SectionFlow } from "./fragment.js"
import { matchQuotation } from "./match-quotation.js"
import { halvesOf } from "./merged-halves.js"
import { type Difference, nameDifferences } from "./name-differences.js"
import { type Nearest, nearestSentence } from "./nearest-sentence.js"
import { reasonOrder } from "./reason-order.js"
import { type SectionFinder, type SectionInHand, sectionFinder } from "./section-of.js"

export interface Judgement {
  readonly verdict: "verified" | "not-carried" | "unresolved" | "not-in-force"
  /** The first failed check, in the order of `reasonOrder`; null when verified. */
  readonly reason: CheckName | null
  readonly checks: readonly Check[]
}

/** `provision` is what the citation resolves to; null where it names nothing. */
export type StatementVerifier = (
  text: string,
  provision: ProvisionId | null,
  asOf: IsoDate | null,
) => Promise<Judgement>

/** Sections read once are kept for the statements that follow, up to a limit. */
const mostKept = 20_000

export function statementVerifier(reader: LibraryReader): StatementVerifier {
  const finders = new Map<IsoDate | null, SectionFinder>()
  const finderFor = (asOf: IsoDate | null) => {
    const known = finders.get(asOf)
    if (known !== undefined) return known
    const made = sectionFinder(reader, asOf, mostKept)
    finders.set(asOf, made)
    return made
  }
  return async (text, id, asOf) => {
    const found = id === null ? null : await reader.pointInTime(id, asOf)
    if (found === null || found.kind === "not-held") {
      return judgement("unresolved", [
        { check: "citation", detail: "the citation names no provision that is held" },
      ])
    }
    const { provision } = found
    if (found.kind !== "held") {
      const why = found.kind === "not-in-force" ? found.why : "nobody vouches for that day"
      return judgement("not-in-force", [
        { check: "version", detail: `${provision.citation} is not in force: ${why}` },
      ])
    }
    return judgeAgainst(text, provision, await finderFor(asOf)(provision))
  }
}

function judgeAgainst(text: string, provision: Provision, hand: SectionInHand): Judgement {
  const below = belowOf(provision, hand)
  const ways = matchQuotation(text, hand.flow, hand.provisions)
  const cited = ways.filter(
    (way) =>
      way.some((fragment) => below.has(fragment.provision.id)) &&
      way.every((fragment) => isCited(fragment, way, below)),
  )
  const gaps = cited.map((way) => findIncomplete(new Set(way), { mayDropIntroductions: true }))
  if (gaps.some((gap) => gap.length === 0)) return judgement("verified", [])
  const [gap] = gaps
  if (gap !== undefined) return judgement("not-carried", gap)
  if (ways.length > 0) {
    const place = ways[0]?.[0]?.provision.citation ?? ""
    return judgement("not-carried", [
      { check: "citation", detail: `the words stand in ${place}, not in ${provision.citation}` },
    ])
  }
  return judgement("not-carried", differencesFrom(text, provision, below, hand.flow))
}

/** A sentence of the cited provision or below it, or words above that govern one of them. */
function isCited(fragment: Fragment, way: readonly Fragment[], below: ReadonlySet<ProvisionId>): boolean {
  if (below.has(fragment.provision.id)) return true
  return way.some(
    (other) =>
      below.has(other.provision.id) &&
      other.within.some(({ list }) => list.leadIn === fragment || list.tail === fragment),
  )
}

function belowOf(provision: Provision, hand: SectionInHand): ReadonlySet<ProvisionId> {
  const below = new Set<ProvisionId>([provision.id])
  for (const each of hand.provisions.values())
    if (each.parent !== null && below.has(each.parent)) below.add(each.id)
  return below
}

/** Below this share of common words the nearest sentence is another sentence. */
const near = 0.7
const almostSame = 0.9

function differencesFrom(
  text: string,
  provision: Provision,
  below: ReadonlySet<ProvisionId>,
  flow: SectionFlow,
): readonly Difference[] {
  const own = flow.fragments.filter((fragment) => below.has(fragment.provision.id))
  const halves = halvesOf(text, own, flow.fragments)
  const merged: Difference = {
    check: "merged",
    detail: "it joins words of a sentence with words that are not of it",
  }
  if (halves === "both-known") return [merged]
  const nearest = nearestSentence(text, own)
  if (nearest !== null && nearest.share >= almostSame) return named(nearest, text)
  const elsewhere = nearestSentence(text, flow.fragments)
  if (elsewhere !== null && elsewhere.share >= almostSame && (nearest?.share ?? 0) < near) {
    const detail = `nearest are words of the section outside ${provision.citation}: “${brief(elsewhere.text)}”`
    return [{ check: "citation", detail }]
  }
  if (halves === "one-known") return [merged]
  if (nearest !== null && nearest.share >= near) return named(nearest, text)
  return [{ check: "citation", detail: `${provision.citation} says nothing like it` }]
}

function named(nearest: Nearest, text: string): readonly Difference[] {
  const found = nameDifferences(nearest, text)
  if (found.length > 0) return found
  return [{ check: "quotation", detail: `the words are not exactly those of “${brief(nearest.text)}”` }]
}

function judgement(verdict: Judgement["verdict"], failed: readonly Difference[]): Judgement {
  const details = new Map<CheckName, string>()
  for (const { check, detail } of failed) if (!details.has(check)) details.set(check, detail)
  const checks = reasonOrder.map((name): Check => {
    const detail = details.get(name)
    if (detail !== undefined) return { name, outcome: "failed", detail }
    if (verdict === "verified") return { name, outcome: "passed", detail: "the words are those of the law" }
    return { name, outcome: "not-applicable", detail: "not the reason" }
  })
  return { verdict, reason: reasonOrder.find((name) => details.has(name)) ?? null, checks }
}
