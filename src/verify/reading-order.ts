/**
 * Every statement of an answer with its place, in the order in which labels count as used: the lead, what the
 * question takes for granted, the sections.
 */
import type { Answer, Statement } from "../answer/index.js"
import type { PlacedStatement } from "./failure.js"

export function inReadingOrder(answer: Answer): readonly PlacedStatement[] {
  const place = (section: PlacedStatement["where"]["section"], statements: readonly Statement[]) =>
    statements.map((statement, index) => ({ where: { section, statement: index }, statement }))
  return [
    ...place("lead", answer.lead),
    ...place("premise", answer.premises),
    ...answer.sections.flatMap((section, index) => place(index, section.statements)),
  ]
}
