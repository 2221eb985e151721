/**
 * Figures that are set high or low: footnote marks, exponents, indices. They become raised and lowered
 * characters, because 10 with a raised 2 is not 102 and PCI with a lowered t−1 is not PCIt less 1. What has
 * no such character ("TM", "down") stays as it is.
 */
const high = "⁰¹²³⁴⁵⁶⁷⁸⁹"
const low = "₀₁₂₃₄₅₆₇₈₉"
const lowLetters: Readonly<Record<string, string>> = {
  ...{ a: "ₐ", e: "ₑ", h: "ₕ", i: "ᵢ", j: "ⱼ", k: "ₖ", l: "ₗ", m: "ₘ", n: "ₙ", o: "ₒ", p: "ₚ" },
  ...{ r: "ᵣ", s: "ₛ", t: "ₜ", u: "ᵤ", v: "ᵥ", x: "ₓ" },
}

/** Points, commas and hyphens stay between the raised figures, for they have no raised form: h⁰.⁴⁰, a note ¹,². */
export function raised(words: string): string {
  if (!/^(?=.*\d)[\d+−–.,/ -]+$/u.test(words)) return words
  return words
    .replace(/\d/gu, (digit) => high[Number(digit)] ?? digit)
    .replaceAll("−", "⁻")
    .replaceAll("+", "⁺")
}

export function lowered(words: string): string {
  if (!/^[\daehi-prs-vx+−-]{1,5}$/u.test(words)) return words
  return words
    .replace(/\d/gu, (digit) => low[Number(digit)] ?? digit)
    .replace(/[a-z]/gu, (letter) => lowLetters[letter] ?? letter)
    .replaceAll("−", "₋")
    .replaceAll("+", "₊")
}
