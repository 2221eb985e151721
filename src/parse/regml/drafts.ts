/**
 * A provision while it is being read, and the finished provision it becomes.
 */
import {
  citationFor,
  type EffectivePeriod,
  type InstrumentId,
  type ProvisionId,
  type ProvisionStatus,
  type Weight,
} from "../../law/index.js"
import { type Cited, citeProvision } from "../cfr/citations.js"
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
  readonly part: string
  /** The provision that each label of the publisher leads to. */
  readonly byLabel: Map<string, Draft>
  /** Labels of everything in the part, also of what is still to come. */
  readonly labels: ReadonlySet<string>
}

export interface Naming {
  readonly level: string
  readonly designator: string
  readonly heading: string
  readonly segment: string
  readonly label: string
  readonly line: number
  /** Where the id begins if not at the parent. */
  readonly base?: InstrumentId | ProvisionId
  /** The provision that a comment interprets. */
  readonly interprets?: string
  readonly weight?: Weight
  readonly reserved?: boolean
}

export interface Draft {
  readonly id: ProvisionId
  readonly naming: Naming
  readonly weight: Weight | null
  readonly cited: Cited
  readonly at: number
  readonly own: OwnText
  readonly notes: ParsedNote[]
  readonly children: Draft[]
}

/** Opens a provision at the end of what its parent has so far. */
export function openDraft(parent: Draft | null, naming: Naming, reading: Reading): Draft {
  const { segment, label, line } = naming
  const base = naming.base ?? parent?.id ?? reading.instrument.id
  const id = reading.giveId(base, segment, { file: reading.file, line })
  const draft: Draft = {
    id,
    naming,
    weight: naming.weight ?? parent?.weight ?? null,
    cited: cite(id, naming, parent, reading),
    at: parent?.own.length() ?? 0,
    own: createOwnText(),
    notes: [],
    children: [],
  }
  parent?.children.push(draft)
  if (label !== "") reading.byLabel.set(label, draft)
  return draft
}

/** The supplement has citations of its own; all else is cited as the CFR is. */
function cite(
  id: ProvisionId,
  { level, heading, segment }: Naming,
  parent: Draft | null,
  reading: Reading,
): Cited {
  const { instrument } = reading
  const path = pathWithin(instrument.id, id)
  if (path[1] === "interp") {
    const { canonical } = citationFor(instrument.id, instrument.shortName, path)
    return { citation: canonical, ownSystem: true }
  }
  const named = {
    level: level === "appendix-section" ? "paragraph" : level,
    words: heading.replace(/[“”"]/gu, "") || segment,
  }
  return citeProvision(instrument, id, named, parent?.cited ?? null)
}

/** What stands in a reserved provision is no more law than the whole. */
export function finishDraft(
  draft: Draft,
  above: ProvisionStatus,
  period: EffectivePeriod,
  file: string,
): ParsedProvision {
  const { level, designator, heading, label, line, interprets, reserved } = draft.naming
  const alone = draft.children.length === 0
  const said = (alone ? statusOfText(draft.own.text()) : null) ?? statusOfHeading(heading)
  const own = said ?? (reserved === true ? "reserved" : "in-force")
  const status = above === "in-force" ? own : above
  const ref = {
    ...(label === "" ? {} : { label }),
    ...(interprets === undefined ? {} : { interprets }),
  }
  return {
    id: draft.id,
    level,
    designator,
    citation: draft.cited.citation,
    heading,
    text: draft.own.text(),
    at: draft.at,
    notes: draft.notes,
    tables: draft.own.tables(),
    status,
    period,
    weight: draft.weight,
    ref: Object.keys(ref).length === 0 ? null : ref,
    file,
    line,
    children: draft.children.map((child) => finishDraft(child, status, period, file)),
  }
}
