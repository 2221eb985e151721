/**
 * Lines drawn through letters and under them. A piece is cut where a line begins or ends within it.
 */
import type { PdfRule } from "../page-file.js"
import { edgeAt, type Piece } from "./word.js"

export function markRules(pieces: readonly Piece[], rules: readonly PdfRule[]): readonly Piece[] {
  const level = rules.filter((rule) => rule.right - rule.left > (rule.bottom - rule.top) * 2)
  if (level.length === 0) return pieces
  return pieces.flatMap((piece) => {
    const height = piece.size
    const through = level.filter((rule) => {
      const middle = (rule.top + rule.bottom) / 2
      return middle > piece.base - height * 0.5 && middle < piece.base - height * 0.12
    })
    const under = level.filter((rule) => {
      const middle = (rule.top + rule.bottom) / 2
      return middle >= piece.base && middle < piece.base + height * 0.28
    })
    return through.length + under.length === 0 ? [piece] : cutBy(piece, through, under)
  })
}

function cutBy(piece: Piece, through: readonly PdfRule[], under: readonly PdfRule[]): readonly Piece[] {
  const covered = (rules: readonly PdfRule[], i: number) => {
    const middle = (edgeAt(piece, i) + edgeAt(piece, i + 1)) / 2
    return rules.some((rule) => rule.left <= middle && rule.right >= middle)
  }
  const parts: Piece[] = []
  let from = 0
  for (let i = 1; i <= piece.text.length; i += 1) {
    const before = [covered(through, i - 1), covered(under, i - 1)]
    const ends =
      i === piece.text.length || covered(through, i) !== before[0] || covered(under, i) !== before[1]
    if (!ends) continue
    parts.push({
      ...piece,
      text: piece.text.slice(from, i),
      left: edgeAt(piece, from),
      start: piece.start + from,
      right: edgeAt(piece, i),
      strike: before[0]!,
      underline: before[1]!,
      spaceBefore: from === 0 && piece.spaceBefore,
      spaceAfter: i === piece.text.length && piece.spaceAfter,
    })
    from = i
  }
  return parts
}
