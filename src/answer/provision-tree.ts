/**
 * A section as a tree in memory: each provision with its children and the pieces of its own text that
 * stand before, between and after them.
 */
import type { Provision } from "../corpus/index.js"
import type { ProvisionId } from "../law/index.js"

export interface ProvisionNode {
  readonly provision: Provision
  readonly children: readonly ProvisionNode[]
}

/**
 * Builds the tree from a subtree read depth first; null when it is empty. What is repealed, reserved or
 * not yet in force is left out with all below it: it is no law to quote.
 */
export function provisionTree(subtree: readonly Provision[]): ProvisionNode | null {
  const root = subtree[0]
  if (root === undefined) return null
  const nodes = new Map<ProvisionId, { provision: Provision; children: ProvisionNode[] }>()
  for (const provision of subtree) {
    if (provision !== root && provision.status !== "in-force") continue
    const node = { provision, children: [] }
    const parent = provision.parent === null ? undefined : nodes.get(provision.parent)
    if (provision !== root && parent === undefined) continue
    nodes.set(provision.id, node)
    parent?.children.push(node)
  }
  return nodes.get(root.id) ?? null
}

/** A piece of a provision's own text, or a run of children that stand at one place in it. */
export type Piece =
  | { readonly kind: "text"; readonly start: number; readonly end: number }
  | { readonly kind: "children"; readonly children: readonly ProvisionNode[] }

/** The provision's own text and its children in the order of the law. */
export function pieces(node: ProvisionNode): readonly Piece[] {
  const result: Piece[] = []
  const length = node.provision.text.length
  let from = 0
  let run: ProvisionNode[] = []
  let runAt = 0
  const flush = () => {
    if (run.length > 0) result.push({ kind: "children", children: run })
    run = []
  }
  for (const child of node.children) {
    const at = Math.min(child.provision.at, length)
    if (run.length > 0 && at !== runAt) flush()
    if (at > from) {
      result.push({ kind: "text", start: from, end: at })
      from = at
    }
    run.push(child)
    runAt = at
  }
  flush()
  if (from < length) result.push({ kind: "text", start: from, end: length })
  return result
}
