// Invented law.
import { rmSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { ProvisionId } from "../../law/index.js"
import { buildDay, buildLibrary, sketchInstruments } from "../../testing/index.js"
import { openDatabase } from "../database/open-database.js"
import { checkLibrary, openLibrary, openWriter } from "../index.js"
import { draftSnapshot } from "./draft.js"

const now = () => buildDay

describe("a disk that is full", () => {
  let dataDir = ""
  beforeEach(async () => {
    const library = await buildLibrary({ "us-xf/code": { provisions: { "1-101": "Held." } } })
    await library.reader.close()
    dataDir = library.dataDir
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  it("stops an import with the remedy and leaves the library as it was; with room again the import succeeds", async () => {
    const words = Array.from({ length: 300 }, (_, i) => [`1-${101 + i}`, `Invented rule ${i}. `.repeat(50)])
    const [more] = sketchInstruments({ "us-xf/code": { provisions: Object.fromEntries(words) } })
    const database = await openDatabase(join(dataDir, "library.sqlite"), "write")
    database.connection.exec("pragma max_page_count = 60")
    const begun = { number: 2, state: "writing", begun_at: now().toISOString(), published_at: null } as const
    await database.query.insertInto("snapshots").values(begun).execute()
    const draft = await draftSnapshot(database, 2, now)
    await expect(draft.write(more!, [])).rejects.toThrowError(
      expect.objectContaining({
        code: "library.disk-full",
        remedy: expect.stringContaining("Free some space"),
      }),
    )
    await database.close()

    const reader = await openLibrary({ dataDir })
    expect(await reader.read(["us-xf/code/1-101" as ProvisionId], null)).toHaveLength(1)
    expect(reader.snapshot).toBe(1)
    await reader.close()
    expect((await checkLibrary(dataDir))?.filter(({ outcome }) => outcome === "failed")).toEqual([])

    const writer = await openWriter({ dataDir, command: "test", now })
    expect(writer.recovered).not.toBeNull()
    const again = await writer.draft()
    await again.write(more!, [])
    expect(await again.settle()).toBe(true)
    await again.publish()
    await writer.close()
    expect((await checkLibrary(dataDir))?.filter(({ outcome }) => outcome === "failed")).toEqual([])
  })
})
