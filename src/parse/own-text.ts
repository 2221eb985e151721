/**
 * Gathers a provision's own words while its children come and go.
 *
 * Every block of the original (a `text`, a flush paragraph, words after a list) is a line of its own. A
 * child or table that comes now stands at `length()`: the lines added later follow it. Of law on pages the
 * places of the words come along.
 */
import { type Boxes, shiftBoxes } from "./boxes.js"
import type { ParsedTable } from "./parsed.js"

export interface OwnText {
  readonly addLine: (words: string, boxes?: Boxes) => void
  readonly addTable: (table: Omit<ParsedTable, "at">) => void
  readonly length: () => number
  readonly text: () => string
  readonly tables: () => readonly ParsedTable[]
  /** Of the text alone; empty where the words stand on no pages. */
  readonly boxes: () => Boxes
}

export function createOwnText(): OwnText {
  let text = ""
  const tables: ParsedTable[] = []
  const places: number[] = []
  return {
    addLine: (words, boxes = []) => {
      if (words === "") return
      if (text !== "") text += "\n"
      places.push(...shiftBoxes(boxes, text.length))
      text += words
    },
    addTable: (table) => {
      tables.push({ at: text.length, ...table })
    },
    length: () => text.length,
    text: () => text,
    tables: () => tables,
    boxes: () => places,
  }
}
