/**
 * Reads a title, or a lone part as the API gives it, into one instrument.
 *
 * Divisions down to subject groups are opened and closed as the file goes by; a section or appendix is read
 * whole. The CFR dates its text by publications in the Federal Register. The day of publication is the earliest
 * on which the text is vouched for; the rule itself may have taken effect later. The text is vouched for up to
 * the title's last amendment (AMDDATE) or what the person who imports says, whichever is later.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import {
  addToDivision,
  bareNumber,
  draftOf,
  finishDivision,
  finishLeaf,
  type OpenDivision,
  openDivision,
  plainInline,
  publicationDates,
  publicationOf,
  type Title,
} from "../cfr/index.js"
import { fileFailure } from "../file-failure.js"
import type { ImportFacts, ParsedNote, ParsedProvision, ParseResult, SourceDocument } from "../parsed.js"
import { createIdGiver } from "../provision-ids.js"
import { createReport } from "../report.js"
import { settleStatus } from "../settle-status.js"
import { datesIn, youngest } from "../written-dates.js"
import { childElements, plainWords, readXml, type XmlElement } from "../xml/index.js"
import { blocksOf } from "./content.js"
import { isContainer, levelOf } from "./levels.js"

/** Elements around the title that are neither law nor notes. */
const wrappers = /^(?:ECFR|DLPSTEXTCLASS|TEXT|BODY|ECFRBRWS)$/u

export function readTitle(document: SourceDocument, facts: ImportFacts): ParseResult {
  const report = createReport()
  const file = document.main.name
  const giveId = createIdGiver(report)
  const title: Title = { facts, file, report, giveId, roots: [], publication: null, amended: null }
  try {
    readDivisions(document, title)
  } catch (error) {
    return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(file, error)] }
  }
  const { publication, roots } = title
  if (publication === null) return { instruments: [], notUnderstood: report.list(), failed: [] }
  const currentThrough = youngest([title.amended, facts.currentThrough, ...roots.map(youngestDay)])
  const settled = roots.map((root) => settleStatus(root, currentThrough, null))
  const instruments = [{ ...publication, currentThrough, roots: settled }]
  return { instruments, notUnderstood: report.list(), failed: [] }
}

function readDivisions(document: SourceDocument, title: Title): void {
  let division: OpenDivision | null = null
  readXml(document.main, title.report, {
    opens: (name) => isContainer(name) || wrappers.test(name),
    open: (name, attributes, line) => {
      if (!isContainer(name)) return
      const number = bareNumber(attributes["N"] ?? "")
      title.publication ??= publicationOf(
        titleOf(name, number, attributes),
        title.file,
        title.facts,
        title.report,
      )
      division = openDivision(levelOf(name) ?? name, number, line, division)
    },
    whole: (element) => {
      if (element.name === "DIV8" || element.name === "DIV9") readLeaf(element, division, title)
      else if (division === null) readPreface(element, title)
      else readPartOf(division, element, title)
    },
    words: (text, line) => {
      title.report.note(title.file, line, "words directly in a division (kept as its text)")
      if (division !== null) draftOf(division, "", title).own.addLine(text.replace(/\s+/gu, " ").trim())
    },
    close: (name) => {
      if (!isContainer(name) || division === null) return
      const closed: OpenDivision = division
      division = closed.above
      const provision = finishDivision(closed, title)
      if (division === null) title.roots.push(provision)
      else division.provisions.push(provision)
    },
  })
}

/** What stands before the title: its amendment date and the publisher's header. */
function readPreface(element: XmlElement, title: Title): void {
  const date =
    element.name === "VOLUME"
      ? isoDate(element.attributes["AMDDATE"] ?? "")
      : (datesIn(plainWords(element))[0] ?? null)
  if (element.name === "VOLUME" || element.name === "AMDDATE") title.amended = youngest([title.amended, date])
  else if (element.name !== "HEADER") {
    title.report.note(title.file, element.line, `<${element.name}> before the title (not kept)`)
  }
}

function readPartOf(division: OpenDivision, element: XmlElement, title: Title): void {
  const { report, file } = title
  if (element.name === "HEAD" && division.draft === null) {
    const head = plainInline(element, { file, report, notes: [] }).replaceAll("\n", " ")
    draftOf(division, head, title)
    return
  }
  if (element.name === "CFRTOC") {
    report.note(file, element.line, "table of contents (it repeats the headings and is not kept)")
    return
  }
  const { notes } = draftOf(division, "", title)
  const only = { name: element.name, attributes: {}, children: [element], line: element.line }
  addToDivision(division, element, blocksOf(only, { file, report, notes }), title)
}

/** A section or appendix. */
function readLeaf(element: XmlElement, division: OpenDivision | null, title: Title): void {
  const { report, file } = title
  const number = bareNumber(element.attributes["N"] ?? "")
  title.publication ??= publicationOf(
    titleOf(element.name, number, element.attributes),
    file,
    title.facts,
    report,
  )
  const notes: ParsedNote[] = []
  const around = { file, report, notes }
  const headElement = childElements(element).find((child) => child.name === "HEAD")
  const head = headElement === undefined ? "" : plainInline(headElement, around).replaceAll("\n", " ")
  const provision = finishLeaf(
    {
      level: levelOf(element.name) ?? "section",
      number,
      head,
      line: element.line,
      blocks: blocksOf(element, around),
      notes,
      dates: publicationDates(element, division, title.facts),
    },
    division,
    title,
  )
  if (division === null) title.roots.push(provision)
  else division.provisions.push(provision)
}

/** A lone part names its title in the path that the API gives with it. */
function titleOf(name: string, number: string, attributes: Readonly<Record<string, string>>): string | null {
  if (name === "DIV1") return number
  return /\/title-(\d+)\//u.exec(attributes["hierarchy_metadata"] ?? "")?.[1] ?? null
}

function youngestDay(provision: ParsedProvision): IsoDate | null {
  return youngest([provision.period.effectiveFrom, ...provision.children.map(youngestDay)])
}
