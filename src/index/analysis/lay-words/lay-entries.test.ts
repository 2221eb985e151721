import { describe, expect, it } from "vitest"
import { analyse } from "../analyse.js"
import { askedForms } from "../find-lay-words.js"
import { type LayEntry, layEntries } from "./lay-entries.js"

const translating = layEntries.filter(({ written }) => written.length > 0)
const termsAsked = ({ asked }: LayEntry) => analyse(asked.replaceAll('"', " "))

describe("the table of everyday words", () => {
  it("holds more than two thousand entries, at least 600 of them of one word and 600 phrases", () => {
    const words = translating.filter((entry) => askedForms(entry.asked).length === 1)
    expect(translating.length).toBeGreaterThan(2_000)
    expect(words.length).toBeGreaterThan(600)
    expect(translating.length - words.length).toBeGreaterThan(600)
  })

  it("has no word or phrase twice, in whatever form", () => {
    const seen = new Map<string, string>()
    const twice = layEntries.filter(({ asked }) => {
      const forms = askedForms(asked).join(" ")
      const known = seen.has(forms)
      seen.set(forms, asked)
      return known
    })
    expect(twice).toEqual([])
  })

  it("has no form in quotes that another entry has in all its forms", () => {
    const open = new Set(
      layEntries
        .map(({ asked }) => askedForms(asked))
        .filter((forms) => forms.length === 1)
        .flat(),
    )
    const covered = layEntries.filter(
      (entry) => /^"[^" ]+"$/u.test(entry.asked) && open.has(termsAsked(entry)[0]!),
    )
    expect(covered).toEqual([])
  })

  it("is written in small letters, with its marks in place", () => {
    const words = /^[a-z0-9'-]+( [a-z0-9'-]+)*$/u
    const bad = layEntries.filter(
      ({ asked, written }) =>
        !words.test(asked.replaceAll('"', "")) || !written.every((one) => words.test(one)),
    )
    expect(bad).toEqual([])
  })

  it("asks for something that is searched: no entry is stop words only", () => {
    expect(layEntries.filter((entry) => termsAsked(entry).length === 0)).toEqual([])
  })

  it("gives each one to three terms, of one to three words each, none twice", () => {
    const bad = translating.filter(({ written }) => {
      const lengths = written.map((one) => analyse(one).length)
      return (
        written.length > 3 ||
        new Set(written).size < written.length ||
        !lengths.every((n) => n >= 1 && n <= 3)
      )
    })
    expect(bad).toEqual([])
  })

  it("maps nothing to itself: not to its own stem, and no phrase to a word of it", () => {
    const bad = translating.filter((entry) => {
      const own = termsAsked(entry)
      return entry.written.some((one) => {
        const terms = analyse(one)
        return terms.join(" ") === own.join(" ") || (terms.length === 1 && own.includes(terms[0]!))
      })
    })
    expect(bad).toEqual([])
  })
})
