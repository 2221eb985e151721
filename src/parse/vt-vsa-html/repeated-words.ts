/**
 * Where two signs stand at the beginning of a paragraph, the page has its words twice: once bare, once with the
 * signs as they were printed.
 *
 *   A data broker shall register. (1) (A) A data broker shall register.      (invented)
 *
 * The words are kept once; the report says so.
 */
export function withoutRepetition(words: string): { readonly words: string; readonly repeated: boolean } {
  for (const signs of words.matchAll(/(?:^| )(?:\([0-9A-Za-z]{1,4}\) ?)+/gu)) {
    const before = words.slice(0, signs.index).trim()
    const after = words.slice(signs.index + signs[0].length).trim()
    if (before !== "" && before === after) return { words: before, repeated: true }
  }
  return { words, repeated: false }
}
