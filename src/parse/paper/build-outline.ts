/**
 * Builds provisions out of blocks that an outline reader has told apart: divisions that nest by rank, lines, tables
 * and notes.
 *
 * The lines of a division are resolved together by their signs and how far they are set in (`numbered-lines`). A line
 * without a sign that is set as far in as the words of the item before it goes on with that item. Notes of the
 * publisher belong to the division they name by its rank, a footnote to the provision whose words call it.
 */
import { type InstrumentId, type ProvisionId, provisionId } from "../../law/index.js"
import {
  buildNumberedLines,
  type Draft,
  finishDraft,
  openDraft,
  type Reading,
  type SignScheme,
  type Standing,
} from "../numbered-lines/index.js"
import type { ParsedProvision } from "../parsed.js"
import { footnotesOf } from "./footnotes.js"
import { inItems } from "./in-items.js"
import type { OutlineBlock, OutlineLine } from "./outline-block.js"
import type { PaperNote, PaperTable } from "./paper.js"
import { partRunInItems } from "./run-in-items.js"

export interface OutlineRules {
  /** How the signs of the lines of a division are read, by its level. */
  readonly schemeOf: (level: string) => SignScheme
}

interface Open {
  readonly rank: number
  readonly draft: Draft
  lines: OutlineLine[]
}

export function buildOutline(
  blocks: readonly OutlineBlock[],
  rules: OutlineRules,
  standing: Standing,
  reading: Reading,
): readonly ParsedProvision[] {
  const roots: Draft[] = []
  const open: Open[] = []
  const current = (line: number): Open => {
    const last = open.at(-1)
    if (last !== undefined) return last
    const preamble = { level: "preamble", designator: "", heading: "", segment: "preamble" }
    const draft = openDraft(null, reading.instrument.id, preamble, line, reading)
    roots.push(draft)
    const opened: Open = { rank: Number.POSITIVE_INFINITY, draft, lines: [] }
    open.push(opened)
    return opened
  }
  for (const block of blocks) {
    if (block.kind === "line") {
      current(block.line).lines.push(block)
      continue
    }
    if (block.kind === "table") {
      addTable(block.table, block.notes ?? [], current(block.line), rules, reading)
      continue
    }
    if (block.kind === "note") {
      const holder = open.findLast(({ rank }) => rank <= block.rank) ?? open.at(-1) ?? current(1)
      holder.draft.notes.push({ kind: block.of, text: block.words.text, boxes: block.words.boxes })
      continue
    }
    endLines(open.at(-1), rules, reading)
    while ((open.at(-1)?.rank ?? -1) >= block.rank) open.pop()
    const parent = open.at(-1)?.draft ?? null
    const base = baseOf(block, parent, reading)
    const { level, designator, segment, heading } = block
    const naming = { level, designator, segment, heading: heading.text, headingBoxes: heading.boxes }
    const draft = openDraft(parent, base, naming, block.line, reading)
    draft.notes.push(...footnotesOf(block.notes ?? []))
    if (parent === null) roots.push(draft)
    open.push({ rank: block.rank, draft, lines: [] })
  }
  endLines(open.at(-1), rules, reading)
  return roots.map((root) => finishDraft(root, standing, reading))
}

function baseOf(
  { counts, under }: Extract<OutlineBlock, { readonly kind: "division" }>,
  parent: Draft | null,
  { instrument }: Reading,
): InstrumentId | ProvisionId {
  if (counts === "through") return instrument.id
  if (parent !== null) return parent.id
  return under === undefined ? instrument.id : provisionId(instrument.id, [under])
}

function endLines(last: Open | undefined, rules: OutlineRules, reading: Reading): void {
  if (last === undefined) return
  const scheme = rules.schemeOf(last.draft.level)
  buildNumberedLines(
    last.draft,
    inItems(partRunInItems(last.lines, reading), scheme, reading),
    scheme,
    reading,
  )
  last.lines = []
}

/** Among the lines of a division a table stands after the last of them; else in the division itself. */
function addTable(
  { rows }: PaperTable,
  notes: readonly PaperNote[],
  open: Open,
  rules: OutlineRules,
  reading: Reading,
): void {
  const before = open.lines.at(-1)
  if (before !== undefined && before.table === undefined) {
    open.lines[open.lines.length - 1] = {
      ...before,
      table: { caption: "", rows },
      notes: [...(before.notes ?? []), ...notes],
    }
    return
  }
  endLines(open, rules, reading)
  open.draft.own.addTable({ caption: "", rows })
  open.draft.notes.push(...footnotesOf(notes))
}
