/**
 * Reads a title, or a lone part as the API gives it, into one instrument.
 *
 * Divisions down to subject groups are opened and closed as the file goes by; a section or appendix is read
 * whole. The CFR dates its text by publications in the Federal Register: a section's own history note
 * (CITA) where it has one, else the source note of its part. The day of publication is the earliest on
 * which the text is vouched for; the rule itself may have taken effect later. The text is vouched for up to
 * the title's last amendment (AMDDATE) or what the person who imports says, whichever is later.
 */
import { type IsoDate, isoDate, type ProvisionStatus } from "../../law/index.js"
import { fileFailure } from "../file-failure.js"
import type { ImportFacts, ParsedProvision, ParseResult, SourceDocument } from "../parsed.js"
import { createIdGiver, type GiveId } from "../provision-ids.js"
import { createReport, type Report } from "../report.js"
import { settleStatus } from "../settle-status.js"
import { statusOfHeading } from "../status-words.js"
import { datesIn, oldest, youngest } from "../written-dates.js"
import { childElements, plainWords, readXml, type XmlElement } from "../xml/index.js"
import { buildAppendix } from "./appendix.js"
import { blocksOf } from "./content.js"
import { bareNumber, isContainer, levelOf, segmentOf, splitHead, startsAtInstrument } from "./divisions.js"
import { type Dates, type Draft, finishDraft, openDraft, type Reading } from "./drafts.js"
import { plain, plainInline } from "./inline.js"
import { buildParagraphs } from "./paragraph-tree.js"
import { type Publication, publicationOf } from "./publications.js"

interface OpenDivision {
  readonly level: string
  readonly number: string
  readonly line: number
  readonly above: OpenDivision | null
  readonly provisions: ParsedProvision[]
  /** Made when the heading is known, for an id may need it. */
  draft: Draft | null
  /** From the source note of this division or of one above. */
  source: IsoDate | null
  /** When words were changed throughout it ("Nomenclature changes to part 25 appear at …"). */
  renamed: IsoDate | null
}

interface Title {
  readonly facts: ImportFacts
  readonly file: string
  readonly report: Report
  readonly giveId: GiveId
  readonly roots: ParsedProvision[]
  publication: Publication | null
  amended: IsoDate | null
}

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
      title.publication ??= publicationOf(titleOf(name, number, attributes), title.file, title.facts)
      const level = levelOf(name) ?? name
      division = {
        level,
        number,
        line,
        above: division,
        provisions: [],
        draft: null,
        source: division?.source ?? null,
        renamed: division?.renamed ?? null,
      }
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
  const draft = draftOf(division, "", title)
  const dates = datesIn(plainWords(element))
  if (element.name === "SOURCE") division.source = youngest(dates) ?? division.source
  if (element.name === "EDNOTE") division.renamed = youngest([division.renamed, ...dates])
  const only = { name: element.name, attributes: {}, children: [element], line: element.line }
  for (const block of blocksOf(only, { file, report, notes: draft.notes })) {
    if (block.kind === "table") draft.own.addTable(block.table)
    else draft.own.addLine(block.kind === "with-last" ? block.words : plain(block.marked))
  }
}

/** A section or appendix. */
function readLeaf(element: XmlElement, division: OpenDivision | null, title: Title): void {
  const { report, file } = title
  const number = bareNumber(element.attributes["N"] ?? "")
  title.publication ??= publicationOf(titleOf(element.name, number, element.attributes), file, title.facts)
  const reading = readingOf(title)
  const notes: { kind: string; text: string }[] = []
  const around = { file, report, notes }
  const headElement = childElements(element).find((child) => child.name === "HEAD")
  const head = headElement === undefined ? "" : plainInline(headElement, around).replaceAll("\n", " ")
  const parent = division === null ? null : draftOf(division, "", title)
  const draft = draftFor(levelOf(element.name) ?? "section", number, head, parent, element.line, title)
  const blocks = blocksOf(element, around)
  if (draft.level === "appendix") buildAppendix(draft, blocks, reading)
  else buildParagraphs(draft, blocks, "section", reading)
  draft.notes.push(...notes)
  const provision = finishDraft(draft, statusAbove(division), datesOf(element, division, title), file)
  if (division === null) title.roots.push(provision)
  else division.provisions.push(provision)
}

/** Where an editorial note leaves the amendments to a printed list, the day of the present text is unknown. */
function datesOf(element: XmlElement, division: OpenDivision | null, { facts }: Title): Dates {
  const notes = childElements(element)
  const listedElsewhere = notes.some(
    (note) => note.name === "EDNOTE" && /citations affecting/u.test(plainWords(note)),
  )
  if (listedElsewhere) return { effectiveFrom: null, effectiveTo: null }
  const own = youngest(
    notes
      .filter((note) => note.name === "CITA" || note.name === "SOURCE")
      .flatMap((note) => datesIn(plainWords(note))),
  )
  const published = own ?? division?.source ?? facts.effectiveFrom
  return { effectiveFrom: youngest([published, division?.renamed ?? null]), effectiveTo: null }
}

function draftOf(division: OpenDivision, head: string, title: Title): Draft {
  if (division.draft === null) {
    const above = division.above === null ? null : draftOf(division.above, "", title)
    division.draft = draftFor(division.level, division.number, head, above, division.line, title)
  }
  return division.draft
}

function draftFor(
  level: string,
  number: string,
  head: string,
  parent: Draft | null,
  line: number,
  title: Title,
): Draft {
  const reading = readingOf(title)
  const { designator, heading } = splitHead(head, number)
  const base = parent === null || startsAtInstrument(level) ? reading.instrument.id : parent.id
  const name = { level, designator, heading, segment: segmentOf(level, number, heading) }
  return openDraft(parent, base, name, line, reading)
}

/** As in other formats, a division begins to be law with the oldest dated provision in it. */
function finishDivision(division: OpenDivision, title: Title): ParsedProvision {
  const draft = draftOf(division, "", title)
  const first =
    oldest(division.provisions.map((provision) => provision.period.effectiveFrom)) ?? division.source
  const dates: Dates = { effectiveFrom: first, effectiveTo: null }
  return {
    ...finishDraft(draft, statusAbove(division.above), dates, title.file),
    children: division.provisions,
  }
}

function statusAbove(division: OpenDivision | null): ProvisionStatus {
  if (division === null) return "in-force"
  return (
    (division.draft === null ? null : statusOfHeading(division.draft.heading)) ?? statusAbove(division.above)
  )
}

function readingOf({ publication, facts, file, report, giveId }: Title): Reading {
  return { file, report, giveId, instrument: publication ?? publicationOf(null, file, facts) }
}

/** A lone part names its title in the path that the API gives with it. */
function titleOf(name: string, number: string, attributes: Readonly<Record<string, string>>): string | null {
  if (name === "DIV1") return number
  return /\/title-(\d+)\//u.exec(attributes["hierarchy_metadata"] ?? "")?.[1] ?? null
}

function youngestDay(provision: ParsedProvision): IsoDate | null {
  return youngest([provision.period.effectiveFrom, ...provision.children.map(youngestDay)])
}
