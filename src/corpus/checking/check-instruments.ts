/**
 * That names, order, places, dates and files of each instrument are those that were published.
 */
import type { LibraryDatabase } from "../database/open-database.js"
import { instrumentDigest } from "../instrument-digest.js"
import { type Finding, judge } from "./finding.js"

export async function checkInstruments({ query }: LibraryDatabase, snapshot: number): Promise<Finding> {
  const held = await query
    .selectFrom("instrument_facts")
    .innerJoin("instruments", "instruments.key", "instrument_facts.instrument")
    .selectAll("instrument_facts")
    .select("instruments.id")
    .where("instrument_facts.added_in", "<=", snapshot)
    .where("instrument_facts.removed_in", ">", snapshot)
    .execute()
  const wrong: string[] = []
  for (const { id, ...facts } of held) {
    if ((await instrumentDigest(query, snapshot, facts)) !== facts.digest) wrong.push(id)
  }
  return judge(
    wrong,
    `${held.length} instruments are as published`,
    "dates, order or names are not those published",
  )
}
