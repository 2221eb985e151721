/**
 * A provision while it is being read. It stands in its parent from the moment it is opened, so that words
 * which the publisher put too deep can go to a provision above and all that follows keeps its order.
 */
import { citationFor, type IsoDate, type ProvisionId, type ProvisionStatus } from "../../law/index.js"
import { createOwnText, type OwnText } from "../own-text.js"
import type { ParsedNote } from "../parsed.js"
import type { GiveId } from "../provision-ids.js"
import { pathWithin } from "../provision-path.js"
import type { Report } from "../report.js"
import { baseOf, levelOf, segmentOf } from "./levels.js"
import type { LevelNumber } from "./numbers.js"
import type { Law } from "./publications.js"

/** The last act in a section's source credit: when it was enacted, and which it is. */
export interface Enactment {
  readonly date: IsoDate
  readonly act: string | null
}

export interface Draft {
  readonly id: ProvisionId
  readonly level: string
  readonly designator: string
  heading: string
  readonly citation: string
  /** Whether it is cited by numbers alone, in the law's own system. */
  readonly isNumbered: boolean
  readonly at: number
  readonly line: number
  /** What the publisher's markup says; null where it says nothing. */
  status: ProvisionStatus | null
  /** How far from the margin it is set; null where the file does not say. */
  readonly indent: number | null
  readonly above: Draft | null
  readonly own: OwnText
  readonly notes: ParsedNote[]
  readonly children: Draft[]
  enacted: Enactment | null
  /** Its own note says when it takes effect, and names no act. */
  hasEffectNote: boolean
}

export interface Reading {
  readonly file: string
  readonly report: Report
  readonly giveId: GiveId
  readonly law: Law
  /** Acts of which a note of this file says when they take effect. */
  readonly actsWithEffectNote: Set<string>
}

export interface Opening {
  /** The element's name. */
  readonly name: string
  readonly number: LevelNumber
  readonly heading: string
  readonly line: number
  readonly status: ProvisionStatus | null
  readonly indent: number | null
}

export function openDraft(above: Draft | null, opening: Opening, reading: Reading): Draft {
  const { name, number, heading, line, status, indent } = opening
  const { law, giveId, file } = reading
  const segment = segmentOf(name, number.number, heading)
  const id = giveId(baseOf(name, above, law), segment, { file, line })
  const draft: Draft = {
    id,
    level: levelOf(name),
    designator: number.designator,
    heading,
    ...citationOf(id, segment, number.number === "" ? heading : null, above, law),
    at: above?.own.length() ?? 0,
    line,
    status,
    indent,
    above,
    own: createOwnText(),
    notes: [],
    children: [],
    enacted: null,
    hasEffectNote: false,
  }
  above?.children.push(draft)
  return draft
}

/** The provision of a whole act, which holds its long title, its enacting formula and what has no number. */
export function openAct(heading: string, designator: string, line: number, reading: Reading): Draft {
  const number = { designator, number: "", disputed: false }
  const act = { name: "act", number, heading: "act", line, status: null, indent: null }
  return { ...openDraft(null, act, reading), heading }
}

/** What has no number is cited by its heading, after what it stands in, and what is in it after that. */
function citationOf(
  id: ProvisionId,
  segment: string,
  named: string | null,
  above: Draft | null,
  law: Law,
): Pick<Draft, "citation" | "isNumbered"> {
  const path = pathWithin(law.id, id)
  // In an appendix every act and set of rules has its name in the id, and the citation says it.
  const isAppendix = /^us\/usc\/\d+a$/iu.test(law.id)
  const isBelowNamed = above !== null && !above.isNumbered && id.startsWith(`${above.id}/`)
  if (above === null || isAppendix || (named === null && !isBelowNamed)) {
    return { citation: citationFor(law.id, law.shortName, path).canonical, isNumbered: true }
  }
  const nth = /~(\d+)$/u.exec(id)?.[1]
  const words = named?.replace(/["“”]/gu, "").slice(0, 200).trim()
  const tail = words === undefined ? `(${segment})` : ` (“${words}”)`
  return { citation: above.citation + tail + (nth === undefined ? "" : `[${nth}]`), isNumbered: false }
}
