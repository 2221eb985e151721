import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Kysely, type Migration, sql } from "kysely"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { buildLibrary } from "../../testing/index.js"
import { openLibrary, openWriter } from "../index.js"
import { migrate, schemaAge } from "./migrate.js"
import { migrations } from "./migrations.js"
import { type LibraryDatabase, openDatabase } from "./open-database.js"

const future: Migration = {
  up: (database: Kysely<unknown>) =>
    database.schema.createTable("future").addColumn("key", "integer").execute(),
}
const broken: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.createTable("half").addColumn("key", "integer").execute()
    throw new Error("killed half way")
  },
}

describe("the tables of a library", () => {
  let dataDir = ""
  let file = ""
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "pincite-migrate-"))
    file = join(dataDir, "library.sqlite")
    const library = await buildLibrary({ "us-xf/code": { provisions: { "1-1": "Invented." } } })
    await library.reader.close()
    copyFileSync(join(library.dataDir, "library.sqlite"), file)
    rmSync(library.dataDir, { recursive: true, force: true })
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  async function withDatabase<T>(work: (database: LibraryDatabase) => Promise<T>) {
    const database = await openDatabase(file, "write")
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  }

  it("are refused when a newer Pincite wrote them, for reading and for writing", async () => {
    await withDatabase((database) => migrate(database, { ...migrations, "9999-future": future }))
    const newer = expect.objectContaining({ code: "library.newer" })
    await expect(openLibrary({ dataDir })).rejects.toThrowError(newer)
    await expect(openWriter({ dataDir, command: "test", now: () => new Date(0) })).rejects.toThrowError(newer)
  })

  it("are brought up to date by a later Pincite", async () => {
    await withDatabase(async (database) => {
      const later = { ...migrations, "9999-future": future }
      expect(await schemaAge(database, later)).toBe("older")
      await migrate(database, later)
      expect(await schemaAge(database, later)).toBe("current")
    })
  })

  it("are never left half changed", async () => {
    await withDatabase(async (database) => {
      const failing = migrate(database, { ...migrations, "9999-broken": broken })
      await expect(failing).rejects.toThrowError("killed half way")
      expect(await schemaAge(database)).toBe("current")
      const { rows } = await sql`select name from sqlite_master where name = 'half'`.execute(database.query)
      expect(rows).toEqual([])
    })
    expect((await openLibrary({ dataDir })).snapshot).toBe(1)
  })
})
