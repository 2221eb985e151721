/**
 * The table of contents of what is published: which questions have an answer at which address.
 *
 * It repeats questions and titles and says nothing of the law, no verdict and no word of a provision: those
 * are only had from `readPublished`, which checks them. Last published stands first.
 */
import type { Kysely } from "kysely"
import { openRecordFile } from "../corpus/index.js"
import { asTopic, type IsoDate, isoDate, type JurisdictionCode, type Topic, topics } from "../law/index.js"
import { type AnswerTables, answersIn } from "./answer-tables.js"
import { type Review, reviewsOf, unreviewed } from "./edition.js"

export interface ListRequest {
  readonly topic: Topic | null
  readonly jurisdiction: JurisdictionCode | null
  /** From 1. */
  readonly page: number
}

export interface ListedAnswer {
  readonly address: string
  readonly topic: Topic
  readonly question: string
  readonly title: string
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly asOf: IsoDate | null
  /** Of the newest edition. */
  readonly edition: number
  readonly publishedAt: string
  readonly review: Review
}

export interface AnswerList {
  readonly answers: readonly ListedAnswer[]
  /** How many there are under this topic and place. */
  readonly total: number
  readonly page: number
  readonly pages: number
  /** How many there are of each, whatever was asked for. */
  readonly topics: readonly { readonly topic: Topic; readonly answers: number }[]
  readonly places: readonly { readonly jurisdiction: JurisdictionCode; readonly answers: number }[]
}

export const answersPerPage = 50

export async function listPublished(dataDir: string, request: ListRequest): Promise<AnswerList> {
  const record = await openRecordFile<AnswerTables>(answersIn(dataDir))
  if (record === null) return { answers: [], total: 0, page: 1, pages: 1, topics: [], places: [] }
  try {
    const total = await countOf(record.query, request)
    const pages = Math.max(1, Math.ceil(total / answersPerPage))
    const page = Math.min(request.page, pages)
    const answers = await entriesOf(record.query, request, page)
    return { answers, total, page, pages, ...(await countsOf(record.query)) }
  } finally {
    await record.close()
  }
}

function chosenFrom(query: Kysely<AnswerTables>, { topic, jurisdiction }: ListRequest) {
  return query
    .selectFrom("answers")
    .$if(topic !== null, (some) => some.where("topic", "=", topic))
    .$if(jurisdiction !== null, (some) =>
      some.where("answers.key", "in", (places) =>
        places.selectFrom("places").select("answer").where("jurisdiction", "=", jurisdiction),
      ),
    )
}

async function countOf(query: Kysely<AnswerTables>, request: ListRequest): Promise<number> {
  const counted = await chosenFrom(query, request)
    .select(({ fn }) => fn.countAll<number>().as("answers"))
    .executeTakeFirstOrThrow()
  return counted.answers
}

async function entriesOf(
  query: Kysely<AnswerTables>,
  request: ListRequest,
  page: number,
): Promise<readonly ListedAnswer[]> {
  const editions = await newestEditions(query, request, page)
  if (editions.length === 0) return []
  const rows = await query
    .selectFrom("editions")
    .innerJoin("answers", "answers.key", "editions.answer")
    .where("editions.key", "in", [...editions])
    .select(["answers.key", "address", "topic", "as_of", "question", "title", "number", "published_at"])
    .select("editions.key as edition")
    .orderBy("published_at", "desc")
    .orderBy("editions.key", "desc")
    .execute()
  const reviews = await reviewsOf(editions, query)
  const answers = rows.map(({ key }) => key)
  const places = await query.selectFrom("places").selectAll().where("answer", "in", answers).execute()
  return rows.map((row) => ({
    address: row.address,
    topic: asTopic(row.topic) ?? "general",
    question: row.question,
    title: row.title,
    jurisdictions: places.filter(({ answer }) => answer === row.key).map((place) => place.jurisdiction),
    asOf: row.as_of === null ? null : isoDate(row.as_of),
    edition: row.number,
    publishedAt: row.published_at,
    review: reviews.get(row.edition) ?? unreviewed,
  }))
}

/** Keys of one page of editions, last published first. */
async function newestEditions(
  query: Kysely<AnswerTables>,
  request: ListRequest,
  page: number,
): Promise<readonly number[]> {
  const rows = await chosenFrom(query, request)
    .innerJoin("editions", "editions.answer", "answers.key")
    .where(({ eb, selectFrom, ref }) =>
      eb(
        "editions.number",
        "=",
        selectFrom("editions as all")
          .select(({ fn }) => fn.max("all.number").as("number"))
          .where("all.answer", "=", ref("answers.key")),
      ),
    )
    .select("editions.key")
    .orderBy("published_at", "desc")
    .orderBy("editions.key", "desc")
    .limit(answersPerPage)
    .offset((page - 1) * answersPerPage)
    .execute()
  return rows.map(({ key }) => key)
}

async function countsOf(query: Kysely<AnswerTables>): Promise<Pick<AnswerList, "topics" | "places">> {
  const byTopic = await query
    .selectFrom("answers")
    .select(["topic", ({ fn }) => fn.countAll<number>().as("answers")])
    .groupBy("topic")
    .execute()
  const byPlace = await query
    .selectFrom("places")
    .select(["jurisdiction", ({ fn }) => fn.countAll<number>().as("answers")])
    .groupBy("jurisdiction")
    .orderBy("jurisdiction")
    .execute()
  return {
    topics: topics.flatMap((topic) => {
      const answers = byTopic.find((row) => row.topic === topic)?.answers ?? 0
      return answers === 0 ? [] : [{ topic, answers }]
    }),
    places: byPlace,
  }
}
