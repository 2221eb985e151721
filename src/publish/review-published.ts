/**
 * Notes that a person has read an edition and stands by it. Reviewed can only be what may be shown: the record
 * is verified first, under the writer's lock, so that nothing changes between the look and the note.
 */
import { openRecordFileToWrite } from "../corpus/index.js"
import { type AnswerTables, answersIn } from "./answer-tables.js"
import { type PublishedReading, type ReadingPlace, readFrom, readPublished } from "./read-published.js"

export interface ReviewRequest {
  readonly address: string
  /** Null: the newest. */
  readonly edition: number | null
  readonly by: string
}

/** What stands at the address afterwards; where that is not published, nothing was noted. */
export async function reviewPublished(
  { address, edition, by }: ReviewRequest,
  { dataDir, reader, now }: ReadingPlace & { readonly now: () => Date },
): Promise<PublishedReading> {
  const before = await readPublished(address, edition, { dataDir, reader })
  if (before.kind !== "published") return before
  const record = await openRecordFileToWrite<AnswerTables>(answersIn(dataDir), {
    command: "pincite publish --review",
    now,
  })
  try {
    return await record.query.transaction().execute(async (open) => {
      const found = await readFrom({ query: open }, address, edition, reader)
      if (found.kind !== "published") return found
      const { key } = await open
        .selectFrom("editions")
        .innerJoin("answers", "answers.key", "editions.answer")
        .select("editions.key")
        .where("address", "=", address)
        .where("number", "=", found.edition.number)
        .executeTakeFirstOrThrow()
      await open
        .insertInto("reviews")
        .values({ edition: key, reviewer: by, reviewed_at: now().toISOString() })
        .execute()
      return readFrom({ query: open }, address, edition, reader)
    })
  } finally {
    await record.close()
  }
}
