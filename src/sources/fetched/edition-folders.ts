/**
 * Where fetched law lies in the data directory.
 *
 *   fetched/ecfr/title-16-part-314/2025-05-01/            an edition, whole; it never changes again
 *   fetched/ecfr/title-16-part-314/.unfinished-2025-…/    one that is being fetched, or was when something ended it
 */
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { readManifest } from "./manifest.js"

export interface EditionFolders {
  readonly finished: (edition: string) => string
  readonly unfinished: (edition: string | null) => string
  /** The editions that are whole, the one fetched last at the end. */
  readonly editions: () => readonly string[]
}

export function editionFolders(dataDir: string, source: string, what: string): EditionFolders {
  const place = join(dataDir, "fetched", plainName(source), plainName(what))
  return {
    finished: (edition) => join(place, plainName(edition)),
    unfinished: (edition) => join(place, `.unfinished-${plainName(edition ?? "next")}`),
    editions() {
      if (!existsSync(place)) return []
      return readdirSync(place, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
        .map(({ name }) => ({ name, at: lastFetched(join(place, name)) }))
        .sort((one, other) => (one.at === other.at ? order(one.name, other.name) : order(one.at, other.at)))
        .map(({ name }) => name)
    },
  }
}

/** By what the manifest says, for a copy of a data directory has other times. */
function lastFetched(folder: string): string {
  return [...readManifest(folder).values()].reduce(
    (last, { fetchedAt }) => (fetchedAt > last ? fetchedAt : last),
    "",
  )
}

function order(one: string, other: string): number {
  return one < other ? -1 : 1
}

/** One name of a folder, on every system. */
function plainName(written: string): string {
  const plain = written.replace(/[^A-Za-z0-9._@-]/gu, "-").replace(/^\.+/u, "")
  return plain === "" ? "law" : plain.slice(0, 120)
}
