/**
 * Reads a volume of the Code of Federal Regulations in USLM 2.
 *
 * Its paragraphs were marked up by a program that took each sign as it came: in 27 CFR 478.11 the "(b)" of one
 * definition holds the next ten definitions. So divisions and sections are taken as marked up, and the paragraphs of
 * a section are read from their signs as in every other file of the CFR, under the same ids (decision 0094).
 *
 * A volume holds some parts of a title only, so its parts are the top provisions; the headings above are notes of
 * the first part that they head. The text is vouched for up to the day the volume was revised.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import {
  addToDivision,
  asQuoted,
  type Block,
  draftOf,
  finishDivision,
  finishLeaf,
  markedWords,
  noteOf,
  type OpenDivision,
  openDivision,
  plainInline,
  printedNumber,
  publicationDates,
  publicationOf,
  type Title,
} from "../cfr/index.js"
import { fileFailure } from "../file-failure.js"
import type { ImportFacts, ParsedNote, ParseResult, SourceDocument } from "../parsed.js"
import { createIdGiver } from "../provision-ids.js"
import { createReport } from "../report.js"
import { settleStatus } from "../settle-status.js"
import type { Surroundings } from "../surroundings.js"
import { datesIn, youngest } from "../written-dates.js"
import { childElements, firstChild, plainWords, readTable, readXml, type XmlElement } from "../xml/index.js"
import { bareNumber } from "./numbers.js"
import { printedBlocks, printedElement } from "./printers-markup.js"

/** By the element's name; those above the parts are no provisions here. */
const divisions: Readonly<Record<string, string>> = {
  part: "part",
  subpart: "subpart",
  level: "subject-group",
}
const aboveParts = /^(?:title|subtitle|chapter|subchapter)$/u
const furniture: Readonly<Record<string, string>> = {
  preface: "front matter of the volume (not kept)",
  backMatter: "finding aids at the end of the volume (not kept)",
  leftRunningHead: "running head of the printed page (not kept)",
  rightRunningHead: "running head of the printed page (not kept)",
  ear: "running head of the printed page (not kept)",
  endMarker: "end of the volume",
}

interface Volume extends Title {
  /** Open elements above the parts, and the divisions within them. */
  readonly opened: string[]
  division: OpenDivision | null
  /** Number and heading of the division just opened. */
  head: string[]
  /** Headings and notes above the parts, until the next part comes. */
  readonly standing: ParsedNote[]
}

export function readRegulations(document: SourceDocument, facts: ImportFacts): ParseResult {
  const report = createReport()
  const file = document.main.name
  const title: Title = {
    facts,
    file,
    report,
    giveId: createIdGiver(report),
    roots: [],
    publication: null,
    amended: null,
  }
  const volume: Volume = { ...title, opened: [], division: null, head: [], standing: [] }
  try {
    readXml(document.main, report, {
      opens: (name) =>
        name === "cfrDoc" || name === "main" || aboveParts.test(name) || Object.hasOwn(divisions, name),
      open: (name, _attributes, line) => open(name, line, volume),
      whole: (element) => readElement(element, volume),
      words: (text, line) => {
        report.note(file, line, "words directly in a division (kept as its text)")
        if (volume.division !== null)
          settled(volume.division, volume).own.addLine(text.replace(/\s+/gu, " ").trim())
      },
      close: () => close(volume),
    })
  } catch (error) {
    return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(file, error)] }
  }
  const { publication, roots, amended } = volume
  if (publication === null || roots.length === 0)
    return { instruments: [], notUnderstood: report.list(), failed: [] }
  const currentThrough = youngest([amended, facts.currentThrough])
  const settledRoots = roots.map((root) => settleStatus(root, currentThrough, null))
  return {
    instruments: [{ ...publication, currentThrough, roots: settledRoots }],
    notUnderstood: report.list(),
    failed: [],
  }
}

function open(name: string, line: number, volume: Volume): void {
  settleHead(volume)
  volume.opened.push(name)
  const level = divisions[name]
  if (level !== undefined) volume.division = openDivision(level, "", line, volume.division)
}

function close(volume: Volume): void {
  const name = volume.opened.at(-1) ?? ""
  const closed = volume.division
  const isEmpty = closed !== null && closed.draft === null && volume.head.join("") === ""
  if (!isEmpty) settleHead(volume)
  volume.opened.pop()
  if (isEmpty) {
    volume.report.note(volume.file, closed.line, `<${name}> without number, heading or content (not kept)`)
    volume.division = closed.above
    return
  }
  if (!Object.hasOwn(divisions, name) || closed === null) return
  volume.division = closed.above
  const provision = finishDivision(closed, volume)
  ;(closed.above?.provisions ?? volume.roots).push(provision)
}

/** Number and heading are known when something else comes: then the division is a provision, or a note of the next part. */
function settleHead(volume: Volume): void {
  const name = volume.opened.at(-1) ?? ""
  if (volume.division !== null) settled(volume.division, volume)
  else if (volume.head.length > 0) volume.standing.push({ kind: name, text: volume.head.join(" ") })
  volume.head = []
}

function settled(division: OpenDivision, volume: Volume): ReturnType<typeof draftOf> {
  if (division.draft !== null) return division.draft
  const head = volume.head.join(" ")
  division.number = division.level === "subject-group" ? "" : printedNumber(head)
  volume.head = []
  const draft = draftOf(division, head, volume)
  if (division.above === null) draft.notes.push(...volume.standing.splice(0))
  return draft
}

function readElement(element: XmlElement, volume: Volume): void {
  const { report, file } = volume
  const passedOver = furniture[element.name]
  if (element.name === "meta") readMeta(element, volume)
  else if (passedOver !== undefined) report.note(file, element.line, passedOver)
  else if (element.name === "num" || element.name === "heading") volume.head.push(plainWords(element))
  else {
    settleHead(volume)
    if (element.name === "toc") readContents(element, volume)
    else if (element.name === "section") readSection(element, volume)
    else readNote(element, volume)
  }
}

function readMeta(meta: XmlElement, volume: Volume): void {
  const value = (name: string): string => {
    const child = firstChild(meta, name)
    return child === null ? "" : plainWords(child)
  }
  volume.publication = publicationOf(
    /^\d+$/u.exec(value("docNumber"))?.[0] ?? null,
    volume.file,
    volume.facts,
    volume.report,
  )
  volume.amended = revisedOn(value("docReleasePoint"))
}

function revisedOn(written: string): IsoDate | null {
  return isoDate(written) ?? youngest(datesIn(written))
}

/** It repeats the headings; a note in it (the chapter's abbreviations) does not. */
function readContents(toc: XmlElement, volume: Volume): void {
  volume.report.note(volume.file, toc.line, "table of contents (it repeats the headings and is not kept)")
  const keepNotes = (element: XmlElement): void => {
    if (element.name === "editorialNote" || element.name === "note") readNote(element, volume)
    else for (const child of childElements(element)) keepNotes(child)
  }
  keepNotes(toc)
}

/** What stands in a division beside its sections. */
function readNote(element: XmlElement, volume: Volume): void {
  const { division, standing } = volume
  const notes = division === null ? standing : settled(division, volume).notes
  const around: Surroundings = { file: volume.file, report: volume.report, notes }
  const printed = printedElement(element)
  const isWords = element.name === "p" || element.name === "heading"
  if (division !== null && (isWords || noteOf(printed, { ...around, notes: [] }) !== null)) {
    addToDivision(division, printed, blocksOf([printed], around), volume)
    return
  }
  const text = plainInline(printed, around).replaceAll("\n", " ")
  if (text !== "") notes.push({ kind: kindOf(element), text })
}

function kindOf({ name, attributes }: XmlElement): string {
  const kind = name === "note" ? (attributes["role"] ?? name) : name
  return kind.replace(/[A-Z]+/gu, (letters, at) => `${at === 0 ? "" : "-"}${letters.toLowerCase()}`)
}

function readSection(section: XmlElement, volume: Volume): void {
  const { division, report, file, facts } = volume
  const notes: ParsedNote[] = []
  const around = { file, report, notes }
  const [number, heading] = ["num", "heading"].map((name) => firstChild(section, name))
  const designator = number == null ? "" : plainWords(number)
  const bare = bareNumber(designator)
  const value = number?.attributes["value"]
  if (value !== undefined && value !== bare) {
    report.note(
      file,
      section.line,
      `<num value="${value}"> that is printed "${designator}" (the print is kept)`,
    )
  }
  const head = heading == null ? "" : plainInline(printedElement(heading), around).replaceAll("\n", " ")
  const printed = printedBlocks(section)
  const only: XmlElement = { name: "SECTION", attributes: {}, children: printed, line: section.line }
  const dates = publicationDates(only, division, facts)
  const blocks = blocksOf(printed, around)
  const leaf = {
    level: "section",
    number: bare,
    head: `${designator} ${head}`,
    line: section.line,
    blocks,
    notes,
    dates,
  }
  const provision = finishLeaf(leaf, division, volume)
  ;(division?.provisions ?? volume.roots).push(provision)
}

function blocksOf(elements: readonly XmlElement[], around: Surroundings): readonly Block[] {
  return elements.flatMap((element): readonly Block[] => {
    const { name, line } = element
    const note = noteOf(element, around)
    if (note !== null) {
      if (note.text !== "") around.notes.push(note)
      return []
    }
    if (name === "P" || /^FP(?:-\d)?$/u.test(name))
      return [{ kind: "paragraph", marked: markedWords(element, around), line }]
    const rank = /^HD(\d)$/u.exec(name)?.[1]
    if (rank !== undefined)
      return [{ kind: "heading", rank: Number(rank), marked: markedWords(element, around), line }]
    switch (name) {
      case "EXTRACT":
        return blocksOf(childElements(element), around).map(asQuoted)
      case "EXAMPLE":
        return [{ kind: "with-last", words: plainInline(element, around).replaceAll("\n", " ") }]
      case "TABLE":
        return [{ kind: "table", table: readTable(element, wordsOfTable(around)) }]
      default:
        around.report.note(around.file, line, `<${name}> (its words are kept as a note)`)
        around.notes.push({
          kind: name.toLowerCase(),
          text: plainInline(element, around).replaceAll("\n", " "),
        })
        return []
    }
  })
}

/** A footnote of a table is printed as its last row, and is kept with the notes. */
function wordsOfTable(around: Surroundings): Parameters<typeof readTable>[1] {
  return {
    cell: (cell) => plainInline(withoutFootnotes(cell, around), around),
    caption: (caption) => plainInline(caption, around).replaceAll("\n", " "),
    stray: (line) =>
      around.report.note(around.file, line, "words of a table outside its cells (kept as its caption)"),
  }
}

function withoutFootnotes(cell: XmlElement, around: Surroundings): XmlElement {
  const children = cell.children.filter((node) => {
    const note = typeof node !== "string" && node.name === "FTNT" ? noteOf(node, around) : null
    if (note !== null) around.notes.push(note)
    return note === null
  })
  return { ...cell, children }
}
