/** What the record says of what is not held: kept with each import, and gone when it comes. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type IsoDate, instrumentId, provisionId } from "../law/index.js"
import type { ParsedInstrument, ParsedProvision } from "../parse/index.js"
import { openLibrary, openWriter, type PassedFile, type SourceRecord } from "./index.js"

const code = instrumentId("us-xf", ["code"])
const day = () => new Date("2026-07-01T00:00:00Z")

let dataDir = ""
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "pincite-holdings-"))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const listed = [1, 2].map((number) => ({
  id: provisionId(code, [`title-${number}`]),
  name: `Title ${number}`,
  file: "index.xml",
  line: number,
}))

describe("the holding of an instrument", () => {
  it("names what the publisher names and is not held, until it is", async () => {
    await importFile("index.xml", title(1), { namedOnly: listed })
    expect((await holding())?.namedOnly).toMatchObject([{ name: "Title 2", file: "index.xml", line: 2 }])
    await importFile("2.xml", title(2))
    expect((await holding())?.namedOnly).toEqual([])
  })

  it("forgets what a newer reading of the same file no longer names", async () => {
    await importFile("index.xml", title(1), { namedOnly: listed })
    await importFile("index.xml", title(1))
    expect((await holding())?.namedOnly).toEqual([])
  })

  it("has the range of days, and how many parts have none", async () => {
    await importFile("1.xml", title(1, "2025-06-30"))
    await importFile("2.xml", title(2, "2026-06-30"))
    await importFile("3.xml", title(3))
    expect(await holding()).toMatchObject({
      currentThrough: { earliest: "2025-06-30", latest: "2026-06-30" },
      undated: 1,
    })
  })

  it("counts sections that are held and not in force", async () => {
    await importFile("1.xml", title(1))
    expect((await holding())?.sectionsNotInForce).toEqual({ repealed: 1 })
  })
})

describe("files passed over", () => {
  it("are those of the last import of the same paths", async () => {
    const broken = { file: "broken.xml", reason: "source.unreadable", failed: true }
    expect(await importFile("1.xml", title(1), {}, [broken])).toBe(true)
    expect(await importFile("1.xml", title(1), {}, [broken])).toBe(false)
    expect((await coverage()).passedFiles).toEqual([broken])
    expect(await importFile("1.xml", title(1), {}, [])).toBe(true)
    expect((await coverage()).passedFiles).toEqual([])
  })

  it("are not listed where they were read as a part of a document", async () => {
    await importFile("1.xml", title(1), {}, [{ file: "1.xml", reason: "not law", failed: false }])
    expect((await coverage()).passedFiles).toEqual([])
  })
})

/** True where it changed the library. */
async function importFile(
  name: string,
  root: ParsedProvision,
  more: Partial<ParsedInstrument> = {},
  passed: readonly PassedFile[] = [],
): Promise<boolean> {
  const source: SourceRecord = {
    name,
    digest: name,
    bytes: 1,
    format: "invented",
    retrievedOn: "2026-07-01" as IsoDate,
  }
  const instrument: ParsedInstrument = {
    id: code,
    jurisdiction: "us-xf",
    name: "Franklin Code",
    shortName: "F.C.",
    weight: "statute",
    publisher: null,
    officialUrl: null,
    currentThrough: null,
    roots: [root],
    ...more,
  }
  const writer = await openWriter({ dataDir, command: "test", now: day })
  try {
    const draft = await writer.draft()
    await draft.write(instrument, [source])
    draft.passOver({ asked: ["law"], files: passed })
    const changed = await draft.settle()
    if (changed) await draft.publish()
    else await writer.discard()
    return changed
  } finally {
    await writer.close()
  }
}

async function coverage() {
  const reader = await openLibrary({ dataDir })
  try {
    return await reader.coverage()
  } finally {
    await reader.close()
  }
}

async function holding() {
  return (await coverage()).jurisdictions[0]?.instruments[0]?.holding
}

function title(number: number, currentThrough: string | null = null): ParsedProvision {
  const repealed = provision([`${number}-9`], "section", "[Repealed.]", currentThrough)
  const children = [
    provision([`${number}-1`], "section", "A keeper shall feed the lamps.", currentThrough),
    { ...repealed, status: "repealed" as const },
  ]
  return { ...provision([`title-${number}`], "title", "", currentThrough), children }
}

function provision(
  path: readonly string[],
  level: string,
  text: string,
  currentThrough: string | null,
): ParsedProvision {
  return {
    id: provisionId(code, path),
    level,
    designator: path.join(" "),
    citation: path.join(" "),
    heading: "Lamps",
    text,
    at: 0,
    notes: [],
    tables: [],
    status: "in-force",
    period: { effectiveFrom: null, effectiveTo: null, currentThrough: currentThrough as IsoDate | null },
    weight: null,
    ref: null,
    file: "1.xml",
    line: 1,
    children: [],
  }
}
