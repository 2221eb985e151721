/**
 * What is said of a published edition beside its words: which it is, since when, and whether a person read it.
 */
import type { Kysely } from "kysely"
import { type IsoDate, isoDate } from "../law/index.js"
import type { AnswerTables } from "./answer-tables.js"

export interface Edition {
  /** From 1, oldest first. */
  readonly number: number
  readonly digest: string
  /** The moment of publication, ISO 8601 in UTC. */
  readonly publishedAt: string
  readonly review: Review
}

export type Review =
  | { readonly state: "unreviewed" }
  | { readonly state: "reviewed"; readonly by: string; readonly on: IsoDate }

export const unreviewed: Review = { state: "unreviewed" }

/** The last review of each of these editions, by the edition's key. */
export async function reviewsOf(
  editions: readonly number[],
  query: Kysely<AnswerTables>,
): Promise<ReadonlyMap<number, Review>> {
  if (editions.length === 0) return new Map()
  const rows = await query
    .selectFrom("reviews")
    .select(["edition", "reviewer", "reviewed_at"])
    .where("edition", "in", [...editions])
    .orderBy("key")
    .execute()
  return new Map(
    rows.map(({ edition, reviewer, reviewed_at }) => {
      const on = isoDate(reviewed_at.slice(0, 10))
      return [edition, on === null ? unreviewed : { state: "reviewed", by: reviewer, on }]
    }),
  )
}
