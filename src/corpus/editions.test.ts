/**
 * Where provisions stand in their parent's words when an edition amended the lead-in: on each date in the
 * words of that date. All law here is invented.
 */
import { afterEach, describe, expect, it } from "vitest"
import { type IsoDate, isoDate, type ProvisionId } from "../law/index.js"
import {
  type BuiltLibrary,
  buildLibrary,
  type InstrumentSketch,
  type ProvisionSketch,
} from "../testing/index.js"
import { checkLibrary, type LibraryReader } from "./index.js"

const code = "us-xf/code"
const section = `${code}/1-101` as ProvisionId
const [then, between, now] = [day("2023-06-30"), day("2024-06-30"), day("2025-06-01")]

function day(written: string): IsoDate {
  return isoDate(written)!
}

type Items = Readonly<Record<string, ProvisionSketch>>

const edition = (text: string, children: Items, from: string | null, through: IsoDate): InstrumentSketch => ({
  currentThrough: through,
  provisions: {
    "title-1": {
      heading: "Invented title",
      children: { "1-101": { text, children, ...(from === null ? {} : { effectiveFrom: from }) } },
    },
  },
})

const short = "A shop keeps: All of it."
const long = "A shop that sells ladders keeps each of the following: All of it."
const middling = "Each shop keeps: All of it."
const item = (text: string, words: string) => ({ text: words, at: text.indexOf(":") + 1 })
const first = edition(short, { a: item(short, "a list;"), b: item(short, "a bell.") }, "2020-01-01", then)
const second = edition(
  middling,
  { a: item(middling, "a list;"), b: item(middling, "a bell.") },
  "2024-01-01",
  between,
)
const third = edition(long, { a: item(long, "a list;"), c: item(long, "a lamp.") }, "2025-01-01", now)

/** The section as it reads: words, items and words again. */
async function reads(reader: LibraryReader, asOf: IsoDate | null): Promise<string> {
  const found = await reader.pointInTime(section, asOf)
  if (found.kind !== "held") return found.kind
  const { text } = found.provision
  let [shown, from] = ["", 0]
  for (const child of await reader.children(section, asOf)) {
    shown += `${text.slice(from, child.at)} ${child.designator} ${child.text}`
    from = child.at
  }
  return shown + text.slice(from)
}

const itemsThen = "A shop keeps: (a) a list; (b) a bell. All of it."
const itemsBetween = "Each shop keeps: (a) a list; (b) a bell. All of it."
const itemsNow = "A shop that sells ladders keeps each of the following: (a) a list; (c) a lamp. All of it."

describe("a section whose lead-in was amended", () => {
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

  it.each([
    ["oldest first", [first, second, third]],
    ["newest first", [third, second, first]],
    ["newest, oldest, and the one between", [third, first, second]],
    ["oldest, newest, and the one between", [first, third, second]],
    ["each twice, mixed", [second, third, first, second, first, third]],
  ])("has its items after the lead-in of each date, imported %s", async (_, editions) => {
    const reader = await imported(...editions)
    expect(await reads(reader, then)).toBe(itemsThen)
    expect(await reads(reader, between)).toBe(itemsBetween)
    expect(await reads(reader, now)).toBe(itemsNow)
    expect(await reads(reader, null)).toBe(itemsNow)
  })
  it("is published anew only for what is new: the same editions again change nothing", async () => {
    const { snapshot } = await imported(first, second, third)
    expect((await library!.add({ [code]: third })).snapshot).toBe(snapshot)
    expect((await library!.add({ [code]: first })).snapshot).toBe(snapshot)
  })

  it("has an item again where a later edition takes it back", async () => {
    const again = "A shop, once more, keeps: All of it."
    const fourth = edition(again, { b: item(again, "a bell.") }, "2025-07-01", day("2025-12-31"))
    const reader = await imported(first, third, fourth)
    expect(await reads(reader, then)).toBe(itemsThen)
    expect(await reads(reader, null)).toBe("A shop, once more, keeps: (b) a bell. All of it.")
  })

  it("has no item that only another edition had, even where no first day is known", async () => {
    const undated = (text: string, items: Items, through: IsoDate) => edition(text, items, null, through)
    const reader = await imported(
      undated(short, { a: item(short, "a list;"), b: item(short, "a bell.") }, then),
      undated(
        long,
        { a: item(long, "a list;"), c: { ...item(long, "a lamp"), children: { 1: "lit." } } },
        now,
      ),
    )
    const below = await reader.subtree(section, now)
    expect(below.map(({ designator }) => designator)).toEqual(["§ 1-101", "(a)", "(c)", "(1)"])
  })

  it("gives each version of an item the offset in the words it stood in", async () => {
    const reader = await imported(
      first,
      edition(long, { a: item(long, "a longer list.") }, "2025-01-01", now),
    )
    const versions = await reader.versions(`${section}/a` as ProvisionId)
    expect(versions.map(({ at }) => at)).toEqual([short.indexOf(":") + 1, long.indexOf(":") + 1])
    expect(await reader.version(versions[0]!.version)).toEqual(versions[0])
    const scanned: number[] = []
    for await (const { id, at } of reader.scan(code as never)) if (id === `${section}/a`) scanned.push(at)
    expect(scanned).toEqual(versions.map(({ at }) => at))
  })
})
