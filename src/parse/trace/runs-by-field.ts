/**
 * The runs of a provision's fields, which lie end to end in its origin, each counted from its own beginning.
 */
import { type Fields, fieldsOf } from "./pieces.js"

/** [from, to, first byte, byte after the last]: characters of a field and the bytes they stand in. */
export type Run = readonly [from: number, to: number, firstByte: number, lastByte: number]

export interface RunsByField {
  readonly text: readonly Run[]
  readonly heading: readonly Run[]
  readonly notes: readonly (readonly Run[])[]
  /** Of each table's caption and cells, in order. */
  readonly tables: readonly (readonly Run[])[]
}

export function runsByField(runs: readonly number[], fields: Fields): RunsByField {
  const lists: Run[][] = []
  let start = 0
  let i = 0
  for (const field of fieldsOf(fields)) {
    const own: Run[] = []
    const end = start + field.length
    for (; i + 3 < runs.length && (runs[i] as number) < end; i += 4) {
      const [from, to, first, last] = runs.slice(i, i + 4) as [number, number, number, number]
      own.push([from - start, to - start, first, last])
    }
    lists.push(own)
    start = end
  }
  const [text = [], heading = [], ...rest] = lists
  return { text, heading, notes: rest.slice(0, fields.notes.length), tables: rest.slice(fields.notes.length) }
}
