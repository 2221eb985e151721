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
import { createOwnText, type OwnText } from "../own-text.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import type { GiveId } from "../provision-ids.js"
import { pathWithin } from "../provision-path.js"
import type { Report } from "../report.js"
import { statusOfHeading, statusOfText } from "../status-words.js"

export interface Reading {
  readonly file: string
  readonly report: Report
  readonly giveId: GiveId
  readonly instrument: { readonly id: InstrumentId; readonly shortName: string }
}

export interface Draft {
  readonly id: ProvisionId
  readonly level: string
  readonly designator: string
  readonly heading: string
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

/** A provision at the end of what `above` has so far; its id begins at `base`. */
export function openDraft(
  above: Draft | null,
  base: InstrumentId | ProvisionId,
  { level, designator, heading, segment }: Naming,
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
export function finishDraft(draft: Draft, above: Standing, reading: Reading): ParsedProvision {
  const { instrument, file } = reading
  const alone = draft.children.length === 0
  const own = (alone ? statusOfText(draft.own.text()) : null) ?? statusOfHeading(draft.heading)
  const status = above.status === "in-force" ? (own ?? "in-force") : above.status
  return {
    id: draft.id,
    level: draft.level,
    designator: draft.designator,
    citation: citationFor(instrument.id, instrument.shortName, pathWithin(instrument.id, draft.id)).canonical,
    heading: draft.heading,
    text: draft.own.text(),
    at: draft.at,
    notes: draft.notes,
    tables: draft.own.tables(),
    status,
    period: above.period,
    weight: above.weight,
    ref: null,
    file,
    line: draft.line,
    children: draft.children.map((child) => finishDraft(child, { ...above, status }, reading)),
  }
}
