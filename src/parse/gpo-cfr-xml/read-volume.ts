/**
 * Reads a volume, or a piece of one, into one instrument whose top provisions are its parts.
 *
 * Divisions are opened and closed as the file goes by; a section or appendix is read whole. Law that the
 * markup shut into a note is taken out and read as if it stood where it belongs: a part ends the part
 * before it. The text is vouched for as of the day on the title page ("Revised as of October 1, 2011").
 */
import type { IsoDate } from "../../law/index.js"
import {
  addToDivision,
  bareNumber,
  finishLeaf,
  publicationDates,
  publicationOf,
  type Title,
} from "../cfr/index.js"
import { fileFailure } from "../file-failure.js"
import type { ImportFacts, ParsedNote, ParseResult, SourceDocument } from "../parsed.js"
import { createIdGiver } from "../provision-ids.js"
import { createReport } from "../report.js"
import { settleStatus } from "../settle-status.js"
import { youngest } from "../written-dates.js"
import { childElements, firstChild, isElement, readXml, type XmlElement } from "../xml/index.js"
import { blocksOf } from "./content.js"
import { partNestedLaw } from "./nested-law.js"
import {
  beginDivision,
  endDivision,
  endsDivision,
  headOf,
  isVolumeDivision,
  settleDivision,
  type VolumeDivision,
} from "./volume-divisions.js"
import { volumeFacts } from "./volume-facts.js"

/** What the printer sets around the law, and repeats of it. */
const furniture: Readonly<Record<string, string>> = {
  FMTR: "front matter of the volume (not kept)",
  BMTR: "finding aids at the end of the volume (not kept)",
  CONTENTS: "table of contents (it repeats the headings and is not kept)",
  TOC: "table of contents (it repeats the headings and is not kept)",
  CFRTITLE: "title page (it repeats the headings and is not kept)",
  EAR: "running head of the printed page (not kept)",
  LRH: "running head of the printed page (not kept)",
  RRH: "running head of the printed page (not kept)",
}
/** Not even words: where a page ends, and what was read for its facts. */
const silent = /^(?:PRTPAGE|FDSYS|AMDDATE)$/u

interface Volume extends Title {
  /** Innermost last. */
  readonly open: VolumeDivision[]
  number: string | null
  day: IsoDate | null
}

export function readVolume(document: SourceDocument, facts: ImportFacts): ParseResult {
  const report = createReport()
  const file = document.main.name
  const base = {
    facts,
    file,
    report,
    giveId: createIdGiver(report),
    roots: [],
    publication: null,
    amended: null,
  }
  const volume: Volume = { ...base, open: [], number: null, day: null }
  try {
    readDivisions(document, volume)
  } catch (error) {
    return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(file, error)] }
  }
  const { publication, roots } = volume
  if (publication === null) return { instruments: [], notUnderstood: report.list(), failed: [] }
  const currentThrough = youngest([volume.day, facts.currentThrough])
  const settled = roots.map((root) => settleStatus(root, currentThrough, null))
  const officialUrl = facts.officialUrl ?? annualEdition(volume) ?? publication.officialUrl
  const instruments = [{ ...publication, officialUrl, currentThrough, roots: settled }]
  return { instruments, notUnderstood: report.list(), failed: [] }
}

function readDivisions(document: SourceDocument, volume: Volume): void {
  // A division that law taken out of a note has ended is closed once more by its own tag.
  const byTags: VolumeDivision[] = []
  readXml(document.main, volume.report, {
    opens: isVolumeDivision,
    open: (name, _attributes, line) => byTags.push(begin(name, line, volume)),
    whole: (element) => readElement(element, volume),
    words: (text, line) => readWords(text, line, volume),
    close: () => end(byTags.pop(), volume),
  })
}

function begin(name: string, line: number, volume: Volume): VolumeDivision {
  end(
    volume.open.find((open) => endsDivision(name, open)),
    volume,
  )
  const division = beginDivision(name, line, volume.open.at(-1) ?? null)
  volume.open.push(division)
  return division
}

function end(division: VolumeDivision | undefined, volume: Volume): void {
  if (division === undefined || !volume.open.includes(division)) return
  for (let last = volume.open.pop(); last !== undefined; last = volume.open.pop()) {
    if (last.law !== null) nameVolume(volume)
    const provision = endDivision(last, volume)
    if (provision !== null) (last.above?.law?.provisions ?? volume.roots).push(provision)
    if (last === division) return
  }
}

function readElement(whole: XmlElement, volume: Volume): void {
  const { own: element, after } = partNestedLaw(whole)
  const { report, file } = volume
  const here = volume.open.at(-1) ?? null
  const facts = volumeFacts(element)
  if (facts !== null) {
    volume.number ??= facts.title
    volume.day = youngest([volume.day, facts.day])
  }
  const head = here === null ? null : headIn(element, here)
  if (here !== null && head !== null) {
    here.head = headOf(head, volume)
    here.reserved = head.name === "RESERVED"
  }
  const passedOver = furniture[element.name]
  if (element.name === "SECTION" || element.name === "APPENDIX") readLeaf(element, volume)
  else if (passedOver !== undefined) report.note(file, element.line, passedOver)
  else if (head !== element && !silent.test(element.name) && here !== null) readNote(element, here, volume)
  if (after.length > 0) {
    report.note(
      file,
      after[0]?.line ?? element.line,
      "law that the markup has in an effective date note (taken out of it)",
    )
    for (const each of after) replay(each, volume)
  }
}

/** The heading of a division is its first HD; a reserved one has nothing else, and a chapter's stands in its contents. */
function headIn(element: XmlElement, here: VolumeDivision): XmlElement | null {
  if (here.head !== null) return null
  if (element.name === "HD" || (element.name === "RESERVED" && here.law !== null)) return element
  const within = { CFRTITLE: "TITLEHD", TOC: "TOCHD" }[element.name]
  const inner = within === undefined ? null : firstChild(element, within)
  return inner === null ? null : firstChild(inner, "HD")
}

/** Reads an element that was handed over whole as if it were just going by. */
function replay(element: XmlElement, volume: Volume): void {
  if (!isVolumeDivision(element.name)) {
    readElement(element, volume)
    return
  }
  const division = begin(element.name, element.line, volume)
  for (const child of element.children) {
    if (isElement(child)) replay(child, volume)
    else if (child.trim() !== "") readWords(child, element.line, volume)
  }
  end(division, volume)
}

function readNote(element: XmlElement, here: VolumeDivision, volume: Volume): void {
  const { law } = here
  if (law === null) {
    volume.report.note(volume.file, element.line, `<${element.name}> outside the parts (not kept)`)
  } else if (law.draft === null) {
    here.waiting.push(element)
  } else {
    const { notes } = law.draft
    addToDivision(
      law,
      element,
      blocksOf([element], { file: volume.file, report: volume.report, notes }),
      volume,
    )
  }
}

function readWords(text: string, line: number, volume: Volume): void {
  const words = text.replace(/\s+/gu, " ").trim()
  const here = volume.open.at(-1)
  if (here === undefined || here.law === null) {
    volume.report.note(volume.file, line, "words outside the parts (not kept)")
    return
  }
  volume.report.note(volume.file, line, "words directly in a division (kept as its text)")
  nameVolume(volume)
  settleDivision(here, volume)?.draft?.own.addLine(words)
}

function readLeaf(element: XmlElement, volume: Volume): void {
  nameVolume(volume)
  const { file, report } = volume
  const notes: ParsedNote[] = []
  const isAppendix = element.name === "APPENDIX"
  const heading = childElements(element).filter(({ name }) =>
    isAppendix ? name === "HD" : /^(?:SECTNO|SUBJECT|RESERVED)$/u.test(name),
  )
  const heads = isAppendix ? heading.slice(0, 1) : heading
  const head = heads.map((each) => headOf(each, volume)).join(" ")
  const number = isAppendix
    ? (head.split("—")[0] ?? "").trim()
    : bareNumber(headOf(heads[0] ?? element, volume))
  const around = { file, report, notes }
  const blocks = blocksOf(
    element.children.filter((child) => !isElement(child) || !heads.includes(child)),
    around,
  )
  const innermost = volume.open.at(-1) ?? null
  const ofPart = isAppendix && /\bto Part\b/iu.test(number) && !/\bsubpart\b/iu.test(number)
  const holder = ofPart ? (volume.open.find(({ name }) => name === "PART") ?? innermost) : innermost
  const law = holder === null ? null : settleDivision(holder, volume)
  const level = isAppendix ? "appendix" : "section"
  const dates = publicationDates(element, law, volume.facts)
  const provision = finishLeaf({ level, number, head, line: element.line, blocks, notes, dates }, law, volume)
  if (holder !== innermost) holder?.appendices.push(provision)
  else (law?.provisions ?? volume.roots).push(provision)
}

/** Where the publisher shows the edition of that year. */
function annualEdition({ number, day, facts }: Volume): string | null {
  if (number === null || day === null || (facts.instrument ?? "cfr") !== "cfr") return null
  return `https://www.govinfo.gov/app/collection/cfr/${day.slice(0, 4)}/title${number}`
}

/** Which title the volume is of must be known before its first provision gets an id. */
function nameVolume(volume: Volume): void {
  volume.publication ??= publicationOf(volume.number, volume.file, volume.facts, volume.report)
}
