/**
 * Takes files over from the edition that was fetched before, where they are the same: a second name for the same
 * bytes on the disk, and the same provenance.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import type { PlannedFile } from "../publishers/publisher.js"
import { type FetchedFile, noteFetched } from "./manifest.js"

/** The edition fetched before: its folder, and what is known of its files. */
export interface HeldEdition {
  readonly folder: string
  readonly files: ReadonlyMap<string, FetchedFile>
}

/** What a planned file became: itself, or what was kept of an archive. */
export function filesOf(file: PlannedFile, files: ReadonlyMap<string, FetchedFile>): readonly FetchedFile[] {
  return [...files.values()].filter((each) => (each.packedIn ?? each.file) === file.name)
}

/** Whether a planned file is in an unfinished folder already. */
export function isThere(file: PlannedFile, there: ReadonlyMap<string, FetchedFile>): boolean {
  const known = filesOf(file, there)
  return (
    known.length > 0 && known.every(({ gitBlob }) => file.gitBlob === undefined || gitBlob === file.gitBlob)
  )
}

/** Takes a file over where its publisher's index says that it is the same; gives whether it did. */
export function takeOver(file: PlannedFile, held: HeldEdition | null, folder: string): boolean {
  if (held === null) return false
  const known = filesOf(file, held.files)
  const isSame =
    file.isAsHeld === true ||
    (file.gitBlob !== undefined && known.some(({ gitBlob }) => gitBlob === file.gitBlob))
  return isSame && linkFiles(known, held, folder)
}

/** Gives whether all of them were there to be taken over. */
export function linkFiles(files: readonly FetchedFile[], held: HeldEdition, folder: string): boolean {
  if (files.length === 0 || !files.every(({ file }) => existsSync(join(held.folder, file)))) return false
  for (const known of files) {
    const place = join(folder, known.file)
    mkdirSync(dirname(place), { recursive: true })
    rmSync(place, { force: true })
    try {
      linkSync(join(held.folder, known.file), place)
    } catch {
      // Not every file system has two names for a file.
      copyFileSync(join(held.folder, known.file), place)
    }
    noteFetched(folder, known)
  }
  return true
}
