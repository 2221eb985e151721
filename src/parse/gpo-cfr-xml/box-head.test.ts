/** Rows of a box head. The heads are invented; the fourth is made as real ones are. */
import { expect, test } from "vitest"
import { boxHeadRows } from "./box-head.js"

const rows: {
  why: string
  cells: readonly (readonly [level: number, text: string])[]
  is: readonly string[]
}[] = [
  {
    why: "of one level are one row",
    cells: [
      [1, "Size"],
      [1, "Fee"],
    ],
    is: ["Size | Fee"],
  },
  {
    why: "span the cells below them",
    cells: [
      [1, "Size"],
      [1, "Fee"],
      [2, "a day"],
      [2, "a year"],
    ],
    is: ["Size | Fee (2)", " | a day | a year"],
  },
  {
    why: "have three levels",
    cells: [
      [1, "Goods"],
      [2, "Fee"],
      [3, "shop"],
      [3, "stall"],
      [2, "Term"],
      [1, "Note"],
    ],
    is: ["Goods (3) | Note", "Fee (2) | Term | ", "shop | stall |  | "],
  },
  {
    why: "have a lower cell over one column only",
    cells: [
      [1, "Height"],
      [2, "in meters"],
      [1, "Power"],
      [2, "in watts"],
    ],
    is: ["Height | Power", "in meters | in watts"],
  },
  {
    why: "begin with a lower cell under nothing",
    cells: [
      [2, "Height"],
      [1, "Power"],
    ],
    is: [" | Power", "Height | "],
  },
  { why: "are none where there is no cell", cells: [], is: [] },
]

test.each(rows)("box heads $why", ({ cells, is }) => {
  const read = boxHeadRows(cells.map(([level, text]) => ({ level, text })))
  expect(
    read.map((row) => row.map(({ text, span }) => (span === 1 ? text : `${text} (${span})`)).join(" | ")),
  ).toEqual(is)
  expect(read.flat().every(({ header }) => header)).toBe(true)
})
