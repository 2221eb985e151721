import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { killImporter } from "../testing/index.js"

const kills = 60

it(`keeps what was published through ${kills} kills at moments of chance`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "pincite-kill-"))
  try {
    for (let kill = 0; kill < kills; kill++) {
      const afterMs = Math.random() * 250
      const { acknowledged, rounds, failedChecks } = await killImporter(dataDir, 200, afterMs)
      expect({ kill, afterMs, failedChecks, rounds: rounds.length }).toEqual({
        kill,
        afterMs,
        failedChecks: [],
        rounds: 1,
      })
      expect(rounds[0]).toBeGreaterThanOrEqual(acknowledged)
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
})
