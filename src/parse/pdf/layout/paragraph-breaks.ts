/**
 * Decides between which lines a paragraph ends, by what the typesetter did:
 *
 *   a gap       more space than between the lines before and after
 *   type        another size, or a heading's bold
 *   room left   the next line's first word would still have stood on this line
 *   setting in  the next line begins farther in, where lines that go on do not
 *   a number    the next line begins with a sign of a list, and this one ends a clause
 *
 * Over the end of a column or page there is no gap to see: there a line that ends a clause and is filled may end a
 * paragraph or not, and only setting in, a number or the type tell.
 */
import { endsWithAbbreviation } from "../../../text/index.js"
import type { Line } from "./line.js"
import { median } from "./word.js"

export interface PageStyle {
  /** From base line to base line, in the size of most of the text. */
  readonly leading: number
  readonly size: number
  /** Whether most lines that do not end a paragraph fill their column. */
  readonly justified: boolean
  /** How far in a paragraph's first line usually begins. */
  readonly inset: number
  /** Whether paragraphs of the document begin farther in than they go on. */
  readonly setsIn: boolean
}

const mark =
  /^(?:\(\s?(?:\d{1,3}|[a-zA-Z]{1,5})\s?\)|(?:\d{1,3}|[a-zA-Z]|[ivxlc]{2,5})[.)](?=\s|$)|§|\d+(?:[-.:]\d+)+[a-zA-Z]?\.?(?=\s|$|\p{Lu})|•|—|\*(?=\s))/u
/** Sections and what they stand in, by the words that head them. */
const head = /^(?:§+|(?:sec(?:tion|s)?|art(?:icle)?|part|chapter|title|rule)\b\.?)\s*[\dIVXLC]+\b/iu
const endsSentence = /(?:[.;:!?]|;\s(?:and|or)|—)[”"’')\]]*$/u
const endsClause = /(?:[.;:!?]|[;,]\s(?:and|or)|[.;:!?][”"’')\]]+|—)$/u

/** Whether `line` begins a paragraph. `open` is the paragraph so far; its last line is the one before. */
export function beginsParagraph(open: readonly Line[], line: Line, style: PageStyle): boolean {
  const before = open.at(-1)!
  if (Math.abs(before.size - line.size) > Math.max(6, line.size * 0.07)) return true
  const isMidSentence = /^\p{Ll}/u.test(line.text) && !endsSentence.test(before.text) && !mark.test(line.text)
  const isSameBlock = before.block === line.block
  const em = line.size
  if (before.columns !== line.columns && (before.page === line.page || !isMidSentence)) return true
  if (isSameBlock) {
    const step = line.base - before.base
    const own = usualStep(open) ?? (style.leading * Math.max(line.size, style.size)) / style.size
    // Within a sentence only a raised sign moves a line.
    if (step > own * (isMidSentence ? 1.5 : 1.14) + 6) return true
  }
  const isHeading = open.every((each) => isCentred(each, style))
  const isCentredPair = isHeading && isCentred(line, style)
  const width = before.limit - before.frame.left
  // Ragged lines break where the typesetter liked; what has not ended goes on unless much of the line is empty.
  const isOpen = !style.justified && !endsSentence.test(before.text) && before.isBold === line.isBold
  const room = isCentredPair ? width * 0.4 : isMidSentence ? width * 0.35 : isOpen ? width * 0.2 : 0
  if (roomLeft(before, line, isCentredPair, room)) return true
  if (isCentredPair || isMidSentence) return false
  // A heading in the middle is over where a line begins at the column's edge again.
  if (isHeading && !isCentred(line, style) && before.left - line.left > em * 0.5 && !isMidSentence)
    return true
  const inset = line.left - line.frame.left
  const firstInset = open[0]!.left - open[0]!.frame.left
  const goesOnAt = open.length > 1 ? before.left - before.frame.left : null
  // A note in brackets ends with them.
  const isBracketed = open[0]!.text.startsWith("[") && before.text.endsWith("]")
  const ended = (isBracketed || endsClause.test(before.text)) && !stopsShort(before.text, line.text)
  if (goesOnAt !== null && isSameBlock) {
    // A third line that begins farther in than the second is no continuation.
    if (inset > goesOnAt + em * 0.6) return true
    // Where a paragraph hangs, a line that is as far out as the first begins the next.
    if (inset < goesOnAt - em * 0.6 && inset <= firstInset + em * 0.3) return true
  }
  // A line that is set in as the paragraph's only line was does not go on with it.
  const isSetInAlike = inset > em * 0.6 && Math.abs(inset - firstInset) < em * 0.3
  if (style.setsIn && open.length === 1 && isSameBlock && isSetInAlike && ended) return true
  if (open.length === 1 && isSameBlock && inset > firstInset + em * 0.6) {
    // Set in behind the first: it hangs where the first has a sign or a heading's number, else a new one begins.
    if (style.setsIn && !mark.test(before.text) && ended) return true
  }
  if (
    !isSameBlock &&
    !style.setsIn &&
    ended &&
    (line.text.startsWith("[") || (goesOnAt !== null && inset < goesOnAt - em * 0.6))
  )
    return true
  if (!isSameBlock && style.setsIn && inset > em * 0.6 && ended && inset > (goesOnAt ?? 0) + em * 0.6)
    return true
  if (!isSameBlock && ended && (head.test(line.text) || (startsBold(line) && !startsBold(before))))
    return true
  if (before.isBold !== line.isBold && isHeadingLike(open) && !isFilled(before)) return true
  // Where every paragraph is set in, a sign at the edge that lines go on at is a reference: "paragraphs (a), (b), or | (c)".
  const goesOnHere = goesOnAt === null || Math.abs(inset - goesOnAt) < em * 0.6
  if (style.setsIn && isSameBlock && firstInset - inset > em * 0.6 && goesOnHere) return false
  if (hangsNumber(line) && ended) return true
  return (
    mark.test(line.text) &&
    (/^[(\p{L}]/u.test(line.text) ? ended : endsSentence.test(before.text)) &&
    (goesOnAt === null || Math.abs(inset - firstInset) < em * 0.6 || inset < goesOnAt + em)
  )
}

function usualStep(lines: readonly Line[]): number | null {
  const steps = lines
    .slice(1)
    .flatMap((line, i) => (line.block === lines[i]!.block ? [line.base - lines[i]!.base] : []))
  return steps.length === 0 ? null : Math.min(...steps)
}

/** The first word of the next line would have fitted on this one. */
function roomLeft(before: Line, line: Line, areCentred: boolean, least: number): boolean {
  const first = line.words[0]!
  const space = before.size * 0.28
  const needed = Math.max(first.right - first.left + space, least)
  if (areCentred) {
    const free = before.limit - before.frame.left - (before.right - before.left)
    return needed < free - before.size * 0.5
  }
  return before.right + needed < before.limit - before.size * 0.1
}

/** A bare number in front of the text counts paragraphs where a gap parts it from the words. */
function hangsNumber({ words, size }: Line): boolean {
  const [first, second] = words
  return second !== undefined && /^\d{1,3}$/u.test(first!.text) && second.left - first!.right > size * 0.7
}

/** "Mar." at a line's end is no end of a sentence. */
function stopsShort(text: string, next: string): boolean {
  return text.endsWith(".") && endsWithAbbreviation(text.slice(0, -1), ` ${next}`)
}

function startsBold({ words }: Line): boolean {
  return words[0]!.pieces.every(({ bold }) => bold)
}

function isFilled(line: Line): boolean {
  return line.limit - line.right < line.size * 1.5
}

function isHeadingLike(open: readonly Line[]): boolean {
  return open.length <= 4 && !/[.;:]$/u.test(open.at(-1)!.text)
}

/**
 * As far from the left edge as from the right, and far from both, or in larger type; a first line that is set in may
 * chance to be.
 */
export function isCentred({ left, right, frame, size }: Line, style: PageStyle): boolean {
  const [before, after] = [left - frame.left, frame.right - right]
  if (style.inset > 0 && Math.abs(before - style.inset) < 20) return false
  const least = size > style.size * 1.15 ? size : Math.max(size * 1.2, (frame.right - frame.left) * 0.1)
  return before > least && after > least && Math.abs(before - after) < size * 1.2
}

export function styleOf(lines: readonly Line[]): PageStyle {
  const pairs = lines.slice(1).flatMap((line, i) => {
    const before = lines[i]!
    const follows =
      line.block === before.block && line.base > before.base && Math.abs(line.size - before.size) < 5
    return follows ? [{ before, line, step: line.base - before.base }] : []
  })
  const steps = pairs.map(({ step }) => step)
  const within = pairs.flatMap(({ before, line, step }) =>
    /^\p{Ll}/u.test(line.text) && !endsClause.test(before.text) ? [step] : [],
  )
  // Within a sentence no space between paragraphs comes in between.
  const leading = median(within.length > 0 ? within : steps)
  let others = 0
  const insets: number[] = []
  for (const [i, line] of lines.slice(1).entries()) {
    const before = lines[i]!
    const next = lines[i + 2]
    if (next === undefined || line.block !== before.block || next.block !== line.block) continue
    if (!endsClause.test(before.text) || !roomLeft(before, line, false, 0)) continue
    if (roomLeft(line, next, false, 0) || next.base - line.base > leading * 1.14 + 6) continue
    if (line.left - next.left > line.size * 0.6) insets.push(line.left - line.frame.left)
    else others += 1
  }
  const setsIn = insets.length > others
  const size = median(lines.map((line) => line.size))
  const least = Math.min(...insets)
  const inset = setsIn ? median(insets.filter((each) => each < least + size * 2)) : 0
  const filled = pairs.filter(({ before }) => before.limit - before.right < 15).length
  return { leading, size, justified: filled > pairs.length * 0.5, setsIn, inset }
}
