/**
 * Builds a law out of lines of text that say which of them are headings, sections and tables: what Markdown and
 * plain text have in common once their own marks are read.
 *
 * Containers nest by rank; sections count from the instrument, for their numbers run through it; the lines of a
 * section are its paragraphs, told by their signs and how far they are set in. Where the text has no sections, each
 * of its paragraphs is a provision by the order in which it stands, and the report says so.
 */

import { PinciteError } from "../../errors.js"
import { effectivePeriod, type InstrumentId, instrumentId } from "../../law/index.js"
import {
  buildNumberedLines,
  type Draft,
  finishDraft,
  type NumberedLine,
  openDraft,
  type Reading,
  type SignScheme,
} from "../numbered-lines/index.js"
import type { ImportFacts, ParsedInstrument, ParsedTable } from "../parsed.js"
import { createIdGiver, headingSegment } from "../provision-ids.js"
import type { Report } from "../report.js"
import { noteImage, type SaidOfImage, type Surroundings } from "../surroundings.js"

export type TextBlock =
  | {
      readonly kind: "container"
      readonly rank: number
      readonly level: string
      readonly designator: string
      readonly segment: string
      readonly heading: string
      readonly line: number
    }
  | {
      readonly kind: "section"
      readonly level: string
      readonly designator: string
      readonly segment: string
      readonly heading: string
      readonly line: number
    }
  | { readonly kind: "line"; readonly of: NumberedLine }
  | { readonly kind: "table"; readonly table: Omit<ParsedTable, "at"> }
  | { readonly kind: "footnote"; readonly text: string }
  | { readonly kind: "image"; readonly said: SaidOfImage; readonly line: number }

/** What the text says of itself. */
export interface TextLaw {
  readonly title: string
  readonly blocks: readonly TextBlock[]
}

const paragraphs: SignScheme = { order: null, fullStops: true, levelOf: () => "paragraph" }

export function buildTextLaw(
  law: TextLaw,
  file: string,
  facts: ImportFacts,
  report: Report,
): ParsedInstrument {
  const instrument = describe(law.title, file, facts)
  const reading: Reading = { file, report, giveId: createIdGiver(report), instrument }
  const roots = hasSections(law.blocks)
    ? buildOutline(law.blocks, instrument.id, reading)
    : buildParagraphs(law.blocks, instrument.id, reading)
  const period = effectivePeriod(facts.effectiveFrom, null, facts.currentThrough)
  return {
    ...instrument,
    roots: roots.map((root) => finishDraft(root, { status: "in-force", period, weight: null }, reading)),
  }
}

function hasSections(blocks: readonly TextBlock[]): boolean {
  return blocks.some(({ kind }) => kind === "section")
}

function buildOutline(blocks: readonly TextBlock[], id: InstrumentId, reading: Reading): readonly Draft[] {
  const roots: Draft[] = []
  const open: { readonly rank: number; readonly draft: Draft }[] = []
  let holder: Draft | null = null
  let lines: NumberedLine[] = []
  const endLines = () => {
    if (holder !== null) buildNumberedLines(holder, lines, paragraphs, reading)
    lines = []
  }
  const place = (draft: Draft, parent: Draft | null) => {
    if (parent === null) roots.push(draft)
    holder = draft
  }
  const current = () => {
    if (holder !== null) return holder
    const name = { level: "preamble", designator: "", heading: "", segment: "preamble" }
    place(openDraft(null, id, name, 1, reading), null)
    return holder as unknown as Draft
  }
  for (const block of blocks) {
    if (block.kind === "line") {
      current()
      lines.push(block.of)
      continue
    }
    endLines()
    if (block.kind === "table") current().own.addTable(block.table)
    else if (block.kind === "footnote") current().notes.push({ kind: "footnote", text: block.text })
    else if (block.kind === "image") noteImage(surroundings(current(), reading), block.said, block.line)
    else if (block.kind === "container") {
      while ((open.at(-1)?.rank ?? 0) >= block.rank) open.pop()
      const parent = open.at(-1)?.draft ?? null
      const draft = openDraft(parent, parent?.id ?? id, block, block.line, reading)
      open.push({ rank: block.rank, draft })
      place(draft, parent)
    } else {
      const parent = open.at(-1)?.draft ?? null
      place(openDraft(parent, id, block, block.line, reading), parent)
    }
  }
  endLines()
  return roots
}

/** A text in which no outline is found: one provision a paragraph, in order. */
function buildParagraphs(blocks: readonly TextBlock[], id: InstrumentId, reading: Reading): readonly Draft[] {
  reading.report.note(
    reading.file,
    1,
    "no sections found: each paragraph is a provision by its place in the text",
  )
  const roots: Draft[] = []
  for (const block of blocks) {
    const last = roots.at(-1)
    if (block.kind === "table" && last !== undefined) last.own.addTable(block.table)
    else if (block.kind === "footnote" && last !== undefined)
      last.notes.push({ kind: "footnote", text: block.text })
    else if (block.kind === "image" && last !== undefined)
      noteImage(surroundings(last, reading), block.said, block.line)
    else if (block.kind === "line" || block.kind === "container") {
      const line = block.kind === "line" ? block.of.line : block.line
      const heading = block.kind === "container" ? block.heading : ""
      const name = { level: "paragraph", designator: "", heading, segment: String(roots.length + 1) }
      const draft = openDraft(null, id, name, line, reading)
      if (block.kind === "line") draft.own.addLine(block.of.words)
      roots.push(draft)
    }
  }
  return roots
}

function surroundings({ notes }: Draft, { file, report }: Reading): Surroundings {
  return { file, report, notes }
}

function describe(title: string, file: string, facts: ImportFacts): Omit<ParsedInstrument, "roots"> {
  if (facts.jurisdiction === null) {
    throw new PinciteError({
      code: "use.missing-jurisdiction",
      message: `${file} does not say which place it is the law of.`,
      remedy:
        'Name the jurisdiction with -j, or put {"jurisdiction": "…"} in a pincite.json beside the files.',
      data: { path: file },
    })
  }
  const name = facts.name ?? (title || file)
  const path = facts.instrument ?? headingSegment(name)
  return {
    id: instrumentId(facts.jurisdiction, path.split("/")),
    jurisdiction: facts.jurisdiction,
    name,
    shortName: name,
    weight: facts.weight ?? "statute",
    publisher: facts.publisher,
    officialUrl: facts.officialUrl,
    currentThrough: facts.currentThrough,
  }
}
