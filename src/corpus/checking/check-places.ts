/**
 * That the published tree is whole: one place for each provision, a parent that is there and stands before
 * its children, and an offset inside the parent's words, in each version of them.
 */
import { sql } from "kysely"
import type { LibraryDatabase } from "../database/open-database.js"
import { offsetInWords, readOffsets } from "../offsets.js"
import { type Finding, judge } from "./finding.js"

export async function checkPlaces({ query }: LibraryDatabase, snapshot: number): Promise<Finding> {
  const { rows } = await sql<{ id: string; wrong: string | null }>`
    with seen as (select * from places where added_in <= ${snapshot} and removed_in > ${snapshot})
    select provisions.id, case
        when seen.parent is not null and upper.key is null then 'has lost its parent'
        when upper.ordinal >= seen.ordinal then 'stands before its parent'
        when upper.instrument <> seen.instrument then 'stands in another instrument than its parent'
      end as wrong
    from seen join provisions on provisions.key = seen.provision
    left join seen as upper on upper.provision = seen.parent
    where seen.dropped = 0`.execute(query)
  const wrong = rows.filter((row) => row.wrong !== null).map((row) => `${row.id} ${row.wrong}`)
  const seen = new Set<string>()
  for (const { id } of rows) {
    if (seen.has(id)) wrong.push(`${id} stands in two places`)
    seen.add(id)
  }
  wrong.push(...(await outsideWords(query, snapshot)))
  return judge(wrong, `${rows.length} provisions stand in their places`, "the order of the law is broken")
}

interface PlaceInWords {
  readonly id: string
  readonly at: number
  readonly offsets: string | null
  readonly digest: string
  readonly text: string
}

/** SQLite counts no UTF-16 units, so it only says where to look: never fewer places than are wrong. */
async function outsideWords(query: LibraryDatabase["query"], snapshot: number): Promise<readonly string[]> {
  const { rows } = await sql<PlaceInWords>`
    select distinct provisions.id, places.at, places.offsets, words.digest, words.text
    from places
    join provisions on provisions.key = places.provision
    join versions on versions.provision = places.parent
      and versions.added_in <= ${snapshot} and versions.removed_in > ${snapshot}
    join words on words.key = versions.words
    where places.added_in <= ${snapshot} and places.removed_in > ${snapshot}
      and (places.offsets is not null or (places.at > 0 and places.at > length(words.text)))`.execute(query)
  return rows.filter((row) => !isInWords(row)).map(({ id }) => `${id} stands outside its parent's words`)
}

function isInWords({ at, offsets, ...parent }: PlaceInWords): boolean {
  try {
    const stands = offsetInWords(at, readOffsets(offsets), parent)
    return stands >= 0 && stands <= parent.text.length
  } catch {
    return false
  }
}
