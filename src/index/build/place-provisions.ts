/**
 * What stands around each version of an instrument's provisions: parent, section and neighbours.
 *
 * A version is placed among its contemporaries: the version of the parent (or neighbour) that was in force
 * when this one began; failing that the current one, failing that the newest. The order is that of the law.
 */
import type { Provision } from "../../corpus/index.js"
import type { ProvisionId } from "../../law/index.js"
import { type Standing, standings } from "./section-level.js"

/** Numbers are places in `provisions`; -1 where there is none. */
export interface Place {
  readonly provision: Provision
  readonly standing: Standing
  readonly parent: number
  readonly section: number
  readonly previous: number
  readonly next: number
}

/** `provisions` as the library scans them: parents before children. */
export function placeProvisions(provisions: readonly Provision[]): readonly Place[] {
  const versions = new Map<ProvisionId, number[]>()
  const siblings = new Map<ProvisionId | null, ProvisionId[]>()
  provisions.forEach(({ id, parent }, i) => {
    const held = versions.get(id)
    if (held !== undefined) {
      held.push(i)
      return
    }
    versions.set(id, [i])
    const row = siblings.get(parent)
    if (row === undefined) siblings.set(parent, [id])
    else row.push(id)
  })
  const neighbours = new Map<ProvisionId, readonly [ProvisionId | undefined, ProvisionId | undefined]>()
  for (const row of siblings.values()) {
    for (const [i, id] of row.entries()) neighbours.set(id, [row[i - 1], row[i + 1]])
  }

  const contemporary = (of: Provision, id: ProvisionId | null | undefined): number => {
    const candidates = id === null || id === undefined ? [] : (versions.get(id) ?? [])
    return chooseContemporary(of, candidates, provisions)
  }
  const parents = provisions.map((provision) => contemporary(provision, provision.parent))
  const standing = standings(provisions, parents)
  const sections: number[] = []
  return provisions.map((provision, i) => {
    const parent = parents[i]!
    const section = standing[i] === "within" ? (sections[parent] ?? i) : i
    sections.push(section)
    const [before, after] = neighbours.get(provision.id) ?? []
    return {
      provision,
      standing: standing[i]!,
      parent,
      section,
      previous: contemporary(provision, before),
      next: contemporary(provision, after),
    }
  })
}

function chooseContemporary(
  { current, period }: Provision,
  candidates: readonly number[],
  provisions: readonly Provision[],
): number {
  if (candidates.length < 2) return candidates[0] ?? -1
  const offered = candidates.find((i) => provisions[i]!.current)
  if (current && offered !== undefined) return offered
  const day = period.effectiveFrom
  const then = candidates.findLast((i) => {
    const { effectiveFrom, effectiveTo } = provisions[i]!.period
    return (
      day !== null &&
      (effectiveFrom === null || effectiveFrom <= day) &&
      (effectiveTo === null || day <= effectiveTo)
    )
  })
  return then ?? offered ?? candidates.at(-1)!
}
