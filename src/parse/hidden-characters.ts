/**
 * Makes visible the characters that change or hide what a reader sees: directional overrides, the invisible tag
 * block, and the control characters by which words could command a terminal become "[U+202E]". A page must not show
 * other words than the law's.
 */
const hidden = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu
/** The lower control characters are none of XML, and whoever reads XML refuses a file that has one. */
export const hiddenInXml = /[\u007F-\u009F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu

export function showHidden(
  text: string,
  found: (what: string, text: string, offset: number) => void,
  among: RegExp = hidden,
): string {
  // Nearly every text has none, and a search is much cheaper than a replacement.
  if (text.search(among) === -1) return text
  return text.replace(among, (character, offset: number) => {
    const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    found(`hidden character ${name}, shown as [${name}]`, text, offset)
    return `[${name}]`
  })
}
