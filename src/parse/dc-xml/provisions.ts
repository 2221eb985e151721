/**
 * A section and its paragraphs: reads a `section` element into provisions, every word once.
 *
 * A `para` is a provision with its own enumerator. One without a number, or whose number the publisher
 * marks `undesignated` (it is not printed and not cited), is no provision: its words and its paragraphs
 * belong to what it stands in. A section's dates and status hold for all in it unless these say otherwise.
 */
import {
  citationFor,
  type InstrumentId,
  type IsoDate,
  type ProvisionId,
  type ProvisionStatus,
} from "../../law/index.js"
import { createOwnText, type OwnText } from "../own-text.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import { bareEnumerator, type GiveId, headingSegment } from "../provision-ids.js"
import { pathWithin } from "../provision-path.js"
import type { Report } from "../report.js"
import { statusOfHeading, statusOfText, statusOfWord } from "../status-words.js"
import { youngest } from "../written-dates.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"
import { addAnnotations, dateOfHistory, isCodifiersNote } from "./annotations.js"
import { enumeratorOf, hasFiguresFirst, levelName, type Rank, rankOfList } from "./level-names.js"
import { type OwnDates, ownDates } from "./own-dates.js"
import { addOwnWords, oneLine } from "./own-words.js"

export interface Reading {
  readonly instrument: { readonly id: InstrumentId; readonly shortName: string }
  readonly giveId: GiveId
  readonly report: Report
  /** The youngest day in any history note so far. */
  readonly history: { youngest: IsoDate | null }
  readonly file: string
}

/** What a provision hands down to those in it. */
export interface Above {
  readonly id: ProvisionId | InstrumentId
  readonly rank: Rank
  readonly figuresFirst: boolean
  readonly status: ProvisionStatus
  readonly dates: OwnDates
}

export interface Gathered {
  readonly own: OwnText
  readonly notes: ParsedNote[]
  readonly children: ParsedProvision[]
  readonly headings: string[]
  /** Corrections of the heading, printed after it. */
  readonly corrections: string[]
}

export function readSection(
  section: XmlElement,
  at: number,
  dates: OwnDates,
  reading: Reading,
): ParsedProvision {
  const number = numberOf(section)
  const stated = ownDates(section)
  const enacted = dateOfHistory(section)
  reading.history.youngest = youngest([reading.history.youngest, enacted])
  const reason = firstChild(section, "reason")
  const above: Above = {
    id: reading.instrument.id,
    rank: -1,
    figuresFirst: hasFiguresFirst(section, number),
    status: (reason === null ? null : statusOfWord(plainWords(reason))) ?? "in-force",
    dates: {
      effectiveFrom: stated.effectiveFrom ?? enacted ?? dates.effectiveFrom,
      effectiveTo: stated.effectiveTo ?? dates.effectiveTo,
    },
  }
  return readProvision(
    section,
    { level: "section", designator: `§ ${number}`, segment: number, rank: -1 },
    at,
    above,
    reading,
  )
}

interface Naming {
  readonly level: string
  readonly designator: string
  readonly segment: string
  readonly rank: Rank
}

function readProvision(
  element: XmlElement,
  name: Naming,
  at: number,
  above: Above,
  reading: Reading,
): ParsedProvision {
  const id = reading.giveId(above.id, name.segment, { file: reading.file, line: element.line })
  const stated = ownDates(element)
  const dates: OwnDates = {
    effectiveFrom: stated.effectiveFrom ?? above.dates.effectiveFrom,
    effectiveTo: stated.effectiveTo ?? above.dates.effectiveTo,
  }
  const gathered: Gathered = { own: createOwnText(), notes: [], children: [], headings: [], corrections: [] }
  // The publisher's `reason` for a section, and the status of what it stands in, go before the words of one part.
  const status = above.status === "in-force" ? (ownStatus(element) ?? above.status) : above.status
  gatherContent(element, gathered, { ...above, id, rank: name.rank, status, dates }, reading)
  const { own, notes, children, headings, corrections } = gathered
  const { instrument, file } = reading
  return {
    id,
    level: name.level,
    designator: name.designator,
    citation: citationFor(instrument.id, instrument.shortName, pathWithin(instrument.id, id)).canonical,
    heading: [...headings, ...corrections].join(" "),
    text: own.text(),
    at,
    notes,
    tables: own.tables(),
    status,
    period: { ...dates, currentThrough: null },
    weight: null,
    ref: null,
    file,
    line: element.line,
    children,
  }
}

/** Reads the content of a section, paragraph or container, in order, into what belongs to the provision around it. */
export function gatherContent(element: XmlElement, into: Gathered, above: Above, reading: Reading): void {
  const { report, file } = reading
  const around = { file, report, notes: into.notes }
  for (const child of element.children) {
    if (typeof child === "string") {
      if (child.trim() === "") continue
      report.note(file, element.line, `words directly in <${element.name}> (kept as its text)`)
      into.own.addLine(child.replace(/\s+/gu, " ").trim())
      continue
    }
    switch (child.name) {
      case "num":
      case "prefix":
      case "meta":
        break
      case "reason":
        // Editors also use `reason` for a correction of the heading: "Denial of master [basic]".
        if (statusOfWord(plainWords(child)) === null) {
          report.note(file, child.line, "<reason> that is no status (kept in the heading)")
          into.corrections.push(`[${oneLine(child, around)}]`)
        }
        break
      case "heading":
        into.headings.push(oneLine(child, around))
        break
      case "text":
      case "aftertext":
        if (isCodifiersNote(child)) {
          into.notes.push({ kind: "codifiers-note", text: oneLine(child, around).trim() })
        } else addOwnWords(child, into.own, around)
        break
      case "para":
      case "container":
        readParagraph(child, element, into, above, reading)
        break
      case "annotations":
      case "annotation":
        addAnnotations(child, around)
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
  above: Above,
  reading: Reading,
): void {
  const number = firstChild(element, "num")
  const undesignated = number?.attributes.undesignated === "true"
  if (element.name === "para" && (number === null || undesignated)) {
    const heading = firstChild(element, "heading")
    const around = { file: reading.file, report: reading.report, notes: into.notes }
    if (heading !== null) into.own.addLine(oneLine(heading, around))
    // A number that is not printed still takes its level: what stands in it is a paragraph, not a subsection.
    const rank = undesignated ? above.rank + 1 : above.rank
    gatherContent(withoutHeading(element), into, { ...above, rank }, reading)
    return
  }
  into.children.push(readProvision(element, nameOf(element, list, above), into.own.length(), above, reading))
}

function nameOf(element: XmlElement, list: XmlElement, above: Above): Naming {
  const printed = numberOf(element)
  const prefix = firstChild(element, "prefix")
  if (prefix !== null || element.name === "container") {
    const word = prefix === null ? "division" : plainWords(prefix)
    const heading = firstChild(element, "heading")
    const segment = bareEnumerator(printed) || headingSegment(heading === null ? "" : plainWords(heading))
    const level = word.toLowerCase()
    return { level, designator: `${word} ${printed}`.trim(), segment: `${level}-${segment}`, rank: -1 }
  }
  const first = firstChild(list, "para")
  const rank = rankOfList(first === null ? "" : enumeratorOf(first), above.rank, above.figuresFirst)
  return { level: levelName(rank), designator: printed, segment: bareEnumerator(printed), rank }
}

/** Of this provision alone: what its heading or its whole text says of its being law. */
function ownStatus(element: XmlElement): ProvisionStatus | null {
  const heading = firstChild(element, "heading")
  const content = childElements(element).filter((child) => child.name === "text" || child.name === "para")
  const only = content.length === 1 ? content[0] : undefined
  const inText = only?.name === "text" ? statusOfText(plainWords(only)) : null
  return inText ?? (heading === null ? null : statusOfHeading(plainWords(heading)))
}

function withoutHeading(element: XmlElement): XmlElement {
  return {
    ...element,
    children: element.children.filter((node) => typeof node === "string" || node.name !== "heading"),
  }
}

function numberOf(element: XmlElement): string {
  const number = firstChild(element, "num")
  return number === null ? "" : plainWords(number)
}
