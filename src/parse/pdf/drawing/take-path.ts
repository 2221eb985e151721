/**
 * The straight lines of a drawn path, and the areas it fills: rules under and through words, the grid of a table,
 * dark grounds on which white words can be read.
 */
import type { PdfRule } from "../page-file.js"
import { apply, type Matrix } from "./matrix.js"

export interface DrawnPath {
  readonly rules: readonly PdfRule[]
  readonly areas: readonly PdfRule[]
}

/** A bar is a rule up to this thickness, in points. */
const thickest = 3

/** Numbers after each sign in the drawing's coded paths: move, line, cubic and quadratic curve, close. */
const arguments_ = [2, 2, 6, 4, 0]

export function takePath(
  coded: ArrayLike<number>,
  matrix: Matrix,
  paints: { readonly fills: boolean; readonly strokes: boolean },
): DrawnPath {
  const rules: PdfRule[] = []
  const areas: PdfRule[] = []
  let points: (readonly [number, number])[] = []
  let straight = true
  const end = () => {
    if (points.length > 1) {
      const box = boxOf(points)
      const thin = Math.min(box.right - box.left, box.bottom - box.top) <= thickest * 10
      if (thin && straight) rules.push(box)
      else if (paints.fills) areas.push(box)
      if (!thin && straight && paints.strokes) rules.push(...sidesOf(points))
    }
    points = []
    straight = true
  }
  for (let i = 0; i < coded.length; ) {
    const sign = coded[i]!
    const count = arguments_[sign]
    if (count === undefined) break
    if (sign === 0) end()
    if (sign === 2 || sign === 3) straight = false
    if (sign === 4 && points[0] !== undefined) points.push(points[0])
    if (count > 0) points.push(apply(matrix, coded[i + count - 1]!, coded[i + count]!))
    i += count + 1
  }
  end()
  return { rules, areas }
}

function boxOf(points: readonly (readonly [number, number])[]): PdfRule {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: Math.round(Math.min(...xs) * 10),
    top: Math.round(Math.min(...ys) * 10),
    right: Math.round(Math.max(...xs) * 10),
    bottom: Math.round(Math.max(...ys) * 10),
  }
}

function sidesOf(points: readonly (readonly [number, number])[]): readonly PdfRule[] {
  return points
    .slice(1)
    .map((point, i) => boxOf([points[i]!, point]))
    .filter((side) => Math.min(side.right - side.left, side.bottom - side.top) <= thickest * 10)
}
