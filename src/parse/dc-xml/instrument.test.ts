/** Which instrument a file of the D.C. format is of, on law that we made up. */
import { describe, expect, test } from "vitest"
import { PinciteError } from "../../errors.js"
import type { ImportFacts, ParseResult } from "../parsed.js"
import { dcXml } from "./index.js"

const facts: ImportFacts = {
  jurisdiction: "us-xf",
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}
const section = `<section xmlns="https://code.dccouncil.us/schemas/dc-library" xmlns:codify="https://code.dccouncil.us/schemas/codify" xmlns:xi="http://www.w3.org/2001/XInclude" containing-doc="Franklin Code">
  <num>1-101</num><heading>Weights.</heading><text>a</text></section>`

describe("the instrument", () => {
  test("is the D.C. Code where the file says so, whatever the person who imports says", () => {
    const result = read(section.replace("Franklin Code", "D.C. Code"))
    expect(result.instruments[0]).toMatchObject({
      id: "us-dc/code",
      jurisdiction: "us-dc",
      publisher: "Council of the District of Columbia",
    })
  })

  test("needs a jurisdiction where the file names a code that we do not know", () => {
    const nowhere = { ...facts, jurisdiction: null }
    expect(() => read(section, nowhere)).toThrowError(PinciteError)
    try {
      read(section, nowhere)
    } catch (error) {
      expect((error as PinciteError).code).toBe("use.missing-jurisdiction")
    }
  })

  test("that cannot be read at all is a failed file", () => {
    expect(read("<section><num>1")).toEqual({
      instruments: [],
      notUnderstood: [],
      failed: [{ file: "main.xml", code: "source.unreadable", remedy: expect.any(String) }],
    })
  })
})

function read(xml: string, said = facts): ParseResult {
  const main = { name: "main.xml", bytes: new TextEncoder().encode(xml) }
  return dcXml.parse({ main, part: () => null }, said)
}
