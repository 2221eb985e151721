/**
 * A section of an act with all below it: levels as in the Code of the same publisher, quoted law in the text where
 * it stands, instructions in notes and in `ref`.
 */
import { citationFor, type InstrumentId, type IsoDate, type ProvisionStatus } from "../../law/index.js"
import { addAnnotations } from "../dc-xml/annotations.js"
import { enumeratorOf, levelName, type Rank, rankOfList } from "../dc-xml/level-names.js"
import { addOwnWords, oneLine } from "../dc-xml/own-words.js"
import { createOwnText, type OwnText } from "../own-text.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import { bareEnumerator, type GiveId } from "../provision-ids.js"
import { pathWithin } from "../provision-path.js"
import type { Report } from "../report.js"
import type { Surroundings } from "../surroundings.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"
import {
  type Context,
  contextWithin,
  describe,
  type Instruction,
  isInstruction,
  readInstruction,
} from "./instructions.js"
import { addQuotedLaw } from "./quoted-law.js"
import { sectionsSaidAmended } from "./said-amended.js"
import { isAmending } from "./standing.js"

export interface Reading {
  readonly file: string
  readonly report: Report
  readonly giveId: GiveId
  readonly instrument: { readonly id: InstrumentId; readonly shortName: string }
  readonly effectiveFrom: IsoDate | null
}

interface Level {
  readonly rank: Rank
  readonly context: Context
  readonly status: ProvisionStatus
}

interface Gathered {
  readonly own: OwnText
  readonly notes: ParsedNote[]
  readonly children: ParsedProvision[]
  readonly headings: string[]
  readonly instructions: Instruction[]
}

export function readSection(
  section: XmlElement,
  at: number,
  context: Context,
  reading: Reading,
): ParsedProvision {
  const number = numberOf(section)
  const status = isAmending(section) ? "amending" : "in-force"
  const name = { level: "section", designator: `§ ${number}`, segment: segmentOf(number) }
  const above = { rank: -1, context, status } as const
  return readProvision(section, name, { id: reading.instrument.id, at }, above, reading)
}

/** What stands directly in an act or one of its titles: words, and instructions for whole chapters. */
export function gatherAround(element: XmlElement, into: Gathered, context: Context, reading: Reading): void {
  const wrapped: XmlElement = { name: "container", attributes: {}, children: [element], line: element.line }
  gather(wrapped, into, null, { rank: -1, context, status: "amending" }, reading)
}

export function newGathered(): Gathered {
  return { own: createOwnText(), notes: [], children: [], headings: [], instructions: [] }
}

function readProvision(
  element: XmlElement,
  name: { readonly level: string; readonly designator: string; readonly segment: string },
  place: { readonly id: Parameters<GiveId>[0]; readonly at: number },
  above: Level,
  reading: Reading,
): ParsedProvision {
  const { file, instrument } = reading
  const id = reading.giveId(place.id, name.segment, { file, line: element.line })
  const into = newGathered()
  const level = { ...above, context: contextWithin(above.context, element) }
  gather(element, into, id, level, reading)
  const amends = [...into.instructions, ...saidIn(into)]
  return {
    id,
    level: name.level,
    designator: name.designator,
    citation: citationFor(instrument.id, instrument.shortName, pathWithin(instrument.id, id)).canonical,
    heading: into.headings.join(" "),
    text: into.own.text(),
    at: place.at,
    notes: [...into.notes, ...amendsNote(amends)],
    tables: into.own.tables(),
    status: above.status,
    period: { effectiveFrom: reading.effectiveFrom, effectiveTo: null, currentThrough: null },
    weight: null,
    ref: refOf(amends),
    file,
    line: element.line,
    children: into.children,
  }
}

function gather(
  element: XmlElement,
  into: Gathered,
  id: ParsedProvision["id"] | null,
  level: Level,
  reading: Reading,
): void {
  const { file, report } = reading
  const around: Surroundings = { file, report, notes: into.notes }
  const instruct = (instruction: XmlElement, context = level.context): void => {
    into.instructions.push(readInstruction(instruction, context))
    addMachineWords(instruction, into, around)
  }
  for (const child of element.children) {
    if (typeof child === "string") {
      if (child.trim() === "") continue
      report.note(file, element.line, `words directly in <${element.name}> (kept as its text)`)
      into.own.addLine(child.replace(/\s+/gu, " ").trim())
      continue
    }
    if (isInstruction(child)) {
      instruct(child)
      continue
    }
    switch (child.name) {
      case "num":
      case "prefix":
        break
      case "heading":
        into.headings.push(oneLine(child, around))
        break
      case "text":
      case "aftertext":
        addOwnWords(child, into.own, around)
        break
      case "include":
      case "toc":
        addQuotedLaw(child, into.own, around, instruct)
        break
      case "annotation":
        addAnnotations(child, around)
        break
      case "para":
        readParagraph(child, element, into, id, level, reading)
        break
      default:
        report.note(file, child.line, `<${child.name}> in <${element.name}> (its words are kept as a note)`)
        into.notes.push({ kind: child.name.replace(":", "-"), text: oneLine(child, around) })
    }
  }
}

function readParagraph(
  element: XmlElement,
  list: XmlElement,
  into: Gathered,
  id: ParsedProvision["id"] | null,
  above: Level,
  reading: Reading,
): void {
  const number = firstChild(element, "num")
  // A number that is not printed takes its level all the same, as in the Code.
  const isUndesignated = number?.attributes["undesignated"] === "true"
  if (number === null || isUndesignated || id === null) {
    const rank = isUndesignated ? above.rank + 1 : above.rank
    gather(element, into, id, { ...above, rank, context: contextWithin(above.context, element) }, reading)
    return
  }
  const first = childElements(list).find(({ name }) => name === "para")
  const rank = rankOfList(first === undefined ? "" : enumeratorOf(first), above.rank, false)
  const printed = plainWords(number)
  const name = { level: levelName(rank), designator: printed, segment: segmentOf(printed) }
  into.children.push(readProvision(element, name, { id, at: into.own.length() }, { ...above, rank }, reading))
}

/** What the sentence itself says is amended, unless an instruction says it already. */
function saidIn({ own, instructions }: Gathered): readonly Instruction[] {
  const instructed = new Set(instructions.map(({ section }) => section))
  const said = sectionsSaidAmended(own.text()).filter((section) => !instructed.has(section))
  return said.map((section) => {
    const number = section.slice(section.lastIndexOf("/") + 1)
    return { does: "amend", doc: "D.C. Code", path: [`§${number}`], section }
  })
}

/** Words to find and put in their place, and what is inserted into chapters: for machines, and kept as a note. */
function addMachineWords(instruction: XmlElement, into: Gathered, around: Surroundings): void {
  const words = oneLine(withSpaces(instruction), around)
  if (words !== "") into.notes.push({ kind: instruction.name.replace(":", "-"), text: words })
}

/** "find" and "replace", a chapter's number and heading: apart from each other. */
function withSpaces(element: XmlElement): XmlElement {
  const apart = new Set(["cite", "code-cite", "em", "strong", "span", "i", "b", "u", "s"])
  const children = element.children.flatMap((child) => {
    if (typeof child === "string") return [child]
    return apart.has(child.name) ? [child] : [" ", { ...withSpaces(child), name: "text" }, " "]
  })
  return { ...element, children }
}

export function amendsNote(instructions: readonly Instruction[]): readonly ParsedNote[] {
  const lines = [...new Set(instructions.map(lineOf))]
  return lines.length === 0 ? [] : [{ kind: "amends", text: lines.join("\n") }]
}

function lineOf(instruction: Instruction): string {
  const { section } = instruction
  return section === null ? describe(instruction) : `${section} (${describe(instruction)})`
}

/** The ids of the sections that are changed, so that a reader or a program can follow them. */
function refOf(instructions: readonly Instruction[]): ParsedProvision["ref"] {
  const sections = new Set(instructions.flatMap(({ section }) => (section === null ? [] : [section])))
  return sections.size === 0 ? null : { amends: [...sections].join(" ") }
}

/** "103(a)" and "(d)-[(e)]" stand in an id, and in a citation, without the brackets within them. */
function segmentOf(printed: string): string {
  return bareEnumerator(printed).replace(/[()[\]]/gu, "")
}

function numberOf(element: XmlElement): string {
  const number = firstChild(element, "num")
  return number === null ? "" : plainWords(number)
}
