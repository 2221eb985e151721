/**
 * A statement's status is what its provision is: guidance stays guidance, an example never becomes a rule.
 */
import type { Statement } from "../answer/index.js"
import type { Provision } from "../corpus/index.js"
import type { StatementStatus } from "../law/index.js"
import { readSentence } from "../text/index.js"
import type { Wrong } from "./check-quotation.js"

/** `above`: the provisions above those quoted, whose headings speak for them. */
export function checkStatus(
  statement: Statement,
  quoted: readonly Provision[],
  above: readonly Provision[],
): Wrong | null {
  const headings = [...above, ...quoted].map(({ heading }) => heading)
  const marked: StatementStatus | null =
    quoted.some(({ weight }) => weight === "guidance") ||
    headings.some((heading) => /\bguidance\b/iu.test(heading))
      ? "guidance"
      : headings.some((heading) => /\bexamples?\b/iu.test(heading))
        ? "example"
        : null
  if (marked !== null)
    return statement.status === marked ? null : wrong(statement, `its provision is marked as ${marked}`)
  const reading = readSentence(statement.text)
  const defines =
    reading.definedTerm !== null || readSentence(statement.support.at(-1)?.quote ?? "").definedTerm !== null
  switch (statement.status) {
    case "rule":
      return defines ? wrong(statement, "its provision defines a term") : null
    case "definition":
      return defines ? null : wrong(statement, "its provision defines no term")
    case "penalty":
      return reading.penalty ? null : wrong(statement, "its provision names no penalty")
    case "exception":
      return reading.modality === "exemption" || reading.exceptions.length > 0 || reading.negated
        ? null
        : wrong(statement, "its provision excepts nothing")
    case "guidance":
    case "example":
      return wrong(statement, `its provision is not marked as ${statement.status}`)
    case null:
      return wrong(statement, "it has none")
  }
}

function wrong(statement: Statement, why: string): Wrong {
  return { check: "status", detail: `the status is given as ${statement.status}; ${why}` }
}
