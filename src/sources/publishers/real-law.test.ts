/** Real law of the corpora, served as its publishers serve it, fetched and imported. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openPincite } from "../../pincite.js"
import { corporaDir } from "../../testing/corpora.js"
import { type FetchFolder, openFetchFolder } from "../../testing/fetch-folder.js"
import type { Answering } from "../../testing/stand-in.js"
import { dcAt, filesOfTitle } from "../../testing/stand-ins/dc.js"
import { titlesAsOf, versionsOf } from "../../testing/stand-ins/ecfr.js"
import { formexPackage, govInfoCfr, releasePoint } from "../../testing/stand-ins/others.js"

const corpora = corporaDir() ?? ""
const real = (path: string) => readFileSync(join(corpora, path))
const ecfrApi = "https://www.ecfr.gov/api/versioner/v1"

interface Row {
  readonly written: string
  readonly answers: () => Readonly<Record<string, Answering>>
  readonly format: string
  /** A provision that it brings, and the instrument as it is shown with it. */
  readonly cite: string
  readonly instrument: Readonly<Record<string, unknown>>
}

const rows: readonly Row[] = [
  {
    written: "ecfr:1/51@2024-05-17",
    answers: () => ({
      [`${ecfrApi}/titles.json`]: titlesAsOf("2025-05-01", 1),
      [`${ecfrApi}/versions/title-1.json?part=51`]: versionsOf([]),
      [`${ecfrApi}/full/2024-05-17/title-1.xml?part=51`]: {
        body: real("ecfr-api/councilOfNine-2024-05-17/title-1-part-51-2024-05-17.xml"),
      },
    }),
    format: "ecfr-xml",
    cite: "1 CFR 51.5(b)(2)",
    instrument: { currentThrough: "2024-05-17", officialUrl: "https://www.ecfr.gov/on/2024-05-17/title-1" },
  },
  {
    written: "cfr:47/vol-3@2011",
    answers: () =>
      govInfoCfr("2011", 47, { "CFR-2011-title47-vol3.xml": real("gpo-cfr/CFR-2011-title47-vol3.xml") }),
    format: "gpo-cfr-xml",
    cite: "47 CFR 64.1200(a)(1)",
    instrument: { currentThrough: "2011-10-01" },
  },
  {
    written: "usc:9@113-31",
    answers: () =>
      releasePoint("113-31", "Public Law 113-31 (08/09/2013)", "09", real("usc-uslm/2013-usc/usc09.xml")),
    format: "uslm",
    cite: "9 U.S.C. § 2",
    instrument: { officialUrl: "https://uscode.house.gov/browse/prelim@title9" },
  },
  {
    written: "dc:48",
    answers: () =>
      dcAt({
        commit: "9".repeat(40),
        through: "2026-06-30",
        title: "48",
        files: filesOfTitle(join(corpora, "dc-code/us/dc/council/code/titles/48")),
      }),
    format: "dc-xml",
    cite: "D.C. Code § 48-101",
    instrument: { currentThrough: "2026-06-30", publisher: "Council of the District of Columbia" },
  },
  {
    written: "mo-rsmo:143",
    answers: () => ({
      "https://revisor.mo.gov/main/ViewChapter.aspx?chapter=143": {
        body: real("mo-rsmo-html/RSMo-143.009-143.011.excerpt.html"),
      },
    }),
    format: "mo-revisor-html",
    cite: "RSMo 143.011.4(2)(a)b",
    instrument: { publisher: "Missouri Revisor of Statutes" },
  },
  {
    written: "eu:2016/679",
    answers: () =>
      formexPackage("32016R0679", {
        "L_2016119EN.01000101.xml": real("eu-formex-gdpr/original/L_2016119EN.01000101.xml"),
        "L_2016119EN.01000101.doc.xml": real("eu-formex-gdpr/original/L_2016119EN.01000101.doc.xml"),
      }),
    format: "formex-4",
    cite: "GDPR Art. 6(1)(f)",
    instrument: { officialUrl: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679" },
  },
  {
    written: "uk:ukpga/2014/27",
    answers: () => ({
      "https://www.legislation.gov.uk/ukpga/2014/27/data.akn": {
        body: real("akn-samples/uk_pga-2014-27-enacted-data.xml"),
      },
    }),
    format: "akoma-ntoso",
    cite: "2014 c. 27, s. 8",
    instrument: { officialUrl: "https://www.legislation.gov.uk/ukpga/2014/27" },
  },
]

let folder: FetchFolder
beforeEach(async () => {
  folder = await openFetchFolder()
})
afterEach(() => folder.close())

describe.skipIf(corpora === "")("real law (needs the corpora)", () => {
  it.each(rows)(
    "$written is fetched, imported and shown",
    async ({ written, answers, format, cite, instrument }) => {
      folder.standIn.serve(answers())
      const report = await folder.bring(written, { mayFetchMuch: true })
      expect(report.failed).toEqual([])
      expect(report.coverage.share).toBeGreaterThan(0.99)
      const pincite = await openPincite({ dataDir: folder.dataDir })
      const shown = await pincite.show(cite, null)
      expect(shown).toMatchObject({ kind: "one", shown: { instrument } })
      const coverage = await pincite.coverage()
      expect(coverage.jurisdictions[0]!.instruments[0]!.formats).toEqual([format])
      if (shown.kind === "one") expect(await pincite.original(shown.shown)).toMatchObject({ kind: "shown" })
      await pincite.close()
      folder.standIn.asked.length = 0
      const again = await folder.fetch(written)
      expect(report.skipped).toEqual([])
      expect(again.fetched[0]!.filesFetched).toBe(again.fetched[0]!.edition.startsWith("2025-05-02-") ? 1 : 0)
    },
  )
})
