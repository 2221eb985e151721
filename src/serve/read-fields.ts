/**
 * Reads input against the contract; what does not fit is an error that names the field, says what is wrong
 * with it and what would be right. Only the first fault is told: a second message rarely helps with the first.
 */
import type { z } from "zod"
import { type ErrorCode, PinciteError } from "../errors.js"

export function readFields<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  /** Where the input came from, for the message: `the request`, `line 3 of questions.jsonl`. */
  from: string,
): z.output<Schema> {
  const read = schema.safeParse(value, { error: inWords })
  if (read.success) return read.data
  const { issues } = read.error
  // A mistyped name is the likelier fault when a field is missing too.
  const issue = (issues.find((each) => each.code === "unrecognized_keys") ?? issues[0]) as z.core.$ZodIssue
  const path = issue.path.map(String)
  const field = path.join(".")
  throw new PinciteError({
    code: codeFor(path),
    message: `In ${from}, ${field === "" ? "the input" : `"${field}"`} ${issue.message}.`,
    remedy: remedyFor(path),
    data: { field },
  })
}

/** Reads one JSON document; `from` as above. */
export function readJson(text: string, from: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new PinciteError({
      code: "use.bad-json",
      message: `In ${from} there is no valid JSON: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: "Send one JSON document with quoted names and no trailing commas.",
    })
  }
}

/** Words for the faults that a schema does not describe itself. */
function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type") {
    return issue.input === undefined ? "is missing" : `must be of type ${issue.expected}`
  }
  if (issue.code === "too_big") return `is over the limit of ${issue.maximum}`
  if (issue.code === "too_small") return `is under the limit of ${issue.minimum}`
  return undefined
}

function codeFor(path: readonly string[]): ErrorCode {
  if (path[0] === "profile") return "use.bad-profile"
  if (path[0] === "asOf") return "use.bad-date"
  return path[0] === "jurisdictions" ? "use.unknown-jurisdiction" : "use.bad-value"
}

function remedyFor(path: readonly string[]): string {
  if (path[0] === "profile") return "Correct or leave out that field: every field of a profile is optional."
  if (path[0] === "asOf") return "Write the day as YYYY-MM-DD, for example 2024-07-01, or leave it out."
  if (path[0] === "jurisdictions") return "Use a code that `pincite coverage` lists, for example us-dc."
  return "Correct that field and send it again; /openapi.json describes every field."
}
