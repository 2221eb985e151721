/**
 * That no provision stands outside its parent's words on any date: the sample, and real sections as they
 * were in 2019 and as they are now.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import type { IsoDate, ProvisionId } from "../law/index.js"
import { corporaDir } from "../testing/corpora.js"
import { importForTest } from "../testing/import-for-test.js"
import type { LibraryReader } from "./index.js"
import { offsetInWords, readOffsets } from "./offsets.js"

const sample = resolve(import.meta.dirname, "../../sample")
const corpora = corporaDir() ?? ""
const sections2019 = "us/dc/council/code/titles/42/sections"

interface Looked {
  /** Provisions seen below others, over all dates. */
  readonly seen: number
  /** Those that stand at different offsets on different dates. */
  readonly moved: readonly ProvisionId[]
  readonly outside: readonly string[]
}

/** Every provision below another, on every day that a version begins or ends or is vouched for, and where no day is asked. */
async function lookAt(reader: LibraryReader): Promise<Looked> {
  const days = new Set<IsoDate | null>([null])
  for (const { id } of await reader.instruments()) {
    for await (const { period } of reader.scan(id)) {
      for (const day of Object.values(period)) days.add(day)
    }
  }
  const offsets = new Map<ProvisionId, Set<number>>()
  const outside: string[] = []
  let seen = 0
  for (const day of days) {
    for (const { id, parent, at, length } of await standing(reader, day)) {
      seen++
      offsets.set(id, (offsets.get(id) ?? new Set()).add(at))
      if (at < 0 || at > length) outside.push(`${id} on ${day}: ${at} of the ${length} of ${parent}`)
    }
  }
  return { seen, moved: [...offsets].filter(([, all]) => all.size > 1).map(([id]) => id), outside }
}

async function standing(reader: LibraryReader, day: IsoDate | null) {
  const found: { id: ProvisionId; parent: ProvisionId; at: number; length: number }[] = []
  for (const instrument of await reader.instruments()) {
    for (const root of await reader.roots(instrument.id, day)) {
      const lengths = new Map<ProvisionId, number>()
      for (const { id, parent, at, text } of await reader.subtree(root.id, day)) {
        lengths.set(id, text.length)
        const length = parent === null ? undefined : lengths.get(parent)
        if (parent !== null && length !== undefined) found.push({ id, parent, at, length })
      }
    }
  }
  return found
}

describe("offsets in the parent's words", () => {
  it("are inside them on every date of the sample, and other ones where the lead-in was amended", async () => {
    const editions = ["franklin-admin-2023", "franklin-code", "franklin-admin"]
    const library = await importForTest(editions.map((edition) => join(sample, edition)))
    const { seen, moved, outside } = await lookAt(library.reader)
    await library.close()
    expect(outside).toEqual([])
    expect(seen).toBeGreaterThan(500)
    expect(moved).toContain("us-xf/fac/15/60.2/a/1")
  })

  it.skipIf(corporaDir() === null)(
    "are inside them on every date of real sections in two editions (needs the corpora)",
    async () => {
      const [then, now] = [join(corpora, "amendments/dc-code-2019-12-05"), join(corpora, "dc-code")]
      const both = readdirSync(join(then, sections2019)).filter((file) =>
        existsSync(join(now, sections2019, file)),
      )
      const folder = mkdtempSync(join(tmpdir(), "pincite-editions-"))
      const edition = (from: string, currentThrough: string) => {
        const copy = join(folder, currentThrough)
        mkdirSync(copy)
        for (const file of both) copyFileSync(join(from, sections2019, file), join(copy, file))
        writeFileSync(join(copy, "pincite.json"), JSON.stringify({ currentThrough }))
        return copy
      }
      const library = await importForTest([edition(then, "2019-12-05"), edition(now, "2026-06-30")])
      const { seen, outside } = await lookAt(library.reader)
      await library.close()
      rmSync(folder, { recursive: true })
      expect(both.length).toBeGreaterThan(10)
      expect(outside).toEqual([])
      expect(seen).toBeGreaterThan(both.length)
    },
  )
})

describe("an offset in given words of the parent", () => {
  const words = { digest: "b", text: "Invented:" }
  it.each([
    ["the place's, where nothing is listed", null, 4],
    ["the place's, where other words are listed", '{"a":7}', 4],
    ["the one listed for these words", '{"a":7,"b":9}', 9],
    ["the end of words that did not have the provision", '{"b":null}', 9],
  ])("is %s", (_, listing, expected) => {
    expect(offsetInWords(4, readOffsets(listing), words)).toBe(expected)
  })
})
