/**
 * Another printing of the same words is no other version: other dashes, quotation marks, spaces or notes amend
 * nothing. All law here is invented.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { IsoDate, ProvisionId } from "../law/index.js"
import { type InstrumentSketch, type ProvisionSketch, sketchInstruments } from "../testing/build.js"
import { checkLibrary, openLibrary, openWriter } from "./index.js"

const section = "us-xf/code/9-1" as ProvisionId
const item = "us-xf/code/9-1/a" as ProvisionId
const [then, now, later] = ["2024-01-01", "2025-01-01", "2026-01-01"]

const note = (text: string) => [{ kind: "history", text }]
const lamps: ProvisionSketch = {
  heading: "Lamps",
  text: 'A keeper -- or a "helper" -- must: keep on.',
  notes: note("Act 1"),
  children: { a: { text: "light it;", at: 36 } },
}
const inOtherSigns: ProvisionSketch = {
  ...lamps,
  text: "A keeper — or a “helper” — must: keep  on.",
  children: { a: { text: "light it;", at: 32 } },
}
const withOtherNotes: ProvisionSketch = { ...lamps, notes: note("Act 1; Act 2") }
const amended: ProvisionSketch = { ...lamps, text: "A keeper must: keep on.", children: {} }

describe("another printing of the same words", () => {
  let dataDir = ""
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "pincite-printings-"))
  })
  afterEach(async () => {
    const checks = (await checkLibrary(dataDir)) ?? []
    expect(checks.filter(({ outcome }) => outcome === "failed")).toEqual([])
    rmSync(dataDir, { recursive: true, force: true })
  })

  const edition = (lamp: ProvisionSketch, currentThrough: string | null): InstrumentSketch => ({
    ...(currentThrough === null ? {} : { currentThrough }),
    provisions: { "title-9": { heading: "Light", children: { "9-1": lamp } } },
  })

  async function imported(...editions: readonly InstrumentSketch[]) {
    const writer = await openWriter({
      dataDir,
      command: "a test",
      now: () => new Date("2026-02-01T12:00:00Z"),
    })
    try {
      const draft = await writer.draft()
      for (const each of editions)
        for (const instrument of sketchInstruments({ "us-xf/code": each })) await draft.write(instrument, [])
      const published = await draft.settle()
      if (published) await draft.publish()
      const counts = { ...draft.tally.counts(), ...draft.tally.reprinted() }
      const changes = (await draft.changes()).map(({ provision, what }) => `${provision} ${what}`)
      if (!published) await writer.discard()
      return { published, counts, changes }
    } finally {
      await writer.close()
    }
  }

  async function held(id: ProvisionId) {
    const reader = await openLibrary({ dataDir })
    const versions = await reader.versions(id)
    const [child] = await reader.children(section, null)
    await reader.close()
    return { versions, newest: versions.at(-1), child }
  }

  it("in other signs is counted apart, and the newest edition's is shown", async () => {
    await imported(edition(lamps, then))
    const { counts, changes } = await imported(edition(inOtherSigns, now))
    expect(counts).toMatchObject({ changed: 0, unchanged: 3, signs: 1, notes: 0 })
    expect(changes).toEqual([`${section} signs`])
    const { versions, newest, child } = await held(section)
    expect(versions).toHaveLength(1)
    expect(newest?.text).toContain("“helper”")
    expect(newest?.period.currentThrough).toBe(now)
    expect(child?.at).toBe(32)
  })

  it("with other notes is counted apart, and has the newest edition's notes", async () => {
    await imported(edition(lamps, then))
    expect(await imported(edition(withOtherNotes, now))).toMatchObject({
      counts: { changed: 0, unchanged: 3, signs: 0, notes: 1 },
      changes: [`${section} notes`],
    })
    expect((await held(section)).newest?.notes).toEqual(note("Act 1; Act 2"))
  })

  it("of an older edition takes no place of a newer one's, and is nothing new", async () => {
    await imported(edition(inOtherSigns, now))
    const { counts } = await imported(edition(lamps, then))
    expect(counts).toMatchObject({ changed: 0, unchanged: 3, signs: 0, notes: 0 })
    const { newest, child } = await held(section)
    expect(newest?.text).toContain("“helper”")
    expect(child?.at).toBe(32)
  })

  it.each([
    { order: "oldest first", days: [then, now, later] },
    { order: "newest first", days: [later, now, then] },
    { order: "the middle first", days: [now, later, then] },
  ])("changes nothing when all editions come again, imported $order", async ({ days }) => {
    const printings = new Map([
      [then, inOtherSigns],
      [now, lamps],
      [later, inOtherSigns],
    ])
    const editions = days.map((day) => edition(printings.get(day)!, day))
    await imported(...editions)
    for (const each of [...editions, ...editions.toReversed()])
      expect(await imported(each)).toMatchObject({ published: false, changes: [] })
    expect(await imported(...editions.toReversed())).toMatchObject({ published: false })
    expect((await held(item)).versions).toHaveLength(1)
  })

  it("is the later import's where no edition says its day", async () => {
    await imported(edition(lamps, null))
    expect((await imported(edition(inOtherSigns, null))).counts).toMatchObject({ changed: 0, signs: 1 })
    expect((await held(section)).newest?.text).toContain("“helper”")
  })

  it("is no amendment, while other words are one", async () => {
    await imported(edition(lamps, then), edition(inOtherSigns, now))
    const { counts, changes } = await imported(edition(amended, later))
    expect(counts).toMatchObject({ changed: 1, removed: 1, signs: 0 })
    expect(changes).toEqual([`${section} words`, `${item} removed`])
    expect((await held(section)).versions.map(({ text }) => text.length)).toEqual([42, 23])
  })

  it("takes no first day away, and what was to come is in force with the same words", async () => {
    const dated = (lamp: ProvisionSketch, status: "future" | "in-force"): ProvisionSketch => ({
      ...(lamp as object),
      effectiveFrom: "2024-07-01",
      status,
    })
    await imported(edition(dated(lamps, "future"), then))
    const { changes } = await imported(edition(dated(withOtherNotes, "in-force"), now))
    expect(changes).toContain(`${section} dates`)
    const { versions } = await held(section)
    expect(versions).toMatchObject([
      { status: "in-force", period: { effectiveFrom: "2024-07-01" as IsoDate } },
    ])
  })
})
