/**
 * Imports a later edition of a title while the network is lost at a point, and says what is held then and after
 * running it again. For tests.
 *
 * The title is the Franklin sample in the shape of the D.C. Code on GitHub, every section of it amended: a word more.
 */
import { createHash } from "node:crypto"
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { checkLibrary } from "../corpus/index.js"
import { PinciteError } from "../errors.js"
import { importLaw, openPincite } from "../pincite.js"
import { type FetchFolder, openFetchFolder } from "./fetch-folder.js"
import { dcAt, filesOfTitle } from "./stand-ins/dc.js"

const sample = resolve(import.meta.dirname, "../../sample/franklin-code/titles/12")
const asked = "D.C. Code § 12-1102(a)"

export interface AfterLoss {
  /** Why the import ended; null where it was done before the network was lost. */
  readonly code: string | null
  /** Whether the record is byte for byte what it was, and says what it said. */
  readonly heldAsBefore: boolean
  /** Files that were fetched when it ran again: those that had not come. */
  readonly fetchedAgain: number
  /** What running it again did to the provisions. */
  readonly changed: number
  readonly saysAfter: string
  readonly failedChecks: readonly string[]
}

export interface LosingNetwork {
  /** How many bytes the later edition is, its indexes with it. */
  readonly bytes: number
  readonly files: number
  readonly loseAfter: (bytes: number) => Promise<AfterLoss>
  readonly close: () => Promise<void>
}

export async function openLosingNetwork(): Promise<LosingNetwork> {
  const folder = await openFetchFolder()
  const files = filesOfTitle(sample)
  const may = dcAt({ commit: "1".repeat(40), through: "2025-04-30", title: "12", files })
  const amended = Object.fromEntries(
    Object.entries(files).map(([name, body]) => [
      name,
      Buffer.from(body).toString("utf8").replaceAll("</text>", " Amended.</text>"),
    ]),
  )
  const june = dcAt({ commit: "2".repeat(40), through: "2025-05-30", title: "12", files: amended })
  folder.standIn.serve(may)
  await folder.bring("dc:12")
  const before = await says(folder.dataDir)
  folder.standIn.serve(june)
  const bytes = await bytesOfFetch(folder)
  return {
    bytes,
    files: Object.keys(files).length,
    loseAfter: (left) => lose(folder, before, left),
    close: folder.close,
  }
}

/** What the later edition costs when nothing disturbs it. */
async function bytesOfFetch(folder: FetchFolder): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), "pincite-whole-"))
  let bytes = 0
  try {
    cpSync(folder.dataDir, dataDir, { recursive: true })
    folder.standIn.disturb((_asked, given) => {
      bytes += Buffer.from(given.body ?? "").length
      return null
    })
    await folder.fetch("dc:12", { dataDir })
    return bytes
  } finally {
    folder.standIn.disturb(null)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Each loss happens to a copy of the library, so that none is helped by the one before it. */
async function lose(folder: FetchFolder, before: string, bytes: number): Promise<AfterLoss> {
  const dataDir = mkdtempSync(join(tmpdir(), "pincite-lost-"))
  try {
    cpSync(folder.dataDir, dataDir, { recursive: true })
    const digest = digestOf(dataDir)
    let left = bytes
    folder.standIn.disturb((_asked, given) => {
      const size = Buffer.from(given.body ?? "").length
      const cutAfter = Math.max(0, left)
      left -= size
      return left < 0 ? { ...given, plain: false, cutAfter } : null
    })
    const code = await bring(folder, dataDir).then(
      () => null,
      (fault) => (fault instanceof PinciteError ? fault.code : String(fault)),
    )
    const heldAsBefore = code === null || (digestOf(dataDir) === digest && (await says(dataDir)) === before)
    folder.standIn.disturb(null)
    folder.standIn.asked.length = 0
    const report = await bring(folder, dataDir)
    const fetchedAgain = folder.standIn.asked.filter(({ url }) => /\/titles\/12\//u.test(url)).length
    const checks = (await checkLibrary(dataDir)) ?? []
    return {
      code,
      heldAsBefore,
      fetchedAgain,
      changed: report.provisions.changed,
      saysAfter: await says(dataDir),
      failedChecks: checks.filter(({ outcome }) => outcome === "failed").map(({ name }) => name),
    }
  } finally {
    folder.standIn.disturb(null)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function bring(folder: FetchFolder, dataDir: string) {
  const { paths } = await folder.fetch("dc:12", { dataDir })
  return importLaw({ dataDir, paths, now: () => new Date("2025-06-01T09:00:00Z") })
}

function digestOf(dataDir: string): string {
  return createHash("sha256")
    .update(readFileSync(join(dataDir, "library.sqlite")))
    .digest("hex")
}

async function says(dataDir: string): Promise<string> {
  const pincite = await openPincite({ dataDir })
  const shown = await pincite.show(asked, null)
  await pincite.close()
  return shown.kind === "one" && shown.shown.found.kind === "held"
    ? shown.shown.found.provision.text
    : "nothing"
}
