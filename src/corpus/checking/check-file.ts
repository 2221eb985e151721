/**
 * SQLite's own checks: the structure of the file, and that every reference leads somewhere.
 */
import { sql } from "kysely"
import type { LibraryDatabase } from "../database/open-database.js"
import { type Finding, judge } from "./finding.js"

export async function checkFile({ query }: LibraryDatabase): Promise<Finding> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(100)`.execute(query)
  const wrong = rows.map(({ integrity_check }) => integrity_check).filter((line) => line !== "ok")
  return judge(wrong, "every page of the file is sound", "SQLite finds the file damaged")
}

export async function checkReferences({ query }: LibraryDatabase): Promise<Finding> {
  const { rows } = await sql<{ table: string; rowid: number; parent: string }>`
    pragma foreign_key_check`.execute(query)
  const wrong = rows.map(({ table, rowid, parent }) => `${table} ${rowid} to ${parent}`)
  return judge(wrong, "every reference leads somewhere", "references lead nowhere")
}
