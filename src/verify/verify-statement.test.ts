// Invented law throughout.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { IsoDate, ProvisionId } from "../law/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import { type StatementVerifier, statementVerifier } from "./index.js"

let library: BuiltLibrary
let verify: StatementVerifier
beforeAll(async () => {
  library = await buildLibrary({
    "us-xf/code": {
      shortName: "Franklin Code",
      currentThrough: "2025-12-31",
      provisions: {
        "chapter-1": {
          heading: "Lamps",
          children: {
            "12-1": {
              heading: "Keeping lamps",
              effectiveFrom: "2020-01-01",
              children: {
                a: {
                  text: "A keeper shall:",
                  children: { "1": "light the lamp;", "2": "trim the wick; and", "3": "rest." },
                },
                b: {
                  text: "A keeper may rest if:",
                  children: { "1": "the lamp is lit; and", "2": "the wick is trimmed." },
                },
                c: "If a lamp fails, the keeper shall report to the Mayor of Springfield within 30 business days. The Board may waive the report.",
                d: "Any keeper who sells oil and wicks shall not charge more than $40 after January 2, 2021, unless the Board permits it.",
                e: "“Lamp” means a light that burns oil.",
                f: { children: { "1": "No person shall drink oil from a lamp that is lit." } },
                g: "Each tower shall have a bell that rings at noon on every day of the week.",
                "g-1": "Each harbour must keep a boat with oars for the use of the keeper of the tower.",
                h: { text: "Old words of oil.", status: "repealed" },
                i: {
                  text: "Unless the Board otherwise directs:",
                  children: { "1": "A keeper shall sing at noon. The keeper may choose the song." },
                },
              },
            },
          },
        },
      },
    },
    "us-xf/rules": {
      shortName: "Franklin Rules",
      provisions: {
        "7.1":
          "An owner must:\n(a)\tkeep a log;\n(b)\tshow it to:\n(i)\tthe Board; and\n(ii)\tthe Mayor; and\n(c)\trest.",
      },
    },
  })
  verify = statementVerifier(library.reader)
})
afterAll(() => library.close())

const judge = (text: string, cite: string, asOf: string | null = null) =>
  verify(text, `us-xf/${cite}` as ProvisionId, asOf as IsoDate | null)

const s = "code/12-1"
const c = "If a lamp fails, the keeper shall report to the Mayor of Springfield within 30 business days."
const d =
  "Any keeper who sells oil and wicks shall not charge more than $40 after January 2, 2021, unless the Board permits it."

describe("what is carried", () => {
  it.each([
    { why: "a sentence of the paragraph cited", text: c, cite: `${s}/c` },
    { why: "the section covers its paragraphs", text: c, cite: s },
    { why: "two sentences", text: `${c} The Board may waive the report.`, cite: `${s}/c` },
    { why: "two sentences with an omission between other paragraphs", text: `${c} … ${d}`, cite: s },
    {
      why: "other printing of the same words",
      text: c.replaceAll(" ", "  ").replace("30", "\u200e30"),
      cite: `${s}/c`,
    },
    { why: "no full stop", text: c.slice(0, -1), cite: `${s}/c` },
    {
      why: "an item with its lead-in, citing the item",
      text: "A keeper shall: trim the wick; and",
      cite: `${s}/a/2`,
    },
    {
      why: "an item with its lead-in and enumerator",
      text: "A keeper shall: (2) trim the wick.",
      cite: `${s}/a`,
    },
    {
      why: "a whole list",
      text: "(a) A keeper shall: (1) light the lamp; (2) trim the wick; and (3) rest.",
      cite: s,
    },
    {
      why: "conditions whole",
      text: "A keeper may rest if: the lamp is lit; and the wick is trimmed.",
      cite: `${s}/b`,
    },
    {
      why: "enumerators of two levels",
      text: "(f)(1) No person shall drink oil from a lamp that is lit.",
      cite: s,
    },
    {
      why: "an enumerator with a dash",
      text: "(g-1) Each harbour must keep a boat with oars for the use of the keeper of the tower.",
      cite: s,
    },
    { why: "a definition", text: '"Lamp" means a light that burns oil.', cite: `${s}/e` },
    { why: "a second sentence under a lead-in", text: "The keeper may choose the song.", cite: `${s}/i/1` },
    { why: "an item of a list in one text", text: "An owner must: keep a log;", cite: "rules/7.1" },
    {
      why: "an item of a list in a list",
      text: "An owner must: (b) show it to: (ii) the Mayor",
      cite: "rules/7.1",
    },
    { why: "a day on which it was in force", text: c, cite: `${s}/c`, asOf: "2024-01-01" },
  ])("$why", async ({ text, cite, asOf }) => {
    expect(await judge(text, cite, asOf ?? null)).toMatchObject({ verdict: "verified", reason: null })
  })
})

describe("what is not carried, and why", () => {
  it.each([
    { reason: "negation", text: c.replace("shall report", "shall not report"), cite: `${s}/c` },
    { reason: "negation", text: "A person shall drink oil from a lamp that is lit.", cite: `${s}/f` },
    { reason: "modality", text: c.replace("shall", "may"), cite: `${s}/c` },
    { reason: "number", text: c.replace("30", "60"), cite: `${s}/c` },
    { reason: "date", text: d.replace("January 2", "January 9"), cite: `${s}/d` },
    { reason: "date", text: d.replace("2021", "2022"), cite: `${s}/d` },
    { reason: "unit", text: c.replace("business days", "days"), cite: `${s}/c` },
    { reason: "unit", text: d.replace("$40", "40%"), cite: `${s}/d` },
    { reason: "comparator", text: d.replace("more than", "less than"), cite: `${s}/d` },
    { reason: "actor", text: c.replace("the keeper", "the baker"), cite: `${s}/c` },
    { reason: "scope", text: d.replace(" who sells oil and wicks", ""), cite: `${s}/d` },
    {
      reason: "scope",
      text: d.replace("Any keeper who sells oil and wicks", "Every business"),
      cite: `${s}/d`,
    },
    { reason: "condition", text: c.replace("If a lamp fails, the", "The"), cite: `${s}/c` },
    { reason: "condition", text: "A keeper may rest if: the lamp is lit.", cite: `${s}/b` },
    { reason: "condition", text: "trim the wick; and", cite: `${s}/a/2` },
    { reason: "exception", text: d.replace(", unless the Board permits it", ""), cite: `${s}/d` },
    { reason: "exception", text: "A keeper shall sing at noon.", cite: `${s}/i/1` },
    { reason: "place", text: c.replace("Mayor of Springfield", "Mayor of Missouri"), cite: `${s}/c` },
    { reason: "connective", text: d.replace("oil and wicks", "oil or wicks"), cite: `${s}/d` },
    { reason: "term", text: "“Lantern” means a light that burns oil.", cite: `${s}/e` },
    { reason: "citation", text: c, cite: `${s}/g` },
    { reason: "citation", text: "A keeper shall: rest.", cite: `${s}/a/1` },
    { reason: "citation", text: "Whales swim in the deep sea and sing.", cite: `${s}/c` },
    {
      reason: "merged",
      text: "Each tower shall have a bell with oars for the use of the keeper of the tower.",
      cite: s,
    },
    { reason: "quotation", text: c.replace("report to", "complain to"), cite: `${s}/c` },
    { reason: "quotation", text: "(9) No person shall drink oil from a lamp that is lit.", cite: `${s}/f` },
  ])("$reason: $text", async ({ reason, text, cite }) => {
    expect(await judge(text, cite)).toMatchObject({ verdict: "not-carried", reason })
  })

  it("names every check once, in the fixed order, and explains the failed one", async () => {
    const { checks } = await judge(c.replace("30", "60"), `${s}/c`)
    expect(checks.map(({ name }) => name)).toEqual([
      "negation",
      "modality",
      "number",
      "date",
      "unit",
      "comparator",
      "actor",
      "scope",
      "condition",
      "exception",
      "place",
      "version",
      "citation",
      "quotation",
      "merged",
      "jurisdiction",
      "term",
      "stale",
      "connective",
      "status",
      "uncited",
    ])
    const failed = checks.filter(({ outcome }) => outcome === "failed")
    expect(failed).toEqual([
      { name: "number", outcome: "failed", detail: "the law says “30”, the statement “60”" },
    ])
  })
})

describe("what cannot be judged", () => {
  it.each([
    {
      why: "a provision that is not held",
      cite: `${s}/z`,
      asOf: null,
      verdict: "unresolved",
      reason: "citation",
    },
    { why: "a repealed provision", cite: `${s}/h`, asOf: null, verdict: "not-in-force", reason: "version" },
    {
      why: "a day nobody vouches for",
      cite: `${s}/c`,
      asOf: "2019-01-01",
      verdict: "not-in-force",
      reason: "version",
    },
  ])("$why", async ({ cite, asOf, verdict, reason }) => {
    expect(await judge(c, cite, asOf)).toMatchObject({ verdict, reason })
  })
})
