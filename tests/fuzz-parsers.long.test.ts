/** Readers of formats with real files of up to 400 kB meet changed copies of them, others each day: a broken one is named with its seed. */
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { detectFormat } from "../src/parse/index.js"
import { corporaDir } from "../src/testing/corpora.js"
import { type FileToChange, fuzzParsers } from "./fuzz/fuzz-parsers.js"

const largest = 400_000
const filesOfEach = 4
const copies = 30
const seed = Math.floor(Date.now() / 86_400_000)

describe.skipIf(corporaDir() === null)("changed copies of real files (needs the corpora)", () => {
  it(`break no reader of any format (seed ${seed})`, async () => {
    const files = someOfEachFormat(corporaDir() ?? "")
    expect(new Set(files.map(({ format }) => format)).size).toBeGreaterThan(15)
    const { documents, refused, broken, slowestSeconds } = await fuzzParsers(files, copies, seed * 100_000)
    expect(broken).toEqual([])
    expect(documents).toBe(files.length * copies)
    expect(refused).toBeGreaterThan(documents / 10)
    expect(slowestSeconds).toBeLessThan(60)
  }, 1_800_000)
})

/** The smallest of each, which are read most often in the time there is. */
function someOfEachFormat(folder: string): readonly FileToChange[] {
  const found = new Map<string, { readonly path: string; readonly bytes: number }[]>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || statSync(path).size > largest) continue
    const bytes = readFileSync(path)
    const format = detectFormat(entry.name, bytes.toString("utf8", 0, 65_536))?.name
    if (format === undefined) continue
    found.set(format, [...(found.get(format) ?? []), { path, bytes: bytes.length }])
  }
  return [...found].flatMap(([format, files]) => {
    const bySize = files.sort((one, other) => one.bytes - other.bytes)
    const step = Math.max(1, Math.floor(bySize.length / filesOfEach))
    return bySize
      .filter((_, index) => index % step === 0)
      .slice(0, filesOfEach)
      .map(({ path }) => ({ path, format }))
  })
}
