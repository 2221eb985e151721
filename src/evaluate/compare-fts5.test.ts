import { createRequire } from "node:module"
import { describe, expect, it } from "vitest"
import { openMemoryEngine } from "../index/index.js"
import { buildLibrary } from "../testing/build.js"
import { compareFts5, type SqliteDatabase } from "./compare-fts5.js"

const open = openDatabase()

describe.skipIf(open === null)("the comparison with FTS5 (needs better-sqlite3)", () => {
  it("asks both the same questions of the same texts and gives their medians", async () => {
    const text = "A ferry operator must post the fare at every landing before the first crossing of the day."
    const library = await buildLibrary({ "us-xf/1": { provisions: { "1": text } } })
    const compared = await compareFts5({
      database: open!(),
      texts: [text],
      questions: ["Where must the fare be posted?", "What is it?", 'a "quoted" landing'],
      engine: await openMemoryEngine(library.reader),
      jurisdiction: "us-xf",
    })
    expect(compared.questions).toBe(3)
    expect(compared.times).toBeCloseTo(compared.fts5 / compared.engine, 10)
    for (const median of [compared.engine, compared.fts5, compared.fts5WithoutStopWords]) {
      expect(median).toBeGreaterThan(0)
    }
    await library.close()
  })
})

/** Null where the optional driver is not installed. */
function openDatabase(): (() => SqliteDatabase) | null {
  try {
    const Driver = createRequire(import.meta.url)("better-sqlite3")
    new Driver(":memory:").close()
    return () => new Driver(":memory:")
  } catch {
    return null
  }
}
