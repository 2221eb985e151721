/**
 * A provision while its lines are being read, and the finished provision it becomes.
 */
import {
  citationFor,
  type EffectivePeriod,
  type InstrumentId,
  type ProvisionId,
  type ProvisionStatus,
  type Weight,
} from "../../law/index.js"
import { type Boxes, shiftBoxes } from "../boxes.js"
import { createOwnText, type OwnText } from "../own-text.js"
import type { ParsedNote, ParsedProvision, ParsedTable } from "../parsed.js"
import type { GiveId } from "../provision-ids.js"
import { pathWithin } from "../provision-path.js"
import type { Report } from "../report.js"
import { statusOfOwnWords } from "../status-words.js"

export interface Reading {
  readonly file: string
  readonly report: Report
  readonly giveId: GiveId
  readonly instrument: { readonly id: InstrumentId; readonly shortName: string }
}

/** A note, with the place of its words on pages where they stand on some. */
export interface PlacedNote extends ParsedNote {
  readonly boxes?: Boxes
}

export interface Draft {
  readonly id: ProvisionId
  readonly level: string
  readonly designator: string
  readonly heading: string
  readonly at: number
  readonly line: number
  readonly own: OwnText
  readonly headingBoxes: Boxes
  /** How its citation goes on from that of the provision above, where its id alone does not say it. */
  readonly cited: string | null
  readonly notes: PlacedNote[]
  readonly children: Draft[]
}

export interface Naming {
  readonly level: string
  readonly designator: string
  readonly heading: string
  readonly segment: string
  readonly headingBoxes?: Boxes
  readonly cited?: string
}

/** A provision at the end of what `above` has so far; its id begins at `base`. */
export function openDraft(
  above: Draft | null,
  base: InstrumentId | ProvisionId,
  { level, designator, heading, segment, headingBoxes = [], cited }: Naming,
  line: number,
  { giveId, file }: Reading,
): Draft {
  const id = giveId(base, segment, { file, line })
  const at = above?.own.length() ?? 0
  const draft: Draft = {
    id,
    level,
    designator,
    heading,
    at,
    line,
    own: createOwnText(),
    headingBoxes,
    cited: cited ?? null,
    notes: [],
    children: [],
  }
  above?.children.push(draft)
  return draft
}

/** What holds for a provision and all below it. */
export interface Standing {
  readonly status: ProvisionStatus
  readonly period: EffectivePeriod
  readonly weight: Weight | null
}

/** What stands in a reserved or repealed provision is no more law than the whole. */
export function finishDraft(
  draft: Draft,
  above: Standing,
  reading: Reading,
  citedAbove: string | null = null,
): ParsedProvision {
  const { file } = reading
  const own = statusOfOwnWords(draft.own.text(), draft.heading, draft.children.length === 0)
  const status = above.status === "in-force" ? (own ?? "in-force") : above.status
  const cited = citationOf(draft, reading, citedAbove)
  // Below what is cited in words of its own, a citation goes on from there.
  const below = draft.cited === null && citedAbove === null ? null : cited
  const boxes = boxesOf(draft)
  return {
    id: draft.id,
    level: draft.level,
    designator: draft.designator,
    citation: cited,
    heading: draft.heading,
    text: draft.own.text(),
    at: draft.at,
    notes: draft.notes.map(({ kind, text }) => ({ kind, text })),
    tables: draft.own.tables().map(withoutBoxes),
    status,
    period: above.period,
    weight: above.weight,
    ref: null,
    file,
    line: draft.line,
    ...(boxes.length === 0 ? {} : { boxes }),
    children: draft.children.map((child) => finishDraft(child, { ...above, status }, reading, below)),
  }
}

function citationOf(draft: Draft, { instrument }: Reading, citedAbove: string | null): string {
  const path = pathWithin(instrument.id, draft.id)
  const own = citationFor(instrument.id, instrument.shortName, path).canonical
  if (draft.cited === null && citedAbove === null) return own
  const [last = "", twin] = (path.at(-1) ?? "").split(/~(?=\d+$)/u)
  const above = citedAbove ?? citationFor(instrument.id, instrument.shortName, path.slice(0, -1)).canonical
  return `${above}${draft.cited ?? `(${last})`}${twin === undefined ? "" : `[${twin}]`}`
}

/** A cell of a table on pages has boxes of its own. */
type Cell = ParsedTable["rows"][number][number] & { readonly boxes?: Boxes }

function withoutBoxes({ at, caption, rows }: ParsedTable): ParsedTable {
  return {
    at,
    caption,
    rows: rows.map((row) => row.map(({ text, header, span }) => ({ text, header, span }))),
  }
}

/** The fields end to end as they are shown: text, heading, notes, each table's caption and cells. */
function boxesOf({ own, heading, headingBoxes, notes }: Draft): Boxes {
  const boxes: number[] = [...own.boxes()]
  let at = own.length()
  const add = (text: string, places: Boxes | undefined) => {
    boxes.push(...shiftBoxes(places ?? [], at))
    at += text.length
  }
  add(heading, headingBoxes)
  for (const note of notes) add(note.text, note.boxes)
  for (const { caption, rows } of own.tables()) {
    add(caption, [])
    for (const cell of rows.flat() as readonly Cell[]) add(cell.text, cell.boxes)
  }
  return boxes
}
