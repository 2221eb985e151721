/**
 * Builds the provisions of a section or article whose paragraphs are told by nothing but their signs.
 *
 * The signs of all lines are resolved together (`marks/resolve-marks`); a sign that could be read two ways is
 * reported. A line without a sign goes to the highest provision in which it keeps its place, so that a citation
 * to that provision covers it either way: the section's own text where it stands between (a) and (b). Where the
 * tradition says more (in the law of the European Union a subparagraph belongs to its numbered paragraph), the
 * scheme names the sign that holds such lines.
 */

import { type Boxes, cutBoxes } from "../boxes.js"
import {
  printedMark,
  type Resolved,
  resolveMarks,
  type SignOrder,
  type Step,
  segmentOfMark,
} from "../marks/index.js"
import type { ParsedTable } from "../parsed.js"
import { bareEnumerator } from "../provision-ids.js"
import { type Draft, openDraft, type PlacedNote, type Reading } from "./draft.js"
import { type LeadingSign, type SignsOfLine, takeSigns } from "./take-signs.js"

export interface NumberedLine {
  readonly words: string
  readonly line: number
  /** Goes with the line before and has no sign of its own: words of another text, an item after a dash. */
  readonly withLast?: boolean
  /** How far the line is set in, where that means anything. */
  readonly indent?: number | null
  /** Where the publisher's markup has the signs, they are not looked for in the words. */
  readonly signs?: readonly LeadingSign[]
  /** Without a sign: it goes on with what this earlier line was put in. */
  readonly continues?: NumberedLine
  /** Without a sign: it closes the list before it, and goes to what that list stands in. */
  readonly closesList?: boolean
  /** A table that stands after the words. */
  readonly table?: Omit<ParsedTable, "at">
  /** The term that it defines, where it has no sign: then it is a definition of its own. */
  readonly term?: string
  /** Where its words stand on pages. */
  readonly boxes?: Boxes
  /** Notes that its words call. */
  readonly notes?: readonly PlacedNote[]
}

export interface SignScheme {
  /** In which order signs open levels; null: told by the lines alone. */
  readonly order: SignOrder
  /** Whether "1." and "A." are signs as well as "(1)". */
  readonly fullStops: boolean
  /** What a provision is called, by the kind of its sign; `depth` is 1 right below the section. */
  readonly levelOf: (style: string, depth: number) => string
  /** The kind of sign whose provision holds the lines without a sign that follow its lists. */
  readonly holdsLines?: string
  /** How an id names a sign, where the sign alone does not say which level it is of. */
  readonly segmentOf?: (segment: string, style: string, depth: number) => string
}

interface Building {
  readonly root: Draft
  readonly scheme: SignScheme
  readonly resolved: readonly Resolved[]
  /** By the step that made each. */
  readonly drafts: (Draft | undefined)[]
  readonly placed: Map<NumberedLine, Draft>
  readonly reading: Reading
}

interface ReadLine {
  readonly of: NumberedLine
  readonly signs: SignsOfLine
  /** The step of its first sign. */
  readonly first: number
}

export function buildNumberedLines(
  root: Draft,
  lines: readonly NumberedLine[],
  scheme: SignScheme,
  reading: Reading,
): void {
  const steps: Step[] = []
  let before = ""
  const read = lines.map((of): ReadLine => {
    const signs = signsOf(of, scheme)
    const first = steps.length
    signs.signs.forEach(({ mark }, index) => {
      const afterColon = index === 0 && /[:—–-]$/u.test(before)
      steps.push({
        kind: "mark",
        mark,
        joined: index > 0,
        afterColon,
        announces: false,
        indent: of.indent ?? null,
      })
    })
    if (signs.signs.length === 0 && of.term !== undefined) steps.push({ kind: "term" })
    before = signs.words || (signs.signs.at(-1)?.heading ?? before)
    return { of, signs, first }
  })
  const building: Building = {
    root,
    scheme,
    resolved: resolveMarks(steps, scheme.order),
    drafts: [],
    placed: new Map(),
    reading,
  }
  let last = root
  for (const line of read) last = placeLine(line, last, building)
}

function signsOf({ words, withLast, signs }: NumberedLine, scheme: SignScheme): SignsOfLine {
  if (withLast === true) return { signs: [], words }
  return signs === undefined ? takeSigns(words, scheme.fullStops) : { signs, words }
}

/** Gives the provision that the line's words went to. */
function placeLine({ of, signs, first }: ReadLine, last: Draft, building: Building): Draft {
  const { drafts, resolved, reading } = building
  const cutAt = of.words.trimEnd().length - signs.words.length
  signs.signs.forEach(({ mark, heading, boxes }, index) => {
    const step = resolved[first + index]
    const parent = drafts[step?.parent ?? -1] ?? building.root
    const { levelOf, segmentOf } = building.scheme
    const [style, depth] = [step?.style ?? "", depthOf(first + index, resolved)]
    const segment = segmentOf?.(segmentOfMark(mark), style, depth) ?? segmentOfMark(mark)
    const named = { level: levelOf(style, depth), designator: printedMark(mark), heading, segment }
    const headingBoxes = boxes ?? (heading === "" ? [] : boxesOfHeading(heading, of))
    const draft = openDraft(parent, parent.id, { ...named, headingBoxes }, of.line, reading)
    drafts[first + index] = draft
    reportDoubt(step, draft, building)
  })
  if (signs.signs.length === 0 && of.term !== undefined && resolved[first]?.parent !== undefined)
    drafts[first] = openDefinition(of, of.term, first, building)
  const opened = drafts[first + Math.max(0, signs.signs.length - 1)]
  const opens = signs.signs.length > 0 || of.term !== undefined
  const holder =
    opens && opened !== undefined ? opened : of.withLast === true ? last : unsigned(of, first, building)
  holder.own.addLine(signs.words, cutBoxes(of.boxes ?? [], cutAt, of.words.length))
  holder.notes.push(...(of.notes ?? []))
  if (of.table !== undefined) holder.own.addTable(of.table)
  building.placed.set(of, holder)
  return holder
}

function boxesOfHeading(heading: string, { words, boxes = [] }: NumberedLine): Boxes {
  const from = words.indexOf(heading)
  return from === -1 ? [] : cutBoxes(boxes, from, from + heading.length)
}

function openDefinition(of: NumberedLine, term: string, step: number, building: Building): Draft {
  const { drafts, resolved, root, reading } = building
  const parent = drafts[resolved[step]?.parent ?? -1] ?? root
  const name = { level: "definition", designator: "", heading: "", segment: term, cited: ` (“${term}”)` }
  return openDraft(parent, parent.id, name, of.line, reading)
}

function unsigned({ continues, closesList }: NumberedLine, next: number, building: Building): Draft {
  const before = continues === undefined ? undefined : building.placed.get(continues)
  if (before !== undefined) return before
  if (closesList !== true) return holderOf(next, building)
  return building.drafts[building.resolved[next - 1]?.parent ?? -1] ?? building.root
}

/** Where a line without a sign goes that stands before the sign of step `next`. */
function holderOf(next: number, { root, drafts, resolved, scheme }: Building): Draft {
  const before = resolved.findLastIndex(({ parent }, step) => step < next && parent !== undefined)
  const chain = chainOf(before, resolved)
  const holding = chain.find((step) => resolved[step]?.style === scheme.holdsLines)
  if (holding !== undefined) return drafts[holding] ?? root
  if (scheme.holdsLines !== undefined) return root
  const following = resolved.findIndex(({ parent }, step) => step >= next && parent !== undefined)
  const above = following === -1 ? [] : chainOf(resolved[following]?.parent ?? -1, resolved)
  const common = chain.findLast((step) => above.includes(step)) ?? -1
  const definition = chain.findLast((step) => drafts[step]?.level === "definition") ?? -1
  return drafts[Math.max(common, definition)] ?? root
}

/** The steps that a step stands in, from the top down to itself. */
function chainOf(step: number, resolved: readonly Resolved[]): readonly number[] {
  const chain: number[] = []
  for (let at = step; at >= 0; at = resolved[at]?.parent ?? -1) chain.unshift(at)
  return chain
}

function depthOf(step: number, resolved: readonly Resolved[]): number {
  return chainOf(step, resolved).length
}

/** Both readings of a sign that has two, so that a reader can judge. */
function reportDoubt(step: Resolved | undefined, draft: Draft, { root, drafts, reading }: Building): void {
  const { report, file } = reading
  const sign = `${draft.designator}, read as ${draft.id}`
  if (step?.ambiguous === true) {
    const other = drafts[step.otherwise ?? -1] ?? root
    const or = `${other.id}/${bareEnumerator(draft.designator)}`
    report.note(file, draft.line, `ambiguous marker ${sign}, could be ${or}`)
  } else if (step?.irregular === true) report.note(file, draft.line, `marker out of order: ${sign}`)
}
