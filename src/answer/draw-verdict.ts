/**
 * Draws the verdict of a plan from its leading statements, by the table in `law/verdict.ts`.
 *
 * Only what the answer shows goes in: what the first part of the question asks, what the leading statements
 * say, and whether they bind the asker. `verify/` draws it again from the finished draft.
 */
import { type DerivedVerdict, deriveVerdict } from "../law/index.js"
import type { ReadQuestion } from "../retrieve/index.js"
import type { Plan } from "./plan-answer.js"

export function drawVerdict(question: ReadQuestion, plan: Plan): DerivedVerdict {
  const askedFor = question.parts[0]?.askedFor ?? "summary"
  return deriveVerdict(
    plan.lead.map(({ unit, fit }) => ({
      modality: unit.reading.modality,
      hasCondition: unit.reading.conditions.length > 0,
      hasException: unit.reading.exceptions.length > 0,
      bearerFits: fit.fits,
      explains: unit.status === "guidance",
      askedFor,
    })),
  )
}
