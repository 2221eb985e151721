/**
 * The typed errors of Pincite and their stable codes.
 *
 * An error is what a careful reader could not expect: a file that ends early, a full disk, a second
 * writer. Expected outcomes (an abstention, several readings of a citation, a parse report) are values
 * and never thrown. Every error carries a remedy: one sentence that says what to do next.
 */

/** Every code with the exit status the command line gives it: 1 failed, 2 wrong use. */
export const errorCodes = {
  "use.unknown-option": 2,
  "use.bad-value": 2,
  "use.bad-date": 2,
  "use.unknown-format": 2,
  "use.unknown-jurisdiction": 2,
  "use.missing-jurisdiction": 2,
  "use.bad-json": 2,
  "use.bad-profile": 2,
  "use.unknown-source": 2,
  "source.not-found": 1,
  "source.no-law": 1,
  "source.unreadable": 1,
  "source.unknown-format": 1,
  "source.not-utf8": 1,
  "source.forbidden-doctype": 1,
  "source.too-deep": 1,
  "source.too-large": 1,
  "source.encrypted": 1,
  "source.scanned": 1,
  "source.bad-package": 1,
  "source.needs-converter": 1,
  "source.unknown-title": 1,
  "source.original-not-there": 1,
  "source.address-refused": 1,
  "source.unreachable": 1,
  "source.publisher-refused": 1,
  "source.publisher-busy": 1,
  "source.asks-first": 1,
  "parse.child-crashed": 1,
  "parse.timeout": 1,
  "parse.out-of-memory": 1,
  "parse.too-large": 1,
  "parse.cannot-start": 1,
  "import.nothing-imported": 1,
  "library.locked": 1,
  "library.none": 1,
  "library.damaged": 1,
  "library.newer": 1,
  "library.no-driver": 1,
  "library.disk-full": 1,
  "library.read-only": 1,
  "library.version-not-held": 1,
  "answer.unknown-address": 1,
  "answer.refused": 1,
  "serve.port-taken": 1,
  "serve.too-large": 1,
  "serve.cannot-listen": 1,
  "serve.not-found": 1,
  "serve.host-refused": 1,
  internal: 1,
} as const

export type ErrorCode = keyof typeof errorCodes

/** An error with a stable code and a remedy. `data` holds what a program may want: path, line, holder. */
export class PinciteError extends Error {
  override readonly name = "PinciteError"
  readonly code: ErrorCode
  readonly remedy: string
  readonly data: Readonly<Record<string, string | number>>

  constructor(problem: {
    code: ErrorCode
    message: string
    remedy: string
    data?: Readonly<Record<string, string | number>>
    cause?: unknown
  }) {
    super(problem.message, problem.cause === undefined ? undefined : { cause: problem.cause })
    this.code = problem.code
    this.remedy = problem.remedy
    this.data = problem.data ?? {}
  }

  get exitStatus(): number {
    return errorCodes[this.code]
  }
}
