import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { killImporter } from "../testing/index.js"
import { chooseDriver } from "./drivers/choose-driver.js"

const provisions = 300

const { wal } = await chooseDriver()

describe.skipIf(!wal)(
  "an import killed half way (needs a write-ahead log: a lock folder left without one must first grow old)",
  () => {
    let dataDir = ""
    beforeEach(() => {
      dataDir = mkdtempSync(join(tmpdir(), "pincite-kill-"))
    })
    afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

    it("leaves the library as it was published, again and again", async () => {
      for (const afterMs of [0, 35, 80]) {
        const {
          acknowledged,
          rounds,
          provisions: held,
          failedChecks,
        } = await killImporter(dataDir, provisions, afterMs)
        expect(failedChecks).toEqual([])
        expect(rounds).toHaveLength(1)
        expect(rounds[0]).toBeGreaterThanOrEqual(acknowledged)
        expect(held).toBe(provisions + 1)
      }
    })
  },
)
