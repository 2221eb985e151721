/**
 * What each element of the hierarchy is: its level, how far its number is unique, and so where its id begins.
 *
 *   <chapter><num value="5">CHAPTER 5—</num>        chapter    us/usc/17/chapter-5
 *   <part> in a chapter                             part       us/usc/26/chapter-1/subchapter-A/part-I
 *   <section> in a code or an act                   section    us/usc/17/107
 *   <section> in a division of a public law         section    us/pl/113-67/division-A/101
 *   <appropriations><heading>                       named by its heading, for it has no number
 *
 * The chapters and sections of a title are numbered through, and so are the sections of an act, but each
 * division of an act begins anew. A level without a number is none: its words belong to what it stands in.
 */
import type { InstrumentId, ProvisionId } from "../../law/index.js"
import { headingSegment } from "../provision-ids.js"
import type { Law } from "./publications.js"

/** Above the section, and what groups sections. */
const containers = new Set([
  "title",
  "subtitle",
  "division",
  "subdivision",
  "chapter",
  "subchapter",
  "part",
  "subpart",
  "article",
  "subarticle",
  "appendix",
  "preliminary",
  "compiledAct",
  "courtRules",
  "reorganizationPlans",
  "reorganizationPlan",
  "level",
  "appropriations",
])
const sections = new Set(["section", "courtRule"])
/** From the section down. A level two steps or more below what it stands in is the publisher's slip. */
const below = [
  "section",
  "subsection",
  "paragraph",
  "subparagraph",
  "clause",
  "subclause",
  "item",
  "subitem",
  "subsubitem",
]

export const isContainer = (name: string): boolean => containers.has(name)
export const isSection = (name: string): boolean => sections.has(name)
export const isLevel = (name: string): boolean =>
  containers.has(name) || sections.has(name) || below.includes(name)

/** Containers that are closed as they were opened; one within a section or a note comes whole with it. */
export const isStreamed = (name: string): boolean => containers.has(name) && name !== "appropriations"

export function levelOf(name: string): string {
  if (name === "level") return "heading"
  if (name === "courtRule") return "rule"
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}

/** Not told by its depth, as the code says of itself: "(i)" in a paragraph may be a clause. */
export function skipsLevels(name: string, above: string): boolean {
  const [inner, outer] = [below.indexOf(name), below.indexOf(above)]
  return inner > 0 && outer >= 0 && (inner <= outer || (outer > 0 && inner > outer + 1))
}

export function segmentOf(name: string, number: string, heading: string): string {
  if (name === "section" || below.includes(name)) return number
  return number === "" ? headingSegment(heading) : `${levelOf(name)}-${number}`
}

/** As much of a provision as tells where the ids of those in it begin. */
interface Holder {
  readonly id: ProvisionId
  readonly level: string
  readonly above: Holder | null
}

export function baseOf(name: string, above: Holder | null, law: Law): InstrumentId | ProvisionId {
  if (above === null || above.above === null) return law.id
  if (name === "chapter" && law.kind === "code") return law.id
  // Rules are numbered through their set, whatever headings part them.
  if (name === "courtRule") return nearest(above, "court-rules")?.id ?? above.id
  if (name !== "section") return above.id
  for (let holder: Holder | null = above; holder !== null; holder = holder.above) {
    if (/^(?:division|compiled-act|reorganization-plan|appendix)$/u.test(holder.level)) return holder.id
  }
  return law.id
}

function nearest(holder: Holder | null, level: string): Holder | null {
  return holder === null || holder.level === level ? holder : nearest(holder.above, level)
}
