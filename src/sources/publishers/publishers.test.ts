/**
 * Each source by the exact addresses and shapes of its publisher, with invented bodies; no publisher was ever reached
 * from here. Law in their formats is imported in `real-law.test.ts`, where there is some.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openLibrary } from "../../corpus/index.js"
import type { IsoDate } from "../../law/index.js"
import { type FetchFolder, openFetchFolder } from "../../testing/fetch-folder.js"
import type { Answering } from "../../testing/stand-in.js"
import { dcAt, filesOfTitle } from "../../testing/stand-ins/dc.js"
import { formexPackage, govInfoCfr, releasePoint } from "../../testing/stand-ins/others.js"
import { publishers } from "./index.js"
import type { Desk } from "./publisher.js"

const sample = resolve(import.meta.dirname, "../../../sample")
const xml = "<invented>not law, only its shape</invented>"

let folder: FetchFolder
beforeEach(async () => {
  folder = await openFetchFolder()
})
afterEach(() => folder.close())

const addresses = () => folder.standIn.asked.map(({ url }) => url)
const factsIn = (place: string) => JSON.parse(readFileSync(join(place, "pincite.json"), "utf8"))

interface Row {
  readonly written: string
  readonly answers: Readonly<Record<string, Answering>>
  readonly asks: readonly string[]
  readonly files: readonly string[]
  readonly edition: string
  readonly facts: Readonly<Record<string, unknown>>
}

const rows: readonly Row[] = [
  {
    written: "cfr:47",
    answers: govInfoCfr("2024", 47, { "CFR-2024-title47-vol1.xml": xml, "CFR-2024-title47-vol2.xml": xml }),
    asks: [
      "https://www.govinfo.gov/bulkdata/json/CFR/2025/title-47",
      "https://www.govinfo.gov/bulkdata/json/CFR/2024/title-47",
      "https://www.govinfo.gov/bulkdata/CFR/2024/title-47/CFR-2024-title47-vol1.xml",
      "https://www.govinfo.gov/bulkdata/CFR/2024/title-47/CFR-2024-title47-vol2.xml",
    ],
    files: ["CFR-2024-title47-vol1.xml", "CFR-2024-title47-vol2.xml"],
    edition: "2024-2-volumes",
    facts: { jurisdiction: "us" },
  },
  {
    written: "cfr:47/vol-2@2024",
    answers: govInfoCfr("2024", 47, { "CFR-2024-title47-vol1.xml": xml, "CFR-2024-title47-vol2.xml": xml }),
    asks: [
      "https://www.govinfo.gov/bulkdata/json/CFR/2024/title-47",
      "https://www.govinfo.gov/bulkdata/CFR/2024/title-47/CFR-2024-title47-vol2.xml",
    ],
    files: ["CFR-2024-title47-vol2.xml"],
    edition: "2024",
    facts: { jurisdiction: "us" },
  },
  {
    written: "usc:15",
    answers: releasePoint("119-73not60", "Public Law 119-73 (01/23/2026) , except 119-60", "15", xml),
    asks: [
      "https://uscode.house.gov/download/download.shtml",
      "https://uscode.house.gov/download/releasepoints/us/pl/119/73not60/xml_usc15@119-73not60.zip",
    ],
    files: ["usc15.xml"],
    edition: "119-73not60",
    facts: { currentThrough: "2026-01-23", officialUrl: "https://uscode.house.gov/browse/prelim@title15" },
  },
  {
    written: "usc:5a@118-66",
    answers: releasePoint("118-66", "Public Law 118-66 (06/17/2024)", "05A", xml),
    asks: ["https://uscode.house.gov/download/releasepoints/us/pl/118/66/xml_usc05A@118-66.zip"],
    files: ["usc05A.xml"],
    edition: "118-66",
    facts: { officialUrl: "https://uscode.house.gov/browse/prelim@title5a" },
  },
  {
    written: "mo-rsmo:407.1500",
    answers: {
      "https://revisor.mo.gov/main/OneSection.aspx?section=407.1500": {
        body: "<!DOCTYPE html><html></html>",
      },
    },
    asks: ["https://revisor.mo.gov/main/OneSection.aspx?section=407.1500"],
    files: ["407.1500.html"],
    edition: expect.stringMatching(/^2025-05-02-[0-9a-f]{8}$/u) as unknown as string,
    facts: { jurisdiction: "us-mo", publisher: "Missouri Revisor of Statutes" },
  },
  {
    written: "mo-rsmo:143",
    answers: {
      "https://revisor.mo.gov/main/ViewChapter.aspx?chapter=143": { body: "<!DOCTYPE html><html></html>" },
    },
    asks: ["https://revisor.mo.gov/main/ViewChapter.aspx?chapter=143"],
    files: ["143.html"],
    edition: expect.stringMatching(/^2025-05-02-/u) as unknown as string,
    facts: { jurisdiction: "us-mo" },
  },
  ...["mo-csr:20/100-6", "mo-csr:20/100-6.110", "mo-csr:20 CSR 100-6"].map((written) => ({
    written,
    answers: {
      "https://www.sos.mo.gov/cmsimages/adrules/csr/current/20csr/20c100-6.pdf": {
        body: "%PDF-1.7\n% invented\n",
      },
    },
    asks: ["https://www.sos.mo.gov/cmsimages/adrules/csr/current/20csr/20c100-6.pdf"],
    files: ["20c100-6.pdf"],
    edition: expect.stringMatching(/^2025-05-02-/u) as unknown as string,
    facts: { jurisdiction: "us-mo", weight: "regulation", publisher: "Missouri Secretary of State" },
  })),
  {
    written: "eu:2022/2555",
    answers: formexPackage("32022L2555", {
      "L_2022333EN.01008001.xml": xml,
      "L_2022333EN.01008001.doc.xml": xml,
      "L_2022333EN.toc.fmx.xml": xml,
    }),
    asks: [
      "https://publications.europa.eu/resource/celex/32022R2555",
      "https://publications.europa.eu/resource/celex/32022L2555",
      "https://publications.europa.eu/resource/cellar/3e485e15-11bd-11e6-ba9a-01aa75ed71a1.0006.02/zip",
    ],
    files: ["L_2022333EN.01008001.xml"],
    edition: "as-published",
    facts: { officialUrl: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022L2555" },
  },
  {
    written: "eu:reg/2016/679@2016-05-04",
    answers: formexPackage("02016R0679-20160504", { "CL2016R0679EN0000020.0001.xml": xml }),
    asks: [
      "https://publications.europa.eu/resource/celex/02016R0679-20160504",
      "https://publications.europa.eu/resource/cellar/3e485e15-11bd-11e6-ba9a-01aa75ed71a1.0006.02/zip",
    ],
    files: ["CL2016R0679EN0000020.0001.xml"],
    edition: "2016-05-04",
    facts: { currentThrough: "2016-05-04" },
  },
  {
    written: "uk:ukpga/2018/12@2024-07-01",
    answers: { "https://www.legislation.gov.uk/ukpga/2018/12/2024-07-01/data.akn": { body: xml } },
    asks: ["https://www.legislation.gov.uk/ukpga/2018/12/2024-07-01/data.akn"],
    files: ["ukpga-2018-12.akn"],
    edition: expect.stringMatching(/^2025-05-02-/u) as unknown as string,
    facts: {
      officialUrl: "https://www.legislation.gov.uk/ukpga/2018/12/2024-07-01",
      currentThrough: "2024-07-01",
    },
  },
  {
    written: "https://law.example.gov/code/title-12.xml?edition=3",
    answers: { "https://law.example.gov/code/title-12.xml?edition=3": { body: xml } },
    asks: ["https://law.example.gov/code/title-12.xml?edition=3"],
    files: ["title-12.xml"],
    edition: expect.stringMatching(/^2025-05-02-/u) as unknown as string,
    facts: { officialUrl: "https://law.example.gov/code/title-12.xml?edition=3" },
  },
]

describe("a source", () => {
  it.each(rows)("fetches $written from where its publisher has it", async (row) => {
    folder.standIn.serve(row.answers)
    const { fetched } = await folder.fetch(row.written)
    expect(addresses()).toEqual(row.asks)
    expect(fetched).toMatchObject([{ edition: row.edition, files: row.files.length }])
    const place = fetched[0]!.folder
    expect(readdirSync(place).filter((name) => !/^\.|^pincite\.json$/u.test(name))).toEqual(row.files)
    expect(factsIn(place)).toMatchObject({ ...row.facts, retrievedOn: "2025-05-02" })
    expect(readdirSync(join(place, "..")).filter((name) => name.startsWith(".unfinished"))).toEqual([])
  })

  it.each([
    "cfr:forty-seven",
    "cfr:47@24",
    "usc:",
    "usc:15@2024",
    "dc:28@2026-02-30",
    "dc:../28",
    "mo-rsmo:407.1500.2",
    "mo-csr:20",
    "eu:679",
    "eu:02016R0679",
    "uk:ukpga/2018",
    "uk:../../2018/12",
  ])("refuses %s, which it cannot read, and asks nobody", async (written) => {
    await expect(folder.fetch(written)).rejects.toMatchObject({ code: "use.unknown-source" })
    expect(addresses()).toEqual([])
  })

  it.each([
    "cfr:47",
    "usc:15@118-66",
    "dc:28",
    "mo-rsmo:999",
    "mo-csr:20/100-99",
    "eu:2016/679",
    "uk:ukpga/1800/9",
  ])("says of %s that its publisher has nothing there", async (written) => {
    await expect(folder.fetch(written)).rejects.toMatchObject({ code: "source.not-found" })
  })

  it("shows examples that it reads", async () => {
    const nothing: Desk = {
      today: "2025-05-02" as IsoDate,
      json: async () => null,
      text: async () => null,
      held: () => null,
    }
    for (const { name, examples, plan } of publishers) {
      expect(examples.length, name).toBeGreaterThan(0)
      for (const [written] of examples) {
        expect(written).toMatch(new RegExp(`^${name}:`, "u"))
        // With nobody to ask, what is read is planned or not found; what is not read is null.
        const planned = await plan(written.slice(name.length + 1), nothing).catch((fault) => fault)
        expect(planned, written).not.toBeNull()
      }
    }
  })
})

describe("dc", () => {
  const title = { title: "12", files: filesOfTitle(join(sample, "franklin-code/titles/12")) }
  const [may, june] = [
    { commit: "1".repeat(40), through: "2025-04-30", ...title },
    { commit: "2".repeat(40), through: "2025-05-30", ...title },
  ]

  it("imports a title, index and sections, current through the day that the code's index states", async () => {
    folder.standIn.serve(dcAt(may))
    expect(await folder.bring("dc:12")).toMatchObject({ instruments: 1, failed: [], levels: { section: 31 } })
    const reader = await openLibrary({ dataDir: folder.dataDir })
    expect(await reader.instruments()).toMatchObject([
      {
        jurisdiction: "us-dc",
        currentThrough: "2025-04-30",
        publisher: "Council of the District of Columbia",
      },
    ])
    await reader.close()
  })

  it("of a later commit fetches only the files that changed, and drops those that are gone", async () => {
    folder.standIn.serve(dcAt(may))
    const first = await folder.fetch("dc:12")
    const names = Object.keys(title.files)
    const changed = names.find((name) => name.includes("12-1103"))!
    const gone = names.find((name) => name.includes("12-1906"))!
    const files = { ...title.files, [changed]: Buffer.concat([title.files[changed]!, Buffer.from("\n")]) }
    delete (files as Record<string, unknown>)[gone]
    folder.standIn.serve(dcAt({ ...june, files }))
    folder.standIn.asked.length = 0
    const { fetched } = await folder.fetch("dc:12")
    expect(fetched).toMatchObject([{ files: names.length - 1, filesFetched: 1 }])
    expect(addresses().filter((url) => url.includes("/sections/"))).toEqual([
      expect.stringContaining("12-1103"),
    ])
    expect(readdirSync(join(fetched[0]!.folder, "sections"))).not.toContain("12-1906.xml")
    expect(readdirSync(join(first.fetched[0]!.folder, "sections"))).toContain("12-1906.xml")
  })

  it("of a day brings the last commit up to that day", async () => {
    const until =
      "https://api.github.com/repos/DCCouncil/law-xml-codified/commits?until=2025-05-15T23:59:59Z&per_page=1"
    folder.standIn.serve({
      ...dcAt(june),
      ...dcAt(may),
      [until]: { body: JSON.stringify([{ sha: may.commit }]) },
    })
    const { fetched } = await folder.fetch("dc:12@2025-05-15")
    expect(fetched[0]!.edition).toMatch(/^2025-04-30-/u)
    expect(addresses()).not.toContainEqual(expect.stringContaining(june.commit))
  })

  it("takes no file that is not the one its index names", async () => {
    folder.standIn.serve(dcAt(may))
    const raw = addressesOf(dcAt(may)).find((url) => url.includes("12-1103"))!
    folder.standIn.serve({ [raw]: { body: "<section>other words than the index vouches for</section>" } })
    await expect(folder.fetch("dc:12")).rejects.toMatchObject({ code: "source.publisher-refused" })
  })

  it("takes no name that leads out of its folder", async () => {
    folder.standIn.serve(
      dcAt({ ...may, files: { ...title.files, "sections/../../../../out.xml": "<out/>" } }),
    )
    await expect(folder.fetch("dc:12")).rejects.toMatchObject({ code: "source.publisher-refused" })
  })
})

function addressesOf(answers: Readonly<Record<string, Answering>>): readonly string[] {
  return Object.keys(answers)
}
