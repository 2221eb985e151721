/**
 * Whether a level is law: by the publisher's `status`, by what its heading or its whole text says.
 *
 *   <section status="renumbered">                        transferred
 *   <heading> to (d) Omitted</heading>                   "(b) to (d) Omitted"
 *   Repealed by section 3(a) of …; P.L. 105–146          the whole text of a section
 *   <section role="instruction">, <amendingAction>, <quotedContent>   what an act does to other law is no rule by itself
 */
import type { ProvisionStatus } from "../../law/index.js"
import { statusOfHeading, statusOfText, statusOfWord } from "../status-words.js"
import { childElements, type XmlElement } from "../xml/index.js"
import type { Draft, Reading } from "./drafts.js"

/** The values of the schema. What was never law, or is not law any more without being repealed, is "omitted". */
const statuses: Readonly<Record<string, ProvisionStatus | null>> = {
  repealed: "repealed",
  omitted: "omitted",
  transferred: "transferred",
  renumbered: "transferred",
  redesignated: "transferred",
  reserved: "reserved",
  vacant: "reserved",
  expired: "expired",
  terminated: "expired",
  hadItsEffect: "expired",
  suspended: "omitted",
  withdrawn: "omitted",
  cancelled: "omitted",
  notAdopted: "omitted",
  proposed: "future",
  pending: "future",
  operational: null,
  unknown: null,
}

export function statedStatus(
  { status: attribute, role }: Readonly<Record<string, string>>,
  heading: string,
  { report, file }: Reading,
  line: number,
): ProvisionStatus | null {
  if (attribute !== undefined) {
    const status = statuses[attribute]
    if (status === undefined) report.note(file, line, `status="${attribute}", which says nothing known here`)
    if (status !== undefined && status !== null) return status
  }
  if (role === "instruction") return "amending"
  const ranged = /^(?:to|and|,) \(\w+\),? \[?(\p{L}+)\b/u.exec(heading)?.[1]
  return (ranged === undefined ? null : statusOfWord(ranged)) ?? statusOfHeading(heading)
}

/** Words that change another law; a proviso that does so is an aside of an appropriation. */
export function amendsOtherLaw(words: XmlElement): boolean {
  return childElements(words).some(
    ({ name, ...rest }) =>
      name === "amendingAction" ||
      name === "quotedContent" ||
      (name !== "proviso" && amendsOtherLaw({ name, ...rest })),
  )
}

export function ownStatus(draft: Draft): ProvisionStatus | null {
  if (draft.status !== null) return draft.status
  if (draft.children.length > 0) return null
  const text = draft.own.text()
  if (text === "") return statusOfText(draft.heading)
  const said =
    text.length > 400
      ? null
      : /^\[?(Repealed|Omitted|Transferred|Expired)(?:[.\]]| (?:by|effective) )/u.exec(text)?.[1]
  return (said === null || said === undefined ? null : statusOfWord(said)) ?? statusOfText(text)
}
