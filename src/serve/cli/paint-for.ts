/** The paint of a terminal: ANSI colours where they are wanted, none anywhere else. */
import picocolors from "picocolors"
import type { TextOptions } from "../render/answer-text.js"
import { noPaint } from "../render/paint.js"
import { hasColours, type Terminal, textWidth } from "./terminal.js"

export function textFor(terminal: Terminal): TextOptions {
  const width = textWidth(terminal)
  if (!hasColours(terminal, terminal.outIsTerminal)) return { width, paint: noPaint }
  const colours = picocolors.createColors(true)
  return {
    width,
    paint: {
      title: colours.bold,
      heading: (text) => colours.bold(colours.underline(text)),
      label: colours.cyan,
      faint: colours.dim,
      warning: colours.yellow,
    },
  }
}
