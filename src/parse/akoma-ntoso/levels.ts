/**
 * The hierarchy: each element that has a number or a heading is a provision, named as the markup names it; one that
 * has neither (a `list`, an `alinea`) is no provision, and what it holds belongs to what it stands in.
 */

import type { InstrumentId, ProvisionId } from "../../law/index.js"
import { type Draft, openDraft, type Reading } from "../numbered-lines/index.js"
import type { ParsedNote } from "../parsed.js"
import { bareEnumerator, headingSegment } from "../provision-ids.js"
import type { Surroundings } from "../surroundings.js"
import { childElements, firstChild, isElement, type XmlElement, type XmlNode } from "../xml/index.js"
import { addLines, oneLine } from "./lines.js"

const hierarchy = new Set(
  "title subtitle book tome part subpart chapter subchapter section subsection article paragraph subparagraph clause subclause division subdivision hcontainer tblock level rule subrule point indent alinea list sublist transitional proviso recital item".split(
    " ",
  ),
)
/** Parts of a judgment or a debate, which have no numbers. */
const record = new Set(
  "background introduction motivation decision remedies debateSection oralStatements writtenStatements prayers rollCall petitions papers resolutions nationalInterest pointOfOrder adjournment address communication questions administrationOfOath declarationOfVote ministerialStatements personalStatements noticesOfMotion proceduralMotions".split(
    " ",
  ),
)
const holdsLevels = new Set(["content", "intro", "wrapUp", "blockList", "recitals", "container"])

export interface Base {
  readonly reading: Reading
  /** Where the ids of sections and articles begin. */
  readonly id: InstrumentId | ProvisionId
  readonly drafts: Map<string, Draft>
}

/** Reads what stands in an element, in order, into a provision. `top` receives provisions where there is none above. */
export function readWithin(element: XmlElement, above: Draft, base: Base): void {
  const { reading } = base
  const around: Surroundings = { file: reading.file, report: reading.report, notes: above.notes }
  let run: XmlNode[] = []
  const flush = () => {
    addLines({ ...element, name: "p", children: run }, above.own, around)
    run = []
  }
  for (const child of element.children) {
    if (!isElement(child) || !isLevel(child)) {
      if (isElement(child) && holdsLevel(child)) {
        flush()
        readWithin(child, above, base)
      } else run.push(child)
      continue
    }
    flush()
    readLevel(child, above, base)
  }
  flush()
}

export function isLevel(element: XmlElement): boolean {
  return hierarchy.has(element.name) || record.has(element.name)
}

function holdsLevel(element: XmlElement): boolean {
  if (element.name === "quotedStructure") return false
  return (
    holdsLevels.has(element.name) ||
    childElements(element).some((child) => isLevel(child) || holdsLevel(child))
  )
}

export function readLevel(element: XmlElement, above: Draft | null, base: Base): Draft | null {
  const { reading } = base
  const notes: ParsedNote[] = []
  const around: Surroundings = { file: reading.file, report: reading.report, notes }
  const words = (name: string) => {
    const part = firstChild(element, name)
    return part === null ? "" : oneLine(part, around)
  }
  const designator = words("num")
  const heading = [words("heading"), words("subheading")].filter((each) => each !== "").join(" ")
  const enumerator = numberOf(designator)
  const isPart = record.has(element.name)
  const isNameless = enumerator === "" && heading === "" && !isPart
  if (isNameless && above !== null) {
    // A dash is no number: it stands before its words.
    readWithin(designator === "" ? element : joinDash(element, designator), above, base)
    above.notes.push(...notes)
    return null
  }
  const level = element.attributes["name"] ?? element.name
  const ordinal = String((above?.children.length ?? base.drafts.size) + 1)
  const own = enumerator || (isPart || heading === "" ? ordinal : headingSegment(heading))
  const draft = openDraft(
    above,
    isCitedAlone(element) ? base.id : (above?.id ?? base.id),
    { level, designator, heading, segment: segmentOf(element, level, own, above) },
    element.line,
    reading,
  )
  draft.notes.push(...notes)
  const key = element.attributes["eId"]
  base.drafts.set(key ?? draft.id, draft)
  const rest = element.children.filter(
    (node) => !isElement(node) || !["num", "heading", "subheading"].includes(node.name),
  )
  readWithin({ ...element, children: rest }, draft, base)
  return draft
}

function isCitedAlone({ name }: XmlElement): boolean {
  return name === "section" || name === "article" || name === "recital"
}

/** A section by its number, an article as `art-6`; below them the enumerators alone; divisions with their word. */
function segmentOf({ name }: XmlElement, level: string, own: string, above: Draft | null): string {
  if (name === "section") return own
  if (name === "article") return `art-${own}`
  const isWithin =
    above !== null &&
    /^(?:section|article|subsection|paragraph|subparagraph|point|clause|item)$/u.test(above.level)
  return isWithin && name !== "division" ? own : `${level}-${own}`
}

/** "§ 301." → 301; "SEC. 3 ." → 3; "Art. 1." → 1; "Artículo 2º." → 2; "CHAPTER 3—" → 3; "a)" → a; "–" → "". */
function numberOf(designator: string): string {
  const bare = designator
    .replace(/^(?:§+|\p{L}+\.?\s)\s*(?=[\p{L}\p{N}]+\s?[.º°—–:-]*$)/u, "")
    .replace(/[\s.º°—–:-]+$/gu, "")
  return /[\p{L}\p{N}]/u.test(bare) ? bareEnumerator(bare) : ""
}

function joinDash(element: XmlElement, dash: string): XmlElement {
  const [first, ...rest] = element.children
    .filter((node) => !isElement(node) || node.name !== "num")
    .filter((node) => isElement(node) || node.trim() !== "")
  if (first === undefined || !isElement(first))
    return { ...element, children: [`${dash} `, ...(first === undefined ? [] : [first]), ...rest] }
  return { ...element, children: [{ ...first, children: [`${dash} `, ...first.children] }, ...rest] }
}
