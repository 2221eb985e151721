/**
 * Brings the files of a planned edition into its folder, and nothing that is there already.
 *
 * A file is taken over from the edition fetched before where the publisher's index or its answer says that it is
 * the same; else it is fetched. Only when all are there does the folder get the edition's name: what ends the fetch
 * before that leaves an unfinished folder with which the next run goes on.
 */
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { factsFile } from "../folder-facts.js"
import type { WebClient } from "../net/web-client.js"
import type { Plan, Publisher } from "../publishers/publisher.js"
import { askFirst } from "./ask-first.js"
import { editionFolders } from "./edition-folders.js"
import { fetchFile } from "./fetch-file.js"
import { type FetchedFile, readManifest, writeManifest } from "./manifest.js"
import { diskFault } from "./on-disk.js"
import { filesOf, type HeldEdition, isThere, takeOver } from "./take-over.js"

export interface FetchTo {
  readonly dataDir: string
  readonly client: WebClient
  readonly now: () => Date
  /** Whether much may be fetched without asking first. */
  readonly mayFetchMuch: boolean
  readonly onProgress: (progress: FetchProgress) => void
}

export interface FetchProgress {
  readonly what: string
  readonly filesDone: number
  readonly filesTotal: number
  readonly bytesDone: number
}

export interface FetchedEdition {
  readonly source: string
  readonly what: string
  readonly edition: string
  /** What to import. */
  readonly folder: string
  readonly files: number
  readonly filesFetched: number
  readonly bytesFetched: number
  /** What the publisher says changed since the edition fetched before. */
  readonly changes: readonly string[]
}

export async function fetchEdition(publisher: Publisher, plan: Plan, to: FetchTo): Promise<FetchedEdition> {
  try {
    return await fetchInto(publisher, plan, to)
  } catch (fault) {
    throw diskFault(join(to.dataDir, "fetched"), fault)
  }
}

async function fetchInto(publisher: Publisher, plan: Plan, to: FetchTo): Promise<FetchedEdition> {
  const folders = editionFolders(to.dataDir, publisher.name, plan.what)
  const told = { source: publisher.name, what: plan.what, changes: plan.changes }
  if (plan.edition !== null && existsSync(folders.finished(plan.edition))) {
    const folder = folders.finished(plan.edition)
    const files = readManifest(folder).size
    return { ...told, edition: plan.edition, folder, files, filesFetched: 0, bytesFetched: 0 }
  }
  const before = folders.editions().at(-1) ?? null
  const held = before === null ? null : heldEdition(folders.finished(before))
  const folder = folders.unfinished(plan.edition)
  mkdirSync(folder, { recursive: true })
  const came = await fetchLeft(publisher, plan, folder, held, to)
  const files = settleFiles(folder, plan)
  if (plan.edition === null && before !== null && held !== null && isSame(files, held.files)) {
    rmSync(folder, { recursive: true })
    return { ...told, edition: before, folder: held.folder, files: files.size, ...came }
  }
  const edition = plan.edition ?? namedByBytes(files, to.now())
  writeFacts(folder, publisher, plan, files, to.now())
  rmSync(folders.finished(edition), { recursive: true, force: true })
  renameSync(folder, folders.finished(edition))
  return { ...told, edition, folder: folders.finished(edition), files: files.size, ...came }
}

function heldEdition(folder: string): HeldEdition {
  return { folder, files: readManifest(folder) }
}

/** Fetches what is neither in the unfinished folder nor the same as before. */
async function fetchLeft(
  publisher: Publisher,
  plan: Plan,
  folder: string,
  held: HeldEdition | null,
  to: FetchTo,
) {
  const there = readManifest(folder)
  const left = plan.files.filter((file) => !isThere(file, there) && !takeOver(file, held, folder))
  if (!to.mayFetchMuch) askFirst(publisher, plan, left)
  const filesTotal = plan.files.length
  let filesDone = filesTotal - left.length
  let bytesDone = 0
  let filesFetched = 0
  let bytesFetched = 0
  const onBytes = (bytes: number): void => {
    bytesDone += bytes
    to.onProgress({ what: plan.what, filesDone, filesTotal, bytesDone })
  }
  const { client, now } = to
  for (const file of left) {
    const bytes = await fetchFile(file, { publisher, client, now, folder, held, onBytes })
    filesDone += 1
    if (bytes !== null) filesFetched += 1
    bytesFetched += bytes ?? 0
    to.onProgress({ what: plan.what, filesDone, filesTotal, bytesDone })
  }
  return { filesFetched, bytesFetched }
}

/** Of an unfinished folder, only what is planned counts: an earlier run may have planned otherwise. */
function settleFiles(folder: string, plan: Plan): ReadonlyMap<string, FetchedFile> {
  const found = readManifest(folder)
  const planned = new Set(plan.files.flatMap((file) => filesOf(file, found)).map(({ file }) => file))
  for (const file of found.keys()) {
    if (!planned.has(file)) rmSync(join(folder, file), { force: true })
  }
  const files = new Map([...found].filter(([file]) => planned.has(file)))
  writeManifest(folder, [...files.values()])
  return files
}

function isSame(files: ReadonlyMap<string, FetchedFile>, held: ReadonlyMap<string, FetchedFile>): boolean {
  return (
    files.size === held.size && [...files].every(([name, { sha256 }]) => held.get(name)?.sha256 === sha256)
  )
}

/** The day it was fetched and the beginning of its digest, where the publisher names no edition. */
function namedByBytes(files: ReadonlyMap<string, FetchedFile>, now: Date): string {
  const hash = createHash("sha256")
  for (const name of [...files.keys()].sort()) hash.update(`${name}\0${files.get(name)!.sha256}\0`)
  return `${now.toISOString().slice(0, 10)}-${hash.digest("hex").slice(0, 8)}`
}

/** The facts go with the files, so that the folder can be imported by anybody at any time. */
function writeFacts(
  folder: string,
  publisher: Publisher,
  plan: Plan,
  files: ReadonlyMap<string, FetchedFile>,
  now: Date,
): void {
  for (const { name, text } of plan.beside ?? []) writeFileSync(join(folder, `.${name}`), text)
  const said = Object.entries(plan.facts).filter(([, value]) => value !== null)
  const [first] = files.values()
  const where = first === undefined ? undefined : plan.officialUrlOf?.(first.address)
  const facts = {
    ...Object.fromEntries(said),
    ...(where === undefined ? {} : { officialUrl: where }),
    retrievedOn: now.toISOString().slice(0, 10),
    licence: publisher.licence,
  }
  writeFileSync(join(folder, factsFile), `${JSON.stringify(facts, null, 2)}\n`)
}
