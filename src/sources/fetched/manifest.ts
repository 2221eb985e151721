/**
 * What is known of each fetched file: where it came from, when, with which digest and under which licence.
 *
 * A line of JSON a file, added when the file is complete and in its place, the last line of a name counting. So a
 * fetch that is killed loses at most the file it was at; a line that was cut in the writing counts for nothing.
 */
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"

/** Hidden, so that the import passes it over. */
export const manifestFile = ".fetched.jsonl"

const entryShape = z.object({
  file: z.string(),
  address: z.string(),
  /** Where redirects led, if they did. */
  servedFrom: z.string().nullable(),
  fetchedAt: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  licence: z.string(),
  /** The digest by which git knows it, where the publisher's index gives that. */
  gitBlob: z.string().nullable(),
  /** The archive it was packed in. */
  packedIn: z.string().nullable(),
})

export type FetchedFile = Readonly<z.infer<typeof entryShape>>

export function readManifest(folder: string): ReadonlyMap<string, FetchedFile> {
  const path = join(folder, manifestFile)
  const files = new Map<string, FetchedFile>()
  if (!existsSync(path)) return files
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const read = entryShape.safeParse(parse(line))
    if (read.success) files.set(read.data.file, read.data)
  }
  return files
}

/** Writes it anew, a line for each file that counts. */
export function writeManifest(folder: string, files: readonly FetchedFile[]): void {
  const path = join(folder, manifestFile)
  writeFileSync(`${path}.part`, files.map((file) => `${JSON.stringify(file)}\n`).join(""))
  renameSync(`${path}.part`, path)
}

export function noteFetched(folder: string, file: FetchedFile): void {
  appendFileSync(join(folder, manifestFile), `${JSON.stringify(file)}\n`)
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
