/** Figures set high or low. */
import { expect, test } from "vitest"
import { lowered, raised } from "./raised-words.js"

test("raised figures are no part of the number before them", () => {
  expect(["2", "−4", "0.40", "1,2", "1/2", "TM", "°", "B"].map(raised)).toEqual([
    "²",
    "⁻⁴",
    "⁰.⁴⁰",
    "¹,²",
    "¹/²",
    "TM",
    "°",
    "B",
  ])
})

test("lowered figures and letters are an index, words stay words", () => {
  expect(["10", "t−1", "t-1", "m", "km", "down", "eirp", "d"].map(lowered)).toEqual([
    "₁₀",
    "ₜ₋₁",
    "ₜ-₁",
    "ₘ",
    "ₖₘ",
    "down",
    "ₑᵢᵣₚ",
    "d",
  ])
})

test("a raised or lowered character is the plain one in Unicode's compatibility form", () => {
  for (const words of ["0123456789", "1.5", "−4", "1-2"]) expect(raised(words).normalize("NFKC")).toBe(words)
  for (const words of ["01234", "56789", "aehij", "klmno", "prstu", "vx", "t−1"]) {
    expect(lowered(words).normalize("NFKC")).toBe(words)
  }
})
