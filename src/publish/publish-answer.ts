/**
 * Puts a verified answer to rest at its address, in one transaction: whole and on the disk, or not at all.
 *
 * The first answer to a question settles the address. A later one with another digest is a further edition
 * at the same address; the same answer again changes nothing, unless the record at rest was altered
 * meanwhile: then the answer is laid beside it as a further edition.
 */
import type { Kysely } from "kysely"
import { openRecordFileToWrite } from "../corpus/index.js"
import { PinciteError } from "../errors.js"
import { isVerifiedAnswer, type VerifiedAnswer } from "../verify/index.js"
import { addressOf, fewestHexDigits, identityOf } from "./address.js"
import { type AnswerTables, answersIn } from "./answer-tables.js"
import { topicOf } from "./topic-of.js"

export interface Publication {
  /** `unchanged`: this very answer stood there already. */
  readonly kind: "published" | "unchanged"
  readonly address: string
  readonly edition: number
  readonly title: string
}

export interface PublishingPlace {
  readonly dataDir: string
  readonly now: () => Date
}

export async function publishAnswer(
  answer: VerifiedAnswer,
  { dataDir, now }: PublishingPlace,
): Promise<Publication> {
  if (!isVerifiedAnswer(answer)) throw notVerified()
  const record = await openRecordFileToWrite<AnswerTables>(answersIn(dataDir), {
    command: "pincite publish",
    now,
  })
  try {
    return await record.query.transaction().execute((open) => layDown(answer, now().toISOString(), open))
  } finally {
    await record.close()
  }
}

async function layDown(
  answer: VerifiedAnswer,
  publishedAt: string,
  query: Kysely<AnswerTables>,
): Promise<Publication> {
  const { key, address } = await placeFor(answer, query)
  const newest = await query
    .selectFrom("editions")
    .select(["number", "digest", "record"])
    .where("answer", "=", key)
    .orderBy("number", "desc")
    .executeTakeFirst()
  const { digest } = answer.receipt
  const record = JSON.stringify(answer)
  const { question, title } = answer
  if (newest?.digest === digest && newest.record === record) {
    return { kind: "unchanged", address, edition: newest.number, title }
  }
  const number = (newest?.number ?? 0) + 1
  await query
    .insertInto("editions")
    .values({
      answer: key,
      number,
      question,
      title,
      digest,
      record,
      published_at: publishedAt,
    })
    .execute()
  return { kind: "published", address, edition: number, title }
}

/** Where the question stands already, or a place made for it. */
async function placeFor(
  answer: VerifiedAnswer,
  query: Kysely<AnswerTables>,
): Promise<{ readonly key: number; readonly address: string }> {
  const identity = identityOf(answer)
  const known = await query
    .selectFrom("answers")
    .select(["key", "address"])
    .where("identity", "=", identity)
    .executeTakeFirst()
  if (known !== undefined) return known
  const address = await freeAddress(answer, query)
  const { key } = await query
    .insertInto("answers")
    .values({ address, topic: topicOf(answer), identity, as_of: answer.asOf })
    .returning("key")
    .executeTakeFirstOrThrow()
  for (const jurisdiction of new Set(answer.jurisdictions)) {
    await query.insertInto("places").values({ answer: key, jurisdiction }).execute()
  }
  return { key, address }
}

async function freeAddress(answer: VerifiedAnswer, query: Kysely<AnswerTables>): Promise<string> {
  for (let digits = fewestHexDigits; ; digits += 1) {
    const address = addressOf(answer, digits)
    const taken = await query
      .selectFrom("answers")
      .select("key")
      .where("address", "=", address)
      .executeTakeFirst()
    if (taken === undefined) return address
  }
}

function notVerified(): PinciteError {
  return new PinciteError({
    code: "internal",
    message: "Only an answer that was verified in this process can be published.",
    remedy: "Publish what asking gave, not a copy of it or a record read from elsewhere.",
  })
}
