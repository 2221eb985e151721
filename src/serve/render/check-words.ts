/** What each check of a statement asks, in words that a reader of law would use. */
import type { Check, CheckName } from "../../pincite.js"

const asked: Readonly<Record<CheckName, string>> = {
  citation: "the citation leads to a provision that is held",
  version: "the version cited is in force",
  quotation: "it is quoted word for word",
  condition: "no condition of the sentence is left out",
  exception: "no exception of the sentence is left out",
  status: "it is shown as what it is: rule, guidance or example",
  jurisdiction: "it is law of the place asked about",
  negation: "“not” stands where the law has it",
  modality: "must, may and must not are the law's own",
  number: "every number is the law's own",
  date: "every date is the law's own",
  unit: "every unit is the law's own",
  comparator: "at least, at most, more than and less than are the law's own",
  actor: "it speaks of those whom the law names",
  scope: "it reaches no further than the law",
  place: "it speaks of the place that the law names",
  merged: "it joins nothing that the law keeps apart",
  term: "defined terms keep their meaning",
  stale: "the words have not changed since they were quoted",
  connective: "“and” and “or” stand where the law has them",
  uncited: "it has a citation",
}

const outcomes: Readonly<Record<Check["outcome"], string>> = {
  passed: "Checked",
  failed: "Failed",
  "not-applicable": "Does not apply",
}

/** "Checked: it is quoted word for word (76 characters)." */
export function checkWords({ name, outcome, detail }: Check): string {
  return `${outcomes[outcome]}: ${asked[name]}${detail === "" ? "" : ` (${detail})`}.`
}
