/** With what weight a text speaks, in the words of a page. Guidance and bills are never to be taken for law. */
import type { StatementStatus, Weight } from "../../law/index.js"

export const weightWords: Readonly<Record<Weight, string>> = {
  statute: "statute",
  regulation: "regulation",
  rulebook: "rulebook",
  guidance: "guidance, not binding",
  bill: "bill, not law",
}

/** Printed beside a statement that is not a rule; empty for a rule and for what its section's heading already says. */
export const statusWords: Readonly<Record<StatementStatus, string>> = {
  rule: "",
  guidance: "guidance",
  example: "example",
  definition: "definition",
  penalty: "penalty",
  exception: "exception",
}
