/**
 * Reads every published answer as its readers would and says which of them are refused.
 */
import { openRecordFile } from "../corpus/index.js"
import { type AnswerTables, answersIn } from "./answer-tables.js"
import { type ReadingPlace, readFrom } from "./read-published.js"

export interface AnswersCheck {
  /** How many editions were read. */
  readonly editions: number
  /** Addresses with the number of the edition that is refused. */
  readonly refused: readonly { readonly address: string; readonly edition: number }[]
}

/** Null where nothing was ever published. */
export async function checkAnswers({ dataDir, reader }: ReadingPlace): Promise<AnswersCheck | null> {
  const record = await openRecordFile<AnswerTables>(answersIn(dataDir))
  if (record === null) return null
  try {
    const editions = await record.query
      .selectFrom("answers")
      .innerJoin("editions", "editions.answer", "answers.key")
      .select(["address", "number"])
      .orderBy("answers.key")
      .orderBy("number")
      .execute()
    const refused: { address: string; edition: number }[] = []
    for (const { address, number } of editions) {
      const reading = await readFrom(record, address, number, reader)
      if (reading.kind !== "published") refused.push({ address, edition: number })
    }
    return { editions: editions.length, refused }
  } finally {
    await record.close()
  }
}
