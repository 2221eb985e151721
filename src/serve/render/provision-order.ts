/**
 * Puts a provision's own words, its tables and its children back into the order of the law.
 *
 * A child or table with `at` stands before that offset of its parent's text; a piece of text keeps the offset
 * it begins at, so that a span of the stored text can be found again in what is shown.
 */
import type { Provision } from "../../pincite.js"

export interface OrderedProvision {
  readonly provision: Provision
  readonly pieces: readonly ProvisionPiece[]
}

export type ProvisionPiece =
  | { readonly kind: "text"; readonly start: number; readonly text: string }
  | { readonly kind: "table"; readonly table: Provision["tables"][number] }
  | { readonly kind: "child"; readonly child: OrderedProvision }

/** `subtree` depth first, the provision itself at its head. Children whose parent is not there are left out. */
export function provisionOrder(provision: Provision, subtree: readonly Provision[]): OrderedProvision {
  const children = new Map<string, Provision[]>()
  for (const each of subtree) {
    if (each.parent === null || each.id === provision.id) continue
    const siblings = children.get(each.parent)
    if (siblings === undefined) children.set(each.parent, [each])
    else siblings.push(each)
  }
  return order(provision, children)
}

function order(provision: Provision, children: ReadonlyMap<string, readonly Provision[]>): OrderedProvision {
  const insets: { readonly at: number; readonly piece: ProvisionPiece }[] = [
    ...provision.tables.map((table) => ({ at: table.at, piece: { kind: "table" as const, table } })),
    ...(children.get(provision.id) ?? []).map((child) => ({
      at: child.at,
      piece: { kind: "child" as const, child: order(child, children) },
    })),
  ]
  // Sorting is stable: what stands at one offset keeps its order.
  insets.sort((a, b) => a.at - b.at)
  const pieces: ProvisionPiece[] = []
  let from = 0
  const textUpTo = (end: number) => {
    const text = provision.text.slice(from, end)
    if (text.trim() !== "") pieces.push({ kind: "text", start: from, text })
    from = Math.max(from, end)
  }
  for (const { at, piece } of insets) {
    textUpTo(at)
    pieces.push(piece)
  }
  textUpTo(provision.text.length)
  return { provision, pieces }
}
