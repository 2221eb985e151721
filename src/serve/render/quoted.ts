/** The marks around a quotation: single ones where the words have double ones of their own, which stay as they are. */
export function quoteMarks(words: string): readonly [open: string, close: string] {
  return /[“”"]/u.test(words) ? ["‘", "’"] : ["“", "”"]
}

export function quoted(words: string): string {
  const [open, close] = quoteMarks(words)
  return `${open}${words}${close}`
}
