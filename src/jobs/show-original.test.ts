/** From a citation to the lines of the file it was read from. The law here is invented. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "kysely"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openRecordFileToWrite } from "../corpus/index.js"
import type { ShownProvision } from "../pincite.js"
import { importLaw, openPincite } from "../pincite.js"
import { buildDay } from "../testing/index.js"

const section = (text: string) => `<section containing-doc="Franklin Code">
  <num>9-101</num>
  <heading>Bees.</heading>
  <text>A keeper &amp; owner shall:</text>
  <para>
    <num>(a)</num>
    <text>${text}</text>
  </para>
</section>
`
const cited = "us-xf/code/9-101/a"

let folder: string
let dataDir: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "pincite-original-"))
  dataDir = join(folder, "data")
  mkdirSync(join(folder, "law"))
  write("feed the bees.")
  await bring()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe("a provision in its original", () => {
  it("is the lines of the file that it stands in", async () => {
    const path = join(folder, "law", "9-101.xml")
    const stretch = { from: 6, to: 7, text: "    <num>(a)</num>\n    <text>feed the bees.</text>" }
    expect(await original(cited)).toEqual({ kind: "shown", file: "9-101.xml", path, stretches: [stretch] })
  })

  it("is shown with all below it", async () => {
    expect(await original("us-xf/code/9-101")).toMatchObject({ stretches: [{ from: 2, to: 7 }] })
  })

  it("is known by file, line, bytes and runs", async () => {
    const { origin } = await shown("us-xf/code/9-101")
    const source = section("feed the bees.")
    expect(origin).toMatchObject({ file: "9-101.xml", line: 2 })
    expect(source.slice(...origin!.bytes)).toMatch(/^9-101<[\s\S]*shall:$/u)
    const slices = origin!.runs.text.map(([, , first, last]) => source.slice(first, last))
    expect(slices).toEqual(["A keeper", "&amp;", "owner shall:"])
  })

  it("is not shown where the file has changed", async () => {
    write("starve the bees.")
    expect(await original(cited)).toMatchObject({ kind: "not-shown", why: "changed" })
  })

  it("is not shown where the file is gone", async () => {
    rmSync(join(folder, "law"), { recursive: true })
    expect(await original(cited)).toMatchObject({ kind: "not-shown", why: "gone" })
  })

  it("stands in the newest file that has its words", async () => {
    write("feed the bees.", "<!-- brought again -->\n")
    await bring()
    expect(await original(cited)).toMatchObject({ stretches: [{ from: 7, to: 8 }] })
  })

  it("is kept once: the same file brought again changes nothing", async () => {
    expect((await bring()).changed).toBe(false)
  })

  it("is not known in a library from before places were kept, which goes on working", async () => {
    const applied = { up: async () => {} }
    const migrations = { "0001-record": applied, "0002-origins": applied, "0003-holdings": applied }
    const { query, close } = await openRecordFileToWrite(
      { dataDir, name: "library.sqlite", migrations },
      { command: "a test", now: () => buildDay },
    )
    await sql`drop table origins`.execute(query)
    await sql`alter table sources drop column root`.execute(query)
    await sql`drop table holdings`.execute(query)
    await sql`drop table passed_files`.execute(query)
    await sql`delete from kysely_migration where name <> '0001-record'`.execute(query)
    await close()
    expect((await shown(cited)).origin).toBeNull()
    expect(await original(cited)).toMatchObject({ kind: "not-shown", why: "no-place" })
    expect((await bring()).changed).toBe(true)
    expect((await shown(cited)).origin).not.toBeNull()
  })
})

function write(text: string, before = ""): void {
  writeFileSync(join(folder, "law", "9-101.xml"), before + section(text))
}

function bring() {
  return importLaw({
    dataDir,
    paths: [join(folder, "law")],
    facts: { jurisdiction: "us-xf" },
    now: () => buildDay,
  })
}

async function shown(id: string): Promise<ShownProvision> {
  const pincite = await openPincite({ dataDir })
  try {
    const result = await pincite.show(id, null)
    if (result.kind !== "one") throw new Error(`${id} is not held`)
    return result.shown
  } finally {
    await pincite.close()
  }
}

async function original(id: string) {
  const pincite = await openPincite({ dataDir })
  try {
    const result = await pincite.show(id, null)
    if (result.kind !== "one") throw new Error(`${id} is not held`)
    return await pincite.original(result.shown)
  } finally {
    await pincite.close()
  }
}
