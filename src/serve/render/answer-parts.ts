/**
 * The order of an answer's page, the same in every format: who is bound; what the law says, section by
 * section; what does not bind the asker; what was not found; the conclusion; the sources; where and when.
 */
import type { Answer, AnswerSection } from "../../pincite.js"

export interface AnswerPart {
  readonly kind: AnswerSection["kind"] | "not-for-you" | "gaps" | "sources" | "jurisdiction" | "searched"
  readonly heading: string
  /** Null where the part is not made of statements. */
  readonly section: AnswerSection | null
}

export function answerParts(answer: Answer): readonly AnswerPart[] {
  const own = (each: AnswerSection): AnswerPart => ({ kind: each.kind, heading: each.heading, section: each })
  const isBound = (each: AnswerSection) => each.kind === "who-is-bound"
  const isConclusion = (each: AnswerSection) => each.kind === "conclusion"
  const bound = answer.sections.filter(isBound).map(own)
  if (bound.length === 0 && answer.applicability.length > 0) {
    bound.push({ kind: "who-is-bound", heading: "Who this binds", section: null })
  }
  const parts = [
    ...bound,
    ...answer.sections.filter((each) => !isBound(each) && !isConclusion(each)).map(own),
  ]
  if (answer.notForYou.length > 0) {
    parts.push({ kind: "not-for-you", heading: "What does not bind you", section: null })
  }
  if (answer.gaps.length > 0) parts.push({ kind: "gaps", heading: "What was not found", section: null })
  parts.push(...answer.sections.filter(isConclusion).map(own))
  return [
    ...parts,
    { kind: "sources", heading: "Source(s)", section: null },
    { kind: "jurisdiction", heading: "Jurisdiction", section: null },
    { kind: "searched", heading: "As of, and what was searched", section: null },
  ]
}
