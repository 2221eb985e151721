/**
 * The sections of a bill: which paragraph begins one, and its lines with their signs.
 *
 *   Section A. Section 407.1500, RSMo, is repealed …      407.1500. 1. As used …      [361.700. 1. … struck whole …]
 *
 * A section's number is one that Section A announces; another that begins a line is a reference. A sign in brackets before another is the old one: "[(2)] (3)" is subdivision (3), and the old sign is
 * a note. A paragraph struck whole has no place among the signs of the others, so it stays, in its brackets, in the
 * provision whose list it stood in; in a section struck whole the signs are read as ever.
 */
import { cutBoxes } from "../../../boxes.js"
import type { NumberedLine, PlacedNote } from "../../../numbered-lines/index.js"
import type { PaperParagraph } from "../../paper.js"
import type { MarkedParagraph, Stretch } from "./marked-words.js"

export interface BillSection {
  readonly designator: string
  /** `407.1500`, or `section-A`. */
  readonly segment: string
  readonly line: number
  readonly lines: readonly BillLine[]
}

export interface BillLine extends NumberedLine {
  readonly struck: readonly Stretch[]
  readonly added: readonly Stretch[]
}

const head = /^(\[?)((?:(?:Section|SECTION) ([A-Z0-9]{1,2})|(\d{1,3}[A-Z]?\.\d{3,4}[a-z]?))\.)(?:\s+|$)/u
/** A paragraph in brackets that is no longer than this is nothing but an old sign. */
const longestSign = 12
const oldSign =
  /^(\[(?:\([0-9A-Za-z]{1,4}\)|[0-9a-z]{1,3}\.)\])\s*(?=\([0-9A-Za-z]{1,4}\)|[0-9a-z]{1,3}\.\s)/u

export interface SectionHead {
  readonly designator: string
  readonly segment: string
  /** Characters of the paragraph that it takes. */
  readonly length: number
}

/**
 * Of a paragraph that begins a section. `announced` are the numbers that Section A names; where it names none, the
 * bold type of a number tells.
 */
export function sectionHead(
  { text, runs }: PaperParagraph,
  announced: ReadonlySet<string>,
): SectionHead | null {
  const [whole = "", bracket = "", sign = "", letter, number] = head.exec(text) ?? []
  if (whole === "") return null
  const from = bracket.length
  const isBold = runs.some((run) => run.bold && run.from <= from && run.to >= from + sign.length - 1)
  if (number !== undefined && !(announced.size > 0 ? announced.has(number) : isBold)) return null
  const segment = number ?? `section-${letter ?? ""}`
  return { designator: `${bracket}${sign}`, segment, length: whole.length }
}

export function readSection(
  { designator, segment, length }: SectionHead,
  paragraphs: readonly MarkedParagraph[],
): BillSection {
  const isStruck = designator.startsWith("[")
  const [first] = paragraphs
  const lines: BillLine[] = []
  let opener: BillLine | null = null
  paragraphs.forEach((marked, index) => {
    const cut = index === 0 ? length : 0
    const outside = isStruck ? 1 : 0
    const startsStruck = marked.depthBefore > outside
    const wholly = !isStruck && index > 0 && !startsStruck && isWhollyStruck(marked)
    const line = lineOf(marked, cut, isStruck)
    const { text } = marked.paragraph
    if (startsStruck && opener !== null) lines.push({ ...line, signs: [], continues: opener })
    else if (wholly && text.length > longestSign) lines.push({ ...line, signs: [], closesList: true })
    // Words that go on after a list end the sentence that the list stands in.
    else lines.push(/^\p{Ll}/u.test(line.words) ? { ...line, closesList: true } : line)
    if (!startsStruck) opener = lines.at(-1) ?? null
  })
  return { designator, segment, line: first?.paragraph.line ?? 0, lines }
}

function isWhollyStruck({ paragraph, struck }: MarkedParagraph): boolean {
  const [only, ...others] = struck
  return others.length === 0 && only?.from === 0 && only.to === paragraph.text.trimEnd().length
}

/** `cut` characters are the section's number; an old sign goes to a note. */
function lineOf({ paragraph, struck, added }: MarkedParagraph, cut: number, inStruck: boolean): BillLine {
  const rest = paragraph.text.slice(cut)
  const [whole = "", old = ""] = (inStruck ? null : oldSign.exec(rest)) ?? []
  const from = cut + whole.length
  const words = paragraph.text.slice(from)
  const notes: readonly PlacedNote[] =
    old === ""
      ? []
      : [{ kind: "struck-sign", text: old, boxes: cutBoxes(paragraph.boxes, cut, cut + old.length) }]
  return {
    words,
    line: paragraph.line,
    boxes: cutBoxes(paragraph.boxes, from, paragraph.text.length),
    notes: [
      ...notes,
      ...paragraph.notes.map(({ mark, text, boxes }) => ({
        kind: "footnote",
        text: `${mark} ${text}`,
        boxes,
      })),
    ],
    struck: cutStretches(struck, from),
    added: cutStretches(added, from),
  }
}

function cutStretches(stretches: readonly Stretch[], by: number): readonly Stretch[] {
  return stretches.flatMap(({ from, to }) =>
    to <= by ? [] : [{ from: Math.max(0, from - by), to: to - by }],
  )
}
