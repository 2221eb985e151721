/**
 * Two editions of the same law, imported one after the other, each way: what the corpora's list of pairs says
 * has changed does change, and where it says that nothing did, nothing is reported. The list was made by a rough
 * script over the publishers' markup, so its counts are held against only where they are nought.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type IsoDate, isoDate } from "../src/law/index.js"
import { type ImportReport, importLaw } from "../src/pincite.js"
import { corporaDir } from "../src/testing/index.js"

interface Pair {
  readonly what: string
  readonly old: string
  readonly new: string
  /** Day of each edition, where the list gives a whole one. */
  readonly days: readonly [IsoDate | null, IsoDate | null]
  readonly units: number
}

const corpora = corporaDir() ?? ""

/** The pairs of whole files in formats that are read; the others are tried where their formats are. */
function pairs(): readonly Pair[] {
  const list = join(corpora, "amendments", "pairs.csv")
  if (!existsSync(list)) return []
  return readFileSync(list, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .filter(([, format = "", old = "", fresh = ""]) => {
      const isRead = /^(?:RegML XML|eCFR API XML|HTML)$/u.test(format)
      return isRead && existsSync(join(corpora, old)) && existsSync(join(corpora, fresh))
    })
    .map(([what = "", , old = "", fresh = "", from = "", to = "", ...counts]) => ({
      what: `${what} of ${from} and ${to}`,
      old,
      new: fresh,
      days: [isoDate(from), isoDate(to)] as const,
      units: counts.slice(0, 3).reduce((sum, count) => sum + Number(count), 0),
    }))
}

describe.skipIf(corpora === "")("editions of one law (needs the corpora)", () => {
  let dataDir = ""
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "pincite-editions-"))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  const importFile = (path: string): Promise<ImportReport> =>
    importLaw({ dataDir, paths: [join(corpora, path)], now: () => new Date("2026-11-23T12:00:00Z") })

  it.each(pairs())("$what", async ({ old, new: fresh, units }) => {
    await importFile(old)
    const { provisions } = await importFile(fresh)
    const moved = provisions.added + provisions.changed + provisions.removed
    // The part itself may differ in the note that names the edition.
    if (units === 0) expect(moved).toBeLessThanOrEqual(1)
    else expect(moved).toBeGreaterThan(1)
    // What a later edition left behind is history, and the older one again adds nothing to it.
    expect((await importFile(old)).provisions).toMatchObject({ added: 0, changed: 0, removed: 0 })
  })
})
