/**
 * `pincite import`, killed or out of room at moments of chance: what was held answers as before, no process stays
 * behind, and the same command run again finishes. The law imported is made up.
 */
import { spawnSync } from "node:child_process"
import { once } from "node:events"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { checkLibrary, openLibrary } from "../src/corpus/index.js"
import type { JurisdictionCode } from "../src/law/index.js"
import { importLaw, openPincite } from "../src/pincite.js"
import { buildDay } from "../src/testing/build.js"
import { outputOf, spawnTypescript } from "../src/testing/spawn-typescript.js"

const kills = 40
const fullDisks = 10
const [books, rules] = [30, 100]
/** Half an hour: a machine may have other things to do. */
const timeout = 1_800_000
const command = join(import.meta.dirname, "../src/serve/cli/main.ts")
const question = { query: "license fee", jurisdictions: ["us-xf" as JurisdictionCode], asOf: null, top: 5 }

const folder = mkdtempSync(join(tmpdir(), "pincite-cut-short-"))
const [law, held, whole] = [join(folder, "law"), join(folder, "held"), join(folder, "whole")]
let answer: unknown
let before: ReadonlyMap<string, string>
let after: ReadonlyMap<string, string>
let milliseconds = 0

beforeAll(async () => {
  mkdirSync(law)
  for (let file = 1; file <= books; file += 1) writeFileSync(join(law, `${file}.json`), rulebook(file, rules))
  await importLaw({
    dataDir: held,
    paths: [join(import.meta.dirname, "../sample/franklin-code")],
    now: () => buildDay,
  })
  before = await digestsOf(held)
  answer = await answerOf(held)
  cpSync(held, whole, { recursive: true })
  const begun = performance.now()
  expect((await outputOf(run(whole))).status).toBe(0)
  milliseconds = performance.now() - begun
  after = await digestsOf(whole)
  expect(after.size).toBe(before.size + books * rules)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("an import that is killed", { timeout }, () => {
  it(`at ${kills} moments of chance leaves what was held, and finishes when it is run again`, async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      const dataDir = join(folder, `killed-${kill}`)
      cpSync(held, dataDir, { recursive: true })
      const child = run(dataDir)
      const ended = once(child, "close")
      await new Promise((passed) => setTimeout(passed, Math.random() * milliseconds))
      const started = childrenOf(child.pid!)
      child.kill("SIGKILL")
      await ended
      await expect
        .poll(() => started.filter((pid) => existsSync(`/proc/${pid}`)), { timeout: 20_000 })
        .toEqual([])
      await expectSound(dataDir)
      rmSync(dataDir, { recursive: true })
    }
  })
})

describe("an import for which the disk has no room", { timeout }, () => {
  const disk = join(folder, "disk")
  const mount = (options: string) =>
    spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]).status === 0
  const unmount = () => spawnSync("umount", [disk])
  mkdirSync(disk, { recursive: true })
  const mountable = mount("size=1m")
  unmount()

  it.skipIf(!mountable)(
    `at ${fullDisks} sizes of chance leaves what was held, and finishes once there is room (needs the right to mount)`,
    async () => {
      const [least, most] = [sizeOf(held), sizeOf(whole)]
      for (let turn = 0; turn < fullDisks; turn += 1) {
        const size = Math.round(least * 1.2 + Math.random() * (most - least))
        expect(mount(`size=${size}`)).toBe(true)
        try {
          const dataDir = join(disk, "data")
          cpSync(held, dataDir, { recursive: true })
          await outputOf(run(dataDir))
          expect(spawnSync("mount", ["-o", "remount,size=256m", disk]).status).toBe(0)
          await expectSound(dataDir)
        } finally {
          unmount()
        }
      }
    },
  )
})

/** What was held is held and answers as before; run again, all is there. */
async function expectSound(dataDir: string): Promise<void> {
  const now = await digestsOf(dataDir)
  expect([before.size, after.size]).toContain(now.size)
  expect([...before].filter(([version, digest]) => now.get(version) !== digest)).toEqual([])
  expect(await answerOf(dataDir)).toEqual(answer)
  const again = await outputOf(run(dataDir))
  expect({ status: again.status, said: again.status === 0 ? "" : again.err }).toEqual({ status: 0, said: "" })
  expect(await digestsOf(dataDir)).toEqual(after)
  expect((await checkLibrary(dataDir))?.filter(({ outcome }) => outcome === "failed")).toEqual([])
}

function run(dataDir: string) {
  return spawnTypescript(command, ["import", law, "-j", "us-xz", "--data", dataDir, "--json"])
}

async function answerOf(dataDir: string): Promise<unknown> {
  const pincite = await openPincite({ dataDir })
  try {
    return (await pincite.search(question)).hits.map(({ provision, text }) => ({ provision, text }))
  } finally {
    await pincite.close()
  }
}

async function digestsOf(dataDir: string): Promise<ReadonlyMap<string, string>> {
  const reader = await openLibrary({ dataDir })
  const digests = new Map<string, string>()
  for (const { id } of await reader.instruments()) {
    for await (const { version, digest } of reader.scan(id)) digests.set(version, digest)
  }
  await reader.close()
  return digests
}

function rulebook(file: number, passages: number): string {
  return JSON.stringify(
    Array.from({ length: passages }, (_, i) => ({
      ID: `${file}-${i}`,
      DocumentID: file,
      PassageID: `${i + 1}`,
      Passage: `Invented rule ${i + 1} of book ${file}: whoever keeps a lamp shall keep a ledger of its oil.`,
    })),
  )
}

function childrenOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
      .split(" ")
      .filter((child) => child !== "")
  } catch {
    // Not every system tells; then there is nothing to wait for.
    return []
  }
}

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + readFileSync(join(entry.parentPath, entry.name)).length, 0)
}
