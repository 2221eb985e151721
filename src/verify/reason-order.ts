/**
 * The order in which a failed check becomes the reason that is given: what changes the rule most comes first.
 */
import type { CheckName } from "../answer/index.js"

export const reasonOrder: readonly CheckName[] = [
  "negation",
  "modality",
  "number",
  "date",
  "unit",
  "comparator",
  "actor",
  "scope",
  "condition",
  "exception",
  "place",
  "version",
  "citation",
  "quotation",
  "merged",
  "jurisdiction",
  "term",
  "stale",
  "connective",
  "status",
  "uncited",
]
