/**
 * What the indentation of lines tells of the items they stand in.
 *
 * How far a sign is set in speaks only where signs of the same division are set in differently: in a narrow column they
 * often all stand at the edge. A line without a sign that begins where the words of an item before it begin goes on with
 * that item, and so does an example; one that begins left of all items belongs to the division itself; where nothing tells,
 * the report says so.
 */
import { type NumberedLine, type Reading, type SignScheme, takeSigns } from "../numbered-lines/index.js"
import { footnotesOf } from "./footnotes.js"
import type { OutlineLine } from "./outline-block.js"

/** So many points are no difference: a word processor's tabs do not fall on the same place everywhere. */
const tolerance = 5

const example = /^(?:Examples?|Illustrations?|Note)\b[ \d]{0,4}[.:—–-]/u

interface Item {
  readonly line: NumberedLine
  readonly indent: number
  readonly hanging: number
}

export function inItems(
  lines: readonly OutlineLine[],
  scheme: SignScheme,
  { report, file }: Reading,
): readonly NumberedLine[] {
  const isSigned = lines.map((line) => hasSign(line, scheme))
  const indents = settled(lines.map(({ indent }) => indent))
  const ofSigns = new Set(indents.filter((indent, at) => isSigned[at] && indent !== null))
  const speaks = ofSigns.size > 1
  const base = baseOf(lines, isSigned)
  let items: Item[] = []
  return lines.map((line, at): NumberedLine => {
    const numbered = numberedLine(line, speaks ? (indents[at] ?? null) : null)
    if (line.term !== undefined) items = []
    if (isSigned[at]) {
      if (line.indent !== null && line.hanging !== null) {
        const { indent, hanging } = line
        items = [
          ...items.filter((item) => item.indent < indent - tolerance),
          { line: numbered, indent, hanging },
        ]
      }
      return numbered
    }
    if (example.test(line.words.text)) return { ...numbered, withLast: true }
    if (line.term !== undefined || line.isPlain === true || !isSigned.slice(0, at).includes(true))
      return numbered
    const holder = line.indent === null ? undefined : holderOf(line.indent, items, base)
    if (holder !== undefined) return { ...numbered, continues: holder.line }
    if (line.indent === null || !isLeft(line.indent, items, base))
      report.note(file, line.line, "paragraph without a sign after a list, read as of what holds the list")
    return numbered
  })
}

function numberedLine(
  { words, line, term, isPlain, notes, table }: OutlineLine,
  indent: number | null,
): NumberedLine {
  return {
    words: words.text,
    boxes: words.boxes,
    line,
    indent,
    ...(term === undefined ? {} : { term }),
    ...(isPlain === true ? { signs: [] } : {}),
    ...(notes === undefined ? {} : { notes: footnotesOf(notes) }),
    ...(table === undefined ? {} : { table }),
  }
}

function hasSign({ words, isPlain }: OutlineLine, scheme: SignScheme): boolean {
  return isPlain !== true && takeSigns(words.text, scheme.fullStops).signs.length > 0
}

/** Where the words of the division itself stand: those before its first item, or else what is least set in. */
function baseOf(lines: readonly OutlineLine[], isSigned: readonly boolean[]): number {
  const own = lines.filter((_, at) => !isSigned.slice(0, at + 1).includes(true))
  if (own.length === 0) return Math.min(...lines.map(({ indent }) => indent ?? Number.POSITIVE_INFINITY))
  return Math.max(0, ...own.map(({ indent, hanging }) => Math.max(indent ?? 0, hanging ?? 0)))
}

function holderOf(indent: number, items: readonly Item[], base: number): Item | undefined {
  const within = items.filter((item) => item.indent > base + tolerance || item.hanging > base + tolerance)
  return (
    within.findLast((item) => item.hanging > item.indent + tolerance && isNear(item.hanging, indent)) ??
    within.findLast((item) => item.indent > base + tolerance && item.indent <= indent + tolerance)
  )
}

/** Where the words of the division stand, or left of every item. */
function isLeft(indent: number, items: readonly Item[], base: number): boolean {
  return isNear(indent, base) || items.every((item) => indent < item.indent - tolerance)
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance
}

/** Indents that are hardly different become the same. */
function settled(indents: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = [...new Set(indents.filter((each) => each !== null))].sort((a, b) => a - b)
  const same = new Map<number, number>()
  let first = Number.NEGATIVE_INFINITY
  for (const indent of sorted) {
    if (indent - first > tolerance) first = indent
    same.set(indent, first)
  }
  return indents.map((indent) => (indent === null ? null : (same.get(indent) ?? indent)))
}
