/**
 * Makes dashes, spaces and fraction signs plain, one character for one, so that offsets stay what they were.
 *
 *   "§ 28–3852" (en dash, no-break space)  →  "§ 28-3852"
 */
export function plainSigns(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, "-")
    .replace(/[\s\u200A\u202F\u2060]/gu, " ")
}
