/**
 * Every pair of editions in the corpora's list, each way: the older after the newer and the newer after the older.
 * What the list says was amended reads otherwise on the days of the two editions; where it says that nothing was,
 * nothing is reported, however the printing differs; and both again change nothing.
 *
 * The list was made by a rough script over the publishers' markup, so its counts are held against only where they
 * are nought; the units it names are held against one by one. Its last row, a bill that shows what it would amend,
 * is no second edition of the law (it is read and held apart as a bill where bills are).
 *
 * Last run on 2026-11-24 (two cores): all pairs of the CFPB's rules, the CFR and the GDPR as said, each way. Of Vermont,
 * words differ in 43, 133 and 4 sections where the list counts 47, 757 and 10; which of the 133 are of the law and which
 * of the converter was not read. The files of the D.C. Code of 2019 are not tried here.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type LibraryReader, openLibrary } from "../src/corpus/index.js"
import { dayBefore, type IsoDate, isoDate, type ProvisionId } from "../src/law/index.js"
import { type ImportReport, importLaw } from "../src/pincite.js"
import { corporaDir } from "../src/testing/index.js"

interface Pair {
  readonly what: string
  readonly format: string
  readonly old: string
  readonly new: string
  /** The first day of the newer edition, where the list gives a whole one. */
  readonly day: IsoDate | null
  readonly units: number
  /** As the list names them: `1002-14-a-4`, `t09p03c57s01s2286`. */
  readonly named: readonly string[]
}

const corpora = corporaDir() ?? ""

function pairs(format: string): readonly Pair[] {
  const list = join(corpora, "amendments", "pairs.csv")
  if (!existsSync(list)) return []
  return rowsOf(list)
    .filter((row) => row[1] === format)
    .map(([what = "", , old = "", fresh = "", from = "", to = "", added, removed, changed, named = ""]) => ({
      what: `${what} of ${from} and ${to}`,
      format,
      old,
      new: fresh.replace(/ \(part \d+\)$/u, ""),
      day: isoDate(to),
      units: [added, removed, changed].reduce((sum, count) => sum + Number(count), 0),
      named: named.split(/;? \(|; /u).filter((name) => /^[\w-]+$/u.test(name)),
    }))
}

function rowsOf(list: string): readonly (readonly string[])[] {
  const lines = readFileSync(list, "utf8").trim().split("\n").slice(1)
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
  )
}

let dataDir = ""
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "pincite-editions-"))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const importFile = (path: string, currentThrough?: IsoDate): Promise<ImportReport> =>
  importLaw({
    dataDir,
    paths: [join(corpora, path)],
    facts: currentThrough === undefined ? {} : { currentThrough },
    now: () => new Date("2026-11-24T12:00:00Z"),
  })

/** Both editions, and then both again, which changes nothing. */
async function importBoth([first = "", second = ""]: readonly string[]): Promise<ImportReport> {
  await importFile(first)
  const report = await importFile(second)
  for (const path of [first, second]) {
    const again = await importFile(path)
    expect(again).toMatchObject({ provisions: { added: 0, changed: 0, removed: 0 }, changes: [] })
  }
  return report
}

async function reading<T>(work: (reader: LibraryReader) => Promise<T>): Promise<T> {
  const reader = await openLibrary({ dataDir })
  try {
    return await work(reader)
  } finally {
    await reader.close()
  }
}

const moved = ({ provisions }: ImportReport) => provisions.added + provisions.changed + provisions.removed
const none = { added: 0, changed: 0, removed: 0 }
const ways = ["the newer after the older", "the older after the newer"] as const
const inTurn = ({ old, new: fresh }: Pair, way: (typeof ways)[number]) =>
  way === ways[0] ? [old, fresh] : [fresh, old]
const bothWays = (format: string) =>
  pairs(format).flatMap((pair) => ways.map((way) => ({ ...pair, way, pair })))

describe.skipIf(corpora === "")("dated editions of the Bureau's rules (needs the corpora)", () => {
  it.each(bothWays("RegML XML"))("$what, $way", async ({ pair, way, units, named, day }) => {
    const report = await importBoth(inTurn(pair, way))
    if (units === 0) return expect(report.provisions).toMatchObject(none)
    expect(moved(report)).toBeGreaterThan(0)
    // What stands in the rules themselves has a label that leads to its id; those of interpretations do not.
    const ids = named
      .filter((name) => /^\d+-\d/u.test(name) && !/Interp|-p\d|[A-Z]\w{3}/u.test(name))
      .map(idOf)
    await reading(async (reader) => {
      for (const id of ids) {
        const on = async (asOf: IsoDate) => {
          const found = await reader.pointInTime(id, asOf)
          return found.kind === "held" ? found.provision.digest : found.kind
        }
        expect(`${id} ${await on(day!)}`).not.toBe(`${id} ${await on(dayBefore(day!))}`)
      }
    })
  })
})

/** `1002-14-a-4` is 12 CFR 1002.14(a)(4). */
function idOf(label: string): ProvisionId {
  const [part = "", section = "", ...path] = label.split("-")
  return ["us/cfr/12", `${part}.${section}`, ...path].join("/") as ProvisionId
}

describe.skipIf(corpora === "")("releases of the Vermont Statutes (needs the corpora)", () => {
  // The list's counts are of a script over the markup, which took a new layout for a change: no more can have changed.
  it.each(bothWays("HTML"))("$what, $way", async ({ what, pair, way, units }) => {
    const report = await importBoth(inTurn(pair, way))
    const sections = new Set(
      report.changes.filter(({ what: how }) => how === "words" || how === "removed").map(sectionOf),
    )
    console.info(`${what}, ${way}: words differ in ${sections.size} sections`)
    expect(sections.size).toBeLessThanOrEqual(units)
    if (way === ways[0]) expect(sections.size).toBeGreaterThan(0)
  })
  const sectionOf = ({ provision }: { readonly provision: ProvisionId }) => provision.split("/")[3]
})

describe.skipIf(corpora === "")("printings of the Code of Federal Regulations (needs the corpora)", () => {
  it.each(bothWays("eCFR API XML"))("$what, $way", async ({ pair, way }) => {
    const { provisions, changes } = await importBoth(inTurn(pair, way))
    expect(provisions).toMatchObject({ changed: 0, removed: 0 })
    expect(changes).toEqual([])
  })

  // Both say that they are current through the same day, so that the later import's signs are shown.
  it.each(bothWays("eCFR bulk XML"))("$what, $way", async ({ pair, way, units }) => {
    const [first = "", second = ""] = inTurn(pair, way)
    await importFile(first)
    const { provisions, reprinted, changes } = await importFile(second)
    expect(provisions).toMatchObject(none)
    expect(reprinted.signs).toBeGreaterThanOrEqual(units)
    expect(changes.every(({ what }) => what === "signs" || what === "notes")).toBe(true)
    expect(await importFile(second)).toMatchObject({ changed: false })
  })
})

describe.skipIf(corpora === "")("the General Data Protection Regulation (needs the corpora)", () => {
  it.each(bothWays("Formex XML"))("$what, $way", async ({ pair, way }) => {
    await importBoth(inTurn(pair, way))
    const versions = await reading(async (reader) => {
      const lines = await Promise.all(
        ["art-37/1/c", "art-41/3", "art-42/7"].map((path) =>
          reader.versions(`eu/2016-679/${path}` as ProvisionId),
        ),
      )
      return lines.map((line) => line.length)
    })
    expect(versions).toEqual([2, 2, 2])
  })
})

describe.skipIf(corpora === "")("acts that amend the D.C. Code (needs the corpora)", () => {
  it("leave the words of the code to the edition that carries them out", async () => {
    await importFile("dc-code/us/dc/council/code/titles/28")
    const { provisions, changes } = await importFile("dc-acts")
    expect(provisions).toMatchObject({ changed: 0, removed: 0 })
    expect(changes).toEqual([])
  })
})
