/**
 * That every provision has a version, and on any day at most one in force.
 */
import { sql } from "kysely"
import type { LibraryDatabase } from "../database/open-database.js"
import { type Finding, judge } from "./finding.js"

interface Dated {
  readonly id: string
  readonly effective_from: string | null
  readonly effective_to: string | null
  readonly current_through: string | null
}

export async function checkVersions({ query }: LibraryDatabase, snapshot: number): Promise<Finding> {
  const { rows } = await sql<Dated & { key: number | null }>`
    select provisions.id, versions.key,
      versions.effective_from, versions.effective_to, versions.current_through
    from places join provisions on provisions.key = places.provision
    left join versions on versions.provision = places.provision
      and versions.added_in <= ${snapshot} and versions.removed_in > ${snapshot}
    where places.added_in <= ${snapshot} and places.removed_in > ${snapshot}
    order by provisions.key, versions.effective_from`.execute(query)
  const wrong = rows.filter(({ key }) => key === null).map(({ id }) => `${id} has no version`)
  for (const [i, version] of rows.entries()) {
    const next = rows[i + 1]
    if (next?.id === version.id && overlap(version, next))
      wrong.push(`${version.id} has two versions in force`)
  }
  return judge(
    wrong,
    `${rows.length} versions, none in force beside another`,
    "versions contradict each other",
  )
}

/** Of two versions in the order of their first days; one whose first day is unknown is never known to be in force. */
function overlap(version: Dated, next: Dated): boolean {
  if (version.effective_from === null || next.effective_from === null) return false
  const last = version.effective_to ?? version.current_through
  return last !== null && last >= next.effective_from && endsAfter(next, next.effective_from)
}

function endsAfter({ effective_to, current_through }: Dated, day: string): boolean {
  const last = effective_to ?? current_through
  return last !== null && last >= day
}
