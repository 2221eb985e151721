import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openMemoryEngine } from "../index/index.js"
import type { IsoDate, JurisdictionCode } from "../law/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import { createRetriever } from "./create-retriever.js"
import type { RetrieveRequest, Retriever } from "./retrieval.js"

// All law here is made up.
let library: BuiltLibrary
let retriever: Retriever

beforeAll(async () => {
  library = await buildLibrary({
    "us-xf/code": {
      name: "Code of the State of Franklin",
      shortName: "Franklin Code",
      provisions: {
        "title-9": {
          heading: "Ferries",
          children: {
            "chapter-1": {
              heading: "Duties of operators",
              children: {
                "9-101": {
                  heading: "Notice of delay",
                  text: "A ferry operator whose ferry is late must—",
                  children: {
                    a: "tell waiting passengers of the delay;",
                    b: "refund the fare to a passenger who does not wait.",
                  },
                },
                "9-102": {
                  heading: "Refunds",
                  text: "A refund of a ferry fare is paid within ten days after the passenger asks for it.",
                },
                "9-103": {
                  text: "No ferry operator is liable for a delay caused by fog, ice or the opening of a bridge.",
                },
                "9-104": {
                  status: "repealed",
                  text: "A ferry operator was to refund twice the fare of a passenger who waited.",
                },
              },
            },
          },
        },
      },
    },
    "us-xg/code": {
      provisions: { "1": "A gun dealer must keep a record of every firearm that is sold in this state." },
    },
  })
  retriever = createRetriever({ reader: library.reader, engine: await openMemoryEngine(library.reader) })
})
afterAll(() => library.close())

const ask = (text: string, more: Partial<RetrieveRequest> = {}) =>
  retriever({ text, jurisdictions: [], asOf: null, top: 10, ...more })
const ids = async (text: string, more: Partial<RetrieveRequest> = {}) =>
  (await ask(text, more)).found.map(({ provision }) => provision.id)

describe("what is found", () => {
  it("comes with what stands above it, its section and reasons in words", async () => {
    const [best] = (await ask("refund to a passenger who does not wait")).found
    expect(best).toMatchObject({
      provision: { id: "us-xf/code/9-101/b" },
      section: { id: "us-xf/code/9-101" },
      matched: ["refund", "passeng", "wait"],
    })
    expect(best!.ancestors.map(({ level }) => level)).toEqual(["title", "chapter", "section"])
    expect(best!.reasons[0]).toBe("It or the headings above it speak of “refund”, “passenger” and “wait”.")
  })

  it("is as many as asked, best first, and never a container or repealed", async () => {
    const { found } = await ask("ferry operators, duties, delay, refund", { top: 50 })
    const levels = new Set(found.map(({ provision }) => provision.level))
    expect([...levels].sort()).toEqual(["section", "subsection"])
    expect(found.map(({ provision }) => provision.id)).not.toContain("us-xf/code/9-104")
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a))
    expect((await ask("ferry", { top: 2 })).found).toHaveLength(2)
    expect((await ask("ferry § 9-103 § 9-102", { top: 1 })).found).toHaveLength(1)
  })

  it("says how much of the question's weight it covers with its headings and lead-in", async () => {
    const whole = await ask("ferry operator delay")
    expect(whole.found[0]!.coverage).toBeCloseTo(1, 10)
    const part = await ask("ferry operator delay zeppelin")
    expect(part.found[0]!.coverage).toBeGreaterThan(0)
    expect(part.found[0]!.coverage).toBeLessThan(0.9)
  })

  it("gives all provisions of a section the score of their section, above their own", async () => {
    const { found } = await ask("late ferry passengers refund delay", {
      jurisdictions: ["us-xf" as JurisdictionCode],
    })
    const ofSection = found.filter(({ section }) => section.id === "us-xf/code/9-101")
    expect(ofSection.length).toBeGreaterThan(1)
    expect(new Set(ofSection.map(({ sectionScore }) => sectionScore)).size).toBe(1)
    expect(ofSection[0]!.sectionScore).toBeGreaterThan(ofSection[0]!.score)
  })

  it("is nothing where nothing held speaks of it", async () => {
    const { found, terms } = await ask("zeppelin mooring")
    expect(found).toEqual([])
    expect(terms).toHaveLength(2)
  })
})

describe("versions that are not in force", () => {
  it("are found when they are asked for, and then nothing else", async () => {
    const { found, searched } = await ask("refund of a ferry fare", { among: "not-in-force" })
    expect(found.map(({ provision }) => provision.id)).toEqual(["us-xf/code/9-104"])
    expect(searched.provisions).toBe(1)
  })

  it("are not found by a citation", async () => {
    expect(await ids("Franklin Code § 9-102", { among: "not-in-force" })).toEqual([])
  })
})

describe("a citation in the question", () => {
  it("comes first, with that as its reason, and once", async () => {
    const { found } = await ask("Franklin Code § 9-102: when is the ferry fare refunded?")
    expect(found[0]).toMatchObject({
      provision: { id: "us-xf/code/9-102" },
      reasons: ["The question cites Franklin Code § 9-102."],
    })
    expect(found.filter(({ provision }) => provision.id === "us-xf/code/9-102")).toHaveLength(1)
    expect(found[0]!.score).toBeGreaterThan(found[1]!.score)
    expect(found[0]!.sectionScore).toBeGreaterThan(
      Math.max(...found.slice(1).map((other) => other.sectionScore)),
    )
  })

  it("reaches a paragraph", async () => {
    expect((await ids("Franklin Code § 9-101(b)"))[0]).toBe("us-xf/code/9-101/b")
  })

  it("is not found in a place that was not asked about, nor where it is not held or not in force", async () => {
    const elsewhere = { jurisdictions: ["us-xg" as JurisdictionCode] }
    expect(await ids("Franklin Code § 9-102", elsewhere)).toEqual([])
    expect(await ids("Franklin Code § 9-999")).toEqual([])
    expect(await ids("Franklin Code § 9-104")).toEqual([])
    expect(await ids("Franklin Code § 9-102", { asOf: "2020-01-01" as IsoDate })).toEqual([])
  })
})

describe("what was searched", () => {
  it("counts the places asked about, or all that are held", async () => {
    expect((await ask("ferry")).searched).toMatchObject({
      jurisdictions: ["us-xf", "us-xg"],
      instruments: 2,
      provisions: 8,
    })
    const one = await ask("ferry", { jurisdictions: ["us-xg" as JurisdictionCode] })
    expect(one.searched).toMatchObject({ jurisdictions: ["us-xg"], instruments: 1, provisions: 1 })
    expect(one.searched.snapshot).toBe(library.reader.snapshot)
  })
})

describe("weighing a text", () => {
  it("covers a term in any form, and by what law says instead", async () => {
    const { weigh } = await ask("guns sold")
    expect(weigh("the sale of a firearm").coverage).toBeCloseTo(1, 10)
    expect(weigh("the sale of a boat")).toMatchObject({ matched: ["sell"] })
    expect(weigh("")).toEqual({ coverage: 0, matched: [] })
  })

  it("knows two words that law says for one only when they stand together", async () => {
    const { weigh } = await ask("car")
    expect(weigh("a motor vehicle").coverage).toBe(1)
    expect(weigh("a vehicle without a motor").coverage).toBe(0)
  })

  it("finds no weight in a question of stop words", async () => {
    expect((await ask("what is it?")).weigh("anything")).toEqual({ coverage: 0, matched: [] })
  })
})
