/**
 * The files of the index, in `<data directory>/index/`: one for each shard and lexicon, and a manifest.
 *
 * A file is named by the digest of its content, so it never changes and two processes that build the same
 * index write the same files. Each is written beside its place, brought to the disk and renamed; the manifest
 * comes last, and only what it names counts. Nothing is believed that does not match its digest.
 */
import { createHash, randomUUID } from "node:crypto"
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { asWriteFault } from "./write-fault.js"

export interface NamedFile {
  readonly file: string
  readonly sha256: string
}

export function indexFolder(dataDir: string): string {
  return join(dataDir, "index")
}

/** Writes bytes under the name of their digest, unless they are there. */
export async function writeNamed(
  folder: string,
  label: string,
  ending: string,
  bytes: Uint8Array,
): Promise<NamedFile> {
  const sha256 = digestOf(bytes)
  const file = `${label}-${sha256.slice(0, 16)}.${ending}`
  if ((await readNamed(folder, { file, sha256 })) === null) await replaceFile(folder, file, bytes)
  return { file, sha256 }
}

/** The bytes of a file; null when it is not there, cannot be read or is not what was written. */
export async function readNamed(folder: string, { file, sha256 }: NamedFile): Promise<Uint8Array | null> {
  const bytes = await readFileIfThere(folder, file)
  return bytes !== null && digestOf(bytes) === sha256 ? bytes : null
}

export function readFileIfThere(folder: string, file: string): Promise<Uint8Array | null> {
  return readFile(join(folder, file)).catch(() => null)
}

export async function replaceFile(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const beside = join(folder, `.${file}.${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    const handle = await open(beside, "w")
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, join(folder, file))
  } catch (fault) {
    await rm(beside, { force: true }).catch(() => {})
    throw asWriteFault(fault, folder)
  }
  await syncFolder(folder)
}

/** A file beside its place that is older than this was left by a writer that was killed. */
const abandonedAfter = 3_600_000

/** Removes what the manifest no longer names, and what an interrupted writer left. */
export async function removeOthers(folder: string, named: ReadonlySet<string>): Promise<void> {
  for (const file of await readdir(folder)) {
    if (named.has(file)) continue
    const path = join(folder, file)
    if (file.startsWith(".") && Date.now() - (await stat(path)).mtimeMs < abandonedAfter) continue
    await rm(path, { force: true })
  }
}

export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}

/** A rename is on the disk when its folder is; not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null)
  if (handle === null) return
  await handle.sync().catch(() => {})
  await handle.close()
}
