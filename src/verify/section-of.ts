/**
 * Brings the section a provision stands in, read as a flow, once per section.
 *
 * The section is the topmost provision above (or itself) that the publisher calls so; else the topmost rule,
 * regulation or article, or what interprets one; where none is called so, the topmost provision with words of its own.
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

/** An article is a section in Europe and a container of sections in the uniform codes: hence the order. */
const sectionLevels = ["section", "rule", "regulation", "article", "interpretation"]

/** `most`: how many provisions to keep in hand before beginning afresh. */
export function sectionFinder(
  reader: LibraryReader,
  asOf: IsoDate | null,
  most = Number.POSITIVE_INFINITY,
): SectionFinder {
  const known = new Map<ProvisionId, SectionInHand>()
  return async (provision) => {
    const before = known.get(provision.id)
    if (before !== undefined) return before
    const path = [...(await reader.ancestors(provision.id, asOf)), provision]
    const named =
      sectionLevels.map((level) => path.findIndex((each) => each.level === level)).find((at) => at >= 0) ?? -1
    const worded = path.findIndex(({ text }) => text.trim() !== "")
    const place = named >= 0 ? named : worded >= 0 ? worded : path.length - 1
    const section = path[place] ?? provision
    const subtree = await reader.subtree(section.id, asOf)
    const provisions = new Map(subtree.map((each) => [each.id, each]))
    const found = { section, above: path.slice(0, place), flow: sectionFlow(subtree), provisions }
    if (known.size > most) known.clear()
    for (const each of subtree) known.set(each.id, found)
    known.set(provision.id, found)
    return found
  }
}
