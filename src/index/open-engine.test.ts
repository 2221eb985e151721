/** The cache beside the library: fresh, missing, stale, damaged, not writable. */
import { readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { LibraryReader } from "../corpus/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import { buildIndex, checkIndex, openEngine, openMemoryEngine } from "./index.js"

// All law here is made up.
const rule = (thing: string) =>
  `The master of a ferry must keep the ${thing} of the vessel in good order at all times.`

let library: BuiltLibrary
let notices: string[]

beforeEach(async () => {
  notices = []
  library = await buildLibrary({
    "us-xf/1": { provisions: { "1": rule("lamp"), "2": rule("bell") } },
    "us-xg/1": { provisions: { "1": rule("anchor") } },
  })
})
afterEach(() => library.close())

const folder = () => join(library.dataDir, "index")
const files = (ending = "") =>
  readdirSync(folder())
    .filter((file) => file.endsWith(ending))
    .sort()
const open = (reader: LibraryReader = library.reader) =>
  openEngine({ reader, dataDir: library.dataDir, onNotice: (notice) => notices.push(notice) })
const state = () => checkIndex(library.reader, library.dataDir)
const search = async (engine: Awaited<ReturnType<typeof open>>, text: string) =>
  (await engine.search({ text, jurisdictions: [], asOf: null, top: 9 })).hits.map((hit) => ({ ...hit }))

/** A reader that must not be read from: what is loaded is not built. */
const unread = (): LibraryReader => ({
  ...library.reader,
  scan: () => expect.fail("the library is not to be read"),
})

describe("the index beside a library", () => {
  it("is built where there is none, said so, and loaded the next time", async () => {
    expect(await state()).toEqual({ kind: "stale" })
    const built = await open()
    expect(notices).toEqual(["There was no search index that this version of Pincite can read; built it."])
    const loaded = await open(unread())
    expect(notices).toHaveLength(1)
    expect(await search(loaded, "ferry bell")).toEqual(await search(built, "ferry bell"))
    expect(await state()).toEqual({ kind: "fresh", shards: 2 })
  })

  it("is the same bytes when it is built again", async () => {
    await buildIndex({ reader: library.reader, dataDir: library.dataDir })
    const before = files()
    await buildIndex({ reader: library.reader, dataDir: library.dataDir, afresh: true })
    expect(files()).toEqual(before)
  })

  it("ranks as one that was never written", async () => {
    await buildIndex({ reader: library.reader, dataDir: library.dataDir })
    const memory = await openMemoryEngine(library.reader)
    expect(await search(await open(unread()), "lamp of a vessel")).toEqual(
      await search(memory, "lamp of a vessel"),
    )
  })

  it("is brought up to date after an import, and the shards of unchanged places stay", async () => {
    await open()
    const untouched = files(".shard").find((file) => file.startsWith("us-xg-"))
    const reader = await library.add({ "us-xf/2": { provisions: { "1": rule("calliope") } } })
    const engine = await open(reader)
    expect(notices.at(-1)).toBe(
      "The search index was of an earlier state of the library; brought it up to date.",
    )
    expect((await search(engine, "calliope"))[0]).toMatchObject({ provision: "us-xf/2/1" })
    expect(files(".shard")).toContain(untouched)
    expect(files(".shard")).toHaveLength(3)
    expect(await search(engine, "ferry lamp calliope")).toEqual(
      await search(await openMemoryEngine(reader), "ferry lamp calliope"),
    )
  })

  it("is not believed when a library is made afresh and counts from one again", async () => {
    await open()
    const other = await buildLibrary({
      "us-xf/1": { provisions: { "1": rule("sail"), "2": rule("keel") } },
      "us-xg/1": { provisions: { "1": rule("rudder") } },
    })
    expect(other.reader.snapshot).toBe(library.reader.snapshot)
    await buildIndex({ reader: other.reader, dataDir: library.dataDir })
    expect((await search(await open(other.reader), "keel"))[0]).toMatchObject({ provision: "us-xf/1/2" })
    await other.close()
  })
})

describe("a damaged index", () => {
  beforeEach(async () => {
    await open()
    notices = []
  })

  const rows: { why: string; damage: () => void; says: RegExp }[] = [
    {
      why: "one changed byte in a shard",
      damage: () => flipByte(files(".shard")[0]!),
      says: /\.shard is missing or damaged/,
    },
    {
      why: "a shard that ends early",
      damage: () => truncateSync(join(folder(), files(".shard")[0]!), 100),
      says: /\.shard is missing or damaged/,
    },
    {
      why: "a shard that is gone",
      damage: () => rmSync(join(folder(), files(".shard")[0]!)),
      says: /\.shard is missing or damaged/,
    },
    {
      why: "one changed byte in a lexicon",
      damage: () => flipByte(files(".terms")[0]!),
      says: /\.terms is missing or damaged/,
    },
    {
      why: "one changed byte in the manifest",
      damage: () => flipByte("manifest.json"),
      says: /its manifest is damaged/,
    },
    {
      why: "a manifest that is no manifest",
      damage: () => writeFileSync(join(folder(), "manifest.json"), "{}"),
      says: /its manifest is damaged/,
    },
  ]

  it.each(rows)("is found out, said so and built again: $why", async ({ damage, says }) => {
    const whole = await search(await openMemoryEngine(library.reader), "ferry lamp bell anchor")
    damage()
    expect(await state()).toMatchObject({ kind: "damaged", faults: [expect.stringMatching(says)] })
    const engine = await open()
    expect(notices).toEqual([expect.stringMatching(/^The search index was damaged/)])
    expect(notices[0]).toMatch(says)
    expect(await search(engine, "ferry lamp bell anchor")).toEqual(whole)
    expect(await state()).toEqual({ kind: "fresh", shards: 2 })
    expect(await search(await open(unread()), "ferry lamp bell anchor")).toEqual(whole)
  })

  it("loses no law and no answer where it cannot be written", async () => {
    rmSync(folder(), { recursive: true })
    // A file where the folder would have to be: nobody, not even root, can write into it.
    writeFileSync(folder(), "")
    const engine = await open()
    expect(notices.at(-1)).toMatch(/^The search index could not be written .+ It is kept in memory only\.$/)
    expect((await search(engine, "anchor"))[0]).toMatchObject({ provision: "us-xg/1/1" })
    const building = buildIndex({ reader: library.reader, dataDir: library.dataDir })
    await expect(building).rejects.toMatchObject({ code: "library.read-only" })
  })

  it("leaves nothing half written behind", async () => {
    const yesterday = new Date(Date.now() - 86_400_000)
    writeFileSync(join(folder(), ".left.shard.0000"), "left by a writer that was killed")
    utimesSync(join(folder(), ".left.shard.0000"), yesterday, yesterday)
    writeFileSync(join(folder(), ".begun.shard.0000"), "another writer is at it")
    await buildIndex({ reader: library.reader, dataDir: library.dataDir })
    expect(files().filter((file) => file.startsWith("."))).toEqual([".begun.shard.0000"])
    expect(files(".shard")).toHaveLength(2)
  })
})

function flipByte(file: string): void {
  const path = join(folder(), file)
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = bytes[middle]! ^ 1
  writeFileSync(path, bytes)
}
