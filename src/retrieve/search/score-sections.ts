/**
 * Scores the sections among the candidates: a section in which several provisions are good, and whose best one
 * has more of what was asked, stands above one with a single chance hit.
 *
 * The best provision's score, and a tenth of the second's, a twentieth of the third's, a thirtieth of the
 * fourth's; the sum is raised by up to three fifths, by the share of the question's weight that the best provision
 * with its headings covers, and by a tenth where the heading alone says all that is asked: then the codifier has
 * said that the section is about it. Provisions themselves keep their own score: a rule is not better for having
 * good neighbours, and raising it so cost a rulebook's ranking three points and more (decision 0031).
 */
import type { EngineHit } from "../../index/index.js"
import type { ProvisionId } from "../../law/index.js"

const shareOfOthers = 0.1
const mostOthers = 3
const worthOfCoverage = 0.6
const worthOfHeading = 0.1
/** A heading with this share of the question's weight says all that is asked. */
const wholeQuestion = 0.9

/**
 * `hits` best first; `coverage` says what share of the question's weight some of its terms have. Sections are
 * scored when they are asked for: of two hundred hits few are shown.
 */
export function scoreSections(
  hits: readonly EngineHit[],
  coverage: (terms: readonly string[]) => number,
): (section: ProvisionId) => number {
  const sections = new Map<ProvisionId, EngineHit[]>()
  for (const hit of hits) {
    const known = sections.get(hit.section)
    if (known === undefined) sections.set(hit.section, [hit])
    else if (known.length <= mostOthers) known.push(hit)
  }
  return (section) => {
    const [best, ...others] = sections.get(section) ?? []
    if (best === undefined) return 0
    const support = others.reduce((sum, { score }, i) => sum + score / (i + 1), 0)
    const together = best.score + shareOfOthers * support
    const heading = coverage(best.matchedInHeading) >= wholeQuestion ? 1 + worthOfHeading : 1
    return together * (1 + worthOfCoverage * coverage(best.matched)) * heading
  }
}
