/**
 * Brings the section a provision stands in, read as a flow, once per section.
 *
 * The section is the topmost provision above (or itself) that the publisher calls one: section, rule,
 * article, regulation. Where none is called so, it is the topmost one with words of its own.
 */
import type { LibraryReader, Provision } from "../corpus/index.js"
import type { IsoDate, ProvisionId } from "../law/index.js"
import type { SectionFlow } from "./fragment.js"
import { sectionFlow } from "./section-flow.js"

export interface SectionInHand {
  readonly section: Provision
  /** From the top provision down to the section's parent. */
  readonly above: readonly Provision[]
  readonly flow: SectionFlow
  readonly provisions: ReadonlyMap<ProvisionId, Provision>
}

export type SectionFinder = (provision: Provision) => Promise<SectionInHand>

const sectionLevels = new Set(["section", "rule", "article", "regulation"])

export function sectionFinder(reader: LibraryReader, asOf: IsoDate | null): SectionFinder {
  const known = new Map<ProvisionId, SectionInHand>()
  return async (provision) => {
    const before = known.get(provision.id)
    if (before !== undefined) return before
    const path = [...(await reader.ancestors(provision.id, asOf)), provision]
    const named = path.findIndex(({ level }) => sectionLevels.has(level))
    const place =
      named >= 0
        ? named
        : Math.max(
            0,
            path.findIndex(({ text }) => text.trim() !== ""),
          )
    const section = path[place] ?? provision
    const subtree = await reader.subtree(section.id, asOf)
    const provisions = new Map(subtree.map((each) => [each.id, each]))
    const found = { section, above: path.slice(0, place), flow: sectionFlow(subtree), provisions }
    for (const each of subtree) known.set(each.id, found)
    known.set(provision.id, found)
    return found
  }
}
