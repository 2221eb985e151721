/**
 * Gathers what a format did not understand: one line per kind, with the place where it was first seen and
 * how often. The same document always gives the same report, in the order of the document.
 */
import type { NotUnderstood } from "./parsed.js"

export interface Report {
  readonly note: (file: string, line: number, what: string) => void
  readonly list: () => readonly NotUnderstood[]
}

export function createReport(): Report {
  const seen = new Map<string, NotUnderstood>()
  return {
    note: (file, line, what) => {
      const before = seen.get(what)
      seen.set(
        what,
        before === undefined ? { file, line, what, count: 1 } : { ...before, count: before.count + 1 },
      )
    },
    list: () => [...seen.values()],
  }
}
