/**
 * A statement as running text with its labels, for formats without links: text, Markdown, terminal.
 *
 * Each quote is followed by its own label, unless the next quote of the line has the same one. A frame
 * statement that already speaks its labels ("[1.1] controls") is not given them twice.
 */
import type { Statement, Support } from "../../pincite.js"
import { statementLines } from "./statement-lines.js"
import { statusWords } from "./weight-words.js"

export interface WrittenLine {
  readonly depth: number
  readonly enumerator: string
  readonly text: string
}

/** `writing` is applied to words, never to labels. */
export function statementWords(
  statement: Statement,
  writing: (text: string) => string,
): readonly WrittenLine[] {
  if (statement.kind === "frame") {
    const missing = statement.labels.filter((label) => !statement.text.includes(`[${label}]`))
    const labels = missing.map((label) => ` [${label}]`).join("")
    return [{ depth: 0, enumerator: "", text: `${writing(statement.text)}${labels}` }]
  }
  const lines = statementLines(statement).map(({ depth, enumerator, quotes }) => ({
    depth,
    enumerator,
    text: quotes.map((quote, index) => labelled(quote, quotes[index + 1], writing)).join(" "),
  }))
  const status = statement.status === "guidance" || statement.status === "example" ? statement.status : null
  return lines.map((line, index) =>
    index === 0 && status !== null ? { ...line, text: `(${statusWords[status]}) ${line.text}` } : line,
  )
}

function labelled(quote: Support, next: Support | undefined, writing: (text: string) => string): string {
  return next?.label === quote.label ? writing(quote.quote) : `${writing(quote.quote)} [${quote.label}]`
}
