/**
 * Reads one act: an instrument with one root, the act, whose titles and sections are its provisions.
 *
 * An act is vouched for on the day it took effect and on no later one. A temporary act says itself that it expires
 * after 225 days of its having taken effect: its last day is the 225th, and on the day after it is known to be no
 * law any more, unless whoever imports vouches for an earlier day only (decision 0101).
 */
import {
  citationFor,
  dayBefore,
  type InstrumentId,
  type IsoDate,
  instrumentId,
  type ProvisionId,
} from "../../law/index.js"
import type {
  ImportFacts,
  ParsedInstrument,
  ParsedProvision,
  ParseResult,
  SourceDocument,
} from "../parsed.js"
import { createIdGiver, type GiveId, headingSegment } from "../provision-ids.js"
import { pathWithin } from "../provision-path.js"
import { createReport, type Report } from "../report.js"
import { settleStatus } from "../settle-status.js"
import { plainWords, readXml, type XmlElement } from "../xml/index.js"
import { type ActMeta, numberNote, readMeta } from "./act-notes.js"
import { type Context, contextWithin, noContext } from "./instructions.js"
import { amendsNote, gatherAround, newGathered, type Reading, readSection } from "./sections.js"
import { changesText } from "./standing.js"

interface Open {
  readonly kind: "act" | "container"
  readonly id: { value: ProvisionId | null }
  readonly context: Context
  readonly line: number
  readonly gathered: ReturnType<typeof newGathered>
  prefix: string
  number: string
}

interface Act {
  readonly file: string
  readonly report: Report
  readonly giveId: GiveId
  readonly facts: ImportFacts
  readonly open: Open[]
  id: InstrumentId
  name: string
  meta: ActMeta
  root: ParsedProvision | null
}

const noMeta: ActMeta = { notes: [], effective: null, isTemporary: false, officialUrl: null }

export function readAct(document: SourceDocument, facts: ImportFacts): ParseResult {
  const report = createReport()
  const file = document.main.name
  const giveId = createIdGiver(report)
  const id = "us-dc/law/unknown" as InstrumentId
  const act: Act = { file, report, giveId, facts, open: [], id, name: "", meta: noMeta, root: null }
  readXml(document.main, report, {
    opens: (name) => name === "document" || name === "container",
    open: (name, attributes, line) => {
      if (name === "document") [act.id, act.name] = instrumentOf(attributes["id"] ?? "")
      const element = { name, attributes, children: [], line }
      const context = contextWithin(act.open.at(-1)?.context ?? noContext, element)
      const kind = name === "document" ? "act" : "container"
      act.open.push({
        kind,
        id: { value: null },
        context,
        line,
        gathered: newGathered(),
        prefix: "",
        number: "",
      })
    },
    whole: (element) => readElement(element, act),
    words: (text, line) => {
      report.note(file, line, "words directly in a container (kept as its text)")
      act.open.at(-1)?.gathered.own.addLine(text.replace(/\s+/gu, " ").trim())
    },
    close: () => close(act),
  })
  const instruments = act.root === null ? [] : [finish(act, act.root)]
  return { instruments, notUnderstood: report.list(), failed: [] }
}

function readElement(element: XmlElement, act: Act): void {
  const around = act.open.at(-1)
  if (around === undefined) {
    act.report.note(act.file, element.line, `<${element.name}> is no law that this format knows`)
    return
  }
  const { gathered } = around
  switch (element.name) {
    case "num":
      if (around.kind === "act") gathered.notes.push(numberNote(element))
      else around.number = plainWords(element)
      return
    case "prefix":
      around.prefix = plainWords(element)
      return
    case "heading":
      if (element.attributes["type"] === "long") {
        gathered.notes.push({ kind: "long-title", text: plainWords(element) })
      } else gatherAround(element, gathered, around.context, readingOf(act))
      return
    case "meta":
      act.meta = readMeta(element)
      gathered.notes.push(...act.meta.notes)
      return
    case "section":
      idOf(around, act)
      gathered.children.push(readSection(element, gathered.own.length(), around.context, readingOf(act)))
      return
    default:
      gatherAround(element, gathered, around.context, readingOf(act))
  }
}

/** Numbers and headings stand before all else, so a title's id can be given when its first section comes. */
function idOf(open: Open, act: Act): ProvisionId {
  if (open.id.value === null) {
    const above = act.open[act.open.indexOf(open) - 1]
    const parent = above === undefined || above.kind === "act" ? act.id : idOf(above, act)
    const number = open.number || headingSegment(open.gathered.headings.join(" "))
    const segment = open.kind === "act" ? "act" : `${levelOf(open)}-${number}`
    open.id.value = act.giveId(parent, segment, { file: act.file, line: open.line })
  }
  return open.id.value
}

function levelOf({ kind, prefix }: Open): string {
  return kind === "act" ? "act" : prefix.toLowerCase() || "division"
}

function close(act: Act): void {
  const closing = act.open.at(-1)!
  const id = idOf(closing, act)
  act.open.pop()
  const above = act.open.at(-1)
  const { own, notes, children, headings, instructions } = closing.gathered
  const isAmending =
    children.some(({ status }) => status === "amending") || instructions.some(({ does }) => changesText(does))
  const provision: ParsedProvision = {
    id,
    level: levelOf(closing),
    designator: closing.kind === "act" ? act.name : `${closing.prefix} ${closing.number}`.trim(),
    citation: citationFor(act.id, act.name, pathWithin(act.id, id)).canonical,
    heading: headings.join(" "),
    text: own.text(),
    at: above?.gathered.own.length() ?? 0,
    notes: [...notes, ...amendsNote(instructions)],
    tables: own.tables(),
    // The words of a title or of the whole act only name it and bring it about.
    status: isAmending ? "amending" : "in-force",
    period: { effectiveFrom: act.meta.effective, effectiveTo: null, currentThrough: null },
    weight: null,
    ref: null,
    file: act.file,
    line: closing.line,
    children,
  }
  if (above === undefined) act.root = provision
  else above.gathered.children.push(provision)
}

function finish(act: Act, root: ParsedProvision): ParsedInstrument {
  const { facts, meta } = act
  const end = meta.isTemporary && meta.effective !== null ? dayAfter(meta.effective, 225) : null
  const lastDay = end === null ? null : dayBefore(end)
  const vouched = end ?? meta.effective
  const currentThrough = facts.currentThrough ?? vouched
  return {
    id: act.id,
    jurisdiction: "us-dc",
    name: root.heading === "" ? act.name : `${act.name}, ${root.heading}`,
    shortName: act.name,
    weight: facts.weight ?? "statute",
    publisher: "Council of the District of Columbia",
    officialUrl: meta.officialUrl,
    currentThrough,
    roots: [settleStatus(endingOn(root, lastDay), currentThrough, facts.currentThrough)],
  }
}

/** What a temporary act says by itself ends with it; its words stay what they were. */
function endingOn(provision: ParsedProvision, effectiveTo: IsoDate | null): ParsedProvision {
  if (effectiveTo === null) return provision
  const children = provision.children.map((child) => endingOn(child, effectiveTo))
  return { ...provision, period: { ...provision.period, effectiveTo }, children }
}

function dayAfter(day: IsoDate, days: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10) as IsoDate
}

/** "D.C. Law 23-98" → us-dc/law/23-98. */
function instrumentOf(name: string): readonly [InstrumentId, string] {
  const [, kind = "law", number = "unknown"] = /^D\.C\. (Law|Act) (\d+-\d+)$/u.exec(name) ?? []
  return [instrumentId("us-dc", [kind.toLowerCase(), number]), name]
}

function readingOf(act: Act): Reading {
  const { file, report, giveId, id, name, meta, facts } = act
  const effectiveFrom = meta.effective ?? facts.effectiveFrom
  return { file, report, giveId, instrument: { id, shortName: name }, effectiveFrom }
}
