/**
 * The list of sources says exactly what the statements rest on: the same labels, words and versions, and of
 * each section what the library holds of it.
 */
import type { Passage, Source, Support } from "../answer/index.js"
import type { Provision } from "../corpus/index.js"
import type { ProvisionId } from "../law/index.js"
import type { Wrong } from "./check-quotation.js"
import type { SectionInHand } from "./section-of.js"

export function checkSources(
  sources: readonly Source[],
  supports: readonly Support[],
  provisions: ReadonlyMap<ProvisionId, Provision>,
  sections: ReadonlyMap<ProvisionId, SectionInHand>,
): readonly Wrong[] {
  const wrong: Wrong[] = []
  const refuse = (check: Wrong["check"], detail: string) => wrong.push({ check, detail })
  const passages = new Map<string, Passage>()
  sources.forEach((source, index) => {
    if (source.number !== index + 1)
      refuse("citation", `source ${source.number} stands in place ${index + 1}`)
    for (const passage of source.passages) {
      if (!passage.label.startsWith(`${source.number}.`))
        refuse("citation", `passage ${passage.label} stands under source ${source.number}`)
      if (passages.has(passage.label)) refuse("citation", `passage ${passage.label} is listed twice`)
      passages.set(passage.label, passage)
    }
    const problem = wrongSource(source, sections)
    if (problem !== null) wrong.push(problem)
  })
  const used = new Map(supports.map((support) => [support.label, support]))
  for (const [label, support] of used) {
    const passage = passages.get(label)
    if (passage === undefined) refuse("citation", `passage ${label} is not listed`)
    else if (!isSame(passage, support, provisions.get(support.provision)))
      refuse("citation", `passage ${label} is not listed as it is quoted`)
  }
  for (const label of passages.keys())
    if (!used.has(label)) refuse("citation", `passage ${label} is listed and not used`)
  return wrong
}

function isSame(passage: Passage, support: Support, provision: Provision | undefined): boolean {
  return (
    passage.provision === support.provision &&
    passage.version === support.version &&
    passage.start === support.start &&
    passage.end === support.end &&
    passage.quote === support.quote &&
    passage.citation === provision?.citation
  )
}

function wrongSource(source: Source, sections: ReadonlyMap<ProvisionId, SectionInHand>): Wrong | null {
  const hand = sections.get(source.passages[0]?.provision as ProvisionId)
  if (hand === undefined)
    return { check: "citation", detail: `source ${source.number} has no passage that is held` }
  const outside = source.passages.find((passage) => sections.get(passage.provision) !== hand)
  if (outside !== undefined)
    return { check: "citation", detail: `passage ${outside.label} is not of ${source.citation}` }
  const held = [...hand.provisions.values(), ...hand.above].find(
    ({ citation }) => citation === source.citation,
  )
  if (held === undefined)
    return { check: "citation", detail: `${source.citation} does not hold its passages` }
  if (source.digest !== held.digest || source.title !== held.heading || source.weight !== held.weight) {
    return { check: "version", detail: `source ${source.number} is not ${source.citation} as it is held` }
  }
  if (source.jurisdiction !== held.jurisdiction) {
    return {
      check: "jurisdiction",
      detail: `source ${source.number} is law of ${held.jurisdiction}, not of ${source.jurisdiction}`,
    }
  }
  if (source.effectiveFrom !== held.period.effectiveFrom || source.effectiveTo !== held.period.effectiveTo) {
    return { check: "date", detail: `source ${source.number} is not in force for the days given` }
  }
  return null
}
