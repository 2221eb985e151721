/**
 * Signs that a document takes from a font of signs by number. Those that law is printed with are told by font and
 * number; any other is a replacement character, with a line in the report.
 */
import type { Report } from "../report.js"

const signs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  symbol: { a7: "•", b7: "•", b0: "°", b1: "±", b3: "≥", a3: "≤", b4: "×", d7: "·", de: "⇒", "2d": "−" },
  wingdings: { "6f": "□", a8: "◻", a7: "▪", fc: "✓", fe: "☑", fd: "☒", "71": "❑", "9f": "•", d8: "➢" },
}

export function symbol(
  attributes: Readonly<Record<string, string>>,
  line: number,
  { file, report }: { readonly file: string; readonly report: Report },
): string {
  const font = (attributes["w:font"] ?? "").toLowerCase()
  const number = Number.parseInt(attributes["w:char"] ?? "", 16)
  // Fonts of signs count from F000.
  const inFont = (number & 0xff).toString(16)
  const known = signs[font]?.[inFont]
  if (known !== undefined) return known
  const isOrdinary = number >= 0x20 && (number < 0xe000 || number > 0xf8ff)
  if (isOrdinary && signs[font] === undefined) return String.fromCodePoint(number)
  report.note(
    file,
    line,
    `sign of the font ${attributes["w:font"]} that is not known: ${attributes["w:char"]}`,
  )
  return "\uFFFD"
}
