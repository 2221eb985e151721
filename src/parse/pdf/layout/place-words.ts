/**
 * Makes rows of words of the runs of one page: by base line, then by the gaps between letters.
 *
 * A drawn space ends a word; so does a gap of an eighth of the type's size, or, where a row is letter-spaced, one much
 * wider than the row's usual gap. Small letters set higher or lower than those beside them (raised figures) belong to
 * their row.
 */
import type { PdfFont, PdfPage, PdfRun } from "../page-file.js"
import { markRules } from "./mark-rules.js"
import { median, type Piece, type PlacedPage, rowOf, type Word, wordOf } from "./word.js"

export function placeWords(
  page: Pick<PdfPage, "number" | "width" | "height" | "rules">,
  runs: readonly { readonly run: PdfRun; readonly line: number }[],
  fonts: readonly PdfFont[],
): PlacedPage {
  const pieces = runs.flatMap(({ run, line }) => piecesOf(run, fonts[run.font]!, line))
  const rows = cluster(markRules(drawnOnce(pieces), page.rules)).map((row) => rowOf(joinPieces(row)))
  const { number, width, height } = page
  return { number, width, height, rows: [...rows].sort((one, other) => one.base - other.base) }
}

/** A run's words: what stands between its spaces. */
function piecesOf(run: PdfRun, font: PdfFont, line: number): readonly Piece[] {
  const { text, lefts, right, top, bottom, base, size } = run
  return [...text.matchAll(/\S+/gu)].map((match): Piece => {
    const from = match.index
    const to = from + match[0].length
    return {
      text: match[0],
      left: lefts[from]!,
      lefts,
      start: from,
      // The space that follows has no width of its own where letters are set over it.
      right: Math.max(to < text.length ? lefts[to]! : right, lefts[to - 1]!),
      top,
      bottom,
      base,
      size,
      font: run.font,
      bold: font.bold || run.heavy === true,
      italic: font.italic,
      smallCaps: /small-?cap|(?:^|[-_])sc(?:$|[-_])/iu.test(font.name),
      strike: false,
      underline: false,
      spaceBefore: from > 0,
      spaceAfter: to < text.length,
      line,
    }
  })
}

/** Some bold type is the same letters drawn twice, a little apart. */
function drawnOnce(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Map<string, Piece[]>()
  return pieces.filter((piece) => {
    const key = `${piece.text} ${Math.round(piece.size)} ${Math.round(piece.base / 20)}`
    const same = seen.get(key) ?? []
    if (same.some((each) => Math.abs(each.left - piece.left) < piece.size * 0.12)) return false
    seen.set(key, [...same, piece])
    return true
  })
}

/** Pieces whose base lines lie within an eighth of their size of one another; raised and lowered ones with their word. */
function cluster(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const homes = homesOf(pieces)
  const rows: { base: number; size: number; pieces: Piece[] }[] = []
  for (const piece of [...pieces].sort((one, other) => one.base - other.base)) {
    if (homes.has(piece)) continue
    const row = rows.findLast(
      (each) =>
        Math.abs(each.base - piece.base) <= Math.max(5, each.size / 8) &&
        each.size < piece.size * 2 &&
        piece.size < each.size * 2,
    )
    if (row === undefined) rows.push({ base: piece.base, size: piece.size, pieces: [piece] })
    else row.pieces.push(piece)
  }
  const rowOfPiece = new Map(rows.flatMap((row) => row.pieces.map((piece) => [piece, row] as const)))
  for (const [piece, home] of homes) rowOfPiece.get(home)?.pieces.push(piece)
  return rows.map((row) => row.pieces)
}

/** For each small piece that is set higher or lower than a larger one it stands close to: that one. */
function homesOf(pieces: readonly Piece[]): ReadonlyMap<Piece, Piece> {
  const homes = new Map<Piece, Piece>()
  const sorted = [...pieces].sort((one, other) => one.base - other.base)
  const largest = Math.max(0, ...pieces.map(({ size }) => size))
  for (const piece of pieces) {
    if (piece.size > largest * 0.86) continue
    const from = firstAtLeast(sorted, piece.base - largest * 0.35)
    for (let i = from; i < sorted.length && sorted[i]!.base < piece.base + largest * 0.65; i += 1) {
      const large = sorted[i]!
      if (piece.size > large.size * 0.86 || homes.has(large)) continue
      const up = (large.base - piece.base) / large.size
      if (Math.abs(up) < 0.1 || up > 0.65 || up < -0.35) continue
      const gap = Math.max(piece.left - large.right, large.left - piece.right)
      if (gap > large.size * 0.7 || gap < -large.size * 0.3) continue
      homes.set(piece, large)
      break
    }
  }
  return homes
}

function firstAtLeast(sorted: readonly Piece[], base: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.base < base) low = middle + 1
    else high = middle
  }
  return low
}

function joinPieces(row: readonly Piece[]): readonly Word[] {
  const sorted = [...row].sort((one, other) => one.left - other.left || one.line - other.line)
  const gaps = sorted.slice(1).map((piece, i) => piece.left - sorted[i]!.right)
  const limit = widestInWord(sorted, gaps)
  const words: Word[] = []
  let open: Piece[] = []
  for (const [i, piece] of sorted.entries()) {
    const before = sorted[i - 1]
    if (before !== undefined && (spaceBetween(before, piece) || gaps[i - 1]! > limit(before, piece))) {
      words.push(wordOf(open))
      open = []
    }
    open.push(piece)
  }
  if (open.length > 0) words.push(wordOf(open))
  return words
}

/** A number that leaves no room for the tab behind it, and the sentence that is drawn after it, are two words. */
function spaceBetween(before: Piece, after: Piece): boolean {
  if (
    before.line !== after.line &&
    /^§?\d+(?:[-.:]\d+)+\.?$/u.test(before.text) &&
    /^\p{Lu}/u.test(after.text)
  )
    return true
  return (before.spaceAfter || after.spaceBefore) && after.left > before.right
}

function widestInWord(
  pieces: readonly Piece[],
  gaps: readonly number[],
): (before: Piece, after: Piece) => number {
  const single = pieces.filter(({ text }) => text.length === 1).length
  const usual = median(gaps.filter((gap) => gap > 0))
  const letterSpaced = pieces.length > 8 && single > pieces.length * 0.8
  return (before, after) => {
    const size = Math.max(before.size, after.size)
    // A stop or a hyphen belongs to the word before it.
    if (/^[.,;:!?)\]’”\u2010-]/u.test(after.text)) return size / 4
    return letterSpaced ? Math.max(size / 8, usual * 1.7) : size / 8
  }
}
