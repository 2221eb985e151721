/**
 * All real law that is here, in one library: each folder imports with the sections that it has, a second time
 * changes nothing, every citation leads back to its provision, and nothing that says of itself that it is gone
 * is offered as law in force. The counts are those of an independent count of the publishers' markup.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { checkLibrary, type LibraryReader, openLibrary, type Provision } from "../src/corpus/index.js"
import { type JurisdictionCode, readCitation } from "../src/law/index.js"
import { type ImportReport, importLaw } from "../src/pincite.js"
import { corporaDir } from "../src/testing/index.js"

interface Folder {
  readonly path: string
  readonly jurisdiction?: string
  /** Of the level named; the editions of one instrument are counted once each. */
  readonly levels: Readonly<Record<string, number>>
  /** Versions known to change places again: releases that date different notes of one section from the same day. */
  readonly unsettled?: number
}

const folders: readonly Folder[] = [
  { path: "dc-code", levels: { section: 7019 } },
  { path: "ecfr-api/brittersfullers-2025", levels: { section: 288 + 1507 + 27 + 584 } },
  { path: "gpo-cfr", levels: { section: 795 + 629 } },
  { path: "cfpb-regml", levels: {} },
  { path: "md-code-xml", levels: { section: 1611 + 918 + 919 } },
  { path: "co-crs-xml", levels: { section: 656 } },
  { path: "usc-uslm", levels: {} },
  { path: "dc-acts", levels: {} },
  { path: "or-ors-html", levels: { section: 1374 + 8 } },
  { path: "nv-nrs-html", levels: {} },
  { path: "vt-vsa-html", levels: {}, unsettled: 7 },
  { path: "mo-rsmo-html", levels: { section: 2 } },
  { path: "akn-samples", levels: {} },
  { path: "eu-formex-gdpr", levels: { article: 99 } },
  { path: "eu-json", levels: {} },
  { path: "us-law-json", levels: {} },
  { path: "obliqa-adgm/StructuredRegulatoryDocuments", jurisdiction: "ae-az", levels: {} },
]

const day = new Date("2026-11-23T12:00:00Z")
const corpora = corporaDir()

describe.skipIf(corpora === null)("all real law in one library (needs the corpora)", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "pincite-corpora-"))
  const reports = new Map<string, ImportReport>()
  const again = new Map<string, ImportReport>()
  let reader: LibraryReader | null = null
  const importFolder = ({ path, jurisdiction }: Folder) =>
    importLaw({
      dataDir,
      paths: [join(corpora ?? "", path)],
      facts: jurisdiction === undefined ? {} : { jurisdiction: jurisdiction as JurisdictionCode },
      now: () => day,
    })

  beforeAll(async () => {
    for (const folder of folders) {
      const begun = performance.now()
      reports.set(folder.path, await importFolder(folder))
      again.set(folder.path, await importFolder(folder))
      console.info(`${folder.path}: ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    }
    reader = await openLibrary({ dataDir })
  }, 900_000)
  afterAll(async () => {
    await reader?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it.each(folders)("$path imports with the sections it has", ({ path, levels }) => {
    const report = reports.get(path)
    expect(report?.failed).toEqual([])
    expect(report?.levels).toMatchObject(levels)
  })

  it.each(folders)("$path changes nothing the second time", ({ path, unsettled = 0 }) => {
    const provisions = again.get(path)?.provisions
    expect(provisions).toMatchObject({ added: 0, removed: 0 })
    expect(provisions?.changed).toBeLessThanOrEqual(unsettled)
    expect(again.get(path)?.changed).toBe(unsettled > 0)
  })

  it("gives every provision a citation that leads back to it", async () => {
    const astray: string[] = []
    for (const instrument of await instruments()) {
      // What a publisher says about a rule is cited by its document alone; for some samples, and for a proposal, there is no system.
      if (/^us\/fr\/|^(?:cl|it|ke|uy|za)\/|^eu\/documentCollection\//u.test(instrument.id)) continue
      for await (const { id, citation } of library().scan(instrument.id)) {
        const reading = readCitation(citation, [instrument])
        const read =
          reading.kind === "one" ? [reading.citation] : reading.kind === "several" ? reading.candidates : []
        // A subject group or cross-heading has no number: it is cited by what it stands in.
        const cited = id.replace(/(?:\/(?:subject-group|crossheading)-[^/]+)+$/u, "")
        if (!read.some(({ provision }) => provision === cited)) astray.push(`${id}: ${citation}`)
      }
    }
    console.info(`citations that lead elsewhere: ${astray.length}`)
    expect(astray.slice(0, 20)).toEqual([])
  })

  it("offers nothing as law in force that says of itself that it is gone", async () => {
    const offered: string[] = []
    for (const instrument of await instruments()) {
      for await (const provision of library().scan(instrument.id)) {
        if (saysItIsGone(provision) && provision.status === "in-force") offered.push(provision.id)
      }
    }
    expect(offered.slice(0, 20)).toEqual([])
  })

  it("is sound", async () => {
    const checks = (await checkLibrary(dataDir)) ?? []
    expect(checks.filter(({ outcome }) => outcome === "failed")).toEqual([])
  })

  const library = () => reader ?? expect.fail("nothing was imported")
  const instruments = () => library().instruments()
})

/** All its words, heading and text, are a notice that it is gone; read without the parser's own list. */
function saysItIsGone({ heading, text }: Provision): boolean {
  const words = `${heading} ${text}`.replace(/[^\p{L} ]+/gu, " ").trim()
  return /^(?:repealed|reserved|expired|omitted|transferred)$/iu.test(words)
}
