/**
 * Finds the law a section does not say itself: its definitions, exemptions and penalties elsewhere.
 *
 * First the sections beside it (same chapter or subchapter) by what their headings say they are; then, for
 * penalties, sections found by search that name the section or its chapter in their own words. A section
 * that only resembles the subject is not related law.
 */
import type { LibraryReader, Provision } from "../corpus/index.js"
import type { IsoDate } from "../law/index.js"
import type { Retriever } from "../retrieve/index.js"
import { literalPattern } from "../text/index.js"
import { bringIntoView, type SectionInView } from "./section-in-view.js"

export interface RelatedLaw {
  readonly definitions: readonly SectionInView[]
  readonly exemptions: readonly SectionInView[]
  readonly penalties: readonly SectionInView[]
}

const headingOf = {
  definitions: /\b(?:definitions?|defined terms|meaning of terms|interpretation)\b/iu,
  exemptions: /\b(?:exempt\w*|exceptions?|exclu\w+|applicab\w+|scope|application)\b/iu,
  penalties:
    /\b(?:penalt\w*|enforce\w*|violations?|remed\w+|civil action|private right|liabilit\w+|offen[cs]es?|fines?|sanctions?|damages)\b/iu,
} as const

const mostOfEach = 3

export async function findRelatedLaw(
  section: Provision,
  ancestors: readonly Provision[],
  reader: LibraryReader,
  retriever: Retriever,
  asOf: IsoDate | null,
): Promise<RelatedLaw> {
  const beside = await sectionsBeside(section, ancestors, reader, asOf)
  const pick = (kind: keyof typeof headingOf) =>
    beside.filter((p) => headingOf[kind].test(p.heading)).slice(0, mostOfEach)
  const elsewhere = await penaltiesElsewhere(section, ancestors, reader, retriever, asOf)
  const besideIds = new Set(beside.map((p) => p.id))
  return {
    definitions: await inView(pick("definitions"), reader, asOf),
    exemptions: await inView(pick("exemptions"), reader, asOf),
    penalties: [
      ...(await inView(pick("penalties"), reader, asOf)),
      ...elsewhere.filter((view) => !besideIds.has(view.section.id)),
    ].slice(0, mostOfEach),
  }
}

/** Sections of the same container, and those that stand directly in the container above it. */
async function sectionsBeside(
  section: Provision,
  ancestors: readonly Provision[],
  reader: LibraryReader,
  asOf: IsoDate | null,
): Promise<readonly Provision[]> {
  const result: Provision[] = []
  for (const container of ancestors.slice(-2)) {
    const children = await reader.children(container.id, asOf)
    result.push(...children.filter((p) => p.level === section.level && p.id !== section.id))
  }
  return unique(result)
}

async function penaltiesElsewhere(
  section: Provision,
  ancestors: readonly Provision[],
  reader: LibraryReader,
  retriever: Retriever,
  asOf: IsoDate | null,
): Promise<readonly SectionInView[]> {
  const chapter = ancestors.at(-1)
  const number = nameOfSection(section)
  const containers = ancestors.slice(-2).map(nameOfContainer)
  const retrieval = await retriever({
    text: `penalty violation of ${chapter?.heading ?? section.heading}`,
    jurisdictions: [section.jurisdiction],
    asOf,
    top: 20,
  })
  const result: SectionInView[] = []
  const candidates = unique(retrieval.found.map((found) => found.section))
  for (const candidate of candidates) {
    if (candidate.id === section.id || candidate.instrument !== section.instrument) continue
    if (!headingOf.penalties.test(candidate.heading)) continue
    const view = await bringIntoView(candidate, reader, asOf)
    if (view === null) continue
    const sameTitle = view.ancestors[0]?.id === ancestors[0]?.id
    const names = (words: string) =>
      number.test(words) || (sameTitle && containers.some((container) => container?.test(words)))
    // Only what names the section or its chapter follows a breach of it; "this chapter" is another one there.
    if (names(view.words))
      result.push({ ...view, units: () => view.units().filter((unit) => names(unit.text)) })
  }
  return result
}

/** "28-3852", not as a part of "28-3852.01" or "128-3852". */
function nameOfSection(section: Provision): RegExp {
  const number = section.designator.replace(/^§+\s*/u, "").trim()
  return new RegExp(`(?<![\\d.-])${literalPattern(number)}(?!\\d|\\.\\d|-\\d)`, "u")
}

/** "Chapter 38": only of use within the same title, where chapter numbers are not repeated. */
function nameOfContainer(container: Provision): RegExp | null {
  const written = container.designator.trim()
  return /\d/u.test(written) ? new RegExp(`\\b${literalPattern(written)}\\b`, "iu") : null
}

async function inView(
  sections: readonly Provision[],
  reader: LibraryReader,
  asOf: IsoDate | null,
): Promise<readonly SectionInView[]> {
  const views = await Promise.all(sections.map((section) => bringIntoView(section, reader, asOf)))
  return views.filter((view) => view !== null)
}

function unique(provisions: readonly Provision[]): Provision[] {
  return [...new Map(provisions.map((p) => [p.id, p])).values()]
}
