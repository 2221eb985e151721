/**
 * What kind of text a provision is: in force or not, and with what weight it speaks.
 */

/**
 * The publisher's word on whether the provision is law. Only `in-force` is ever offered as law. `amending` is what
 * an act does to other law: it speaks through the law that it changed, and is shown and cited but never answers.
 */
export const provisionStatuses = [
  "in-force",
  "repealed",
  "expired",
  "omitted",
  "reserved",
  "transferred",
  "future",
  "amending",
] as const
export type ProvisionStatus = (typeof provisionStatuses)[number]

/** The weight of an instrument, strongest first; where two speak, statute comes before rule, rule before guidance. */
export const weights = ["statute", "regulation", "rulebook", "guidance", "bill"] as const
export type Weight = (typeof weights)[number]

/** What a statement is to the reader: a duty is a rule; an example never is. */
export const statementStatuses = [
  "rule",
  "guidance",
  "example",
  "definition",
  "penalty",
  "exception",
] as const
export type StatementStatus = (typeof statementStatuses)[number]
