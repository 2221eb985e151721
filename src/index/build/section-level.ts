/**
 * Which provisions are sections, which stand above them and which within.
 *
 * A section is what a citation names first and what a reader opens: a section of a code or of the Code of
 * Federal Regulations, a rule of a rulebook, an article of a treaty. Titles, chapters and parts stand above
 * sections and give headings. Names overlap between traditions, so the innermost section or rule counts:
 * rulebooks have rules in what they call sections. "Article" is either: with sections below it, it is a
 * container, as in the Uniform Commercial Code; without, it is itself the section. A supplement stands above the
 * interpretations it gathers, one of each section.
 */
import type { Provision } from "../../corpus/index.js"

const containers = new Set([
  "title",
  "subtitle",
  "division",
  "subdivision",
  "chapter",
  "subchapter",
  "part",
  "subpart",
  "subject-group",
  "unit",
  "subunit",
  "supplement",
])
const sections = new Set(["section", "rule"])

type Level = Pick<Provision, "level">

/** The section among a provision and those above it, given from the top; null where all stand above sections. */
export function sectionOf<P extends Level>(chain: readonly P[]): P | null {
  return (
    chain.findLast(({ level }) => sections.has(level)) ??
    chain.find(({ level }) => !containers.has(level)) ??
    null
  )
}

export type Standing = "above" | "section" | "within"

/** `parents[i]` is the index of the parent of `provisions[i]`, -1 for a top provision; parents come first. */
export function standings(provisions: readonly Level[], parents: ArrayLike<number>): readonly Standing[] {
  const holdsSection = new Uint8Array(provisions.length)
  for (let i = provisions.length - 1; i >= 0; i -= 1) {
    const parent = parents[i]!
    if (parent >= 0 && (holdsSection[i] === 1 || sections.has(provisions[i]!.level))) holdsSection[parent] = 1
  }
  const standing: Standing[] = []
  provisions.forEach(({ level }, i) => {
    const parent = parents[i]!
    const isInside = parent >= 0 && standing[parent] !== "above"
    if (sections.has(level)) standing.push("section")
    else if (isInside) standing.push("within")
    else standing.push(containers.has(level) || holdsSection[i] === 1 ? "above" : "section")
  })
  return standing
}

/**
 * Whether a provision may be an answer, were its words enough. A title never is: what words it has are a list
 * of what it holds. A chapter or part that has words of its own is, for small rulebooks number so.
 */
export function mayAnswer({ level }: Level, standing: Standing): boolean {
  return standing !== "above" || (level !== "title" && level !== "subtitle")
}
