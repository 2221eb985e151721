/** What goes where on the page. The sections are invented, and every word weighs the same. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { JurisdictionCode, ProvisionId } from "../law/index.js"
import { type Retrieval, readQuestion } from "../retrieve/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import type { ChosenSection } from "./choose-sections.js"
import { type Plan, planAnswer } from "./plan-answer.js"
import type { RelatedLaw } from "./related-law.js"
import { bringIntoView } from "./section-in-view.js"

const retrieval: Retrieval = {
  found: [],
  terms: [],
  searched: { jurisdictions: [], instruments: 1, provisions: 5, snapshot: 1, engine: "none" },
  weigh: () => ({ coverage: 0.5, matched: [] }),
}

let library: BuiltLibrary
let trimming: ChosenSection
let selling: ChosenSection
let lampLaw: ReadonlyMap<string, RelatedLaw>
beforeAll(async () => {
  library = await buildLibrary({
    "us-xf/code": {
      provisions: {
        "title-9": {
          heading: "Lamps",
          children: {
            "9-101": {
              heading: "Trimming.",
              text: "",
              children: {
                a: "A person shall trim each wick.",
                b: "A person shall not sell oil at night.",
                c: "A person may sell wicks.",
                d: "The Commissioner shall inspect each lamp.",
              },
            },
            "9-102": { heading: "Selling.", text: "A person shall keep a lamp book." },
            "9-103": { heading: "Exemptions.", text: "This chapter does not apply to a candle." },
            "9-104": {
              heading: "Penalties.",
              text: "A person who violates this chapter is subject to a civil penalty of $50.",
            },
          },
        },
      },
    },
  })
  trimming = await chosen("9-101", 10)
  selling = await chosen("9-102", 6)
  const [exemption, penalty] = [await chosen("9-103", 0), await chosen("9-104", 0)]
  lampLaw = new Map([
    [trimming.section.id, { definitions: [], exemptions: [exemption], penalties: [penalty, penalty] }],
  ])
})
afterAll(() => library.close())

describe("a plan", () => {
  it("leads with what the question asks for, and puts each unit under what it does", () => {
    expect(textsIn(plan())).toEqual({
      lead: ["A person shall trim each wick."],
      prohibitions: ["A person shall not sell oil at night."],
      permissions: ["A person may sell wicks."],
      exceptions: ["This chapter does not apply to a candle."],
      penalties: ["A person who violates this chapter is subject to a civil penalty of $50."],
      additional: ["A person shall keep a lamp book."],
    })
  })

  it("says no unit twice, also where the same law is related twice", () => {
    const made = plan()
    const keys = [...made.lead, ...made.sections.flatMap(({ units }) => units)].map(({ unit }) => unit.key)
    expect(keys.length).toBe(6)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it("leaves out what binds an official alone", () => {
    expect(JSON.stringify(textsIn(plan()))).not.toContain("Commissioner")
  })

  it("leaves out what was refused, and then leads with another unit", () => {
    const lead = plan().lead[0]?.unit
    const without = plan(new Set([lead?.key ?? ""]))
    expect(without.lead.map(({ unit }) => unit.text)).not.toContain(lead?.text)
    expect(JSON.stringify(textsIn(without))).not.toContain(lead?.text)
  })

  it("is none where all that controls was refused", () => {
    const all = new Set(trimming.units().map(({ key }) => key))
    expect(planOf(all)).toBeNull()
  })
})

function planOf(excluded: ReadonlySet<string>): Plan | null {
  const text = "Must a person trim a wick in Franklin?"
  const held = ["us-xf" as JurisdictionCode]
  const question = readQuestion(text, { jurisdictions: held, asOf: null }, held)
  const asker = { kinds: [], words: text.toLowerCase() }
  return planAnswer(question, [trimming, selling], lampLaw, retrieval, asker, excluded)
}

function plan(excluded: ReadonlySet<string> = new Set()): Plan {
  const made = planOf(excluded)
  if (made === null) throw new Error("no plan was made")
  return made
}

function textsIn({ lead, sections }: Plan): Readonly<Record<string, readonly string[]>> {
  const filled = [{ kind: "lead", units: lead }, ...sections].filter(({ units }) => units.length > 0)
  return Object.fromEntries(filled.map(({ kind, units }) => [kind, units.map(({ unit }) => unit.text)]))
}

async function chosen(section: string, score: number): Promise<ChosenSection> {
  const [held] = await library.reader.read([`us-xf/code/${section}` as ProvisionId], null)
  const view = held === undefined ? null : await bringIntoView(held, library.reader, null)
  if (view === null) throw new Error("the section is not held")
  return {
    ...view,
    coverage: 1,
    bestCoverage: 1,
    headingCoverage: 1,
    matched: ["lamp"],
    score,
    fit: { fits: "you", role: null, because: "" },
    isCited: false,
    why: "for the test",
  }
}
