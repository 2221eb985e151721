/**
 * An abstention: what was asked, why there is no answer, what was searched and what to do next.
 *
 * A refusal is never a dead end: it always says what is held and gives at least one next step.
 */
import type { Instrument, Provision } from "../corpus/index.js"
import { type IsoDate, type JurisdictionCode, jurisdictionName } from "../law/index.js"
import type { Abstention, AbstentionCode, SearchedStatement } from "./answer.js"

export interface AbstentionFacts {
  readonly question: string
  readonly code: AbstentionCode
  readonly message: string
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly asOf: IsoDate | null
  readonly searched: SearchedStatement
  readonly held: readonly JurisdictionCode[]
  readonly next: readonly string[]
}

export function abstain(facts: AbstentionFacts): Abstention {
  return {
    kind: "abstention",
    question: facts.question,
    jurisdictions: facts.jurisdictions,
    asOf: facts.asOf,
    reason: { code: facts.code, message: facts.message },
    searched: facts.searched,
    next: facts.next,
    held: facts.held,
  }
}

export function searchedStatement(
  snapshot: number,
  jurisdictions: readonly JurisdictionCode[],
  instruments: readonly Instrument[],
  nearest: readonly Provision[],
): SearchedStatement {
  const open = instruments.filter((i) => jurisdictions.length === 0 || jurisdictions.includes(i.jurisdiction))
  return {
    jurisdictions,
    instruments: open.length,
    provisions: open.reduce((sum, i) => sum + i.provisions, 0),
    snapshot,
    nearest: nearest.slice(0, 5).map((p) => ({ provision: p.id, citation: p.citation, heading: p.heading })),
  }
}

/** "Missouri", "Missouri and Ohio", "Missouri, Ohio and Iowa". */
export function placeList(codes: readonly JurisdictionCode[]): string {
  const names = codes.map(jurisdictionName)
  if (names.length <= 1) return names.join("")
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
}
