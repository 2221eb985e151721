/**
 * A data directory and a stand-in for publishers, for tests of fetching; waiting takes no time and is noted.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fetchLaw, importLaw } from "../pincite.js"
import { openStandIn, type StandIn } from "./stand-in.js"

type FetchRequest = Parameters<typeof fetchLaw>[0]

export interface FetchFolder {
  readonly dataDir: string
  readonly standIn: StandIn
  /** How long was waited each time, milliseconds. */
  readonly waited: number[]
  readonly fetch: (written: string, more?: Partial<FetchRequest>) => ReturnType<typeof fetchLaw>
  /** Fetches and imports, as the command does. */
  readonly bring: (written: string, more?: Partial<FetchRequest>) => ReturnType<typeof importLaw>
  readonly close: () => Promise<void>
}

export async function openFetchFolder(day = "2025-05-02"): Promise<FetchFolder> {
  const dataDir = mkdtempSync(join(tmpdir(), "pincite-fetch-"))
  const standIn = await openStandIn()
  const waited: number[] = []
  let at = Date.parse(`${day}T09:00:00Z`)
  const now = () => new Date(at)
  const wait = async (milliseconds: number) => {
    waited.push(milliseconds)
    at += milliseconds
  }
  const fetch: FetchFolder["fetch"] = (written, more = {}) =>
    fetchLaw({ dataDir, written: [written], now, web: { reach: standIn.reach, wait }, ...more })
  return {
    dataDir,
    standIn,
    waited,
    fetch,
    async bring(written, more) {
      const { paths } = await fetch(written, more)
      return importLaw({ dataDir, paths, now })
    },
    async close() {
      await standIn.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
