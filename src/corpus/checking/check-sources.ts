/**
 * That each instrument names the files its text came from.
 */
import { sql } from "kysely"
import type { LibraryDatabase } from "../database/open-database.js"
import { type Finding, sound } from "./finding.js"

export async function checkSources({ query }: LibraryDatabase, snapshot: number): Promise<Finding> {
  const { rows } = await sql<{ id: string; files: number }>`
    select instruments.id, count(sources.key) as files
    from instruments
    left join sources on sources.instrument = instruments.key
      and sources.added_in <= ${snapshot} and sources.removed_in > ${snapshot}
    where instruments.added_in <= ${snapshot}
    group by instruments.id`.execute(query)
  const without = rows.filter(({ files }) => Number(files) === 0).map(({ id }) => id)
  if (without.length === 0) return sound(`${rows.length} instruments name the files they came from`)
  return { outcome: "warned", detail: `no file is named as the source of ${without.slice(0, 3).join(", ")}` }
}
