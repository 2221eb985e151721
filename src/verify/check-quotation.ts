/**
 * A law statement is its quotations and nothing else: each the exact words of its span, in the order of the
 * law, all of one section, joined by single spaces, items behind their enumerators.
 */
import type { CheckName, Statement } from "../answer/index.js"
import type { Provision } from "../corpus/index.js"
import { normalise } from "../text/index.js"

export interface Wrong {
  readonly check: CheckName
  readonly detail: string
}

/** Between two quotations: a space, or the mark of an omission, which the rule of completeness judges. */
const joints = [" ", " … "]

export function checkQuotation(statement: Statement, provisions: readonly Provision[]): readonly Wrong[] {
  const wrong: Wrong[] = []
  if (statement.support.length === 0) return [{ check: "uncited", detail: "it states law and cites none" }]
  statement.support.forEach((support, index) => {
    const provision = provisions[index] as Provision
    const words = provision.text.slice(support.start, support.end)
    if (words !== support.quote || words.trim() === "") {
      wrong.push({
        check: "quotation",
        detail: `the quotation is not what ${provision.citation} says at ${support.start}–${support.end}`,
      })
    }
    if (support.enumerator !== "" && support.enumerator !== provision.designator) {
      wrong.push({
        check: "quotation",
        detail: `“${support.enumerator}” is not the enumerator of ${provision.citation}`,
      })
    }
  })
  if (!isJoined(statement)) {
    wrong.push({ check: "quotation", detail: "its words are not its quotations joined in order" })
  }
  if (statement.appliesTo !== null && !normalise(statement.text).includes(normalise(statement.appliesTo))) {
    wrong.push({ check: "actor", detail: `“${statement.appliesTo}” are not words of the statement` })
  }
  return wrong
}

function isJoined(statement: Statement): boolean {
  let ends = [0]
  for (const { enumerator, quote } of statement.support) {
    const words = enumerator === "" ? quote : `${enumerator} ${quote}`
    const starts = ends.flatMap((end) =>
      end === 0
        ? [0]
        : joints.map((joint) => (statement.text.startsWith(joint, end) ? end + joint.length : -1)),
    )
    ends = starts
      .filter((start) => start >= 0 && statement.text.startsWith(words, start))
      .map((start) => start + words.length)
  }
  return ends.includes(statement.text.length)
}
