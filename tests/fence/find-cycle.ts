/**
 * The first cycle of a graph as the path that walks it, beginning and ending with the same node; null where
 * there is none. Nodes are tried in the order given, so that the same graph gives the same path.
 */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const finished = new Set<string>()
  const path: string[] = []

  const walk = (node: string): readonly string[] | null => {
    const seenAt = path.indexOf(node)
    if (seenAt >= 0) return [...path.slice(seenAt), node]
    if (finished.has(node)) return null
    path.push(node)
    for (const next of edges.get(node) ?? []) {
      const cycle = walk(next)
      if (cycle !== null) return cycle
    }
    path.pop()
    finished.add(node)
    return null
  }

  for (const node of edges.keys()) {
    const cycle = walk(node)
    if (cycle !== null) return cycle
  }
  return null
}
