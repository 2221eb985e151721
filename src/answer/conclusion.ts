/**
 * The conclusion: where the controlling words stand and what to read before relying on them, in frames alone.
 *
 * It adds no law and repeats none: it points into the page, to labels already used.
 */
import { frameSentence } from "../law/index.js"
import type { AnswerSection, Statement } from "./answer.js"
import type { LabelBook } from "./labels.js"
import { citedBy } from "./page-frames.js"
import type { Plan } from "./plan-answer.js"

export function concludeAnswer(
  plan: Plan,
  lead: readonly Statement[],
  sections: readonly AnswerSection[],
  book: LabelBook,
): readonly Statement[] {
  const firstLabel = (statements: readonly Statement[]) => statements.flatMap((s) => s.labels).slice(0, 1)
  const lawOf = (kind: string) =>
    sections.find((s) => s.kind === kind)?.statements.filter((s) => s.kind === "law") ?? []
  const result: Statement[] = []
  const leading = plan.lead[0]
  // What explains a rule controls nothing.
  if (leading !== undefined && leading.unit.status !== "guidance") {
    const text = frameSentence("conclusion-controls", { citation: citedBy(leading) })
    result.push(book.frameStatement(text, firstLabel(lead)))
  }
  for (const kind of ["exceptions", "penalties"] as const) {
    const planned = plan.sections.find((s) => s.kind === kind)?.units[0]
    if (planned === undefined) continue
    const text = frameSentence(`conclusion-${kind}`, { citation: citedBy(planned) })
    result.push(book.frameStatement(text, firstLabel(lawOf(kind))))
  }
  const additional = plan.sections.find((s) => s.kind === "additional")?.units[0]
  if (additional !== undefined) {
    const text = frameSentence("conclusion-then", { citation: citedBy(additional) })
    result.push(book.frameStatement(text, firstLabel(lawOf("additional"))))
  }
  return result
}
