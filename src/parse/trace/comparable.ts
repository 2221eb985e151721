/**
 * What is compared when cleaned words are looked for in the original: visible characters without white space,
 * unit for unit. Readers write raised figures as such (10<SU>2</SU> is 10²), and some files name characters by
 * their place in windows-1252 (&#151; for a dash), and some publishers change the shape of quotation marks from
 * one release to the next; both sides are folded to the same character here.
 */
import { decodeWindows1252 } from "../windows-1252.js"

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"
const lowered = "₀₁₂₃₄₅₆₇₈₉"
/** Indices and the signs of exponents, whose plain forms are Unicode's own. */
const otherwiseSet = "⁻⁺₋₊ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"

/** Where windows-1252 has other characters than Unicode: from 0x80 on. */
const windows1252 = decodeWindows1252(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i))

/** Of a quotation mark only whether it has one stroke or two. */
const quotationMarks = new Map([
  ...Array.from("“”„‟″", (sign) => [sign, '"'] as const),
  ...Array.from("‘’‚‛′", (sign) => [sign, "'"] as const),
])

const folded: ReadonlyMap<number, number> = new Map([
  ...Array.from(raised, (sign, i) => [sign.charCodeAt(0), 0x30 + i] as const),
  ...Array.from(lowered, (sign, i) => [sign.charCodeAt(0), 0x30 + i] as const),
  ...Array.from(otherwiseSet, (sign) => [sign.charCodeAt(0), sign.normalize("NFKC").charCodeAt(0)] as const),
  ...Array.from(
    windows1252,
    (sign, i) => [0x80 + i, (quotationMarks.get(sign) ?? sign).charCodeAt(0)] as const,
  ),
  ...Array.from(quotationMarks, ([sign, plain]) => [sign.charCodeAt(0), plain.charCodeAt(0)] as const),
])

export function comparableUnit(code: number): number {
  return code < 0x80 ? code : (folded.get(code) ?? code)
}

/**
 * A soft hyphen is shown only where a line is broken; bars and rules are what readers put between the
 * cells of a table in a note and for a blank to be filled in. */
export function isSpace(code: number): boolean {
  if (code <= 0x20 || code === 0x7c || code === 0x5f) return true
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

const someSpace = /[\s|_\0-\x1f\u00ad]+/gu
const foldable =
  /[\u0080-\u009f\u00b2\u00b3\u00b9\u2018-\u201f\u2032\u2033\u2070-\u209f\u1d62-\u1d65\u2c7c]/gu

/** Cleaned words as they are looked for. */
export function comparable(text: string): string {
  return text
    .replace(someSpace, "")
    .replace(foldable, (sign) => String.fromCharCode(comparableUnit(sign.charCodeAt(0))))
}

/** Letters and figures, of which words are made; by code unit, so that a letter beyond the first plane is one too. */
const wordUnits = new Uint8Array(0x10000)

export function isWordUnit(code: number): boolean {
  let known = wordUnits[code]
  if (known === 0) {
    known = (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 2 : 1
    wordUnits[code] = known
  }
  return known === 2
}
