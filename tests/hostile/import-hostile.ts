/**
 * Imports hostile files with a good one into a library that holds the sample law, and says all that came of it.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { checkLibrary, openLibrary } from "../../src/corpus/index.js"
import type { ProvisionId } from "../../src/law/index.js"
import { importLaw } from "../../src/pincite.js"
import { buildDay } from "../../src/testing/build.js"
import { section, words } from "./hostile-file.js"
import type { NumberedFile } from "./index.js"
import { listedName, writeFiles } from "./write-files.js"

export interface ImportedHostile {
  readonly folder: string
  /** By name: `read`, `reported`, `skipped` or the code of a failure. */
  readonly outcomes: ReadonlyMap<string, string>
  /** The digest of each version of the law that was held before, by id. */
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
  /** The words of the good file as they are held. */
  readonly good: string
  /** All that is held of the hostile files. */
  readonly hostileWords: readonly string[]
  readonly failedChecks: readonly string[]
  readonly mostMemoryMiB: number
  readonly boundMiB: number
}

const boundMiB = 1024
/** Of the law that is held before; some hostile files claim to be the law of a real place. */
const heldPlace = "us-xf"
const hostilePlace = "us-xh"

export async function importHostile(files: readonly NumberedFile[]): Promise<ImportedHostile> {
  const folder = mkdtempSync(join(tmpdir(), "pincite-hostile-"))
  const dataDir = join(folder, "data")
  const root = join(folder, "law")
  const sample = join(import.meta.dirname, "../../sample/franklin-code")
  const now = () => buildDay
  await importLaw({ dataDir, paths: [sample], now })
  const before = await digestsOf(dataDir)

  mkdirSync(root)
  writeFileSync(join(folder, "secret.xml"), section(1, words("Kept secret outside.")))
  writeFileSync(join(root, "good.xml"), section(9999, words("A keeper of lamps shall trim the wick.")))
  writeFiles(root, files)
  const memory = watchChildren()
  const { failed, skipped } = await importLaw({
    dataDir,
    paths: [root],
    facts: { jurisdiction: hostilePlace },
    // One bound for all, so that it can be held against what the children took.
    parsing: { caps: { memoryMiB: boundMiB, memoryPerMiB: 0, mostMemoryMiB: boundMiB } },
    now,
  })
  const mostMemoryMiB = memory.end()

  const held = await heldOf(dataDir)
  const outcomes = new Map<string, string>()
  for (const file of files)
    outcomes.set(listedName(file), held.sources.has(listedName(file)) ? "read" : "reported")
  for (const { file } of skipped) outcomes.set(file, "skipped")
  for (const { file, code } of failed) outcomes.set(file, code)
  const checks = (await checkLibrary(dataDir)) ?? []
  return {
    folder,
    outcomes,
    before,
    after: await digestsOf(dataDir),
    good: held.good,
    hostileWords: held.words,
    failedChecks: checks
      .filter(({ outcome }) => outcome === "failed")
      .map(({ name, detail }) => `${name}: ${detail}`),
    mostMemoryMiB,
    boundMiB,
  }
}

async function digestsOf(dataDir: string): Promise<ReadonlyMap<string, string>> {
  const reader = await openLibrary({ dataDir })
  const digests = new Map<string, string>()
  for (const { id, jurisdiction } of await reader.instruments()) {
    if (jurisdiction !== heldPlace) continue
    for await (const { version, digest, period, status } of reader.scan(id)) {
      digests.set(version, JSON.stringify([digest, period, status]))
    }
  }
  await reader.close()
  return digests
}

async function heldOf(dataDir: string) {
  const reader = await openLibrary({ dataDir })
  const sources = new Set<string>()
  const written: string[] = []
  for (const { id, jurisdiction, name } of await reader.instruments()) {
    if (jurisdiction === heldPlace) continue
    written.push(name)
    for (const source of await reader.documents(id)) sources.add(source.name)
    for await (const { heading, text, citation, notes, designator } of reader.scan(id)) {
      written.push(heading, text, citation, designator, ...notes.map((note) => note.text))
    }
  }
  const [good] = await reader.read([`${hostilePlace}/code/9-9999` as ProvisionId], null)
  await reader.close()
  return { sources, words: written, good: good?.text ?? "" }
}

/** The most that any process started by this one has held, as the system counts it. */
function watchChildren(): { readonly end: () => number } {
  let most = 0
  const look = () => {
    for (const pid of childrenOfThisProcess()) {
      try {
        const peak = /^VmHWM:\s*(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
        most = Math.max(most, Number(peak ?? 0) / 1024)
      } catch {
        // It has ended meanwhile.
      }
    }
  }
  const timer = process.platform === "linux" ? setInterval(look, 40) : undefined
  return {
    end: () => {
      clearInterval(timer)
      return most
    },
  }
}

function childrenOfThisProcess(): readonly string[] {
  return readdirSync("/proc/self/task").flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, "utf8")
      .split(" ")
      .filter((pid) => pid !== ""),
  )
}
