/** A library in a directory that cannot be written: read, or refused in so many words, by every driver. */
import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { buildLibrary } from "../testing/build.js"
import { outputOf, spawnTypescript } from "../testing/spawn-typescript.js"
import { offerBetterSqlite3 } from "./drivers/better-sqlite3.js"
import { offerNodeSqlite } from "./drivers/node-sqlite.js"
import { offerWasm } from "./drivers/wasm.js"

const child = join(import.meta.dirname, "../testing/children/read-without-writing.ts")
const offers = {
  "node-sqlite": await offerNodeSqlite(),
  "better-sqlite3": await offerBetterSqlite3(),
  wasm: await offerWasm(),
}

let folder = ""
let readOnly = ""
let writable = ""
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pincite-read-only-"))
  readOnly = join(folder, "read-only")
  writable = join(folder, "writable")
  // Invented law.
  const library = await buildLibrary({ "us-xf/code": { provisions: { "1": "A ferry carries a lamp." } } })
  await library.reader.close()
  for (const copy of [readOnly, writable]) cpSync(library.dataDir, copy, { recursive: true })
  await library.close().catch(() => {})
  chmodSync(folder, 0o755)
  chmodSync(join(readOnly, "library.sqlite"), 0o444)
  chmodSync(readOnly, 0o555)
})
afterAll(() => {
  chmodSync(readOnly, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

async function readBy(driver: string) {
  const { out, err } = await outputOf(
    spawnTypescript(child, [readOnly, writable], { PINCITE_SQLITE: driver }),
  )
  if (out === "") throw new Error(err)
  return JSON.parse(out) as unknown
}

for (const name of ["node-sqlite", "better-sqlite3"] as const) {
  const offer = offers[name]
  const reason = offer.kind === "absent" ? ` (skipped: ${offer.why})` : ""
  describe.skipIf(offer.kind === "absent")(`a directory that cannot be written, by ${name}${reason}`, () => {
    it("is read", async () => {
      expect(await readBy(name)).toEqual({ provisions: [1] })
    })
  })
}

describe("a directory that cannot be written, by SQLite in WebAssembly", () => {
  it("is refused with what to do, for that driver locks by writing there", async () => {
    expect(await readBy("wasm")).toEqual({
      code: "library.read-only",
      message: expect.stringContaining("may not be written"),
      remedy: expect.stringContaining("npm rebuild better-sqlite3"),
    })
  })
})
