/**
 * Gathers a provision's own words while its children come and go.
 *
 * Every block of the original (a `text`, a flush paragraph, words after a list) is a line of its own. A
 * child or table that comes now stands at `length()`: the lines added later follow it.
 */
import type { ParsedTable } from "./parsed.js"

export interface OwnText {
  readonly addLine: (words: string) => void
  readonly addTable: (table: Omit<ParsedTable, "at">) => void
  readonly length: () => number
  readonly text: () => string
  readonly tables: () => readonly ParsedTable[]
}

export function createOwnText(): OwnText {
  let text = ""
  const tables: ParsedTable[] = []
  return {
    addLine: (words) => {
      if (words !== "") text += text === "" ? words : `\n${words}`
    },
    addTable: (table) => {
      tables.push({ at: text.length, ...table })
    },
    length: () => text.length,
    text: () => text,
    tables: () => tables,
  }
}
