/** The table of named characters against HTML's own, as a parser of HTML reads it. */
import { parseFragment } from "parse5"
import { expect, test } from "vitest"
import { namedCharacters } from "./named-characters.js"

test("has the 252 names of HTML 4, the one of XML that is not among them, and the two of later HTML in the corpora", () => {
  expect(Object.keys(namedCharacters)).toHaveLength(252 + 1 + 2)
  for (const name of ["apos", "numsp", "percnt"]) expect(namedCharacters[name]).toBeDefined()
})

test.each(Object.keys(namedCharacters))("&%s; is what HTML says", (name) => {
  const [text] = parseFragment(`&${name};`).childNodes
  const expected = text !== undefined && "value" in text ? text.value : ""
  expect(namedCharacters[name]).toBe(expected)
})

test("has no name that every object has", () => {
  expect("constructor" in namedCharacters).toBe(false)
  expect(namedCharacters["toString"]).toBeUndefined()
})
