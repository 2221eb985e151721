/**
 * Raises the provisions of a section in which several are good.
 *
 * To each candidate's score a fifth is added of the best other candidate of its section, a tenth of the
 * second and a fifteenth of the third. On the D.C. questions this brings more controlling sections among the
 * first three than a score over the section's joined words, and it leaves rulebooks, whose rules are
 * mostly single provisions, as they were (decision 0031).
 */
import type { EngineHit } from "../../index/index.js"
import type { ProvisionId } from "../../law/index.js"

const share = 0.2
const mostOthers = 3

/** Best first; equal scores stay in the engine's order. */
export function raiseSections(hits: readonly EngineHit[]): readonly EngineHit[] {
  const sections = new Map<ProvisionId, EngineHit[]>()
  for (const hit of hits) {
    const section = sections.get(hit.section)
    if (section === undefined) sections.set(hit.section, [hit])
    else section.push(hit)
  }
  return hits
    .map((hit) => {
      const others = sections.get(hit.section)!.filter((other) => other !== hit)
      const support = others.slice(0, mostOthers).reduce((sum, { score }, i) => sum + score / (i + 1), 0)
      return { hit, score: hit.score + share * support }
    })
    .sort((a, b) => b.score - a.score)
    .map(({ hit, score }) => raised(hit, score))
}

/** A copy that still looks its terms up only when asked. */
function raised(hit: EngineHit, score: number): EngineHit {
  const { provision, version, section, parts } = hit
  return {
    ...{ provision, version, section, score, parts },
    get matched() {
      return hit.matched
    },
  }
}
