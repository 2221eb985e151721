/**
 * Bills of the General Assembly of Missouri as the House and the Senate print them.
 *
 *   us-mo/bill/2024-sb-960                       weight `bill`: a proposal, never law in force
 *     bill            SENATE BILL NO. 960, its title as heading, the enacting clause as text, sponsor and draft as notes
 *     section-A       which sections of the Revised Statutes are repealed and enacted
 *     407.1500/1/(9)  a section as it would read, with what is struck and what is new
 *
 * Stages: `front` (which bill) → `marked-words` (bold and brackets) → `sections` (what begins one, its signs) →
 * `matter` (which words of each provision are struck or new).
 */
import { effectivePeriod, instrumentId } from "../../../../law/index.js"
import { missouriSigns } from "../../../mo-revisor-html/levels.js"
import {
  buildNumberedLines,
  type Draft,
  finishDraft,
  openDraft,
  type Reading,
} from "../../../numbered-lines/index.js"
import type { ParsedInstrument, ParsedProvision } from "../../../parsed.js"
import { createIdGiver } from "../../../provision-ids.js"
import type { OutlineReader } from "../../outline-reader.js"
import type { Paper, PaperParagraph } from "../../paper.js"
import { joinWords, wordsOf } from "../../placed-words.js"
import { type BillFront, readFront } from "./front.js"
import { type MarkedParagraph, markWords } from "./marked-words.js"
import { type MatterRef, noteMatter } from "./matter.js"
import { type BillSection, readSection, type SectionHead, sectionHead } from "./sections.js"

const enactingClause = /^Be it (?:enacted|resolved) by the (?:General Assembly|House of Representatives)/iu

const period = effectivePeriod(null, null, null)

export const moBill: OutlineReader = {
  name: "mo-bill",
  jurisdiction: "us-mo",
  fits: (paper) => {
    const at = clauseAt(paper)
    const isMissouri = /State of Missouri/iu.test(paper.paragraphs[at]?.text ?? "")
    return isMissouri && frontOf(paper, at) !== null ? 1 : 0
  },
  read: (paper, facts, report) => {
    const at = clauseAt(paper)
    const front = frontOf(paper, at)
    if (front === null) return []
    const instrument = { ...describe(front), officialUrl: facts.officialUrl }
    const reading: Reading = { file: paper.file, report, giveId: createIdGiver(report), instrument }
    return [{ ...instrument, roots: [readBill(front, paper.paragraphs.slice(at), reading)] }]
  },
}

function clauseAt({ paragraphs }: Paper): number {
  return paragraphs.slice(0, 40).findIndex(({ text }) => enactingClause.test(text))
}

function frontOf({ paragraphs, furniture }: Paper, clause: number): BillFront | null {
  return readFront(paragraphs.slice(0, Math.max(0, clause)), furniture)
}

function describe({ kind, number, year }: BillFront): Omit<ParsedInstrument, "roots"> {
  const house = kind.startsWith("h") ? "House" : "Senate"
  const what = { b: "Bill", jr: "Joint Resolution", cr: "Concurrent Resolution" }[kind.slice(1)] ?? "Bill"
  return {
    id: instrumentId("us-mo", ["bill", `${year}-${kind}-${number}`]),
    jurisdiction: "us-mo",
    name: `Missouri ${house} ${what} No. ${number} (${year})`,
    shortName: `Mo. ${house} ${what} ${number}`,
    weight: "bill",
    publisher: house === "House" ? "Missouri House of Representatives" : "Missouri Senate",
    officialUrl: null,
    currentThrough: null,
  }
}

function readBill(
  front: BillFront,
  paragraphs: readonly PaperParagraph[],
  reading: Reading,
): ParsedProvision {
  const { title, notes, designator } = front
  const [clause, ...body] = paragraphs
  const heading = joinWords(title.paragraphs.map(wordsOf), " ")
  const naming = {
    level: "bill",
    designator,
    segment: "bill",
    heading: heading.text,
    headingBoxes: heading.boxes,
  }
  const bill = openDraft(null, reading.instrument.id, naming, title.paragraphs[0]?.line ?? 1, reading)
  bill.notes.push(...notes)
  if (clause !== undefined) bill.own.addLine(clause.text, clause.boxes)
  const law: PaperParagraph[] = []
  for (const paragraph of body) {
    const kind = noLaw(paragraph)
    if (kind === null) law.push(paragraph)
    else bill.notes.push({ kind, text: paragraph.text, boxes: paragraph.boxes })
  }
  const announced = readAnnouncement(
    law
      .slice(0, 3)
      .map(({ text }) => text)
      .join(" "),
  )
  const sections = readSections(law, announced, reading)
  const refs = new Map<string, MatterRef>([[bill.id, refOf(front, announced)]])
  for (const section of sections) {
    const draft = openSection(bill, section, reading)
    for (const [id, ref] of noteMatter(draft, section.lines)) refs.set(id, ref)
  }
  const provision = finishDraft(bill, { status: "future", period, weight: null }, reading)
  return withRefs(provision, refs)
}

/** What is printed about the marks, and the mark at the end. */
function noLaw({ text, table }: PaperParagraph): string | null {
  if (/^EXPLANATION ?[—–-]/u.test(text)) return "explanation"
  return table === null && !/[\p{L}\p{N}]/u.test(text) ? "end-mark" : null
}

function openSection(bill: Draft, section: BillSection, reading: Reading): Draft {
  const { designator, segment, line, lines } = section
  const naming = { level: "section", designator, segment, heading: "" }
  const draft = openDraft(bill, reading.instrument.id, naming, line, reading)
  buildNumberedLines(draft, lines, missouriSigns, reading)
  return draft
}

function readSections(
  paragraphs: readonly PaperParagraph[],
  { repeals, enacts }: Announcement,
  { file, report }: Reading,
): readonly BillSection[] {
  const announced = new Set([...repeals, ...enacts])
  const sections: BillSection[] = []
  let head: SectionHead | null = null
  let own: MarkedParagraph[] = []
  const close = (): void => {
    if (head !== null) sections.push(readSection(head, own))
    own = []
  }
  for (const marked of markWords(paragraphs)) {
    const next = sectionHead(marked.paragraph, announced)
    if (next !== null) {
      close()
      head = next
    } else if (head === null) {
      report.note(
        file,
        marked.paragraph.line,
        "words before the first section of the bill (kept as Section A)",
      )
      head = { designator: "", segment: "section-A", length: 0 }
    }
    own.push(marked)
  }
  close()
  const found = new Set(sections.map(({ segment }) => segment))
  const missing = [...announced].filter((number) => !found.has(number))
  if (missing.length > 0)
    report.note(file, sections[0]?.line ?? 1, `announced and not found: ${missing.join(", ")}`)
  return sections
}

interface Announcement {
  readonly repeals: readonly string[]
  readonly enacts: readonly string[]
}

/** "Section A. Sections 370.071 and 370.080, RSMo, are repealed and two new sections enacted in lieu thereof, …" */
function readAnnouncement(words: string): Announcement {
  const own = /Section A\..*?(?:to read as follows:|$)/su.exec(words)?.[0] ?? ""
  const [before = "", after = ""] = own.split(/to be known as/u)
  const numbers = (part: string): readonly string[] => part.match(/\b\d{1,3}[A-Z]?\.\d{3,4}[a-z]?\b/gu) ?? []
  return { repeals: /\brepealed\b/u.test(before) ? numbers(before) : [], enacts: numbers(after) }
}

function refOf({ draft }: BillFront, { repeals, enacts }: Announcement): MatterRef {
  return {
    ...(draft === "" ? {} : { draft }),
    ...(repeals.length === 0 ? {} : { repeals: repeals.join(" ") }),
    ...(enacts.length === 0 ? {} : { enacts: enacts.join(" ") }),
  }
}

function withRefs(provision: ParsedProvision, refs: ReadonlyMap<string, MatterRef>): ParsedProvision {
  const children = provision.children.map((child) => withRefs(child, refs))
  return { ...provision, children, ref: refs.get(provision.id) ?? provision.ref }
}
