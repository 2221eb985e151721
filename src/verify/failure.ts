/**
 * What verification refuses, and where in the draft it stands.
 */
import type { CheckName, Statement } from "../answer/index.js"
import type { ProvisionId, VersionId } from "../law/index.js"

export interface Where {
  /** `lead`, `premise`, a section's index, or `answer` for what is said of the answer as a whole. */
  readonly section: number | "lead" | "premise" | "answer"
  /** Index of the statement in it; -1 where none is meant. */
  readonly statement: number
}

export interface Failure {
  readonly where: Where
  /** The statement refused; null where the answer as a whole is. */
  readonly statement: Statement | null
  readonly check: CheckName
  readonly detail: string
  /** Words of the law that would have to be quoted as well; null where none are missing. */
  readonly missing: {
    readonly provision: ProvisionId
    readonly version: VersionId
    readonly start: number
    readonly end: number
  } | null
}

export interface PlacedStatement {
  readonly where: Where
  readonly statement: Statement
}
