/** Which law belongs to a section that it does not say itself. The law is invented. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Provision } from "../corpus/index.js"
import type { ProvisionId } from "../law/index.js"
import type { Found, Retriever } from "../retrieve/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import { findRelatedLaw } from "./related-law.js"

let library: BuiltLibrary
beforeAll(async () => {
  library = await buildLibrary({
    "us-xf/code": {
      provisions: {
        "title-9": {
          heading: "Trade",
          children: {
            "chapter-4": {
              heading: "Lamps",
              children: {
                "9-401": { heading: "Definitions.", text: "“Lamp” means a vessel that burns oil." },
                "9-402": { heading: "Trimming.", text: "A lampwright shall trim each wick." },
                "9-403": { heading: "Exemptions.", text: "This chapter does not apply to a candle." },
              },
            },
            "chapter-8": {
              heading: "Enforcement",
              children: {
                "9-801": {
                  heading: "Penalties.",
                  text: "",
                  children: {
                    a: "A person who violates section 9-402 is subject to a civil penalty of $50.",
                    b: "A person who violates section 9-4020 is subject to a civil penalty of $60.",
                    c: "A person who violates chapter 4 is subject to a civil penalty of $70.",
                    d: "A person who violates this chapter is subject to a civil penalty of $80.",
                  },
                },
                "9-802": {
                  heading: "Penalties for carts.",
                  text: "A person who breaks a cart is subject to a civil penalty of $90.",
                },
                "9-803": { heading: "Reports.", text: "A violation of section 9-402 shall be reported." },
              },
            },
          },
        },
        "title-10": {
          heading: "Roads",
          children: {
            "10-101": {
              heading: "Penalties.",
              text: "A person who violates chapter 4 is subject to a civil penalty of $10.",
            },
          },
        },
      },
    },
  })
})
afterAll(() => library.close())

describe("law related to a section", () => {
  it("is what stands beside it and says by its heading what it holds", async () => {
    const { definitions, exemptions } = await relatedToTrimming([])
    expect(definitions.map(({ section }) => section.id)).toEqual(["us-xf/code/9-401"])
    expect(exemptions.map(({ section }) => section.id)).toEqual(["us-xf/code/9-403"])
  })

  it("is a penalty elsewhere that names the section or its chapter, and only those words of it", async () => {
    const { penalties } = await relatedToTrimming(["9-801"])
    expect(penalties.flatMap((view) => view.units().map(({ text }) => text))).toEqual([
      "A person who violates section 9-402 is subject to a civil penalty of $50.",
      "A person who violates chapter 4 is subject to a civil penalty of $70.",
    ])
  })

  it.each([
    { why: "a penalty that names other law", found: "9-802" },
    { why: "law that names the section and is no penalty", found: "9-803" },
    { why: "a penalty of another title, whose chapter 4 is another", found: "10-101" },
  ])("is not $why", async ({ found }) => {
    expect((await relatedToTrimming([found])).penalties).toEqual([])
  })
})

async function relatedToTrimming(found: readonly string[]) {
  const section = await held("9-402")
  const ancestors = await library.reader.ancestors(section.id, null)
  return findRelatedLaw(section, ancestors, library.reader, finding(await Promise.all(found.map(held))), null)
}

/** A search that finds these sections, whatever it is asked. */
function finding(sections: readonly Provision[]): Retriever {
  const found = sections.map(
    (section): Found => ({
      provision: section,
      ancestors: [],
      section,
      score: 1,
      sectionScore: 1,
      reasons: [],
      coverage: 1,
      matched: [],
    }),
  )
  return async ({ jurisdictions }) => ({
    found,
    terms: [],
    searched: { jurisdictions, instruments: 1, provisions: 8, snapshot: 1, engine: "none" },
    weigh: () => ({ coverage: 1, matched: [] }),
  })
}

async function held(section: string): Promise<Provision> {
  const [provision] = await library.reader.read([`us-xf/code/${section}` as ProvisionId], null)
  if (provision === undefined) throw new Error(`${section} is not held`)
  return provision
}
