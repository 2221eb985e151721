/**
 * Keeps where the words of each version stand in the files they came from.
 *
 * Words that an edition leaves as they are stand in its new file at another place, so a place is kept for
 * each file; like the list of files, places are only ever added.
 */
import type { Kysely } from "kysely"
import type { Origin } from "../../parse/index.js"
import { insertRows } from "../database/insert-rows.js"
import type { LibraryTables } from "../database/tables.js"
import { packOrigin } from "../pack-origin.js"
import type { HeldProvision } from "./held.js"
import type { IncomingProvision } from "./incoming.js"
import type { HeldWords } from "./plan-versions.js"
import type { RowsToWrite } from "./write-rows.js"

export interface OriginToWrite {
  readonly words: number
  readonly origin: Origin
}

/** The rows of words, new or held, that these places are of; words that no version took up have none. */
export function originsToWrite(
  sequence: readonly IncomingProvision[],
  held: ReadonlyMap<string, HeldProvision>,
  { words, provisions }: Pick<RowsToWrite, "words" | "provisions">,
  origins: ReadonlyMap<string, Origin>,
  printings: HeldWords["printings"],
): readonly OriginToWrite[] {
  if (origins.size === 0) return []
  const added = new Map(words.map((row) => [`${row.provision} ${row.digest}`, row.key]))
  const fresh = new Map(provisions.map(({ id, key }) => [id, key]))
  return sequence.flatMap(({ provision, digest }) => {
    const origin = origins.get(provision.id)
    const before = held.get(provision.id)
    const version = before?.versions.find((each) => each.digest === digest)
    const printing = `${before?.key ?? fresh.get(provision.id)} ${digest}`
    const key = version?.words ?? added.get(printing) ?? printings.get(printing)
    return origin === undefined || key === undefined ? [] : [{ words: key, origin }]
  })
}

const wordsPerQuery = 500
const rowsPerCommit = 2_000

/** How many places were new. `sources`: the keys of the files by name. */
export async function writeOrigins(
  query: Kysely<LibraryTables>,
  snapshot: number,
  origins: readonly OriginToWrite[],
  sources: ReadonlyMap<string, number>,
): Promise<number> {
  const known = await knownOrigins(query, origins)
  const rows = origins.flatMap(({ words, origin }) => {
    const source = sources.get(origin.file)
    if (source === undefined || known.has(`${words} ${source}`)) return []
    return [{ words, source, place: packOrigin(origin), added_in: snapshot }]
  })
  for (let start = 0; start < rows.length; start += rowsPerCommit) {
    const batch = rows.slice(start, start + rowsPerCommit)
    await query.transaction().execute((open) => insertRows(open, "origins", batch))
  }
  return rows.length
}

async function knownOrigins(
  query: Kysely<LibraryTables>,
  origins: readonly OriginToWrite[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (let start = 0; start < origins.length; start += wordsPerQuery) {
    const keys = origins.slice(start, start + wordsPerQuery).map(({ words }) => words)
    const rows = await query
      .selectFrom("origins")
      .select(["words", "source"])
      .where("words", "in", keys)
      .execute()
    for (const { words, source } of rows) known.add(`${words} ${source}`)
  }
  return known
}
