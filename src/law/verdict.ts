/**
 * The closed set of verdicts and the published table that derives one.
 *
 * A verdict follows from what is asked and from the modality, conditions, exceptions and bearer fit of
 * the statements it names; `verify/` derives it again by itself and refuses any other. Where it is not
 * known whether the rule binds the asker the verdict is "depends". "allowed" is never concluded from
 * silence, and a question for what the law says (a definition, an amount, a deadline) is "stated".
 *
 *   asked             leading statement                            verdict
 *   what it says      any                                          stated
 *   may I / must I    binds only some role, or fit unknown*        depends
 *   may I             ban, without / with condition or exception   prohibited / prohibited-unless
 *   may I             permission, without / with condition         allowed / allowed-with-conditions
 *   may I             duty on doing it                             allowed-with-conditions if the law also permits, else depends
 *   may I             exemption                                    depends
 *   must I            duty or ban                                  required
 *   must I            permission or exemption                      stated
 *   either            no modal statement at all                    no-rule-found
 *
 *   * A statement that names no bearer binds whoever does the act: only "only-if" and "not-you" depend.
 */
export const verdicts = [
  "allowed",
  "allowed-with-conditions",
  "required",
  "prohibited",
  "prohibited-unless",
  "depends",
  "stated",
  "no-rule-found",
] as const
export type Verdict = (typeof verdicts)[number]

export type VerdictModality = "duty" | "ban" | "permission" | "exemption" | "power" | "advice"

export interface VerdictStatement {
  readonly modality: VerdictModality | null
  readonly hasCondition: boolean
  readonly hasException: boolean
  readonly bearerFits: "you" | "only-if" | "not-you" | "unknown"
}

/** What the question asks: whether one may, whether one must, or what the law says. */
export type VerdictQuestion = "may" | "must" | "says"

export interface DerivedVerdict {
  readonly verdict: Verdict
  /** The row of the table, in words. */
  readonly rule: string
}

/** `statements`: those the verdict rests on, the leading one first. */
export function deriveVerdict(
  asked: VerdictQuestion,
  statements: readonly VerdictStatement[],
): DerivedVerdict {
  const lead = statements.find((statement) => statement.modality !== null)
  if (asked === "says") {
    return { verdict: "stated", rule: "The question asks what the law says, and the law says it." }
  }
  if (lead === undefined) {
    return { verdict: "no-rule-found", rule: "No statement found permits, requires or forbids it." }
  }
  if (lead.bearerFits === "only-if" || lead.bearerFits === "not-you") {
    return {
      verdict: "depends",
      rule: "The rule binds only those it names, and it is not known whether you are one.",
    }
  }
  return asked === "may" ? whetherOneMay(lead, statements) : whetherOneMust(lead)
}

function whetherOneMay(lead: VerdictStatement, statements: readonly VerdictStatement[]): DerivedVerdict {
  const open = lead.hasCondition || lead.hasException
  switch (lead.modality) {
    case "ban":
      return open
        ? {
            verdict: "prohibited-unless",
            rule: "The leading statement forbids it with a condition or exception.",
          }
        : { verdict: "prohibited", rule: "The leading statement forbids it." }
    case "permission":
      return open || statements.some((statement) => statement.modality === "duty")
        ? {
            verdict: "allowed-with-conditions",
            rule: "The leading statement permits it and conditions or duties attach.",
          }
        : { verdict: "allowed", rule: "The leading statement permits it without condition." }
    case "duty":
      return statements.some((statement) => statement.modality === "permission")
        ? {
            verdict: "allowed-with-conditions",
            rule: "The law permits it and the leading statement sets a duty.",
          }
        : {
            verdict: "depends",
            rule: "The law sets duties for it; that they are met is not known, and no statement permits it in terms.",
          }
    default:
      return { verdict: "depends", rule: "The leading statement neither permits nor forbids it in terms." }
  }
}

function whetherOneMust(lead: VerdictStatement): DerivedVerdict {
  if (lead.modality === "duty" || lead.modality === "ban") {
    return { verdict: "required", rule: "The leading statement sets a duty." }
  }
  return { verdict: "stated", rule: "The leading statement sets no duty; it is quoted as it stands." }
}
