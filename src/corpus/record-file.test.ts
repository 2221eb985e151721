import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Migration } from "kysely"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openDatabase } from "./database/open-database.js"
import { openRecordFile, openRecordFileToWrite, openWriter } from "./index.js"

interface Tables {
  readonly notes: { readonly words: string; readonly by: string | null }
}

const first: Migration = {
  up: ({ schema }) => schema.createTable("notes").addColumn("words", "text").execute(),
}
const second: Migration = {
  up: ({ schema }) => schema.alterTable("notes").addColumn("by", "text").execute(),
}
const broken: Migration = {
  async up({ schema }) {
    await schema.createTable("half").addColumn("words", "text").execute()
    throw new Error("the migration of this test fails")
  },
}

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "pincite-record-"))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const now = () => new Date()
const writing = { command: "a test", now }
const notes = (migrations: Readonly<Record<string, Migration>>) => ({
  dataDir,
  name: "notes.sqlite",
  migrations,
})

async function write(words: string, migrations: Readonly<Record<string, Migration>>): Promise<void> {
  const { query, close } = await openRecordFileToWrite<Pick<Tables, "notes">>(notes(migrations), writing)
  await query.insertInto("notes").columns(["words"]).values({ words, by: null }).execute()
  await close()
}

describe("a file of record beside the library", () => {
  it("is null to readers where nothing was written, and makes no file", async () => {
    expect(await openRecordFile(notes({ "0001": first }))).toBeNull()
    writeFileSync(join(dataDir, "notes.sqlite"), "")
    expect(await openRecordFile(notes({ "0001": first }))).toBeNull()
  })

  it("rests as one file without lock or log", async () => {
    await write("a", { "0001": first, "0002": second })
    expect(readdirSync(dataDir)).toEqual(["notes.sqlite"])
  })

  it("has the writer's lock of the data directory, both ways", async () => {
    const record = await openRecordFileToWrite<Tables>(notes({ "0001": first }), writing)
    await expect(openWriter({ dataDir, ...writing })).rejects.toMatchObject({ code: "library.locked" })
    await record.close()
    const library = await openWriter({ dataDir, ...writing })
    await expect(openRecordFileToWrite(notes({ "0001": first }), writing)).rejects.toMatchObject({
      code: "library.locked",
    })
    await library.close()
  })

  it("is brought up to date by its first reader, and refused where a newer Pincite wrote it", async () => {
    await (await openRecordFileToWrite<Tables>(notes({ "0001": first }), writing)).close()
    const both = notes({ "0001": first, "0002": second })
    const record = await openRecordFile<Tables>(both)
    expect(await record?.query.selectFrom("notes").select("by").execute()).toEqual([])
    await record?.close()
    await expect(openRecordFile(notes({ "0001": first }))).rejects.toMatchObject({ code: "library.newer" })
  })

  it("gives the lock back when it cannot be opened, and keeps nothing of a failed migration", async () => {
    const failing = notes({ "0001": first, "0002": broken })
    await expect(openRecordFileToWrite(failing, writing)).rejects.toThrow(/fails/)
    expect(existsSync(join(dataDir, "writer.lock"))).toBe(false)
    await write("a", { "0001": first, "0002": second })
  })

  it("is told as damaged where it is no database", async () => {
    writeFileSync(join(dataDir, "notes.sqlite"), "this is not a database at all, only words".repeat(50))
    await expect(openRecordFile(notes({ "0001": first }))).rejects.toMatchObject({ code: "library.damaged" })
  })

  it("cannot be written to by its readers", async () => {
    await write("a", { "0001": first, "0002": second })
    const record = await openRecordFile<Tables>(notes({ "0001": first, "0002": second }))
    await expect(record?.query.deleteFrom("notes").execute()).rejects.toMatchObject({
      code: "library.read-only",
    })
    await record?.close()
  })
})

describe("a file whose writer was killed in the middle of a transaction", () => {
  it("is read as it was before, though its readers may not write", async () => {
    await write("whole", { "0001": first, "0002": second })
    const file = join(dataDir, "notes.sqlite")
    const { connection, close } = await openDatabase(file, "write")
    connection.exec("pragma journal_mode = delete")
    connection.exec("pragma cache_size = 1")
    connection.exec("begin")
    connection.exec("update notes set words = 'half'")
    // More than the cache holds, so that the half written pages reach the file.
    connection.exec(`insert into notes (words) values ${Array(40).fill("(randomblob(4000))").join(", ")}`)
    const after = join(dataDir, "killed.sqlite")
    copyFileSync(file, after)
    copyFileSync(`${file}-journal`, `${after}-journal`)
    connection.exec("rollback")
    await close()
    const record = await openRecordFile<Tables>({
      ...notes({ "0001": first, "0002": second }),
      name: "killed.sqlite",
    })
    expect(await record?.query.selectFrom("notes").select("words").execute()).toEqual([{ words: "whole" }])
    await record?.close()
  })
})
