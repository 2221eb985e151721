/**
 * Everything a draft rests on, gathered once: the versions it cites, their sections, what frames may speak of.
 */
import type { Answer, Support } from "../answer/index.js"
import type { LibraryReader, Provision } from "../corpus/index.js"
import type { ProvisionId } from "../law/index.js"
import { type FrameGround, folded } from "./check-frames.js"
import type { PlacedStatement } from "./failure.js"
import { type HeldSupport, heldSupports } from "./held-supports.js"
import { type SectionInHand, sectionFinder } from "./section-of.js"

export interface AnswerGround {
  readonly answer: Answer
  readonly held: ReadonlyMap<Support, HeldSupport>
  readonly sections: ReadonlyMap<ProvisionId, SectionInHand>
  readonly frames: FrameGround
  /** Provisions that the answer names beside its quotations. */
  readonly named: ReadonlyMap<ProvisionId, Provision>
}

export async function gatherGround(
  answer: Answer,
  placed: readonly PlacedStatement[],
  reader: LibraryReader,
): Promise<AnswerGround> {
  const supports = placed.flatMap(({ statement }) => statement.support)
  const held = await heldSupports(supports, reader, answer.asOf)
  const find = sectionFinder(reader, answer.asOf)
  const sections = new Map<ProvisionId, SectionInHand>()
  for (const found of held.values()) {
    if (found.kind === "held") sections.set(found.provision.id, await find(found.provision))
  }
  const hands = [...new Set(sections.values())]
  const restsOn = [...sections].flatMap(([id, hand]) => [...pathIn(hand, id), ...hand.above])
  const citations = new Set(
    [...restsOn, ...hands.map(({ section }) => section)].map(({ citation }) => citation),
  )
  for (const { citation } of answer.notForYou) citations.add(citation)
  const headings = new Set(restsOn.map(({ heading }) => heading))
  const words = folded(
    placed.map(({ statement }) => (statement.kind === "law" ? statement.text : "")).join(" \n "),
  )
  const beside = [...answer.applicability, ...answer.notForYou].map(({ provision }) => provision)
  const read = beside.length === 0 ? [] : await reader.read([...new Set(beside)], answer.asOf)
  const named = new Map(read.map((provision) => [provision.id, provision]))
  return { answer, held, sections, frames: { answer, citations, headings, words }, named }
}

/** A provision and those above it, up to its section. */
export function pathIn(hand: SectionInHand, id: ProvisionId): readonly Provision[] {
  const path: Provision[] = []
  for (
    let at = hand.provisions.get(id);
    at !== undefined;
    at = at.parent === null ? undefined : hand.provisions.get(at.parent)
  ) {
    path.unshift(at)
  }
  return path
}
