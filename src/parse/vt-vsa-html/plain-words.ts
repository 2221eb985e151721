/**
 * Words without what the program that made the page put in or chose: a space before the full stop that follows
 * a linked citation, and one of two kinds of quotation marks, which changed between releases. A text that
 * differs in nothing else has not been amended (decision 0104).
 */
export function plainWords(words: string): string {
  return words
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/(?<=[\p{L}\p{N})\]"']) (?=[,.;:)](?![\d.]))/gu, "")
}
