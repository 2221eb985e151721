/**
 * Brings official law from its publishers into the data directory, so that it can be imported from there.
 *
 * What is a path on this machine is left as it is. What was fetched before is not fetched again; what changed
 * becomes a new edition beside the old. A fetch that fails leaves the library as it was and keeps what came.
 */
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { takeWriterLock } from "../corpus/index.js"
import {
  type FetchedEdition,
  type FetchProgress,
  fetchEdition,
  type LawAddress,
  onDisk,
  openDesk,
  openWebClient,
  readLawAddress,
  unknownSource,
  type WebClient,
  type WebOptions,
} from "../sources/index.js"

export interface FetchRequest {
  readonly dataDir: string
  /** Paths of this machine, sources and addresses, as people write them. */
  readonly written: readonly string[]
  /** Whether much may be fetched without asking first. */
  readonly mayFetchMuch?: boolean
  readonly now: () => Date
  /** Pincite's version, by which a publisher may know who asks. */
  readonly version?: string
  readonly onProgress?: (progress: FetchProgress) => void
  /** Told where a person would wonder why nothing comes. */
  readonly onNotice?: (notice: string) => void
  /** How the web is reached; a test hands over another way. */
  readonly web?: Omit<WebOptions, "now" | "version" | "onNotice">
}

export interface FetchReport {
  /** What to import, in the order it was written. */
  readonly paths: readonly string[]
  readonly fetched: readonly FetchedEdition[]
}

export async function fetchLaw(request: FetchRequest): Promise<FetchReport> {
  const { dataDir, now, written } = request
  const wanted = written.map((each) => ({ each, address: readLawAddress(each) }))
  if (wanted.every(({ address }) => address === null)) return { paths: written, fetched: [] }
  const place = join(dataDir, "fetched")
  onDisk(place, () => mkdirSync(place, { recursive: true }))
  // One fetch at a time: two would write to the same unfinished folder. An import may run meanwhile.
  const lock = takeWriterLock(place, `pincite import ${written.join(" ")}`, now)
  const client = openWebClient({
    ...request.web,
    now,
    ...(request.version === undefined ? {} : { version: request.version }),
    ...(request.onNotice === undefined ? {} : { onNotice: request.onNotice }),
  })
  try {
    const paths: string[] = []
    const fetched: FetchedEdition[] = []
    for (const { each, address } of wanted) {
      const edition = address === null ? null : await fetchOne(each, address, client, request)
      if (edition !== null) fetched.push(edition)
      paths.push(edition?.folder ?? each)
    }
    return { paths, fetched }
  } finally {
    client.close()
    lock.release()
  }
}

async function fetchOne(
  written: string,
  { publisher, asked }: LawAddress,
  client: WebClient,
  { dataDir, now, mayFetchMuch = false, onProgress = () => {} }: FetchRequest,
): Promise<FetchedEdition> {
  const plan = await publisher.plan(asked, openDesk(publisher, { dataDir, client, now }))
  if (plan === null) throw unknownSource(written, publisher)
  return fetchEdition(publisher, plan, { dataDir, client, now, mayFetchMuch, onProgress })
}
