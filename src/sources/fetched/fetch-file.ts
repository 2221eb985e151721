/**
 * Fetches one planned file into a folder: brought, checked for what it should be, and put in its place whole.
 */
import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { WebClient } from "../net/web-client.js"
import { notThere, unlikeItself } from "../net/web-faults.js"
import type { PlannedFile, Publisher } from "../publishers/publisher.js"
import { unlike } from "./expected.js"
import { type FetchedFile, noteFetched } from "./manifest.js"
import { openPartFile, type PartFile } from "./part-file.js"
import { filesOf, type HeldEdition, linkFiles } from "./take-over.js"
import { unpackZip } from "./unpack-zip.js"

/** As much as the import reads of one file. */
const largest = 256 * 1_048_576

export interface FetchInto {
  readonly publisher: Publisher
  readonly client: WebClient
  readonly now: () => Date
  readonly folder: string
  readonly held: HeldEdition | null
  readonly onBytes: (bytes: number) => void
}

/** Gives the bytes that came; null where the file held is the same. */
export async function fetchFile(file: PlannedFile, into: FetchInto): Promise<number | null> {
  const place = join(into.folder, file.name)
  mkdirSync(dirname(place), { recursive: true })
  const part = openPartFile(join(dirname(place), `.part-${digest("sha1", file.name)}`), into.onBytes)
  try {
    for (const url of file.urls) {
      const came = await fetchFrom(url, file, part, into)
      if (came !== "not-there") return came
    }
  } finally {
    part.close()
  }
  throw notThere(file.urls.at(-1)!, file.name)
}

async function fetchFrom(
  url: string,
  file: PlannedFile,
  part: PartFile,
  into: FetchInto,
): Promise<number | null | "not-there"> {
  const { publisher, client, folder, held } = into
  const known = held === null ? [] : filesOf(file, held.files).filter(({ address }) => address === url)
  const { accept, language, raisesRedirects } = file
  const answer = await client.bring(
    {
      url,
      hosts: publisher.hosts.length === 0 ? null : publisher.hosts,
      secondsBetween: publisher.secondsBetween,
      largest,
      held: known[0] ?? null,
      ...(accept === undefined ? {} : { accept }),
      ...(language === undefined ? {} : { language }),
      ...(raisesRedirects === undefined ? {} : { raisesRedirects }),
    },
    part,
  )
  if (answer.kind === "not-there") return "not-there"
  if (answer.kind === "as-held") {
    if (held !== null && linkFiles(known, held, folder)) return null
    throw unlikeItself(url, "it says that nothing changed, and nothing is held")
  }
  part.close()
  const bytes = readFileSync(part.path)
  const why = unlike(file.expects, bytes) ?? notItsBlob(bytes, file)
  if (why !== null) {
    part.remove()
    throw unlikeItself(url, why)
  }
  const about = {
    address: url,
    servedFrom: answer.url === url ? null : answer.url,
    fetchedAt: into.now().toISOString(),
    ...answer.validators,
    licence: publisher.licence,
    gitBlob: file.gitBlob ?? null,
  }
  if (file.keep === undefined) {
    part.finish(join(folder, file.name))
    noteFetched(folder, noted(file.name, bytes, null, about))
  } else {
    keepEntries(bytes, file, folder, about, file.keep)
    part.remove()
  }
  return bytes.length
}

type About = Omit<FetchedFile, "file" | "sha256" | "bytes" | "packedIn">

/** All that is kept of an archive is in its place before any of it counts as there. */
function keepEntries(
  archive: Uint8Array,
  file: PlannedFile,
  folder: string,
  about: About,
  keep: (entry: string) => string | null,
): void {
  const entries = unpackZip(archive, keep)
  if (entries.length === 0) throw unlikeItself(about.address, "an archive without the law it is for")
  for (const { name, bytes } of entries) {
    const place = join(folder, name)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(`${place}.part`, bytes, { flush: true })
    renameSync(`${place}.part`, place)
  }
  for (const { name, bytes } of entries) noteFetched(folder, noted(name, bytes, file.name, about))
}

function noted(file: string, bytes: Uint8Array, packedIn: string | null, about: About): FetchedFile {
  return { file, ...about, sha256: digest("sha256", bytes), bytes: bytes.length, packedIn }
}

/** Git's name for bytes is the SHA-1 of their length and themselves: the index says which bytes to expect. */
function notItsBlob(bytes: Uint8Array, { gitBlob }: PlannedFile): string | null {
  if (gitBlob === undefined) return null
  const found = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex")
  return found === gitBlob ? null : "its bytes are not those that the publisher's index names"
}

function digest(kind: "sha1" | "sha256", bytes: Uint8Array | string): string {
  return createHash(kind).update(bytes).digest("hex")
}
