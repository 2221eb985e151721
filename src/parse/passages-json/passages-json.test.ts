/** The rules of passages-json, on passages that we made up. */
import { describe, expect, test } from "vitest"
import { PinciteError } from "../../errors.js"
import type { IsoDate } from "../../law/index.js"
import { everyProvision } from "../../testing/parsed-law.js"
import type { ImportFacts, ParsedProvision, ParseResult } from "../parsed.js"
import { passagesJson } from "./index.js"

const facts: ImportFacts = {
  jurisdiction: "ae-az",
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

describe("a passage", () => {
  test("keeps its words, lists and tabs and all, but for carriage returns and white space around them", () => {
    const [only] = read([["1.1", "\r\nA person must:\r\n(a)\tweigh;  and\n(b)\tsell.\n\n"]]).provisions
    expect(only?.text).toBe("A person must:\n(a)\tweigh;  and\n(b)\tsell.")
  })

  test("gives back the source's identifiers as they were", () => {
    const { provisions } = read([["Part 1.Chapter 2", "A."]], { documentId: "D-7" })
    expect(provisions[0]).toMatchObject({
      id: "ae-az/D-7/Part-1.Chapter-2",
      ref: { DocumentID: "D-7", PassageID: "Part 1.Chapter 2" },
    })
  })

  test("that is short, unpunctuated and has others below it is their heading", () => {
    const { provisions } = read([
      ["1.", "INTRODUCTION"],
      ["1.1", "Application"],
      ["2.", "Weights. Scales and more"],
      ["2.1", "A person must weigh"],
    ])
    expect(provisions.map(({ heading, text }) => [heading, text])).toEqual([
      ["INTRODUCTION", ""],
      ["", "Application"],
      ["", "Weights. Scales and more"],
      ["", "A person must weigh"],
    ])
  })

  test("stands under the nearest one that its number begins with, with or without a full stop", () => {
    const { provisions } = read([
      ["1.", "A."],
      ["1.1", "B."],
      ["1.1.(1)", "C."],
      ["1.1.(1).Guidance", "D."],
      ["1.2.3", "E."],
      ["2.1", "F."],
    ])
    const under = provisions.flatMap((parent) =>
      parent.children.map((child) => `${child.designator} under ${parent.designator}`),
    )
    expect(under).toEqual([
      "1.1 under 1.",
      "1.2.3 under 1.",
      "1.1.(1) under 1.1",
      "1.1.(1).Guidance under 1.1.(1)",
    ])
  })

  test("numbered like another is told apart in the order of the file, and reported", () => {
    const { provisions, result } = read([
      ["1.", "A."],
      ["1.1", "B."],
      ["1.", "C."],
    ])
    expect(provisions.map(({ id, text, citation }) => [id, text, citation])).toEqual([
      ["ae-az/7/1.", "A.", "ADGM 7, 1."],
      ["ae-az/7/1.1", "B.", "ADGM 7, 1.1"],
      ["ae-az/7/1.~2", "C.", "ADGM 7, 1.~2"],
    ])
    expect(result.notUnderstood).toEqual([
      {
        file: "p.json",
        line: 4,
        what: "numbered like another provision: ae-az/7/1. (kept as ae-az/7/1.~2)",
        count: 1,
      },
    ])
  })
})

describe("levels and weights", () => {
  const ids = [
    "Part 1",
    "Part 1.Chapter 2",
    "Schedule 1",
    "APP1",
    "APP1.A1.1.1",
    "1.",
    "1.1",
    "1.1.1",
    "1.1.1.(1)",
    "1.1.1.Guidance",
    "1.1.1.Guidance.2.",
  ]

  test("of a rulebook are chapters, sections and rules, with guidance among them", () => {
    const { provisions } = read(ids.map((id) => [id, "These Rules apply."]))
    const byId = new Map(
      provisions.map(({ designator, level, weight }) => [
        designator,
        `${level} ${weight ?? "as the document"}`,
      ]),
    )
    expect(ids.map((id) => byId.get(id))).toEqual([
      "part as the document",
      "chapter as the document",
      "schedule as the document",
      "appendix as the document",
      "rule as the document",
      "chapter as the document",
      "section as the document",
      "rule as the document",
      "paragraph as the document",
      "guidance guidance",
      "guidance guidance",
    ])
  })

  test("of Regulations are sections and subsections", () => {
    const { provisions, result } = read([
      ["TRADE REGULATIONS 2020", "Regulations about trade."],
      ["Part 1", "General"],
      ["Part 1.Chapter 1.2.", "Duties"],
      ["Part 1.Chapter 1.2.(1)", "A person must weigh."],
    ])
    expect(result.instruments[0]).toMatchObject({ name: "TRADE REGULATIONS 2020", weight: "regulation" })
    expect(provisions.slice(1).map(({ level }) => level)).toEqual(["part", "section", "subsection"])
  })

  test("of a document that calls itself guidance are guidance throughout", () => {
    const { provisions, result } = read([
      ["1.", "BACKGROUND"],
      ["1.1", "This Guidance is about trade."],
    ])
    expect(result.instruments[0]?.weight).toBe("guidance")
    expect(provisions.every(({ weight }) => weight === null)).toBe(true)
  })
})

describe("the document", () => {
  test("takes its dates and names from the person who imports, for it has none", () => {
    const said = {
      ...facts,
      name: "ADGM",
      publisher: "ADGM",
      effectiveFrom: "2020-01-01" as IsoDate,
      currentThrough: "2024-01-01" as IsoDate,
    }
    const { result, provisions } = read([["1.", "A."]], { facts: said })
    expect(result.instruments[0]).toMatchObject({
      id: "ae-az/7",
      name: "ADGM, document 7",
      publisher: "ADGM",
      currentThrough: "2024-01-01",
    })
    expect(provisions[0]?.period).toEqual({
      effectiveFrom: "2020-01-01",
      effectiveTo: null,
      currentThrough: "2024-01-01",
    })
  })

  test("needs a jurisdiction", () => {
    const nowhere = () => read([["1.", "A."]], { facts: { ...facts, jurisdiction: null } })
    expect(nowhere).toThrowError(PinciteError)
    expect(nowhere).toThrowError(/does not say which place/u)
  })

  test("of several in one file is an instrument each", () => {
    const json = JSON.stringify([entry(1, "1.", "A."), entry(2, "1.", "B."), entry(1, "2.", "C.")])
    const { instruments } = parse(json)
    expect(instruments.map(({ id, roots }) => [id, roots.length])).toEqual([
      ["ae-az/1", 2],
      ["ae-az/2", 1],
    ])
  })
})

describe("a file that is broken", () => {
  test("fails with the line and what to do", () => {
    const json = `[\n${JSON.stringify(entry(1, "1.", "A."))},\n{"ID": "x", "Docu`
    expect(parse(json)).toEqual({
      instruments: [],
      notUnderstood: [],
      failed: [{ file: "p.json", code: "source.unreadable", remedy: expect.stringContaining("line 3") }],
    })
    expect(parse('{"DocumentID": 1}').failed[0]?.code).toBe("source.unreadable")
  })

  test("in one entry is read but for it, and reported", () => {
    const { instruments, notUnderstood } = parse(
      `[${JSON.stringify(entry(1, "1.", "A."))},\n{"PassageID": "2.", "Passage": "B."}]`,
    )
    expect(instruments[0]?.roots).toHaveLength(1)
    expect(notUnderstood).toEqual([
      { file: "p.json", line: 2, what: "entry without DocumentID, PassageID or Passage", count: 1 },
    ])
  })

  test("by hidden characters shows them, also where they are written as escapes", () => {
    const { instruments, notUnderstood } = parse(
      '[{"DocumentID": 1, "PassageID": "1.", "Passage": "a\\u202eb"}]',
    )
    expect(instruments[0]?.roots[0]?.text).toBe("a[U+202E]b")
    expect(notUnderstood[0]?.what).toBe("hidden character U+202E, shown as [U+202E]")
  })
})

function entry(
  documentId: string | number,
  passageId: string,
  words: string,
): Record<string, string | number> {
  return { ID: `${documentId}-${passageId}`, DocumentID: documentId, PassageID: passageId, Passage: words }
}

function read(
  passages: readonly (readonly [string, string])[],
  how: { documentId?: string; facts?: ImportFacts } = {},
): { result: ParseResult; provisions: readonly ParsedProvision[] } {
  const entries = passages.map(([id, words]) => JSON.stringify(entry(how.documentId ?? 7, id, words)))
  const result = parse(`[\n${entries.join(",\n")}\n]`, how.facts)
  return { result, provisions: (result.instruments[0]?.roots ?? []).flatMap(everyProvision) }
}

function parse(json: string, said = facts): ParseResult {
  return passagesJson.parse(
    { main: { name: "p.json", bytes: new TextEncoder().encode(json) }, part: () => null },
    said,
  )
}
