/**
 * Reads what stands above a provision, and remembers it: the provisions found for one question, and for the
 * next, stand under the same few chapters and sections. A reader sees one snapshot, so nothing goes stale.
 */
import type { LibraryReader, Provision } from "../../corpus/index.js"
import type { IsoDate } from "../../law/index.js"

export type AncestorReader = (provision: Provision, asOf: IsoDate | null) => Promise<readonly Provision[]>

const mostKept = 5_000

export function createAncestorReader(reader: LibraryReader): AncestorReader {
  const kept = new Map<string, readonly Provision[]>()
  return async ({ id, parent }, asOf) => {
    if (parent === null) return []
    const key = `${parent}@${asOf ?? ""}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const ancestors = await reader.ancestors(id, asOf)
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, ancestors)
    return ancestors
  }
}
