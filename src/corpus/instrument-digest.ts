/**
 * One digest for all that the record says of an instrument beside the words: names, files, the order and
 * place of every provision, and the dates of every version with the digest of its words.
 *
 * A damaged date would make other law of the same words, and no provision's own digest covers it. `doctor`
 * computes this one afresh.
 */
import { createHash } from "node:crypto"
import { type Kysely, sql } from "kysely"
import type { InstrumentFactsRow, LibraryTables } from "./database/tables.js"

const rowsPerPage = 5_000

export type DigestedFacts = Omit<InstrumentFactsRow, "key" | "digest" | "added_in" | "removed_in">

export async function instrumentDigest(
  query: Kysely<LibraryTables>,
  snapshot: number,
  facts: DigestedFacts,
): Promise<string> {
  const hash = createHash("sha256")
  const take = (row: readonly unknown[]) => void hash.update(`${JSON.stringify(row)}\n`)
  take([facts.jurisdiction, facts.name, facts.short_name, facts.weight, facts.publisher, facts.official_url])
  take([facts.current_through, facts.imported_on, facts.provisions, facts.sections])
  for (const { name, digest, bytes, format, retrieved_on } of await sources(
    query,
    snapshot,
    facts.instrument,
  )) {
    take([name, digest, bytes, format, retrieved_on])
  }
  for (let ordinal = -1; ; ) {
    const rows = await placesFrom(query, snapshot, facts.instrument, ordinal)
    const last = rows.at(-1)
    if (last === undefined) return hash.digest("hex")
    for (const row of rows) take(Object.values(row))
    ordinal = last.ordinal
  }
}

function sources(query: Kysely<LibraryTables>, snapshot: number, instrument: number) {
  return query
    .selectFrom("sources")
    .selectAll()
    .where("instrument", "=", instrument)
    .where("added_in", "<=", snapshot)
    .where("removed_in", ">", snapshot)
    .orderBy("key")
    .execute()
}

/** The columns in the order written here, which is the order they are digested in. */
async function placesFrom(
  query: Kysely<LibraryTables>,
  snapshot: number,
  instrument: number,
  ordinal: number,
) {
  const { rows } = await sql<{ readonly ordinal: number }>`
    select places.ordinal, provisions.id, parents.id as parent, places.at, places.offsets, places.level,
      places.designator, places.ref, places.dropped, versions.sequence, versions.effective_from, versions.effective_to,
      versions.current_through, versions.weight, words.digest
    from places
    join provisions on provisions.key = places.provision
    left join provisions as parents on parents.key = places.parent
    join versions on versions.provision = places.provision
      and versions.added_in <= ${snapshot} and versions.removed_in > ${snapshot}
    join words on words.key = versions.words
    where places.key in (
      select page.key from places as page
      where page.instrument = ${instrument} and page.ordinal > ${ordinal}
        and page.added_in <= ${snapshot} and page.removed_in > ${snapshot}
      order by page.ordinal limit ${rowsPerPage})
    order by places.ordinal, places.key, versions.sequence`.execute(query)
  return rows
}
