/**
 * The lines of all blocks, in the zones that pages are filled with: what goes over all columns, and what runs in
 * columns between.
 */
import type { Block, Span } from "./blocks.js"
import { breakLines, type Measure, type SetLine, type WidthOf } from "./break-lines.js"
import { type Column, type Layout, noteScale } from "./layout.js"

export interface Item {
  readonly line: SetLine
  readonly spaceAbove: number
  /** It may not stand last in a column. */
  readonly keepsNext: boolean
  readonly counts: boolean
  readonly section: string
  /** Lines of the notes that it calls. */
  readonly notes: readonly SetLine[]
}

export interface Zone {
  readonly across: boolean
  readonly newPage: boolean
  readonly columns: readonly Column[]
  readonly items: readonly Item[]
}

export function zonesOf(blocks: readonly Block[], layout: Layout, widthOf: WidthOf): readonly Zone[] {
  const zones: { across: boolean; newPage: boolean; columns: readonly Column[]; items: Item[] }[] = []
  for (const block of blocks) {
    const across = goesAcross(block, layout)
    const startsTitle = block.kind === "container" && block.depth === 0
    const newPage = startsTitle && (layout.titleOnNewPage || (across && layout.history === "footnote"))
    const last = zones.at(-1)
    const zone =
      last === undefined || newPage || last.across !== across
        ? { across, newPage, columns: across ? [wholeWidth(layout)] : layout.columns, items: [] }
        : last
    if (zone !== last) zones.push(zone)
    // Columns that are not alike in width get lines of the narrowest, so that a line fits wherever it comes to stand.
    const width = Math.min(...zone.columns.map((column) => column.width))
    zone.items.push(...itemsOf(block, width, across, layout, widthOf))
  }
  return zones
}

/** Notes at the foot belong to whole columns, so that only titles and chapters, on new pages, go over them. */
function goesAcross({ kind, depth }: Block, { headingsAcross, history }: Layout): boolean {
  return headingsAcross && kind === "container" && (history === "paragraph" || depth < 2)
}

function wholeWidth({ columns }: Layout): Column {
  const [first, last] = [columns[0], columns.at(-1)]
  const left = first?.left ?? 0
  return { left, width: (last?.left ?? 0) + (last?.width ?? 0) - left }
}

function itemsOf(
  block: Block,
  width: number,
  across: boolean,
  layout: Layout,
  widthOf: WidthOf,
): readonly Item[] {
  const lines = breakLines(block.spans, measureOf(block, width, across, layout), widthOf)
  const notes = block.footnotes.flatMap(({ mark, text }) => {
    const spans: readonly Span[] = [
      { text: mark, type: "raised" },
      { text: ` ${text}`, type: "roman" },
    ]
    const measure = { width: width / noteScale, firstIndent: 0, otherIndent: 0, centred: false }
    const { justified, hyphen } = layout
    return breakLines(spans, { ...measure, justified, hyphen }, widthOf)
  })
  const isHeading = block.kind === "container" || block.kind === "section-heading"
  const space = isHeading ? Math.max(layout.leading * 0.9, layout.paragraphSpace) : layout.paragraphSpace
  return lines.map((line, index) => ({
    line,
    spaceAbove: index === 0 ? space : 0,
    keepsNext: isHeading || (index === 0 && lines.length > 1),
    counts: block.kind !== "container",
    section: block.section,
    notes: index === 0 ? notes : [],
  }))
}

function measureOf(block: Block, width: number, across: boolean, layout: Layout): Measure {
  const { justified, hyphen, headingsCentred, indentStep, paragraphs } = layout
  const isHeading = block.kind === "container" || block.kind === "section-heading"
  if (isHeading) {
    const centred = across || headingsCentred
    return { width, firstIndent: 0, otherIndent: 0, justified: false, centred, hyphen: "" }
  }
  const depth = block.kind === "note" ? 0 : block.depth
  const indents = {
    "first-line": [indentStep, 0],
    hanging: [indentStep * depth, indentStep * (depth + 1)],
    block: [indentStep * depth, indentStep * depth],
    flat: [0, 0],
  } as const
  const [firstIndent, otherIndent] = indents[paragraphs]
  return { width, firstIndent, otherIndent, justified, centred: false, hyphen }
}
