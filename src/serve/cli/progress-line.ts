/**
 * Shows how far a job is: a line that redraws itself on a terminal, a plain line every few seconds elsewhere,
 * always on standard error.
 */
import { counted, thousands } from "../render/counted.js"
import type { Terminal } from "./terminal.js"

export interface Progress {
  /** "reading", "indexing"; what is being done. */
  readonly phase: string
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
  /** What is counted: "file", "question". */
  readonly unit: string
  /** More to tell: "1,204 provisions". */
  readonly detail: string
  readonly secondsLeft: number | null
}

export interface ProgressLine {
  readonly tell: (progress: Progress) => void
  /** Takes the redrawn line away; nothing more is told after it. */
  readonly end: () => void
}

const redrawEveryMs = 100
const plainEveryMs = 5_000
const barWidth = 24

export function progressLine(terminal: Terminal): ProgressLine {
  const every = terminal.errIsTerminal ? redrawEveryMs : plainEveryMs
  let told = terminal.now().getTime()
  let drawn = false
  return {
    tell(progress) {
      const at = terminal.now().getTime()
      if (at - told < every) return
      told = at
      const line = inWords(progress, terminal.errIsTerminal)
      drawn = terminal.errIsTerminal
      terminal.err(terminal.errIsTerminal ? `\r\u001b[K${line.slice(0, terminal.columns - 1)}` : `${line}\n`)
    },
    end() {
      if (drawn) terminal.err("\r\u001b[K")
      drawn = false
    },
  }
}

function inWords({ phase, done, unit, detail, secondsLeft, ...told }: Progress, withBar: boolean): string {
  // More may come than was counted: a page brings its annotations along.
  const total = told.total === 0 ? 0 : Math.max(told.total, done)
  const filled = total === 0 ? 0 : Math.round((barWidth * done) / total)
  const bar = `[${"#".repeat(filled)}${".".repeat(barWidth - filled)}] `
  const count = total === 0 ? counted(done, unit) : `${thousands(done)} of ${counted(total, unit)}`
  const left = secondsLeft === null ? "" : `, about ${duration(secondsLeft)} left`
  return `${withBar && total > 0 ? bar : ""}${phase}: ${count}${detail === "" ? "" : `, ${detail}`}${left}`
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`
}
