/**
 * How a child is lost, or stopped, over a document, as the person who imports reads of it.
 */
import type { Fault } from "./messages.js"

const smaller = "Bring the law in smaller files, as most publishers offer it."
const again = "Bring the file again from its publisher; if it is as published, please report it."

export const crashed: Fault = {
  code: "parse.child-crashed",
  message: "The process that read it broke down.",
  remedy: again,
}

export const outOfTime: Fault = {
  code: "parse.timeout",
  message: "It took longer to read than any official file of its length.",
  remedy: again,
}

export const outOfMemory: Fault = {
  code: "parse.out-of-memory",
  message: "Reading it took more memory than a file of its length may take.",
  remedy: smaller,
}

export const tooLarge: Fault = {
  code: "parse.too-large",
  message: "What was read from it is far more than the file.",
  remedy: again,
}

/** Concerns the whole import: no other document would fare better. */
export function cannotStart(complaint: string): Fault {
  const why = /^\w*Error\b.*$/mu.exec(complaint)?.[0] ?? complaint.trim().split("\n")[0]
  return {
    code: "parse.cannot-start",
    message: `The process that reads files does not start (${why || "no reason given"}).`,
    remedy: "See that there is memory for another process; else install Pincite again, or report this.",
  }
}
