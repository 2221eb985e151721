/**
 * Damage of every kind is found. The library is invented; each row hurts a copy of it in one place.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "kysely"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { buildLibrary } from "../../testing/index.js"
import { openDatabase } from "../database/open-database.js"
import { checkLibrary, openLibrary } from "../index.js"

const text = "A person who sells invented goods shall keep a ledger of invented sales."

describe("checking a library", () => {
  let whole = ""
  let dataDir = ""
  const file = () => join(dataDir, "library.sqlite")
  beforeAll(async () => {
    const library = await buildLibrary({
      "us-xf/code": {
        provisions: {
          "title-1": {
            children: {
              "1-101": {
                text,
                effectiveFrom: "2020-01-01",
                currentThrough: "2025-06-01",
                children: { a: "One." },
              },
            },
          },
        },
      },
    })
    await library.reader.close()
    whole = library.dataDir
  })
  afterAll(() => rmSync(whole, { recursive: true, force: true }))
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "pincite-check-"))
    copyFileSync(join(whole, "library.sqlite"), file())
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  const failed = async () =>
    ((await checkLibrary(dataDir)) ?? [])
      .filter(({ outcome }) => outcome === "failed")
      .map(({ name }) => name)

  it("holds a library of an older Pincite against the tables of its own time", async () => {
    const database = await openDatabase(file(), "write")
    for (const table of ["holdings", "passed_files"]) await database.query.schema.dropTable(table).execute()
    await sql`delete from kysely_migration where name = '0003-holdings'`.execute(database.query)
    await database.close()
    expect(await failed()).toEqual([])
    const reader = await openLibrary({ dataDir })
    const { jurisdictions } = await reader.coverage()
    await reader.close()
    expect(jurisdictions[0]?.instruments[0]?.holding).toBeNull()
  })

  it("finds nothing wrong with a sound one", async () => {
    const checks = (await checkLibrary(dataDir)) ?? []
    expect(checks.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      "opens passed",
      "published passed",
      "file passed",
      "schema passed",
      "references passed",
      "digests passed",
      "instruments passed",
      "places passed",
      "versions passed",
      // The builder of tests writes no files down as sources.
      "sources warned",
    ])
  })

  it("says that there is none", async () => {
    rmSync(file())
    expect(await checkLibrary(dataDir)).toBeNull()
  })

  it("finds one altered byte of a text", async () => {
    const bytes = readFileSync(file())
    const at = bytes.indexOf(text)
    expect(at).toBeGreaterThan(0)
    bytes[at + 10] = bytes[at + 10]! ^ 1
    writeFileSync(file(), bytes)
    expect(await failed()).toEqual(["digests"])
    const found = (await checkLibrary(dataDir))?.find(({ name }) => name === "digests")
    expect(found?.detail).toContain("us-xf/code/1-101")
  })

  it.each([
    {
      why: "a column's name that one letter makes another",
      from: '"official_url" text',
      to: '"official_urk" text',
    },
    {
      why: "a reference to a column that is no key",
      from: '"places" ("provision")',
      to: '"places" ("provisinn")',
    },
  ])("finds $why", async ({ from, to }) => {
    const bytes = readFileSync(file())
    expect(bytes.indexOf(from)).toBeGreaterThan(0)
    // A later step of the tables may leave an old copy of the definition on a page.
    for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) bytes.write(to, at)
    writeFileSync(file(), bytes)
    expect((await failed()).length).toBeGreaterThan(0)
  })

  it("finds a file that is none of ours", async () => {
    writeFileSync(file(), "not a library".repeat(1_000))
    expect(await failed()).toEqual(["opens"])
  })

  it("finds a page that is destroyed", async () => {
    const bytes = readFileSync(file())
    const page = Math.floor(bytes.indexOf(text) / 4096) * 4096
    bytes.fill(0xff, page, page + 512)
    writeFileSync(file(), bytes)
    expect(await failed()).toContain("file")
  })

  const statements: readonly { why: string; sql: string; failed: readonly string[] }[] = [
    {
      why: "a date",
      sql: "update versions set effective_from = '2019-01-01' where effective_from is not null",
      failed: ["instruments"],
    },
    {
      why: "a provision cut from its parent",
      sql: "delete from places where parent is null",
      failed: ["instruments", "places"],
    },
    {
      why: "a reference that leads nowhere",
      sql: "delete from words where text = 'One.'",
      failed: ["references", "instruments"],
    },
    {
      why: "two versions in force on one day",
      sql: `insert into versions select key + 99, provision, words, 9, '2021-01-01', null, '2025-06-01', weight, added_in, removed_in
            from versions where effective_from is not null`,
      failed: ["instruments", "versions"],
    },
    {
      why: "a place outside its parent's words",
      sql: "update places set at = 999 where at > 0",
      failed: ["instruments", "places"],
    },
    {
      why: "places in other words that cannot be read",
      sql: "update places set offsets = '{' where at > 0",
      failed: ["instruments", "places"],
    },
    { why: "a level", sql: "update places set level = 'rule'", failed: ["instruments"] },
    { why: "notes that cannot be read", sql: "update words set notes = '['", failed: ["digests"] },
  ]
  it.each(statements)("finds $why", async ({ sql, failed: expected }) => {
    const { connection, close } = await openDatabase(file(), "write")
    connection.exec("pragma foreign_keys = off")
    connection.exec(sql)
    await close()
    expect(await failed()).toEqual(expected)
  })
})
