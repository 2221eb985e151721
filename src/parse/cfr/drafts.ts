/**
 * A provision while it is being read, and the finished provision it becomes.
 */
import type { EffectivePeriod, InstrumentId, ProvisionId, ProvisionStatus } from "../../law/index.js"
import { createOwnText, type OwnText } from "../own-text.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import type { GiveId } from "../provision-ids.js"
import type { Report } from "../report.js"
import { statusOfOwnWords } from "../status-words.js"
import { type Cited, citeProvision } from "./citations.js"

export interface Reading {
  readonly file: string
  readonly report: Report
  readonly giveId: GiveId
  readonly instrument: { readonly id: InstrumentId; readonly shortName: string }
}

/** The day through which the text is vouched for is known when the whole file is read. */
export type Dates = Omit<EffectivePeriod, "currentThrough">

export interface Draft {
  readonly id: ProvisionId
  readonly level: string
  readonly designator: string
  readonly heading: string
  readonly cited: Cited
  readonly at: number
  readonly line: number
  readonly own: OwnText
  readonly notes: ParsedNote[]
  readonly children: Draft[]
}

export interface Naming {
  readonly level: string
  readonly designator: string
  readonly heading: string
  readonly segment: string
}

/** Opens a provision at the end of what its parent has so far; `base` is where its id begins if not at the parent. */
export function openDraft(
  parent: Draft | null,
  base: InstrumentId | ProvisionId,
  name: Naming,
  line: number,
  reading: Reading,
): Draft {
  const { level, designator, heading } = name
  const id = reading.giveId(base, name.segment, { file: reading.file, line })
  const words = level === "definition" ? name.segment : heading
  const cited = citeProvision(reading.instrument, id, { level, words }, parent?.cited ?? null)
  const at = parent?.own.length() ?? 0
  return { id, level, designator, heading, cited, at, line, own: createOwnText(), notes: [], children: [] }
}

export function addChild(parent: Draft, name: Naming, line: number, reading: Reading): Draft {
  const child = openDraft(parent, parent.id, name, line, reading)
  parent.children.push(child)
  return child
}

/** What stands in a reserved or removed provision is no more law than the whole. */
export function finishDraft(
  draft: Draft,
  above: ProvisionStatus,
  dates: Dates,
  file: string,
): ParsedProvision {
  const own = statusOfOwnWords(draft.own.text(), draft.heading, draft.children.length === 0)
  const status = above === "in-force" ? (own ?? "in-force") : above
  return {
    id: draft.id,
    level: draft.level,
    designator: draft.designator,
    citation: draft.cited.citation,
    heading: draft.heading,
    text: draft.own.text(),
    at: draft.at,
    notes: draft.notes,
    tables: draft.own.tables(),
    status,
    period: { ...dates, currentThrough: null },
    weight: null,
    ref: null,
    file,
    line: draft.line,
    children: draft.children.map((child) => finishDraft(child, status, dates, file)),
  }
}
