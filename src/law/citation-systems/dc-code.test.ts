import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { citationFor, type InstrumentId, readCitation } from "../index.js"

const corpora = corporaDir()

describe.skipIf(corpora === null)("D.C. Code section numbers (needs the corpora)", () => {
  it("every published section number reads back to its section", () => {
    const titles = join(corpora ?? "", "dc-code/us/dc/council/code/titles")
    const numbers = readdirSync(titles, { recursive: true, encoding: "utf8" })
      .filter((name) => /sections\/[^/]+\.xml$/u.test(name))
      // A colon cannot stand in a file's name.
      .map((name) =>
        name
          .replace(/^.*\//u, "")
          .replace(/\.xml$/u, "")
          .replace("~", ":"),
      )
    expect(numbers).toHaveLength(7019)
    for (const number of numbers) {
      const { canonical } = citationFor("us-dc/code" as InstrumentId, "D.C. Code", [number, "a", "1"])
      const reading = readCitation(canonical)
      expect(reading.kind === "one" && reading.citation.provision).toBe(`us-dc/code/${number}/a/1`)
    }
  })
})
