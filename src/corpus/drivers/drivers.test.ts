/**
 * What every driver must do alike. A driver that cannot be had on this machine is skipped with its reason.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { PinciteError } from "../../errors.js"
import { offerBetterSqlite3 } from "./better-sqlite3.js"
import { chooseDriver } from "./choose-driver.js"
import { isSafeSqlite, type SqliteConnection } from "./driver.js"
import { offerNodeSqlite } from "./node-sqlite.js"
import { offerWasm } from "./wasm.js"

const offers = [
  { name: "node-sqlite", offer: await offerNodeSqlite() },
  { name: "better-sqlite3", offer: await offerBetterSqlite3() },
  { name: "wasm", offer: await offerWasm() },
]

for (const { name, offer } of offers) {
  const reason = offer.kind === "absent" ? ` (skipped: ${offer.why})` : ""
  describe.skipIf(offer.kind === "absent")(`the driver ${name}${reason}`, () => {
    let folder = ""
    let file = ""
    let writer: SqliteConnection
    const open = (mode: "read" | "write") => {
      if (offer.kind === "absent") throw new Error(offer.why)
      return offer.driver.open(file, mode)
    }
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "pincite-driver-"))
      file = join(folder, "test.sqlite")
      writer = open("write")
      writer.exec("create table kept (key integer primary key, words text, number integer, blank text)")
    })
    afterAll(() => {
      writer.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it("has a SQLite without the write-ahead log's race", () => {
      expect(isSafeSqlite(writer.sqliteVersion)).toBe(true)
    })

    it("gives back what was written: words of all scripts, large whole numbers, nothing", () => {
      const words = "§ 28–3852 “naïve” 法 𝔏"
      const { changes } = writer
        .prepare("insert into kept values (?, ?, ?, ?)")
        .run([1, words, Number.MAX_SAFE_INTEGER, null])
      expect(Number(changes)).toBe(1)
      const [row] = writer.prepare("select * from kept where key = ?").all([1])
      expect({ ...(row as object) }).toEqual({
        key: 1,
        words,
        number: Number.MAX_SAFE_INTEGER,
        blank: null,
      })
    })

    it("tells statements that give rows from those that do not", () => {
      expect(writer.prepare("select 1").reader).toBe(true)
      expect(writer.prepare("with some(n) as (select 1) select n from some").reader).toBe(true)
      expect(writer.prepare("pragma integrity_check").reader).toBe(true)
      expect(writer.prepare("update kept set words = words where key = -1").reader).toBe(false)
    })

    it("iterates over rows", () => {
      const rows = [...writer.prepare("select 1 as n union select 2").iterate([])]
      expect(rows.map((row) => (row as { n: number }).n)).toEqual([1, 2])
    })

    it("reads recursively, as the tree of a law needs", () => {
      const sql =
        "with recursive n(i) as (select 1 union select i + 1 from n where i < ?) select max(i) as most from n"
      expect((writer.prepare(sql).all([100])[0] as { most: number }).most).toBe(100)
    })

    it("takes back what a transaction did", () => {
      writer.exec("begin")
      writer.prepare("insert into kept (key) values (?)").run([2])
      writer.exec("rollback")
      expect(writer.prepare("select key from kept where key = 2").all([])).toEqual([])
    })

    it("writes nothing through a connection for reading", () => {
      const reader = open("read")
      expect(() => reader.prepare("insert into kept (key) values (3)").run([])).toThrowError(
        expect.objectContaining({ code: "library.read-only" }),
      )
      reader.close()
    })

    it("says that the disk is full", () => {
      writer.exec("pragma max_page_count = 1")
      const insert = writer.prepare("insert into kept (words) values (?)")
      const fill = () => {
        for (let i = 0; i < 1_000; i++) insert.run(["x".repeat(10_000)])
      }
      expect(fill).toThrowError(expect.objectContaining({ code: "library.disk-full" }))
      writer.exec("pragma max_page_count = 1000000")
    })
  })
}

describe("choosing a driver", () => {
  it("takes one that serves", async () => {
    expect(offers.filter(({ offer }) => offer.kind === "serves").map(({ name }) => name)).toContain(
      (await chooseDriver()).driver,
    )
  })

  it("refuses a name that is none", async () => {
    const fault = await chooseDriver("oracle").catch((refused: PinciteError) => refused)
    expect(fault).toMatchObject({ code: "use.bad-value" })
  })

  it.each([
    ["3.51.2", false],
    ["3.51.3", true],
    ["3.52.0", true],
    ["3.9.9", false],
    ["4.0.0", true],
  ])("SQLite %s may be used: %s", (version, safe) => expect(isSafeSqlite(version)).toBe(safe))
})
