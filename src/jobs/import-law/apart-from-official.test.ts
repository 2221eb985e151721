/** Extracted text and its publisher's own; all of it is invented. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openLibrary } from "../../corpus/index.js"
import { importLaw } from "../import-law.js"

const act = {
  celex_id: "32031R0007",
  full_name: "Lamp Regulation",
  articles: [{ number: "1", title: "Lamps", text: "1.   Lamps are lit.\n\n2.   Wicks are trimmed." }],
}
const official = [{ ID: "x", DocumentID: "2031-7", PassageID: "1.", Passage: "Lamps are lit at dusk." }]

describe("extracted text", () => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pincite-extracted-"))
    writeFileSync(join(folder, "act.json"), JSON.stringify(act))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const now = () => new Date("2031-01-15T12:00:00Z")
  const run = () =>
    importLaw({ dataDir: join(folder, ".data"), paths: [folder], facts: { jurisdiction: "eu" }, now })
  const held = async () => {
    const reader = await openLibrary({ dataDir: join(folder, ".data") })
    const { jurisdictions } = await reader.coverage()
    await reader.close()
    return jurisdictions.flatMap(({ instruments }) => instruments.map(({ id, formats }) => [id, formats]))
  }

  it("is held where its publisher's own is not, and coverage names its format", async () => {
    expect(await run()).toMatchObject({ instruments: 1, skipped: [] })
    expect(await held()).toEqual([["eu/2031-7", ["eu-json"]]])
  })

  it("is passed over beside its publisher's own, also when that is imported again", async () => {
    writeFileSync(join(folder, "official.json"), JSON.stringify(official))
    const skipped = [
      { file: "act.json", reason: expect.stringContaining("held in a format of its publisher") },
    ]
    expect(await run()).toMatchObject({ instruments: 1, provisions: { added: 1 }, skipped })
    expect(await held()).toEqual([["eu/2031-7", ["passages-json"]]])
    expect(await run()).toMatchObject({ changed: false, skipped })
  })
})
