import { describe, expect, it } from "vitest"
import { progressLine } from "./progress-line.js"
import type { Terminal } from "./terminal.js"

describe("a line of progress", () => {
  it("goes on where more is done than was counted", () => {
    let now = 0
    const told: string[] = []
    const terminal = {
      now: () => new Date(now),
      errIsTerminal: true,
      columns: 100,
      err: (words: string) => told.push(words),
    } as unknown as Terminal
    const progress = progressLine(terminal)
    now = 10_000
    progress.tell({ phase: "reading", done: 12, total: 11, unit: "file", detail: "", secondsLeft: null })
    expect(told.join("")).toContain("[########################] reading: 12 of 12 files")
  })
})
