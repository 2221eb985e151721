/**
 * The words of one paragraph as they are to be read, with the type they are set in.
 *
 * White space of any width is one space, none at either end. A word that its writer broke after a hyphen, with tabs or a
 * break to reach the next line ("NON-", tabs, "RENEWAL"), is one word with its hyphen. Offsets of runs and notes count in the finished text, so
 * that nothing has to be moved later.
 */
import type { PaperNote, TypeRun } from "../paper/index.js"
import type { RunLook } from "./styles.js"

export interface Words {
  readonly add: (text: string, look: RunLook) => void
  /** A tab or a break of the line. */
  readonly gap: () => void
  readonly note: (mark: string, text: string) => void
  readonly finish: () => {
    readonly text: string
    readonly runs: readonly TypeRun[]
    readonly notes: readonly PaperNote[]
  }
}

export function collectWords(): Words {
  let text = ""
  let isSpaced = false
  let broken = false
  const runs: TypeRun[] = []
  const notes: PaperNote[] = []
  const space = /[\s\u00a0]+/u
  return {
    add: (words, look) => {
      if (words === "") return
      const pieces = words.split(space)
      let from = -1
      pieces.forEach((piece, index) => {
        if (index > 0) isSpaced = true
        if (piece === "") return
        const isBroken = broken && /\p{L}-$/u.test(text) && /^\p{L}/u.test(piece)
        if (isSpaced && text !== "" && !isBroken) text += " "
        broken = false
        isSpaced = false
        if (from === -1) from = text.length
        text += piece
      })
      if (from !== -1) addRun(runs, from, text.length, look)
    },
    gap: () => {
      isSpaced = true
      broken = true
    },
    note: (mark, words) => notes.push({ at: text.length, mark, text: words, boxes: [] }),
    finish: () => ({ text, runs, notes }),
  }
}

function addRun(runs: TypeRun[], from: number, to: number, look: RunLook): void {
  const run: TypeRun = {
    from,
    to,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    underline: look.underline ?? false,
    strike: look.strike ?? false,
    smallCaps: look.smallCaps ?? false,
    superscript: look.superscript ?? false,
    size: (look.halfPoints ?? 20) / 2,
  }
  const last = runs.at(-1)
  if (last !== undefined && isSameType(last, run)) runs[runs.length - 1] = { ...last, to }
  else runs.push(run)
}

function isSameType(one: TypeRun, other: TypeRun): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.strike === other.strike &&
    one.smallCaps === other.smallCaps &&
    one.superscript === other.superscript &&
    one.size === other.size
  )
}
