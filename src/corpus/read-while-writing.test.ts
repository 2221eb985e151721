import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import type { ProvisionId } from "../law/index.js"
import { spawnTypescript } from "../testing/index.js"
import { chooseDriver } from "./drivers/choose-driver.js"
import { openLibrary } from "./index.js"

const { wal } = await chooseDriver()

it.skipIf(!wal)(
  "shows whole snapshots, without waiting, while another process imports (needs a write-ahead log)",
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "pincite-read-"))
    const children = join(import.meta.dirname, "../testing/children")
    const importer = spawnTypescript(join(children, "import-rounds.ts"), [dataDir, "400"])
    try {
      for (let said = ""; !said.includes("published"); ) said += (await once(importer.stdout, "data"))[0]
      const first = await openLibrary({ dataDir })
      let reader = first
      const seen = new Set<number>()
      for (let read = 0; read < 300 && seen.size < 4; read++) {
        const held = await reader.subtree("us-xf/code/title-1" as ProvisionId, null)
        const rounds = new Set(held.map(({ text }) => Number(/^Round (\d+)/u.exec(text)?.[1])))
        expect(held).toHaveLength(401)
        expect(rounds.size).toBe(1)
        seen.add([...rounds][0]!)
        await new Promise((passed) => setTimeout(passed, 20))
        reader = await reader.refresh()
      }
      expect(seen.size).toBeGreaterThan(1)
      await first.close()
    } finally {
      importer.kill("SIGKILL")
      await once(importer, "close")
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
)
