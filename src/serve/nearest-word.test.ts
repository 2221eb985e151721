import { describe, expect, it } from "vitest"
import { nearestWord } from "./nearest-word.js"

describe("the nearest word", () => {
  const known = ["us-dc", "us-de", "us-mo", "Missouri", "Maryland"]
  const rows = [
    { why: "a letter is wrong", written: "Missuri", near: "Missouri" },
    { why: "letters are swapped", written: "Marlyand", near: "Maryland" },
    { why: "the case differs", written: "MARYLAND", near: "Maryland" },
    { why: "nothing is near", written: "Wakanda", near: null },
    { why: "nothing is written", written: "", near: null },
  ]
  it.each(rows)("when $why: $written → $near", ({ written, near }) => {
    expect(nearestWord(written, known)).toBe(near)
  })
})
