/**
 * The tables of `answers.sqlite`: the answers at rest, beside the library in its data directory.
 *
 * Nothing published is ever changed or removed: a later answer to the same question is a further edition, a
 * review is a further row. What stands in columns beside a record serves to find and list it, and is held
 * against the record whenever that is read.
 */
import type { Generated, Kysely, Migration } from "kysely"
import type { RecordFileOptions } from "../corpus/index.js"

export interface AnswerRow {
  readonly key: Generated<number>
  readonly address: string
  readonly topic: string
  /** SHA-256 of what was asked. */
  readonly identity: string
  readonly as_of: string | null
}

export interface PlaceRow {
  readonly answer: number
  readonly jurisdiction: string
}

export interface EditionRow {
  readonly key: Generated<number>
  readonly answer: number
  /** From 1, oldest first. */
  readonly number: number
  readonly question: string
  readonly title: string
  /** That of the answer's receipt. */
  readonly digest: string
  readonly published_at: string
  /** The answer as JSON; last, because it is long. */
  readonly record: string
}

export interface ReviewRow {
  readonly key: Generated<number>
  readonly edition: number
  readonly reviewer: string
  readonly reviewed_at: string
}

export interface AnswerTables {
  readonly answers: AnswerRow
  readonly places: PlaceRow
  readonly editions: EditionRow
  readonly reviews: ReviewRow
}

const migrations: Readonly<Record<string, Migration>> = {
  "0001-answers": {
    async up({ schema }: Kysely<unknown>) {
      await schema
        .createTable("answers")
        .addColumn("key", "integer", (c) => c.primaryKey())
        .addColumn("address", "text", (c) => c.notNull().unique())
        .addColumn("topic", "text", (c) => c.notNull())
        .addColumn("identity", "text", (c) => c.notNull().unique())
        .addColumn("as_of", "text")
        .execute()
      await schema.createIndex("answers_topic").on("answers").column("topic").execute()
      await schema
        .createTable("places")
        .addColumn("answer", "integer", (c) => c.notNull().references("answers.key"))
        .addColumn("jurisdiction", "text", (c) => c.notNull())
        .addPrimaryKeyConstraint("places_key", ["answer", "jurisdiction"])
        .execute()
      await schema
        .createIndex("places_jurisdiction")
        .on("places")
        .columns(["jurisdiction", "answer"])
        .execute()
      await schema
        .createTable("editions")
        .addColumn("key", "integer", (c) => c.primaryKey())
        .addColumn("answer", "integer", (c) => c.notNull().references("answers.key"))
        .addColumn("number", "integer", (c) => c.notNull())
        .addColumn("question", "text", (c) => c.notNull())
        .addColumn("title", "text", (c) => c.notNull())
        .addColumn("digest", "text", (c) => c.notNull())
        .addColumn("published_at", "text", (c) => c.notNull())
        .addColumn("record", "text", (c) => c.notNull())
        .addUniqueConstraint("editions_number", ["answer", "number"])
        .execute()
      // The list is put in order out of this alone; rows with their records are read for one page of it.
      await schema
        .createIndex("editions_order")
        .on("editions")
        .columns(["answer", "number", "published_at"])
        .execute()
      await schema
        .createTable("reviews")
        .addColumn("key", "integer", (c) => c.primaryKey())
        .addColumn("edition", "integer", (c) => c.notNull().references("editions.key"))
        .addColumn("reviewer", "text", (c) => c.notNull())
        .addColumn("reviewed_at", "text", (c) => c.notNull())
        .execute()
      await schema.createIndex("reviews_edition").on("reviews").column("edition").execute()
    },
  },
}

export const answersFile = "answers.sqlite"

export function answersIn(dataDir: string): RecordFileOptions {
  return { dataDir, name: answersFile, migrations }
}
