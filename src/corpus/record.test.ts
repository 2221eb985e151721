/**
 * The contract of the record, run with every driver: what an import changes, what stays, what is seen when.
 * All law here is invented.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type IsoDate, isoDate, type ProvisionId } from "../law/index.js"
import { buildDay, type InstrumentSketch, type ProvisionSketch, sketchInstruments } from "../testing/index.js"
import { chooseDriver, driverNames } from "./drivers/choose-driver.js"
import { checkLibrary, type LibraryReader, openLibrary, openWriter, type ProvisionCounts } from "./index.js"

const code = "us-xf/code"
const id = (path: string) => `${code}/${path}` as ProvisionId

interface Imported {
  readonly counts: ProvisionCounts
  readonly published: boolean
}

/** One import of several documents, as `importLaw` writes it. */
async function importInto(dataDir: string, ...documents: readonly InstrumentSketch[]): Promise<Imported> {
  const writer = await openWriter({ dataDir, command: "test", now: () => buildDay })
  try {
    const draft = await writer.draft()
    for (const document of documents) {
      for (const instrument of sketchInstruments({ [code]: document })) await draft.write(instrument, [])
    }
    const published = await draft.settle()
    if (published) await draft.publish()
    else await writer.discard()
    return { counts: draft.tally.counts(), published }
  } finally {
    await writer.close()
  }
}

const sections = (
  texts: Readonly<Record<string, ProvisionSketch>>,
  facts: Partial<InstrumentSketch> = {},
) => ({
  ...facts,
  provisions: { "title-1": { heading: "Invented title", children: texts } },
})
const tree = {
  "1-101": "First.",
  "1-102": { text: "Second:", children: { a: "one;", b: "two." } },
  "1-103": "Third.",
}

const offered = await Promise.all(
  driverNames.map(async (name) => ({
    name,
    why: await chooseDriver(name).then(
      () => null,
      (fault: Error) => fault.message,
    ),
  })),
)

describe.each(offered)("the record with $name", ({ name, why }) => {
  describe.skipIf(why !== null)(why ?? "", () => {
    let dataDir = ""
    let open: LibraryReader[] = []
    const before = process.env["PINCITE_SQLITE"]
    beforeAll(() => {
      process.env["PINCITE_SQLITE"] = name
    })
    afterAll(() => {
      if (before === undefined) delete process.env["PINCITE_SQLITE"]
      else process.env["PINCITE_SQLITE"] = before
    })
    beforeEach(() => {
      dataDir = mkdtempSync(join(tmpdir(), "pincite-record-"))
    })
    afterEach(async () => {
      for (const reader of open) await reader.close()
      open = []
      const checks = (await checkLibrary(dataDir)) ?? []
      expect(checks.filter(({ outcome }) => outcome === "failed")).toEqual([])
      rmSync(dataDir, { recursive: true, force: true })
    })

    const imports = (...documents: readonly InstrumentSketch[]) => importInto(dataDir, ...documents)
    const library = async () => {
      const reader = await openLibrary({ dataDir })
      open.push(reader)
      return reader
    }
    const outline = async (reader: LibraryReader, asOf: IsoDate | null = null) =>
      (await reader.subtree(id("title-1"), asOf)).map((held) => held.id.slice(code.length + 1))

    it("holds what was imported, in the order of the law", async () => {
      const { counts } = await imports(sections(tree))
      expect(counts).toEqual({ added: 6, changed: 0, unchanged: 0, removed: 0 })
      // At rest it is one file, whichever driver wrote it.
      expect(readdirSync(dataDir)).toEqual(["library.sqlite"])
      const reader = await library()
      expect(await outline(reader)).toEqual(["title-1", "1-101", "1-102", "1-102/a", "1-102/b", "1-103"])
    })

    it("changes nothing when the same is imported again", async () => {
      await imports(sections(tree))
      const { snapshot } = await library()
      const again = await imports(sections(tree))
      expect(again).toEqual({ published: false, counts: { added: 0, changed: 0, unchanged: 6, removed: 0 } })
      expect((await library()).snapshot).toBe(snapshot)
    })

    it("makes one new version of the one text that changed", async () => {
      await imports(sections(tree))
      const held = await (await library()).pointInTime(id("1-101"), null)
      const { counts } = await imports(sections({ ...tree, "1-101": "First, amended." }))
      expect(counts).toEqual({ added: 0, changed: 1, unchanged: 5, removed: 0 })
      const versions = await (await library()).versions(id("1-101"))
      expect(versions.map(({ text, current }) => [text, current])).toEqual([
        ["First.", false],
        ["First, amended.", true],
      ])
      expect(versions[0]!.version).toBe(held.kind === "held" && held.provision.version)
    })

    it("makes no new versions of what stands after an inserted section", async () => {
      await imports(sections({ "1-101": "First.", "1-103": "Third." }))
      const { counts } = await imports(sections(tree))
      expect(counts).toEqual({ added: 3, changed: 0, unchanged: 3, removed: 0 })
      expect(await outline(await library())).toEqual([
        "title-1",
        "1-101",
        "1-102",
        "1-102/a",
        "1-102/b",
        "1-103",
      ])
    })

    it("drops what the new edition no longer has, and keeps it for earlier days", async () => {
      const dated = { effectiveFrom: "2020-01-01", currentThrough: "2024-05-17" }
      const both = { "1-101": { text: "First.", ...dated }, "1-102": { text: "Second.", ...dated } }
      await imports(sections(both))
      const { counts } = await imports(sections({ "1-101": both["1-101"] }))
      expect(counts).toEqual({ added: 0, changed: 0, unchanged: 2, removed: 1 })
      const reader = await library()
      expect(await outline(reader)).toEqual(["title-1", "1-101"])
      expect(await reader.pointInTime(id("1-102"), null)).toMatchObject({
        kind: "not-in-force",
        why: "no-longer",
      })
      expect(await reader.pointInTime(id("1-102"), isoDate("2024-05-17"))).toMatchObject({ kind: "held" })
      expect(await reader.read([id("1-102"), id("1-101")], null)).toHaveLength(1)
      expect((await reader.instrument(code as never))?.provisions).toBe(2)
    })

    it("takes back what had been dropped", async () => {
      await imports(sections(tree))
      await imports(sections({ "1-101": "First." }))
      const { counts } = await imports(sections(tree))
      expect(counts).toEqual({ added: 4, changed: 0, unchanged: 2, removed: 0 })
      expect(await outline(await library())).toEqual([
        "title-1",
        "1-101",
        "1-102",
        "1-102/a",
        "1-102/b",
        "1-103",
      ])
    })

    it("leaves all else alone when a lone section is imported", async () => {
      await imports(sections(tree))
      const { counts } = await imports({
        provisions: { "1-102": { text: "Second:", children: { a: "one only." } } },
      })
      expect(counts).toEqual({ added: 0, changed: 1, unchanged: 1, removed: 1 })
      const reader = await library()
      expect(await outline(reader)).toEqual(["title-1", "1-101", "1-102", "1-102/a", "1-103"])
      expect((await reader.ancestors(id("1-102/a"), null)).map(({ level }) => level)).toEqual([
        "title",
        "section",
      ])
    })

    it("finds the place of a lone section once its title comes", async () => {
      await imports({ provisions: { "1-102": "Second." } })
      await imports(sections({ "1-101": "First.", "1-102": "Second." }))
      const reader = await library()
      expect(await outline(reader)).toEqual(["title-1", "1-101", "1-102"])
      expect((await reader.roots(code as never, null)).map(({ level }) => level)).toEqual(["title"])
    })

    it("puts a title that comes later where its number belongs", async () => {
      const title = (number: number): InstrumentSketch => ({
        provisions: { [`title-${number}`]: { children: {} } },
      })
      await imports(title(28))
      await imports(title(101), title(2))
      const roots = await (await library()).roots(code as never, null)
      expect(roots.map(({ designator }) => designator)).toEqual(["Title 2", "Title 28", "Title 101"])
    })

    it("finds room for a long title between two that stand close", async () => {
      const title = (number: number, count: number): InstrumentSketch => {
        const held = Array.from({ length: count }, (_, i) => [`${number}-${101 + i}`, `Number ${i}.`])
        return { provisions: { [`title-${number}`]: { children: Object.fromEntries(held) } } }
      }
      await imports(title(1, 2), title(9, 2))
      await imports(title(5, 2))
      const { counts } = await imports(title(3, 300))
      expect(counts).toEqual({ added: 301, changed: 0, unchanged: 0, removed: 0 })
      const reader = await library()
      const order: string[] = []
      for await (const held of reader.scan(code as never)) order.push(held.id.slice(code.length + 1))
      const threes = Array.from({ length: 300 }, (_, i) => `3-${101 + i}`)
      const [one, five, nine] = [1, 5, 9].map((n) => [`title-${n}`, `${n}-101`, `${n}-102`])
      expect(order).toEqual([...one!, "title-3", ...threes, ...five!, ...nine!])
    })

    it("finds room for many sections between two neighbours", async () => {
      const many = (count: number) =>
        Object.fromEntries(Array.from({ length: count }, (_, i) => [`1-${101 + i}`, `Number ${i}.`]))
      await imports(sections({ "1-101": "Number 0.", "1-900": "Last." }), {
        provisions: { "title-2": "Other." },
      })
      await imports(sections({ ...many(700), "1-900": "Last." }))
      const held = await outline(await library())
      expect(held).toEqual(["title-1", ...Object.keys(many(700)), "1-900"])
    })

    it("orders two editions in one import by their dates, whichever comes first", async () => {
      const edition = (text: string, through: string, more: Readonly<Record<string, ProvisionSketch>>) =>
        sections({ "1-101": text, ...more }, { currentThrough: through })
      const old = edition("As it was.", "2024-05-17", { "1-104": "Only in the old one." })
      const now = edition("As it is.", "2025-06-01", { "1-105": "Only in the new one." })
      for (const documents of [
        [old, now],
        [now, old],
      ]) {
        await imports(...documents)
        const reader = await library()
        expect(await outline(reader)).toEqual(["title-1", "1-101", "1-105"])
        expect((await reader.versions(id("1-101"))).map(({ text }) => text)).toEqual([
          "As it was.",
          "As it is.",
        ])
        expect((await reader.versions(id("1-104"))).map(({ current }) => current)).toEqual([false])
        expect((await reader.instrument(code as never))?.currentThrough).toBe("2025-06-01")
        rmSync(dataDir, { recursive: true, force: true })
      }
    })

    it("closes the version before one with a known first day", async () => {
      const from = (text: string, effectiveFrom: string) =>
        sections({ "1-101": { text, effectiveFrom } }, { currentThrough: "2025-06-01" })
      await imports(from("As it was.", "2019-01-01"))
      await imports(from("As it is.", "2024-07-01"))
      const reader = await library()
      const on = async (day: string) => {
        const found = await reader.pointInTime(id("1-101"), isoDate(day))
        return found.kind === "held" ? found.provision.text : found.kind
      }
      expect(await on("2018-12-31")).toBe("date-not-held")
      expect(await on("2024-06-30")).toBe("As it was.")
      expect(await on("2024-07-01")).toBe("As it is.")
      expect(await on("2025-06-02")).toBe("date-not-held")
      const [was, is] = await reader.versions(id("1-101"))
      expect([was!.version, is!.version]).toEqual([`${id("1-101")}@2019-01-01`, `${id("1-101")}@2024-07-01`])
      expect(await reader.version(was!.version)).toEqual(was)
    })

    it("still finds a version under the digest it was named by before its first day was known", async () => {
      await imports(sections({ "1-101": "First." }))
      const found = await (await library()).pointInTime(id("1-101"), null)
      if (found.kind !== "held") throw new Error(found.kind)
      await imports(sections({ "1-101": { text: "First.", effectiveFrom: "2020-01-01" } }))
      const reader = await library()
      const version = await reader.version(found.provision.version)
      expect(version?.version).toBe(`${id("1-101")}@2020-01-01`)
      expect(version?.digest).toBe(found.provision.digest)
    })

    it("vouches further without new versions when only the edition's day moves", async () => {
      await imports(sections(tree, { currentThrough: "2024-05-17" }))
      const { counts, published } = await imports(sections(tree, { currentThrough: "2025-06-01" }))
      expect(counts).toEqual({ added: 0, changed: 0, unchanged: 6, removed: 0 })
      expect(published).toBe(true)
      expect((await (await library()).instrument(code as never))?.currentThrough).toBe("2025-06-01")
    })

    it("shows one snapshot to each reader, and a later one after `refresh`", async () => {
      await imports(sections(tree))
      const reader = await library()
      await imports(sections({ ...tree, "1-101": "First, amended." }))
      const text = async (from: LibraryReader) => (await from.read([id("1-101")], null))[0]?.text
      expect(await text(reader)).toBe("First.")
      expect(await text(await reader.refresh())).toBe("First, amended.")
      expect(await text(reader)).toBe("First.")
    })

    it("shows nothing of a snapshot that is being written, to anyone but its writer", async () => {
      await imports(sections(tree))
      const writer = await openWriter({ dataDir, command: "test", now: () => buildDay })
      const draft = await writer.draft()
      const [amended] = sketchInstruments({ [code]: sections({ "1-101": "First, amended." }) })
      await draft.write(amended!, [])
      await draft.settle()
      const reader = await library()
      expect(await outline(reader)).toHaveLength(6)
      expect(await outline(draft.reader())).toEqual(["title-1", "1-101"])
      await writer.close()
      expect(await outline(reader)).toHaveLength(6)
    })

    it("takes back an import that ended half way, and never uses its number again", async () => {
      await imports(sections(tree))
      const writer = await openWriter({ dataDir, command: "test", now: () => buildDay })
      const draft = await writer.draft()
      const [more] = sketchInstruments({
        [code]: sections({ "1-101": "First, amended.", "1-104": "Fourth." }),
      })
      await draft.write(more!, [])
      await writer.close()
      const next = await openWriter({ dataDir, command: "test", now: () => buildDay })
      expect(next.recovered).toBeGreaterThan(0)
      const later = await next.draft()
      expect(later.snapshot).toBeGreaterThan(draft.snapshot)
      await next.close()
      const reader = await library()
      expect(await outline(reader)).toHaveLength(6)
      expect((await reader.versions(id("1-101"))).map(({ text }) => text)).toEqual(["First."])
      expect(await reader.pointInTime(id("1-104"), null)).toEqual({ kind: "not-held" })
    })
  })
})
