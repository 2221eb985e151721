/**
 * A provision of the Colorado statutes while it is being read, and the finished provision.
 */
import {
  citationFor,
  type InstrumentId,
  type IsoDate,
  type ProvisionId,
  type ProvisionStatus,
} from "../../law/index.js"
import { createOwnText, type OwnText } from "../own-text.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import type { GiveId } from "../provision-ids.js"
import { pathWithin } from "../provision-path.js"
import type { Report } from "../report.js"
import { statusOfHeading, statusOfText } from "../status-words.js"
import { oldest } from "../written-dates.js"

export interface Reading {
  readonly file: string
  readonly report: Report
  readonly giveId: GiveId
}

export const statutes = { id: "us-co/crs" as InstrumentId, shortName: "C.R.S." }

export interface Draft {
  readonly id: ProvisionId
  readonly level: string
  readonly designator: string
  readonly at: number
  readonly line: number
  readonly own: OwnText
  readonly notes: ParsedNote[]
  readonly children: Draft[]
  heading: string
  /** The first day in force of what states it: a section, from its source note. */
  effectiveFrom: IsoDate | null
}

export interface Naming {
  readonly level: string
  readonly designator: string
  readonly segment: string
}

/** Opens a provision at the end of what its parent has so far. A section's id begins at the instrument. */
export function openDraft(parent: Draft | null, name: Naming, line: number, reading: Reading): Draft {
  const { level, designator, segment } = name
  const base = level === "section" || parent === null ? statutes.id : parent.id
  const id = reading.giveId(base, segment, { file: reading.file, line })
  const at = parent?.own.length() ?? 0
  const own = createOwnText()
  const draft = {
    id,
    level,
    designator,
    at,
    line,
    own,
    notes: [],
    children: [],
    heading: "",
    effectiveFrom: null,
  }
  parent?.children.push(draft)
  return draft
}

/** What stands in a repealed section is no more law than the whole; a title begins with the oldest in it. */
export function finishDraft(
  draft: Draft,
  above: { readonly status: ProvisionStatus; readonly effectiveFrom: IsoDate | null },
  file: string,
): ParsedProvision {
  const alone = draft.children.length === 0
  const own = statusOfHeading(draft.heading) ?? (alone ? statusOfWords(draft.own.text()) : null)
  const status = above.status === "in-force" ? (own ?? "in-force") : above.status
  const stated = draft.effectiveFrom ?? above.effectiveFrom
  const children = draft.children.map((child) => finishDraft(child, { status, effectiveFrom: stated }, file))
  const isContainer = draft.level !== "section" && children.some(({ level }) => isDivision(level))
  return {
    id: draft.id,
    level: draft.level,
    designator: draft.designator,
    citation: citationFor(statutes.id, statutes.shortName, pathWithin(statutes.id, draft.id)).canonical,
    heading: draft.heading,
    text: draft.own.text(),
    at: draft.at,
    notes: draft.notes,
    tables: draft.own.tables(),
    status,
    period: {
      effectiveFrom: isContainer ? oldest(children.map(({ period }) => period.effectiveFrom)) : stated,
      effectiveTo: null,
      currentThrough: null,
    },
    weight: null,
    ref: null,
    file,
    line: draft.line,
    children,
  }
}

/** "Repealed." or "(Deleted by amendment, L. 2003, p. 1672, § 6, effective July 1.)", and nothing else. */
function statusOfWords(text: string): ProvisionStatus | null {
  return /^\(Deleted by amendment,[^()]*\)$/u.test(text) ? "repealed" : statusOfText(text)
}

function isDivision(level: string): boolean {
  return level === "section" || level === "article" || level === "part"
}
