/**
 * A lone section of an earlier year beside a later edition of the title that it was in, which lacks it: law until
 * some day, whichever is imported first. All law here is invented.
 */
import { afterEach, describe, expect, it } from "vitest"
import { type InstrumentId, type IsoDate, isoDate, type ProvisionId } from "../law/index.js"
import { type BuiltLibrary, buildLibrary, type InstrumentSketch } from "../testing/index.js"
import { checkLibrary, type LibraryReader } from "./index.js"

const code = "us-xf/code"
const [then, now] = ["2019-12-05", "2026-06-30"]

const title: InstrumentSketch = {
  currentThrough: now,
  provisions: {
    "title-9": {
      heading: "Light",
      effectiveFrom: "2003-01-01",
      children: { "9-1": "Keep lamps.", "9-2": "Keep oil.", "9-10": "Keep wicks." },
    },
  },
}

const alone = (id: string, text: string, through: string): InstrumentSketch => ({
  currentThrough: through,
  provisions: { [id]: { level: "section", text, effectiveFrom: "2003-01-01", children: { a: "In order." } } },
})

describe("a lone section that a later edition of its title lacks", () => {
  let library: BuiltLibrary | null = null
  afterEach(async () => {
    const checks = (await checkLibrary(library!.dataDir)) ?? []
    expect(checks.filter(({ outcome }) => outcome === "failed")).toEqual([])
    await library?.close()
  })

  async function imported(...editions: readonly InstrumentSketch[]): Promise<LibraryReader> {
    const [one, ...more] = editions
    library = await buildLibrary({ [code]: one! })
    let reader: LibraryReader = library.reader
    for (const later of more) reader = await library.add({ [code]: later })
    return reader
  }
  async function said(reader: LibraryReader, path: string, asOf: string | null) {
    const day = asOf === null ? null : (isoDate(asOf) as IsoDate)
    const found = await reader.pointInTime(`${code}/${path}` as ProvisionId, day)
    return found.kind === "not-in-force" ? found.why : found.kind
  }
  const gone = alone("9-3", "Keep candles.", then)

  it("comes under its title with nothing left standing that the title no longer has", async () => {
    const reader = await imported(alone("9-2", "Keep oil.", then), title)
    expect(await said(reader, "9-2", null)).toBe("held")
    expect(await said(reader, "9-2/a", null)).toBe("no-longer")
    const roots = await reader.roots(code as InstrumentId, null)
    const below = await reader.subtree(roots[0]!.id, null)
    expect(below.map(({ id }) => id.slice(code.length + 1))).toEqual(["title-9", "9-1", "9-2", "9-10"])
  })

  it.each([
    { order: "the section first", editions: [gone, title] },
    { order: "the title first", editions: [title, gone] },
    { order: "each twice", editions: [title, gone, title, gone] },
  ])("is law for its own day alone, imported $order", async ({ editions }) => {
    const reader = await imported(...editions)
    for (const path of ["9-3", "9-3/a"]) {
      expect(await said(reader, path, null)).toBe("no-longer")
      expect(await said(reader, path, then)).toBe("held")
      expect(await said(reader, path, now)).toBe("date-not-held")
    }
    const { snapshot } = reader
    for (const again of editions) expect((await library!.add({ [code]: again })).snapshot).toBe(snapshot)
  })

  it.each([
    { why: "after the title's last section", section: alone("9-11", "Keep candles.", then) },
    { why: "of a title that is not held", section: alone("8-3", "Keep candles.", then) },
    { why: "of a later day", section: alone("9-3", "Keep candles.", "2026-07-01") },
  ])("is held as any other where it is $why", async ({ section }) => {
    const [id = ""] = Object.keys(section.provisions)
    expect(await said(await imported(title, section), id, null)).toBe("held")
    await library!.close()
    expect(await said(await imported(section, title), id, null)).toBe("held")
  })

  it("is taken back by an edition that has it", async () => {
    const later: InstrumentSketch = {
      currentThrough: "2026-12-31",
      provisions: {
        "title-9": {
          heading: "Light",
          effectiveFrom: "2003-01-01",
          children: { "9-2": "Keep oil.", "9-3": { text: "Keep candles.", children: { a: "In order." } } },
        },
      },
    }
    const reader = await imported(title, gone, later)
    expect(await said(reader, "9-3", null)).toBe("held")
    expect(await said(reader, "9-3/a", null)).toBe("held")
  })
})
