/**
 * A division of the title that is being read: opened before its heading is known, closed when all that is in
 * it has been read.
 */
import type { IsoDate, ProvisionStatus } from "../../law/index.js"
import type { ImportFacts, ParsedProvision } from "../parsed.js"
import type { GiveId } from "../provision-ids.js"
import type { Report } from "../report.js"
import { statusOfHeading } from "../status-words.js"
import { datesIn, oldest, youngest } from "../written-dates.js"
import { plainWords, type XmlElement } from "../xml/index.js"
import type { Block } from "./blocks.js"
import { reportIfWaiting } from "./contingent.js"
import { printedNumber, segmentOf, splitHead, startsAtInstrument } from "./divisions.js"
import { type Dates, type Draft, finishDraft, openDraft, type Reading } from "./drafts.js"
import { plain } from "./inline.js"
import { type Publication, publicationOf } from "./publications.js"

export interface OpenDivision {
  readonly level: string
  /** Known at once, or when the heading is. */
  number: string
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

/** The title while it is being read. */
export interface Title {
  readonly facts: ImportFacts
  readonly file: string
  readonly report: Report
  readonly giveId: GiveId
  readonly roots: ParsedProvision[]
  publication: Publication | null
  amended: IsoDate | null
}

export function openDivision(
  level: string,
  number: string,
  line: number,
  above: OpenDivision | null,
): OpenDivision {
  const { source = null, renamed = null } = above ?? {}
  return { level, number, line, above, provisions: [], draft: null, source, renamed }
}

/** The division's own provision, made when the first thing after its heading comes. */
export function draftOf(division: OpenDivision, head: string, title: Title): Draft {
  if (division.draft === null) {
    const above = division.above === null ? null : draftOf(division.above, "", title)
    division.draft = draftFor(division.level, division.number, head, above, division.line, title)
  }
  return division.draft
}

/** What stands in a division beside its heading and the divisions below: its words, and notes that date what is in it. */
export function addToDivision(
  division: OpenDivision,
  element: XmlElement,
  blocks: readonly Block[],
  title: Title,
): void {
  const { own, cited } = draftOf(division, "", title)
  if (/^EFFDNOT/u.test(element.name)) {
    const place = { file: title.file, line: element.line }
    reportIfWaiting(plainWords(element), cited.citation, place, title.report)
  }
  const dates = datesIn(plainWords(element))
  if (element.name === "SOURCE") division.source = youngest(dates) ?? division.source
  if (element.name === "EDNOTE") division.renamed = youngest([division.renamed, ...dates])
  for (const block of blocks) {
    if (block.kind === "table") own.addTable(block.table)
    else own.addLine(block.kind === "with-last" ? block.words : plain(block.marked))
  }
}

export function draftFor(
  level: string,
  number: string,
  head: string,
  parent: Draft | null,
  line: number,
  title: Title,
): Draft {
  const reading = readingOf(title)
  // Where the publisher's key is not the number it prints (N="0" for chapter V), the printed one is cited.
  const isKey = number !== "" && level !== "section" && splitHead(head, number).designator === ""
  const cited = (isKey ? printedNumber(head) : "") || number
  const { designator, heading } = splitHead(head, cited)
  const base = parent === null || startsAtInstrument(level) ? reading.instrument.id : parent.id
  const name = { level, designator, heading, segment: segmentOf(level, cited, heading) }
  return openDraft(parent, base, name, line, reading)
}

/** As in other formats, a division begins to be law with the oldest dated provision in it. */
export function finishDivision(division: OpenDivision, title: Title): ParsedProvision {
  const draft = draftOf(division, "", title)
  const first =
    oldest(division.provisions.map((provision) => provision.period.effectiveFrom)) ?? division.source
  const dates: Dates = { effectiveFrom: first, effectiveTo: null }
  return {
    ...finishDraft(draft, statusAbove(division.above), dates, title.file),
    children: division.provisions,
  }
}

export function statusAbove(division: OpenDivision | null): ProvisionStatus {
  if (division === null) return "in-force"
  return (
    (division.draft === null ? null : statusOfHeading(division.draft.heading)) ?? statusAbove(division.above)
  )
}

export function readingOf({ publication, facts, file, report, giveId }: Title): Reading {
  return { file, report, giveId, instrument: publication ?? publicationOf(null, file, facts) }
}
