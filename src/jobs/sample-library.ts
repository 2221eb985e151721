/**
 * The sample library: the code of the fictional State of Franklin, in a data directory of its own.
 *
 * It enters through the same import as real law. It is built once beside the program and never mixed with
 * law that somebody imported. Its day of import is fixed, so that every build gives the same bytes.
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs"
import { dirname, join, resolve } from "node:path"
import type { IsoDate } from "../law/index.js"
import { answersFile } from "../publish/index.js"
import { importLaw } from "./import-law.js"

/** The day the sample library says it was imported; its publisher vouches for the law through that day. */
const importedOn = "2026-06-30" as IsoDate

/** Earlier editions first, so that each later one takes their place from its own date. */
const editions = ["franklin-admin-2023", "franklin-code", "franklin-admin"] as const

export const fictionalJurisdiction = "us-xf"

/** The files of the sample as they ship with the package: `sample/` beside `src/` and `dist/`. */
export function sampleSources(): string {
  return resolve(import.meta.dirname, "../../sample")
}

/** Where the built sample library lies: beside the built program. */
export function sampleLibraryDir(): string {
  return resolve(import.meta.dirname, "../../dist/sample-library")
}

/** Builds the sample library where it is missing; a build that is cut short leaves nothing behind under the name. */
export async function buildSampleLibrary(targetDir: string = sampleLibraryDir()): Promise<string> {
  const parent = dirname(targetDir)
  const building = mkdtempSync(join(parent, "sample-building-"))
  try {
    await importLaw({
      dataDir: building,
      paths: editions.map((edition) => join(sampleSources(), edition)),
      now: () => new Date(`${importedOn}T00:00:00Z`),
    })
    // A temporary folder is its owner's alone; the sample is everybody's to read.
    chmodSync(building, 0o755)
    keepAnswers(targetDir, building)
    rmSync(targetDir, { recursive: true, force: true })
    renameSync(building, targetDir)
  } finally {
    rmSync(building, { recursive: true, force: true })
  }
  return targetDir
}

/** What was published over the sample is no part of its law and stays when that is built anew. */
function keepAnswers(from: string, to: string): void {
  if (!existsSync(from)) return
  for (const name of readdirSync(from)) {
    if (name.startsWith(answersFile)) copyFileSync(join(from, name), join(to, name))
  }
}

export async function openableSampleLibrary(): Promise<string> {
  const place = sampleLibraryDir()
  return existsSync(join(place, "library.sqlite")) ? place : buildSampleLibrary(place)
}

export function sampleQuestions(): readonly string[] {
  const written: unknown = JSON.parse(readFileSync(join(sampleSources(), "questions.json"), "utf8"))
  if (!Array.isArray(written)) return []
  return written.flatMap((row: { question?: unknown }) =>
    typeof row.question === "string" ? [row.question] : [],
  )
}
