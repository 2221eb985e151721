// Invented law throughout.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { InstrumentId, ProvisionId } from "../law/index.js"
import { type BuiltLibrary, buildLibrary } from "./build.js"

describe("a library built for a test", () => {
  let library: BuiltLibrary
  beforeAll(async () => {
    library = await buildLibrary({
      "us-xf/code": {
        name: "Code of the State of Franklin",
        shortName: "Franklin Code",
        currentThrough: "2025-12-31",
        provisions: {
          "title-12": {
            heading: "Trade",
            children: {
              "12-1104": {
                heading: "Notice of breach",
                text: "A business must—",
                effectiveFrom: "2020-01-01",
                children: {
                  a: "tell each person; and",
                  b: { text: "keep a record.", children: { "1": "of all." } },
                },
              },
            },
          },
        },
      },
    })
  })
  afterAll(() => library.close())

  it("numbers, cites and orders provisions as a code does", async () => {
    const subtree = await library.reader.subtree("us-xf/code/title-12" as ProvisionId, null)
    expect(subtree.map(({ id, level, designator }) => `${id} ${level} ${designator}`)).toEqual([
      "us-xf/code/title-12 title Title 12",
      "us-xf/code/12-1104 section § 12-1104",
      "us-xf/code/12-1104/a subsection (a)",
      "us-xf/code/12-1104/b subsection (b)",
      "us-xf/code/12-1104/b/1 paragraph (1)",
    ])
    expect(subtree[2]?.at).toBe("A business must—".length)
  })

  it("gives dates to all below the provision that states them", async () => {
    const id = "us-xf/code/12-1104/b/1" as ProvisionId
    const found = await library.reader.pointInTime(id, "2024-05-01" as never)
    expect(found.kind).toBe("held")
    expect((await library.reader.pointInTime(id, "2019-05-01" as never)).kind).toBe("date-not-held")
  })

  it("publishes what is added later beside what was there", async () => {
    const later = await library.add({ "us-xf/rules": { provisions: { "1.1": "An invented rule." } } })
    expect(later.snapshot).toBeGreaterThan(library.reader.snapshot)
    expect((await later.instruments()).map(({ id }) => id)).toEqual(["us-xf/code", "us-xf/rules"])
    expect(await library.reader.instrument("us-xf/rules" as InstrumentId)).toBeNull()
  })
})
