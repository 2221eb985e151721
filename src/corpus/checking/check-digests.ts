/**
 * Computes the digest of the words of every version afresh, those of the history too.
 */
import type { ParsedNote, ParsedTable } from "../../parse/index.js"
import type { LibraryDatabase } from "../database/open-database.js"
import type { WordsRow } from "../database/tables.js"
import { provisionDigest } from "../digest.js"
import { type Finding, judge } from "./finding.js"

const wordsPerPage = 1_000

export async function checkDigests({ query }: LibraryDatabase): Promise<Finding> {
  const wrong: string[] = []
  let checked = 0
  for (let key = -1; ; ) {
    const page = await query
      .selectFrom("words")
      .leftJoin("provisions", "provisions.key", "words.provision")
      .selectAll("words")
      .select("provisions.id")
      .where("words.key", ">", key)
      .orderBy("words.key")
      .limit(wordsPerPage)
      .execute()
    const last = page.at(-1)
    if (last === undefined) break
    for (const { id, ...words } of page) {
      if (digestOf(words) !== words.digest) wrong.push(id ?? `words ${words.key}`)
    }
    checked += page.length
    key = last.key
  }
  return judge(wrong, `${checked} digests hold`, "words that are not those that were imported")
}

/** Null for words so damaged that their notes or tables cannot be read. */
function digestOf(words: WordsRow): string | null {
  try {
    const notes = JSON.parse(words.notes) as readonly ParsedNote[]
    const tables = JSON.parse(words.tables) as readonly ParsedTable[]
    return provisionDigest({ ...words, notes, tables })
  } catch {
    return null
  }
}
