/**
 * Draws the verdict of a plan from its leading statement, by the table in `law/verdict.ts`.
 *
 * Only what the answer shows goes in: what the first part of the question asks, what the leading statement
 * says, and whether it binds the asker. `verify/` draws it again from the finished draft.
 */
import { type DerivedVerdict, deriveVerdict, type VerdictQuestion } from "../law/index.js"
import type { AskedFor, ReadQuestion } from "../retrieve/index.js"
import type { Plan } from "./plan-answer.js"

export function drawVerdict(question: ReadQuestion, plan: Plan): DerivedVerdict {
  return deriveVerdict(
    verdictQuestion(question.parts[0]?.askedFor ?? "summary"),
    plan.lead.map(({ unit, fit }) => ({
      modality: unit.reading.modality,
      hasCondition: unit.reading.conditions.length > 0,
      hasException: unit.reading.exceptions.length > 0,
      bearerFits: fit.fits,
    })),
  )
}

function verdictQuestion(askedFor: AskedFor): VerdictQuestion {
  if (askedFor === "permission") return "may"
  return askedFor === "duty" ? "must" : "says"
}
