/**
 * The sections of the Code that an act's own sentence says it amends, where the editors gave no instruction:
 *
 *   Section 4 of the Minimum Wage Act (D.C. Official Code § 32-1003) is amended as follows:
 *   Section 28-3862(o) of the District of Columbia Official Code is amended to read as follows:
 *
 * Only citations before the verb count; those after it stand in the words that are struck or put in.
 */
import { findCitations, type ProvisionId } from "../../law/index.js"
import { changesLaw } from "./standing.js"

const code = /^us-dc\/code\/\d[^/]*/u

export function sectionsSaidAmended(text: string): readonly ProvisionId[] {
  const [sentence = ""] = text.split("\n")
  const verb = changesLaw.exec(sentence)
  if (verb === null) return []
  const cited = findCitations(sentence.slice(0, verb.index)).flatMap(({ reading }) =>
    reading.kind === "one" ? [reading.citation] : reading.candidates,
  )
  return cited.flatMap(({ provision }) => (code.exec(provision)?.[0] ?? []) as ProvisionId | [])
}
