/**
 * That the published tree is whole: one place for each provision, a parent that is there and stands before
 * its children, and an offset inside the parent's words.
 */
import { sql } from "kysely"
import type { LibraryDatabase } from "../database/open-database.js"
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
  return judge(wrong, `${rows.length} provisions stand in their places`, "the order of the law is broken")
}
