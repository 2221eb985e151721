/**
 * One byte altered anywhere in the file: either the check finds it, or what is read is what was imported.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import type { InstrumentId } from "../../law/index.js"
import { buildLibrary } from "../../testing/index.js"
import { checkLibrary, openLibrary } from "../index.js"

const flips = 500
const code = "us-xf/code" as InstrumentId

async function readAll(dataDir: string): Promise<string> {
  const reader = await openLibrary({ dataDir })
  try {
    const read: unknown[] = [await reader.coverage(), await reader.documents(code)]
    for await (const provision of reader.scan(code)) read.push(provision)
    for (const { id } of await reader.roots(code, null)) read.push(await reader.subtree(id, null))
    return JSON.stringify(read)
  } finally {
    await reader.close()
  }
}

it(`is found or does no harm, at ${flips} places of chance`, async () => {
  const sections = Array.from({ length: 60 }, (_, i) => [
    `1-${101 + i}`,
    { text: `Invented rule ${i}.`, effectiveFrom: "2020-01-01", currentThrough: "2025-06-01" },
  ])
  const library = await buildLibrary({
    [code]: { provisions: { "title-1": { children: Object.fromEntries(sections) } } },
  })
  await library.reader.close()
  const whole = readFileSync(join(library.dataDir, "library.sqlite"))
  const sound = await readAll(library.dataDir)
  const dataDir = mkdtempSync(join(tmpdir(), "pincite-damage-"))
  const file = join(dataDir, "library.sqlite")
  let found = 0
  try {
    for (let flip = 0; flip < flips; flip++) {
      const at = Math.floor(Math.random() * whole.length)
      const bytes = Buffer.from(whole)
      bytes[at] = bytes[at]! ^ (1 << Math.floor(Math.random() * 8))
      writeFileSync(file, bytes)
      const checks = (await checkLibrary(dataDir)) ?? []
      if (checks.some(({ outcome }) => outcome === "failed")) found++
      else expect({ at, read: await readAll(dataDir) }).toEqual({ at, read: sound })
      for (const left of ["-wal", "-shm"]) rmSync(`${file}${left}`, { force: true })
    }
    expect(found).toBeGreaterThan(0)
  } finally {
    rmSync(library.dataDir, { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  }
})
