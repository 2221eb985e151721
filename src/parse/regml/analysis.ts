/**
 * What the Bureau wrote about a rule in the Federal Register, section by section. It is no law and no official
 * interpretation, so it stands in an instrument of its own, that of the notice, and its words are notes there:
 * kept and shown, never offered as an answer.
 *
 *   us/fr/2013-01248/part-1024/1024-33-a     the analysis of 12 CFR 1024.33(a) in FR Doc. 2013-01248
 */
import {
  citationFor,
  effectivePeriod,
  type InstrumentId,
  type IsoDate,
  instrumentId,
  isoDate,
  type ProvisionId,
} from "../../law/index.js"
import type { ParsedInstrument, ParsedNote, ParsedProvision } from "../parsed.js"
import { createIdGiver, type GiveId } from "../provision-ids.js"
import { pathWithin } from "../provision-path.js"
import type { Report } from "../report.js"
import { settleStatus } from "../settle-status.js"
import { youngest } from "../written-dates.js"
import { childElements, firstChild, type XmlElement } from "../xml/index.js"
import { lineOf } from "./content.js"
import type { Edition } from "./edition.js"

interface Notice {
  readonly id: InstrumentId
  readonly number: string
  readonly date: IsoDate | null
  readonly sections: XmlElement[]
}

export function readAnalysis(
  analysis: XmlElement,
  edition: Edition,
  file: string,
  report: Report,
): readonly ParsedInstrument[] {
  const notices = new Map<string, Notice>()
  for (const section of childElements(analysis)) {
    const { notice: number = edition.documentNumber, date } = section.attributes
    const id = instrumentId("us", ["fr", number])
    const notice = notices.get(number) ?? { id, number, date: isoDate(date ?? ""), sections: [] }
    notices.set(number, notice)
    notice.sections.push(section)
  }
  return [...notices.values()].map((notice) => instrumentOf(notice, edition, file, report))
}

function instrumentOf(notice: Notice, edition: Edition, file: string, report: Report): ParsedInstrument {
  const { id, number, date, sections } = notice
  const giveId = createIdGiver(report)
  const line = sections[0]?.line ?? 1
  const rootId = giveId(id, `part-${edition.part}`, { file, line })
  const cite = (provision: ProvisionId) =>
    citationFor(id, `FR Doc. ${number}`, pathWithin(id, provision)).canonical
  const children = sections.map((section) =>
    provisionOf(section, rootId, { cite, date, file, report, giveId }),
  )
  const root: ParsedProvision = {
    ...blank(date, file, line),
    id: rootId,
    level: "analysis",
    citation: cite(rootId),
    heading: `Section-by-section analysis of ${edition.title} CFR part ${edition.part}`,
    children,
  }
  // Each edition of the regulation prints it again, now and then corrected.
  const currentThrough = youngest([date, edition.effectiveDate])
  return {
    id,
    jurisdiction: "us",
    name: `Federal Register document ${number}`,
    shortName: `FR Doc. ${number}`,
    weight: "guidance",
    publisher: edition.agency,
    officialUrl: number === edition.documentNumber ? edition.url : null,
    currentThrough,
    roots: [settleStatus(root, currentThrough, null)],
  }
}

interface Around {
  readonly cite: (provision: ProvisionId) => string
  readonly date: IsoDate | null
  readonly file: string
  readonly report: Report
  readonly giveId: GiveId
}

function provisionOf(section: XmlElement, parent: ProvisionId, around: Around): ParsedProvision {
  const { file, date, report, giveId, cite } = around
  const { target } = section.attributes
  const title = firstChild(section, "title")
  const notes: ParsedNote[] = []
  const heading = title === null ? "" : lineOf(title, { file, report, notes })
  readWords(section, notes, file, report)
  const id = giveId(parent, target ?? "unnumbered", { file, line: section.line })
  return {
    ...blank(date, file, section.line),
    id,
    level: "analysis",
    citation: cite(id),
    heading,
    notes,
    ref: target === undefined ? null : { target },
  }
}

/** Paragraphs in order, with the headings of what stands below and the footnotes after their paragraph. */
function readWords(section: XmlElement, notes: ParsedNote[], file: string, report: Report): void {
  for (const child of childElements(section)) {
    if (child.name === "title") continue
    if (child.name === "analysisSection") {
      const title = firstChild(child, "title")
      if (title !== null)
        notes.push({ kind: "analysis-heading", text: lineOf(title, { file, report, notes }) })
      readWords(child, notes, file, report)
      continue
    }
    const footnotes: ParsedNote[] = []
    notes.push({ kind: "analysis", text: lineOf(child, { file, report, notes: footnotes }) }, ...footnotes)
    if (child.name !== "analysisParagraph")
      report.note(file, child.line, `<${child.name}> (its words are kept)`)
  }
}

function blank(
  date: IsoDate | null,
  file: string,
  line: number,
): Omit<ParsedProvision, "id" | "level" | "citation"> {
  return {
    designator: "",
    heading: "",
    text: "",
    at: 0,
    notes: [],
    tables: [],
    status: "in-force",
    period: effectivePeriod(date, null, null),
    weight: null,
    ref: null,
    file,
    line,
    children: [],
  }
}
