/**
 * Scores the sections among the candidates: a section in which several provisions are good stands above one
 * with a single chance hit.
 *
 * The best provision's score, and a tenth of the second's, a twentieth of the third's, a thirtieth of the
 * fourth's. Provisions themselves keep their own score: a rule is not better for having good neighbours, and
 * raising it so cost a rulebook's ranking three points and more (decision 0031).
 */
import type { EngineHit } from "../../index/index.js"
import type { ProvisionId } from "../../law/index.js"

const share = 0.1
const mostOthers = 3

/** `hits` best first. */
export function scoreSections(hits: readonly EngineHit[]): ReadonlyMap<ProvisionId, number> {
  const sections = new Map<ProvisionId, { score: number; hits: number }>()
  for (const { section, score } of hits) {
    const known = sections.get(section)
    if (known === undefined) sections.set(section, { score, hits: 1 })
    else if (known.hits <= mostOthers) {
      known.score += (share * score) / known.hits
      known.hits += 1
    }
  }
  return new Map([...sections].map(([section, { score }]) => [section, score]))
}
