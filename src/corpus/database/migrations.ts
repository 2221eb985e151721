/**
 * How the tables of the record came to be, step by step; a step that was released is never changed.
 */
import { type Kysely, type Migration, sql } from "kysely"
import { notRemoved } from "./tables.js"

type Schema = Kysely<unknown>["schema"]

export const migrations: Readonly<Record<string, Migration>> = {
  "0001-record": {
    async up(database: Kysely<unknown>) {
      await createSnapshots(database.schema)
      await createInstruments(database.schema)
      await createProvisions(database.schema)
      await createPlaces(database.schema)
      await createVersions(database.schema)
    },
  },
  "0002-origins": {
    async up(database: Kysely<unknown>) {
      await database.schema.alterTable("sources").addColumn("root", "text").execute()
      await createOrigins(database.schema)
    },
  },
  "0003-holdings": {
    async up(database: Kysely<unknown>) {
      await createHoldings(database.schema)
      await createPassedFiles(database.schema)
    },
  },
}

async function createSnapshots(schema: Schema): Promise<void> {
  await schema
    .createTable("snapshots")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("begun_at", "text", (c) => c.notNull())
    .addColumn("published_at", "text")
    .execute()
}

async function createInstruments(schema: Schema): Promise<void> {
  await schema
    .createTable("instruments")
    .addColumn("key", "integer", (c) => c.primaryKey())
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("added_in", "integer", (c) => c.notNull())
    .execute()
  await schema
    .createTable("instrument_facts")
    .addColumn("key", "integer", (c) => c.primaryKey())
    .addColumn("instrument", "integer", (c) => c.notNull().references("instruments.key"))
    .addColumn("jurisdiction", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("short_name", "text", (c) => c.notNull())
    .addColumn("weight", "text", (c) => c.notNull())
    .addColumn("publisher", "text")
    .addColumn("official_url", "text")
    .addColumn("current_through", "text")
    .addColumn("imported_on", "text", (c) => c.notNull())
    .addColumn("provisions", "integer", (c) => c.notNull())
    .addColumn("sections", "integer", (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("added_in", "integer", (c) => c.notNull())
    .addColumn("removed_in", "integer", (c) => c.notNull().defaultTo(notRemoved))
    .execute()
  await schema
    .createIndex("instrument_facts_instrument")
    .on("instrument_facts")
    .column("instrument")
    .execute()
  await schema
    .createTable("sources")
    .addColumn("key", "integer", (c) => c.primaryKey())
    .addColumn("instrument", "integer", (c) => c.notNull().references("instruments.key"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("bytes", "integer", (c) => c.notNull())
    .addColumn("format", "text", (c) => c.notNull())
    .addColumn("retrieved_on", "text", (c) => c.notNull())
    .addColumn("added_in", "integer", (c) => c.notNull())
    .addColumn("removed_in", "integer", (c) => c.notNull().defaultTo(notRemoved))
    .execute()
  await schema.createIndex("sources_instrument").on("sources").columns(["instrument", "name"]).execute()
}

async function createProvisions(schema: Schema): Promise<void> {
  await schema
    .createTable("provisions")
    .addColumn("key", "integer", (c) => c.primaryKey())
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("instrument", "integer", (c) => c.notNull().references("instruments.key"))
    .addColumn("added_in", "integer", (c) => c.notNull())
    .execute()
}

async function createPlaces(schema: Schema): Promise<void> {
  await schema
    .createTable("places")
    .addColumn("key", "integer", (c) => c.primaryKey())
    .addColumn("provision", "integer", (c) => c.notNull().references("provisions.key"))
    .addColumn("instrument", "integer", (c) => c.notNull().references("instruments.key"))
    .addColumn("parent", "integer", (c) => c.references("provisions.key"))
    .addColumn("ordinal", "bigint", (c) => c.notNull())
    .addColumn("at", "integer", (c) => c.notNull())
    .addColumn("offsets", "text")
    .addColumn("level", "text", (c) => c.notNull())
    .addColumn("designator", "text", (c) => c.notNull())
    .addColumn("ref", "text")
    .addColumn("dropped", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("added_in", "integer", (c) => c.notNull())
    .addColumn("removed_in", "integer", (c) => c.notNull().defaultTo(notRemoved))
    .execute()
  await schema.createIndex("places_provision").on("places").column("provision").execute()
  await schema
    .createIndex("places_parent")
    .on("places")
    .columns(["parent", "instrument", "ordinal"])
    .execute()
  await schema.createIndex("places_order").on("places").columns(["instrument", "ordinal"]).execute()
}

async function createVersions(schema: Schema): Promise<void> {
  await schema
    .createTable("words")
    .addColumn("key", "integer", (c) => c.primaryKey())
    .addColumn("provision", "integer", (c) => c.notNull().references("provisions.key"))
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("citation", "text", (c) => c.notNull())
    .addColumn("heading", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("notes", "text", (c) => c.notNull())
    .addColumn("tables", "text", (c) => c.notNull())
    .addColumn("status", "text", (c) => c.notNull())
    .addColumn("added_in", "integer", (c) => c.notNull())
    .execute()
  await schema
    .createTable("versions")
    .addColumn("key", "integer", (c) => c.primaryKey())
    .addColumn("provision", "integer", (c) => c.notNull().references("provisions.key"))
    .addColumn("words", "integer", (c) => c.notNull().references("words.key"))
    .addColumn("sequence", "integer", (c) => c.notNull())
    .addColumn("effective_from", "text")
    .addColumn("effective_to", "text")
    .addColumn("current_through", "text")
    .addColumn("weight", "text", (c) => c.notNull())
    .addColumn("added_in", "integer", (c) => c.notNull())
    .addColumn("removed_in", "integer", (c) => c.notNull().defaultTo(notRemoved))
    .execute()
  await schema.createIndex("versions_provision").on("versions").columns(["provision", "sequence"]).execute()
}

async function createOrigins(schema: Schema): Promise<void> {
  await schema
    .createTable("origins")
    .addColumn("words", "integer", (c) => c.notNull().references("words.key"))
    .addColumn("source", "integer", (c) => c.notNull().references("sources.key"))
    .addColumn("place", "text", (c) => c.notNull())
    .addColumn("added_in", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("origins_of_words", ["words", "source"])
    // Found by words alone: a key of its own would cost as much as half the places.
    .modifyEnd(sql`without rowid`)
    .execute()
}

async function createHoldings(schema: Schema): Promise<void> {
  await schema
    .createTable("holdings")
    .addColumn("key", "integer", (c) => c.primaryKey())
    .addColumn("instrument", "integer", (c) => c.notNull().references("instruments.key"))
    .addColumn("said", "text", (c) => c.notNull())
    .addColumn("added_in", "integer", (c) => c.notNull())
    .addColumn("removed_in", "integer", (c) => c.notNull().defaultTo(notRemoved))
    .execute()
  await schema.createIndex("holdings_instrument").on("holdings").column("instrument").execute()
}

async function createPassedFiles(schema: Schema): Promise<void> {
  await schema
    .createTable("passed_files")
    .addColumn("key", "integer", (c) => c.primaryKey())
    .addColumn("asked", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("failed", "integer", (c) => c.notNull())
    .addColumn("added_in", "integer", (c) => c.notNull())
    .addColumn("removed_in", "integer", (c) => c.notNull().defaultTo(notRemoved))
    .execute()
}
