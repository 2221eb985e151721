/**
 * The divisions of a volume while it is being read.
 *
 * What stands above the parts (title, chapter, subchapter) is no provision here: a volume holds some parts
 * only, and the first part under such a heading has it in a note. A division becomes a provision with the first
 * section in it, or when it ends; until then its heading and notes wait, because the printed Code now and
 * then heads the wrong place: a subpart with notes and no section is not a division but a slip, and its notes
 * are those of the part.
 */
import {
  addToDivision,
  draftOf,
  finishDivision,
  type OpenDivision,
  openDivision,
  plainInline,
  printedNumber,
  type Title,
} from "../cfr/index.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import type { XmlElement } from "../xml/index.js"
import { blocksOf } from "./content.js"

const ranks: Readonly<Record<string, number>> = {
  CFRDOC: 0,
  CFRGRANULE: 0,
  TITLE: 1,
  SUBTITLE: 2,
  CHAPTER: 3,
  SUBCHAP: 4,
  PART: 5,
  SUBPART: 6,
  SUBJGRP: 7,
}
const levels: Readonly<Record<string, string>> = {
  TITLE: "title",
  SUBTITLE: "subtitle",
  CHAPTER: "chapter",
  SUBCHAP: "subchapter",
  PART: "part",
  SUBPART: "subpart",
  SUBJGRP: "subject-group",
}
const partRank = 5

export function isVolumeDivision(name: string): boolean {
  return Object.hasOwn(ranks, name)
}

export interface VolumeDivision {
  readonly name: string
  readonly rank: number
  readonly above: VolumeDivision | null
  /** Null above the parts. */
  readonly law: OpenDivision | null
  head: string | null
  /** Whether a part has said that it stands in this. */
  told: boolean
  /** Its heading says nothing but that it is reserved. */
  reserved: boolean
  /** What came before the first provision in it. */
  readonly waiting: XmlElement[]
  /** Appendices of this division that the markup has in its last subpart. */
  readonly appendices: ParsedProvision[]
}

/** Whether a division ends another that is open when it begins. */
export function endsDivision(name: string, open: VolumeDivision): boolean {
  return open.rank >= (ranks[name] ?? 0)
}

export function beginDivision(name: string, line: number, above: VolumeDivision | null): VolumeDivision {
  const rank = ranks[name] ?? 0
  const law = rank < partRank ? null : openDivision(levels[name] ?? name, "", line, above?.law ?? null)
  return { name, rank, above, law, head: null, told: false, reserved: false, waiting: [], appendices: [] }
}

/** Makes the provision of a division, and of those above it, now that something stands in it. */
export function settleDivision(division: VolumeDivision, title: Title): OpenDivision | null {
  const { law, above } = division
  if (law === null) return null
  if (law.draft === null) {
    if (above !== null) settleDivision(above, title)
    law.source ??= above?.law?.source ?? null
    law.renamed ??= above?.law?.renamed ?? null
    const head = division.head ?? ""
    law.number = printedNumber(head)
    const draft = draftOf(law, head, title)
    if (law.above === null) draft.notes.push(...standsIn(above))
  }
  for (const element of division.waiting.splice(0)) addNow(law, element, title)
  return law
}

export function endDivision(division: VolumeDivision, title: Title): ParsedProvision | null {
  const { law, above } = division
  if (law === null) return null
  const notesAlone = law.draft === null && !division.reserved && division.waiting.length > 0
  if (
    notesAlone &&
    above?.law != null &&
    division.waiting.every(({ name }) => /^(?:AUTH|SOURCE)$/u.test(name))
  ) {
    const part = settleDivision(above, title)
    if (part !== null) {
      title.report.note(
        title.file,
        law.line,
        `heading over no section (it is kept with its part's notes): ${division.head}`,
      )
      part.draft?.notes.push({ kind: "heading-over-nothing", text: division.head ?? "" })
      for (const element of division.waiting) addNow(part, element, title)
      return null
    }
  }
  settleDivision(division, title)
  law.provisions.push(...division.appendices)
  const provision = finishDivision(law, title)
  return division.reserved && provision.status === "in-force"
    ? { ...provision, status: "reserved" }
    : provision
}

function addNow(law: OpenDivision, element: XmlElement, title: Title): void {
  const notes = draftOf(law, "", title).notes
  addToDivision(law, element, blocksOf([element], { file: title.file, report: title.report, notes }), title)
}

/** A heading above the parts is printed once and kept once: with the first part that it heads. */
function standsIn(above: VolumeDivision | null): readonly ParsedNote[] {
  const heads: ParsedNote[] = []
  for (let each = above; each !== null && !each.told; each = each.above) {
    if (each.head !== null) heads.unshift({ kind: levels[each.name] ?? "division", text: each.head })
    each.told = true
  }
  return heads
}

/** A heading as one line; figures in it (a footnote's mark) are no part of the notes of what it heads. */
export function headOf(element: XmlElement, title: Title): string {
  return plainInline(element, { file: title.file, report: title.report, notes: [] }).replaceAll("\n", " ")
}
