/**
 * Shows a lead-in once where statements that follow one another hang from the same: "For purposes of this
 * chapter:" and three definitions, not three times the lead-in. For display alone; nothing is left out, and
 * each statement was checked with its own lead-in.
 */
import type { Statement } from "../../pincite.js"

export function joinLeadIns(statements: readonly Statement[]): readonly Statement[] {
  const shown: Statement[] = []
  for (const statement of statements) {
    const before = shown.at(-1)
    if (before === undefined || !sharesLeadIn(before, statement)) {
      shown.push(statement)
      continue
    }
    const support = [...before.support, ...statement.support.slice(1)]
    const labels = [...new Set([...before.labels, ...statement.labels])]
    shown[shown.length - 1] = { ...before, support, labels }
  }
  return shown
}

/** A lead-in with items after it in both, the very same words, and statements of one kind. */
function sharesLeadIn(before: Statement, after: Statement): boolean {
  const [lead, ...items] = after.support
  const [leadBefore, ...itemsBefore] = before.support
  return (
    lead !== undefined &&
    lead.enumerator === "" &&
    lead.label === leadBefore?.label &&
    before.status === after.status &&
    items.length > 0 &&
    items[0]?.enumerator !== "" &&
    // Words that go on after a list end it.
    [...items, ...itemsBefore].every((each) => each.provision !== lead.provision)
  )
}
