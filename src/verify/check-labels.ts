/**
 * Labels: `[d.p]`, both numbers in order of first use; one label, one version and span, and the reverse.
 */
import type { Support } from "../answer/index.js"
import type { Failure, PlacedStatement } from "./failure.js"

export function checkLabels(statements: readonly PlacedStatement[]): readonly Failure[] {
  const failures: Failure[] = []
  const spanOf = new Map<string, string>()
  const labelOf = new Map<string, string>()
  const passagesOf = new Map<number, number>()
  for (const { where, statement } of statements) {
    const refuse = (detail: string) =>
      failures.push({ where, statement, check: "citation", detail, missing: null })
    const used = [...new Set(statement.support.map((support) => support.label))]
    if (statement.kind === "law" && used.join(" ") !== statement.labels.join(" ")) {
      refuse(`labels ${statement.labels.join(", ")} are not those of its quotations, ${used.join(", ")}`)
    }
    for (const label of statement.labels) {
      if (
        statement.kind === "frame" &&
        !spanOf.has(label) &&
        !statements.some((s) => s.statement.support.some((x) => x.label === label))
      ) {
        refuse(`label ${label} stands for no quotation`)
      }
    }
    for (const support of statement.support) {
      const wrong = isNew(support, spanOf, labelOf)
      if (wrong !== null) refuse(wrong)
      if (spanOf.has(support.label)) continue
      spanOf.set(support.label, spanKey(support))
      labelOf.set(spanKey(support), support.label)
      const order = outOfOrder(support.label, passagesOf)
      if (order !== null) refuse(order)
    }
  }
  return failures
}

/** Null when a support's label and span agree with what was seen before; otherwise what is wrong. */
function isNew(
  support: Support,
  spanOf: ReadonlyMap<string, string>,
  labelOf: ReadonlyMap<string, string>,
): string | null {
  const known = spanOf.get(support.label)
  if (known !== undefined && known !== spanKey(support))
    return `label ${support.label} stands for two passages`
  const other = labelOf.get(spanKey(support))
  if (other !== undefined && other !== support.label)
    return `one passage has two labels, ${other} and ${support.label}`
  return null
}

function outOfOrder(label: string, passagesOf: Map<number, number>): string | null {
  const match = /^([1-9]\d*)\.([1-9]\d*)$/u.exec(label)
  if (match === null) return `“${label}” is no label`
  const [source, passage] = [Number(match[1]), Number(match[2])]
  const before = passagesOf.get(source)
  if (before === undefined && source !== passagesOf.size + 1)
    return `source ${source} comes before source ${passagesOf.size + 1}`
  if (passage !== (before ?? 0) + 1)
    return `passage ${label} comes before passage ${source}.${(before ?? 0) + 1}`
  passagesOf.set(source, passage)
  return null
}

function spanKey(support: Support): string {
  return `${support.version} ${support.start}-${support.end}`
}
