/**
 * Lays out a law statement as the law does: lead-in, list items under one another, continuation.
 *
 * The supports come in the order of the law. One with an enumerator begins a list item, as deep as its
 * provision lies below the shallowest item; one without belongs to the item before it when both quote the
 * same provision, and to the running text otherwise.
 */
import type { Statement, Support } from "../../pincite.js"

export interface StatementLine {
  /** 0: running text; 1 and more: a list item, so many levels deep. */
  readonly depth: number
  readonly enumerator: string
  readonly quotes: readonly Support[]
}

export function statementLines(statement: Statement): readonly StatementLine[] {
  const { support } = statement
  const items = support.filter((each) => each.enumerator !== "")
  // A lone quote is no list, whatever stands before it in the law.
  if (support.length < 2)
    return support.map((each) => ({ depth: 0, enumerator: each.enumerator, quotes: [each] }))
  const shallowest = Math.min(...items.map(depthOf))
  const lines: { depth: number; enumerator: string; quotes: Support[] }[] = []
  for (const each of support) {
    const before = lines.at(-1)
    if (each.enumerator !== "") {
      lines.push({ depth: depthOf(each) - shallowest + 1, enumerator: each.enumerator, quotes: [each] })
    } else if (
      before !== undefined &&
      (before.depth === 0 || before.quotes.at(-1)?.provision === each.provision)
    ) {
      before.quotes.push(each)
    } else {
      lines.push({ depth: 0, enumerator: "", quotes: [each] })
    }
  }
  return lines
}

function depthOf({ provision }: Support): number {
  return provision.split("/").length
}
