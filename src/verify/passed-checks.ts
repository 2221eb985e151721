/**
 * Writes down what was checked, and seals the answer with the digest of its canonical form.
 */
import type { Answer, Check, CheckName, Statement } from "../answer/index.js"
import { canonicalJson, sha256 } from "./canonical-json.js"

const passedByLaw: readonly (readonly [CheckName, string])[] = [
  ["citation", "each label names one provision, version and span"],
  ["version", "each version is the one in force for the answer's date"],
  ["jurisdiction", "each provision is law of a jurisdiction asked about"],
  ["quotation", "the words are exactly those of the spans cited"],
  ["merged", "the quotations are of one section and in its order"],
  ["condition", "whole sentences and items, each item with its lead-in"],
  ["exception", "no exception to what is quoted is left out"],
  ["status", "the status is that of the provision"],
]

/** The checks that were passed, and the digest of the answer's canonical form without the digest itself. */
export function withChecks(answer: Answer): Answer {
  const record = (statement: Statement): Statement => ({
    ...statement,
    checks:
      statement.kind === "law"
        ? passedByLaw.map(passed)
        : [passed(["uncited", "a sentence of the closed list of frames"])],
  })
  const checked: Answer = {
    ...answer,
    lead: answer.lead.map(record),
    premises: answer.premises.map(record),
    sections: answer.sections.map((section) => ({ ...section, statements: section.statements.map(record) })),
  }
  return { ...checked, receipt: { ...checked.receipt, digest: answerDigest(checked) } }
}

function passed([name, detail]: readonly [CheckName, string]): Check {
  return { name, outcome: "passed", detail }
}

export function answerDigest(answer: Answer): string {
  const { digest: _, ...receipt } = answer.receipt
  return sha256(canonicalJson({ ...answer, receipt }))
}
