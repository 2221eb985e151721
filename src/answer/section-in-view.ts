/**
 * A section brought into view for answering: its tree, the headings above it and its quotable units.
 *
 * Units are read when first asked for, and once: most sections looked at fail the topic gate before that.
 */
import type { LibraryReader, Provision } from "../corpus/index.js"
import type { IsoDate } from "../law/index.js"
import { type ProvisionNode, provisionTree } from "./provision-tree.js"
import { readUnits } from "./read-units.js"
import type { Unit } from "./unit.js"

export interface SectionInView {
  readonly section: Provision
  /** Of the containers above it, from the top down. */
  readonly ancestors: readonly Provision[]
  readonly tree: ProvisionNode
  readonly units: () => readonly Unit[]
  /** Headings above it, its own heading and all its words, for weighing its topic. */
  readonly words: string
}

/** Null when the section is not held in force on the date. */
export async function bringIntoView(
  section: Provision,
  reader: LibraryReader,
  asOf: IsoDate | null,
): Promise<SectionInView | null> {
  const [subtree, ancestors] = await Promise.all([
    reader.subtree(section.id, asOf),
    reader.ancestors(section.id, asOf),
  ])
  const tree = provisionTree(subtree)
  if (tree === null) return null
  const headings = [...ancestors.map((a) => a.heading), section.heading]
  let units: readonly Unit[] | null = null
  return {
    section,
    ancestors,
    tree,
    units: () => {
      units ??= readUnits(tree, headings)
      return units
    },
    words: [...headings, ...subtree.flatMap((p) => [p.heading, p.text])].join("\n"),
  }
}
