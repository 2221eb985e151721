import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { IsoDate, JurisdictionCode } from "../law/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import type { EngineQuery, RetrievalEngine } from "./engine.js"
import { openMemoryEngine } from "./memory-engine.js"

// All law here is made up.
const ferries = (fare: string) =>
  `A ferry operator must post the ${fare} at every landing before the first crossing of the day begins.`

let library: BuiltLibrary
let engine: RetrievalEngine

beforeAll(async () => {
  library = await buildLibrary({
    "us-xf/code": {
      name: "Code of the State of Franklin",
      currentThrough: "2026-01-01",
      provisions: {
        "title-9": {
          heading: "Ferries and Landings",
          children: {
            "chapter-1": {
              heading: "Operation",
              children: {
                "9-101": {
                  heading: "Posting of fares",
                  text: ferries("fare"),
                  effectiveFrom: "2020-01-01",
                  currentThrough: "2026-01-01",
                },
                "9-102": {
                  heading: "Life jackets",
                  text: "A ferry operator must carry on board, for each passenger, at all times:",
                  children: {
                    "1": "A life jacket;",
                    "2": "A whistle; and",
                    "3": "A lamp of a kind approved by the board.",
                  },
                },
                "9-103":
                  "The board may inspect any landing stage; for each inspection that is made a fee is due.",
                "9-104":
                  "Any stage of a landing may be inspected by the board for a fee when the river is high.",
                "9-105": {
                  status: "repealed",
                  text: "A ferry operator shall keep a calliope and play it at each landing of the ferry.",
                },
                "9-106": "This chapter is the Ferry Act.",
              },
            },
          },
        },
      },
    },
    "us-xg/code": {
      name: "Code of another invented state",
      provisions: {
        "1": ferries("tariff"),
        "2": "A vendor of alcoholic beverages must hold a license issued by the board for each place of sale.",
      },
    },
  })
  engine = await openMemoryEngine(library.reader)
})
afterAll(() => library.close())

const ask = (text: string, more: Partial<EngineQuery> = {}) =>
  engine.search({ text, jurisdictions: [], asOf: null, top: 10, ...more })
const found = async (text: string, more: Partial<EngineQuery> = {}) =>
  (await ask(text, more)).hits.map(({ provision }) => provision)
const day = (written: string) => written as IsoDate
const franklin = ["us-xf" as JurisdictionCode]

describe("the in-process engine", () => {
  it("finds what is not in force instead of what is, where that is asked", async () => {
    const closed = { jurisdictions: franklin, among: "not-in-force" } as const
    expect(await found("ferry calliope fare", closed)).toEqual(["us-xf/code/9-105"])
    expect(await found("ferry fare posting", { ...closed, asOf: day("2019-06-01") })).toContain(
      "us-xf/code/9-101",
    )
    expect(await found("ferry fare posting", { ...closed, asOf: day("2021-06-01") })).not.toContain(
      "us-xf/code/9-101",
    )
  })

  it("searches only the jurisdictions asked about, and counts what was open there", async () => {
    expect(await found("ferry fare tariff", { jurisdictions: franklin })).not.toContain("us-xg/code/1")
    expect(await found("ferry fare tariff")).toContain("us-xg/code/1")
    expect((await ask("ferry", { jurisdictions: franklin })).searched).toBe(10)
    expect((await ask("ferry", { jurisdictions: ["us-xh"] })).hits).toEqual([])
  })

  it("finds by the heading of a section and by what stands above it", async () => {
    expect((await found("life jackets whistle and lamp"))[0]).toMatch(/^us-xf\/code\/9-102/u)
    const { hits } = await ask("posting landings", { jurisdictions: franklin })
    expect(hits[0]).toMatchObject({ provision: "us-xf/code/9-101", matched: ["post", "land"] })
    expect(hits[0]!.parts["catchline"]).toBeGreaterThan(0)
    expect(hits[0]!.parts["headings"]).toBeGreaterThan(0)
  })

  it("gives the section a paragraph stands in", async () => {
    const { hits } = await ask("lamp approved")
    expect(hits[0]).toMatchObject({ provision: "us-xf/code/9-102/3", section: "us-xf/code/9-102" })
  })

  it("offers no title, chapter or short act name, and a short item only with its lead-in", async () => {
    const hits = await found("ferry act operation landings jacket", { top: 100 })
    expect(hits).toContain("us-xf/code/9-102/1")
    expect(hits).not.toContain("us-xf/code/9-106")
    expect(hits.some((id) => id.includes("title-") || id.includes("chapter-"))).toBe(false)
  })

  it("prefers words that stand together as the question has them", async () => {
    expect((await found("landing stage fee inspect"))[0]).toBe("us-xf/code/9-103")
    expect((await found("stage of a landing"))[0]).toBe("us-xf/code/9-104")
  })

  it("adds its parts up to its score", async () => {
    for (const { score, parts } of (await ask("ferry operator landing fee")).hits) {
      const sum = Object.values(parts).reduce((all, part) => all + part, 0)
      expect(score).toBeCloseTo(sum, 6)
    }
  })

  it("weighs a word by how rare it is in the places asked about; unknown words weigh most", async () => {
    const { terms } = await ask("zeppelin calliope ferry")
    expect(terms.map(({ term }) => term)).toEqual(["zeppelin", "calliop", "ferri"])
    expect(terms[0]!.idf).toBeGreaterThan(terms[1]!.idf)
  })

  it("lets law's word stand for an everyday one, in spelling and in speech", async () => {
    expect((await found("Who needs a licence to sell beer?"))[0]).toBe("us-xg/code/2")
    const { hits, terms } = await ask("beer")
    expect(hits[0]).toMatchObject({ provision: "us-xg/code/2", matched: ["beer"] })
    expect(terms[0]!.alternatives).toEqual(["alcohol beverag", "intox liquor"])
  })

  it("says which words of law stand there instead, and nothing of a word that stands there itself", async () => {
    const matchedInstead = async (text: string) => (await ask(text)).hits[0]!.matchedInstead
    expect(await matchedInstead("beer")).toEqual([
      { term: "beer", asked: "beer", written: "alcoholic beverage" },
    ])
    expect(await matchedInstead("vendor of alcoholic beverages")).toEqual([])
  })

  it("lets law's word stand for all words of a phrase, and its three words only together", async () => {
    const law = await buildLibrary({
      "us-xf/code": {
        provisions: {
          "1": "No employer may discharge an employee for a reason that this chapter forbids to be given.",
          "2": "A health care facility must post the name of the physician on duty at its main entrance.",
          "3": "Health care is also the care of teeth, and a facility for sport gives no care of that kind.",
        },
      },
    })
    const small = await openMemoryEngine(law.reader)
    const hits = async (text: string) =>
      (await small.search({ text, jurisdictions: [], asOf: null, top: 5 })).hits
    expect((await hits("laid off"))[0]).toMatchObject({ provision: "us-xf/code/1", matched: ["laid"] })
    expect((await hits("They let me go"))[0]!.matchedInstead).toEqual([
      { term: "go", asked: "let me go", written: "discharge" },
    ])
    const clinics = await hits("clinics")
    expect(clinics[0]).toMatchObject({ provision: "us-xf/code/2", matched: ["clinic"] })
    expect(clinics[0]!.matchedInstead[0]!.written).toBe("health care facility")
    expect(clinics.slice(1).flatMap(({ matched }) => matched)).toEqual([])
    await law.close()
  })

  it("gives the same hits for the same question, ties in the order of the law", async () => {
    const twins = await buildLibrary({
      "us-xf/c": { provisions: { "1": ferries("fare") } },
      "us-xf/b": { provisions: { "2": ferries("fare") } },
      "us-xf/a": { provisions: { "7": ferries("fare") } },
    })
    const tied = await openMemoryEngine(twins.reader)
    const query: EngineQuery = { text: "ferry fare", jurisdictions: [], asOf: null, top: 2 }
    const first = await tied.search(query)
    expect(first.hits.map(({ provision }) => provision)).toEqual(["us-xf/a/7", "us-xf/b/2"])
    await tied.search({ ...query, text: "landing" })
    expect(JSON.stringify(await tied.search(query))).toBe(JSON.stringify(first))
    await twins.close()
  })
})

describe("phrases", () => {
  it("wants quoted words next to each other, in the text or in the heading", async () => {
    expect(await found('"landing stage"')).toEqual(["us-xf/code/9-103"])
    expect(await found('"stage of a landing" fee')).toEqual(["us-xf/code/9-104"])
    expect(await found('"landing of a stage"')).toEqual([])
    expect(await found("“posting of fares”")).toEqual(["us-xf/code/9-101"])
  })

  it("wants the words as they stand: another form of them is no match", async () => {
    expect(await found('"landing stages"')).toEqual([])
    expect(await found('"Landing STAGE"')).toEqual(["us-xf/code/9-103"])
  })

  it("takes quotes in a long question for emphasis", async () => {
    const hits = await found(
      'Must an operator post its "reasonable fare" at the landing before each crossing?',
    )
    expect(hits[0]).toBe("us-xf/code/9-101")
  })

  it("does not let a phrase of stop words hide everything", async () => {
    expect(await found('"of the" landing stage')).toContain("us-xf/code/9-103")
  })
})

describe("dates", () => {
  it("finds a version only on days it is known to be in force", async () => {
    const on = (date: string) =>
      found("post the fare at every landing", { asOf: day(date), jurisdictions: franklin })
    expect(await on("2019-12-31")).toEqual([])
    expect(await on("2020-01-01")).toEqual(["us-xf/code/9-101"])
    expect(await on("2026-01-01")).toEqual(["us-xf/code/9-101"])
    expect(await on("2026-01-02")).toEqual([])
  })

  it("finds nothing repealed, with or without a day", async () => {
    expect(await found("calliope")).toEqual([])
    expect(await found("calliope", { asOf: day("2021-01-01") })).toEqual([])
  })

  it("finds each version on its own days, and the current one where no day is asked", async () => {
    const line = await buildLibrary({
      "us-xf/code": {
        provisions: {
          "9-101": { text: ferries("old toll"), effectiveFrom: "2020-01-01", currentThrough: "2022-01-01" },
        },
      },
    })
    const reader = await line.add({
      "us-xf/code": {
        provisions: {
          "9-101": { text: ferries("new toll"), effectiveFrom: "2023-07-01", currentThrough: "2024-01-01" },
        },
      },
    })
    const both = await openMemoryEngine(reader)
    const version = async (asOf: string | null) =>
      (await both.search({ text: "toll", jurisdictions: [], asOf: asOf as IsoDate | null, top: 5 })).hits.map(
        (hit) => hit.version,
      )
    expect(await version(null)).toEqual(["us-xf/code/9-101@2023-07-01"])
    expect(await version("2022-06-01")).toEqual(["us-xf/code/9-101@2020-01-01"])
    expect(await version("2023-08-01")).toEqual(["us-xf/code/9-101@2023-07-01"])
    expect(await version("2019-06-01")).toEqual([])
    await line.close()
  })

  it("does not offer what is yet to come where no day is asked", async () => {
    const later = await buildLibrary({
      "us-xf/code": {
        provisions: { "9-1": { text: ferries("fare"), status: "future", effectiveFrom: "2030-01-01" } },
      },
    })
    const future = await openMemoryEngine(later.reader)
    expect((await future.search({ text: "ferry fare", jurisdictions: [], asOf: null, top: 5 })).hits).toEqual(
      [],
    )
    await later.close()
  })
})
