/**
 * The conclusion: where to begin reading and what to check, in frames alone.
 *
 * It adds no law and repeats none: it points at what the page quotes, counts it, and names the words on
 * which it turns whether the asker is bound at all.
 */
import { frameSentence } from "../law/index.js"
import type { AnswerSection, Statement } from "./answer.js"
import type { LabelBook } from "./labels.js"
import { citedBy, mayQuote } from "./page-frames.js"
import type { Plan } from "./plan-answer.js"

export function concludeAnswer(
  plan: Plan,
  sections: readonly AnswerSection[],
  book: LabelBook,
): readonly Statement[] {
  const lawOf = (kind: string) =>
    sections.find((s) => s.kind === kind)?.statements.filter((s) => s.kind === "law") ?? []
  const say = (text: string, from: readonly Statement[] = []) =>
    book.frameStatement(text, from.flatMap((s) => s.labels.slice(0, 1)).slice(0, 4))
  const result: Statement[] = [say(frameSentence("conclusion.start", { citation: citedBy(plan.lead[0]) }))]

  const second = plan.controlling[1]
  if (second !== undefined) {
    result.push(say(frameSentence("conclusion.then", { citation: second.section.citation })))
  }
  const requirements = lawOf("requirements")
  if (requirements.length > 1) {
    result.push(
      say(frameSentence("conclusion.requirements", { count: `${requirements.length}` }), requirements),
    )
  }
  const conditional = plan.sections
    .flatMap((s) => s.units)
    .find(({ unit, fit }) => fit.fits === "only-if" && unit.actor !== null && mayQuote(unit.actor))
  if (conditional?.unit.actor != null) {
    const slots = { quoted: conditional.unit.actor, citation: citedBy(conditional) }
    result.push(say(frameSentence("conclusion.check-bearer", slots)))
  }
  const exceptions = lawOf("exceptions")
  if (exceptions.length > 0) {
    result.push(say(frameSentence("conclusion.exceptions", { count: `${exceptions.length}` }), exceptions))
  }
  const penalties = plan.sections.find((s) => s.kind === "penalties")?.units[0]
  if (penalties !== undefined) {
    result.push(
      say(
        frameSentence("conclusion.penalties", { citation: citedBy(penalties) }),
        lawOf("penalties").slice(0, 1),
      ),
    )
  }
  return result
}
