/** What may be quoted by itself. The sections are invented. */
import { describe, expect, it } from "vitest"
import type { ProvisionId } from "../law/index.js"
import { buildLibrary, type ProvisionSketch } from "../testing/build.js"
import { bringIntoView } from "./section-in-view.js"
import type { Unit } from "./unit.js"

describe("a section is read into units", () => {
  const long = "and note in the lamp book what was done that night and by whom it was done ".repeat(8).trim()
  const rows: readonly {
    readonly why: string
    readonly section: ProvisionSketch
    readonly texts: readonly string[]
  }[] = [
    {
      why: "each whole sentence is one",
      section: "A lampwright shall trim each wick. A lampwright may sell oil.",
      texts: ["A lampwright shall trim each wick.", "A lampwright may sell oil."],
    },
    {
      why: "a lead-in goes with its items, each led by its enumerator",
      section: {
        text: "A lampwright shall:",
        children: { "1": "trim each wick; and", "2": "fill each lamp." },
      },
      texts: ["A lampwright shall: (1) trim each wick; and (2) fill each lamp."],
    },
    {
      why: "a sentence before the lead-in stands by itself",
      section: {
        text: "Lamps are lit at dusk. A lampwright shall:",
        children: { "1": "trim each wick; and", "2": "fill each lamp." },
      },
      texts: ["Lamps are lit at dusk.", "A lampwright shall: (1) trim each wick; and (2) fill each lamp."],
    },
    {
      why: "items that are whole rules need the lead-in, not each other",
      section: {
        text: "The following rules hold for lamps:",
        children: { "1": "A lampwright shall trim each wick.", "2": "No person shall sell oil at night." },
      },
      texts: [
        "The following rules hold for lamps: (1) A lampwright shall trim each wick.",
        "The following rules hold for lamps: (2) No person shall sell oil at night.",
      ],
    },
    {
      why: "each definition needs the lead-in, not the others",
      section: {
        text: "For purposes of this chapter:",
        children: { "1": "“Lamp” means a vessel that burns oil.", "2": "“Wick” means a cord in a lamp." },
      },
      texts: [
        "For purposes of this chapter: (1) “Lamp” means a vessel that burns oil.",
        "For purposes of this chapter: (2) “Wick” means a cord in a lamp.",
      ],
    },
    {
      why: "words after the items that end their sentence belong to it",
      section: {
        text: "A person who:\nshall be fined 5 crowns.",
        children: {
          "1": { text: "breaks a lamp; or", at: 13 },
          "2": { text: "steals a wick,", at: 13 },
        },
      },
      texts: ["A person who: (1) breaks a lamp; or (2) steals a wick, shall be fined 5 crowns."],
    },
    {
      why: "subsections without a lead-in are apart",
      section: {
        text: "",
        children: { a: "A lampwright shall trim each wick.", b: "No person shall sell oil at night." },
      },
      texts: ["A lampwright shall trim each wick.", "No person shall sell oil at night."],
    },
    {
      why: "what is repealed is no law to quote",
      section: {
        text: "",
        children: {
          a: "A lampwright shall trim each wick.",
          b: { text: "Repealed.", status: "repealed" },
        },
      },
      texts: ["A lampwright shall trim each wick."],
    },
    {
      why: "a long list of duties is quoted item by item",
      section: {
        text: "A lampwright shall:",
        children: { "1": `trim each wick ${long};`, "2": `fill each lamp ${long}.` },
      },
      texts: [
        `A lampwright shall: (1) trim each wick ${long};`,
        `A lampwright shall: (2) fill each lamp ${long}.`,
      ],
    },
    {
      why: "a long list of conditions stays whole: one left out would change the rule",
      section: {
        text: "A lampwright may sell oil if all of the following hold:",
        children: { "1": `the lamps are trimmed ${long}; and`, "2": `the oil is clear ${long}.` },
      },
      texts: [
        `A lampwright may sell oil if all of the following hold: (1) the lamps are trimmed ${long}; and (2) the oil is clear ${long}.`,
      ],
    },
  ]

  it.each(rows)("$why", async ({ section, texts }) => {
    expect((await unitsOf(section)).map(({ text }) => text)).toEqual(texts)
  })

  it("whose keys are their own, so that one of them can be left out", async () => {
    const units = await unitsOf({
      text: "The following rules hold for lamps:",
      children: { "1": "A lampwright shall trim each wick.", "2": "No person shall sell oil at night." },
    })
    expect(new Set(units.map(({ key }) => key)).size).toBe(2)
  })
})

describe("a unit", () => {
  it.each([
    { text: "A lampwright shall trim each wick.", role: "requirement", actor: "A lampwright" },
    { text: "No person shall sell oil at night.", role: "prohibition", actor: "No person" },
    { text: "A lampwright may sell oil.", role: "permission", actor: "A lampwright" },
    { text: "This chapter does not apply to a candle.", role: "exception", actor: null },
    { text: "“Lamp” means a vessel that burns oil.", role: "definition", actor: null },
  ])("does what its words say: $role", async ({ text, role, actor }) => {
    const [unit] = await unitsOf(text)
    expect(unit).toMatchObject({ role, text })
    if (actor !== null) expect(unit?.actor).toBe(actor)
  })

  it("that breaks the law down to a fine is a penalty", async () => {
    const [unit] = await unitsOf("A person who violates this chapter is subject to a civil penalty of $50.")
    expect(unit).toMatchObject({ role: "penalty", status: "penalty" })
  })

  it("under a heading of examples is an example, whatever its verb", async () => {
    const [unit] = await unitsOf({ heading: "Examples.", text: "A lampwright shall trim each wick." })
    expect(unit?.status).toBe("example")
  })
})

async function unitsOf(sketch: ProvisionSketch): Promise<readonly Unit[]> {
  const library = await buildLibrary({ "us-xf/code": { provisions: { "9-101": sketch } } })
  try {
    const [section] = await library.reader.read(["us-xf/code/9-101" as ProvisionId], null)
    const view = section === undefined ? null : await bringIntoView(section, library.reader, null)
    if (view === null) throw new Error("the section is not held")
    return view.units()
  } finally {
    await library.close()
  }
}
