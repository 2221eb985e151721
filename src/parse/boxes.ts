/**
 * Where characters stand on pages: seven numbers a run, as `ParsedProvision.boxes` has them (from, to, page, left, top,
 * right, bottom). A run that is cut keeps the share of its width that its characters have of its length.
 */
export type Boxes = readonly number[]

const length = 7

/** The same places for characters that now begin `by` further on. */
export function shiftBoxes(boxes: Boxes, by: number): Boxes {
  return by === 0 ? boxes : boxes.map((number, at) => (at % length < 2 ? number + by : number))
}

/** Of the characters [from, to), counted from `from`. */
export function cutBoxes(boxes: Boxes, from: number, to: number): Boxes {
  const cut: number[] = []
  for (let at = 0; at + length <= boxes.length; at += length) {
    const [start = 0, end = 0, page = 0, left = 0, top = 0, right = 0, bottom = 0] = boxes.slice(
      at,
      at + length,
    )
    const first = Math.max(start, from)
    const last = Math.min(end, to)
    if (first >= last) continue
    const along = (offset: number) => Math.round(left + ((right - left) * (offset - start)) / (end - start))
    cut.push(first - from, last - from, page, along(first), top, along(last), bottom)
  }
  return cut
}
