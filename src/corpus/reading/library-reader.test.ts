// Invented law throughout.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type InstrumentId, isoDate, type ProvisionId, type VersionId } from "../../law/index.js"
import { type BuiltLibrary, buildLibrary } from "../../testing/index.js"
import type { LibraryReader, Provision } from "../index.js"

const code = "us-xf/code" as InstrumentId
const id = (path: string) => `${code}/${path}` as ProvisionId
const names = (held: readonly Provision[]) => held.map((provision) => provision.id.slice(code.length + 1))
const day = isoDate("2024-05-01")

describe("reading the library", () => {
  let library: BuiltLibrary
  let reader: LibraryReader
  beforeAll(async () => {
    library = await buildLibrary({
      [code]: {
        name: "Code of the State of Franklin",
        publisher: "Franklin Code Office",
        currentThrough: "2025-06-01",
        provisions: {
          "title-2": {
            heading: "Second title",
            children: {
              "chapter-1": {
                children: {
                  "2-101": {
                    text: "A person shall— by the day.",
                    effectiveFrom: "2020-01-01",
                    children: { a: { text: "pay; and", at: 14 }, b: { text: "write", at: 14 } },
                  },
                  "2-102": { text: "", status: "repealed" },
                  "2-103": { text: "Later law.", effectiveFrom: "2026-01-01" },
                  "2-104": {
                    text: "See the table.",
                    weight: "guidance",
                    ref: { DocumentID: 1, PassageID: "14.2.3" },
                    notes: [{ kind: "history", text: "Added." }],
                    tables: [{ at: 14, caption: "Fees", rows: [[{ text: "ten", header: true, span: 2 }]] }],
                  },
                },
              },
            },
          },
        },
      },
      "us-xf/fac/3": { provisions: { "3.1": "A rule." } },
      "us-xf/fac/20": { weight: "regulation", provisions: { "20.1": "Another rule." } },
      "us-dc/code": { provisions: { "1-1": "Elsewhere." } },
    })
    reader = library.reader
  })
  afterAll(() => library.close())

  it("gives a provision all that was imported of it", async () => {
    const [held] = await reader.read([id("2-104")], null)
    expect(held).toMatchObject({
      instrument: code,
      jurisdiction: "us-xf",
      parent: id("title-2/chapter-1"),
      level: "section",
      designator: "§ 2-104",
      weight: "guidance",
      current: true,
      notes: [{ kind: "history", text: "Added." }],
      tables: [{ at: 14, caption: "Fees", rows: [[{ text: "ten", header: true, span: 2 }]] }],
      ref: { DocumentID: 1, PassageID: "14.2.3" },
      period: { effectiveFrom: null, effectiveTo: null, currentThrough: "2025-06-01" },
    })
    expect(held?.digest).toMatch(/^[0-9a-f]{64}$/u)
    expect(held?.version).toBe(`${id("2-104")}@${held?.digest.slice(0, 8)}`)
  })

  it("reads many in the order asked, leaving out what is not in force or not held", async () => {
    const asked = [id("2-101/b"), id("2-102"), id("9-999"), id("2-103"), id("2-101"), id("2-101/b")]
    expect(names(await reader.read(asked, null))).toEqual(["2-101/b", "2-101", "2-101/b"])
  })

  it("reads any number in one call", async () => {
    const asked = Array.from({ length: 1_234 }, (_, i) => (i === 1_233 ? id("2-101") : id(`none-${i}`)))
    expect(names(await reader.read(asked, null))).toEqual(["2-101"])
    expect(await reader.read([], null)).toEqual([])
  })

  it("says why a provision cannot answer", async () => {
    const found = async (path: string, asOf = day) => {
      const { kind, ...rest } = await reader.pointInTime(id(path), asOf)
      return "why" in rest ? `${kind}: ${rest.why}` : kind
    }
    expect(await found("2-101")).toBe("held")
    expect(await found("2-101", null)).toBe("held")
    expect(await found("2-102", null)).toBe("not-in-force: repealed")
    expect(await found("2-103", null)).toBe("not-in-force: not-yet")
    expect(await found("2-103")).toBe("not-in-force: not-yet")
    expect(await found("2-104")).toBe("date-not-held")
    expect(await found("9-999")).toBe("not-held")
  })

  it("gives the tree downwards in the order of the law, with what is repealed in its place", async () => {
    const chapter = ["title-2/chapter-1", "2-101", "2-101/a", "2-101/b", "2-102", "2-103", "2-104"]
    expect(names(await reader.subtree(id("title-2"), null))).toEqual(["title-2", ...chapter])
    expect(names(await reader.children(id("title-2/chapter-1"), null))).toEqual([
      "2-101",
      "2-102",
      "2-103",
      "2-104",
    ])
    expect(names(await reader.roots(code, null))).toEqual(["title-2"])
    expect(await reader.subtree(id("9-999"), null)).toEqual([])
  })

  it("leaves out of the tree on a day what is known not to have started", async () => {
    expect(names(await reader.children(id("title-2/chapter-1"), day))).toEqual(["2-101", "2-102", "2-104"])
    expect(names(await reader.roots(code, day))).toEqual(["title-2"])
  })

  it("gives the headings above, whatever the day", async () => {
    const above = ["title-2", "title-2/chapter-1", "2-101"]
    expect(names(await reader.ancestors(id("2-101/a"), null))).toEqual(above)
    expect(names(await reader.ancestors(id("2-101/a"), isoDate("1990-01-01")))).toEqual(above)
    expect(await reader.ancestors(id("title-2"), null)).toEqual([])
  })

  it("numbers an instrument's provisions in one rising order, however they are read", async () => {
    const scanned: Provision[] = []
    for await (const held of reader.scan(code)) scanned.push(held)
    expect(scanned.map((held) => held.id)).toEqual(
      (await reader.subtree(id("title-2"), null)).map((held) => held.id),
    )
    for (const [i, held] of scanned.entries())
      if (i > 0) expect(held.ordinal).toBeGreaterThan(scanned[i - 1]!.ordinal)
  })

  it("gives one exact version, in force or not", async () => {
    const [repealed] = await reader.versions(id("2-102"))
    expect(await reader.version(repealed!.version)).toEqual(repealed)
    expect(await reader.version(`${id("2-101")}@1999-01-01` as VersionId)).toBeNull()
    expect(await reader.version(`${id("9-999")}@1999-01-01` as VersionId)).toBeNull()
  })

  it("says what is held, place by place, titles in the order of their numbers", async () => {
    const { jurisdictions } = await reader.coverage()
    expect(jurisdictions.map(({ jurisdiction, provisions }) => `${jurisdiction} ${provisions}`)).toEqual([
      "us-dc 1",
      "us-xf 10",
    ])
    expect(jurisdictions[1]?.instruments.map((held) => held.id)).toEqual([
      code,
      "us-xf/fac/3",
      "us-xf/fac/20",
    ])
    expect(await reader.instrument(code)).toMatchObject({
      name: "Code of the State of Franklin",
      publisher: "Franklin Code Office",
      currentThrough: "2025-06-01",
      importedOn: "2026-01-15",
      provisions: 8,
      sections: 4,
    })
    expect((await reader.instrument("us-xf/fac/20" as InstrumentId))?.weight).toBe("regulation")
  })
})
