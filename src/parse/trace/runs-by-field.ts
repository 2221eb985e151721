/**
 * The runs and boxes of a provision's fields, which lie end to end in its origin, each counted from its own
 * beginning.
 */
import { type Fields, fieldsOf } from "./pieces.js"

/** [from, to, first byte, byte after the last]: characters of a field and the bytes they stand in. */
export type Run = readonly [from: number, to: number, firstByte: number, lastByte: number]

/** Characters of a field and where they stand on a page, in tenths of a point from its top left corner. */
export type Box = readonly [
  from: number,
  to: number,
  page: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
]

export interface ByField<Place> {
  readonly text: readonly Place[]
  readonly heading: readonly Place[]
  readonly notes: readonly (readonly Place[])[]
  /** Of each table's caption and cells, in order. */
  readonly tables: readonly (readonly Place[])[]
}

export type RunsByField = ByField<Run>
export type BoxesByField = ByField<Box>

export function runsByField(runs: readonly number[], fields: Fields): RunsByField {
  return byField<Run>(runs, 4, fields)
}

export function boxesByField(boxes: readonly number[], fields: Fields): BoxesByField {
  return byField<Box>(boxes, 7, fields)
}

/** Places are `width` numbers each, ordered by the characters, which are the first two. */
function byField<Place extends readonly number[]>(
  numbers: readonly number[],
  width: Place["length"],
  fields: Fields,
): ByField<Place> {
  const lists: Place[][] = []
  let start = 0
  let i = 0
  for (const field of fieldsOf(fields)) {
    const own: Place[] = []
    const end = start + field.length
    for (; i + width <= numbers.length && (numbers[i] as number) < end; i += width) {
      const [from, to, ...place] = numbers.slice(i, i + width) as [number, number, ...number[]]
      own.push([from - start, to - start, ...place] as readonly number[] as Place)
    }
    lists.push(own)
    start = end
  }
  const [text = [], heading = [], ...rest] = lists
  return { text, heading, notes: rest.slice(0, fields.notes.length), tables: rest.slice(fields.notes.length) }
}
