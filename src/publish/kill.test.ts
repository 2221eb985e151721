/** What a killed publisher leaves: every answer it acknowledged, whole; nothing half written; no lock. Invented law. */
import { once } from "node:events"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import { spawnTypescript } from "../testing/spawn-typescript.js"
import { verifiedAnswer } from "../testing/verified.js"
import { listPublished, publishAnswer, readPublished } from "./index.js"

const everything = { topic: null, jurisdiction: null, page: 1 } as const

let library: BuiltLibrary
beforeAll(async () => {
  library = await buildLibrary({
    "us-xf/code": { shortName: "Franklin Code", provisions: { "12-1": "A keeper shall light the lamp." } },
  })
})
afterAll(() => library.close())

async function killPublisher(afterMs: number): Promise<readonly string[]> {
  const child = spawnTypescript(join(import.meta.dirname, "../testing/children/publish-rounds.ts"), [
    library.dataDir,
    "us-xf/code/12-1",
  ])
  let said = ""
  child.stdout.on("data", (some) => {
    said += some
  })
  const ended = once(child, "close")
  while (!said.includes("published")) await Promise.race([once(child.stdout, "data"), ended])
  await new Promise((passed) => setTimeout(passed, afterMs))
  child.kill("SIGKILL")
  await ended
  return [...said.matchAll(/published (\S+)\n/gu)].map(([, address]) => address as string)
}

// SQLite in WebAssembly locks by a folder, which counts as abandoned only after some seconds.
const hasOwnLocks = process.env["PINCITE_SQLITE"] !== "wasm"

describe.skipIf(!hasOwnLocks)("a publisher killed at a moment of chance (needs a compiled SQLite)", () => {
  it("has lost nothing it acknowledged and left nothing half written", async () => {
    for (let kill = 0; kill < 8; kill += 1) {
      const acknowledged = await killPublisher(Math.random() * 120)
      const place = { dataDir: library.dataDir, reader: library.reader }
      for (const address of acknowledged) {
        expect((await readPublished(address, null, place)).kind, address).toBe("published")
      }
      const { answers, total } = await listPublished(library.dataDir, everything)
      expect(total).toBeGreaterThanOrEqual(acknowledged.length)
      for (const { address } of answers) {
        expect((await readPublished(address, null, place)).kind, address).toBe("published")
      }
      const answer = await verifiedAnswer(library.reader, {
        question: `Must a keeper sleep after ${kill} kills?`,
        lead: [{ quotes: [{ id: "us-xf/code/12-1" }] }],
        verdict: "required",
        rule: "duty",
      })
      const next = await publishAnswer(answer, { dataDir: library.dataDir, now: () => new Date(0) })
      expect(next.kind).toBe("published")
    }
  }, 60_000)
})
