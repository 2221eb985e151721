/**
 * Decodes windows-1252, the charset of word processors: Latin-1 with quotation marks and dashes where Latin-1
 * has control characters.
 *
 * The decoder of Node 20 reads it as Latin-1 (U+0093 for a quotation mark), later ones correctly; the table
 * makes both right. Five bytes mean nothing in windows-1252 and stay control characters.
 */
const first = 0x80
const signs = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"

export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/gu, (control) => signs[control.charCodeAt(0) - first] ?? control)
}
