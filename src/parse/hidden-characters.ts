/**
 * Makes visible the characters that change or hide what a reader sees: directional overrides and the
 * invisible tag block become "[U+202E]". A page must not show other words than the law's.
 */
const hidden = /[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu

export function showHidden(
  text: string,
  found: (what: string, text: string, offset: number) => void,
): string {
  // Nearly every text has none, and a search is much cheaper than a replacement.
  if (text.search(hidden) === -1) return text
  return text.replace(hidden, (character, offset: number) => {
    const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    found(`hidden character ${name}, shown as [${name}]`, text, offset)
    return `[${name}]`
  })
}
