/** Words as the source of a pattern that matches just these words, whatever signs stand in them. */
export function literalPattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
}
