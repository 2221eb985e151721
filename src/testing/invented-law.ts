/** A chapter of made-up law for tests of the doors: about paper lanterns, in our own words, nobody's law. */
import type { Instrument, Provision } from "../corpus/index.js"
import type { IsoDate, ProvisionStatus, Weight } from "../law/index.js"
import { effectivePeriod, type InstrumentId, isoDate, provisionId, versionId } from "../law/index.js"

const instrument = "us-xf/lanterns" as InstrumentId

const day = (written: string): IsoDate => isoDate(written) as IsoDate

export const inventedInstrument: Instrument = {
  id: instrument,
  jurisdiction: "us-xf",
  name: "Lantern Code (invented)",
  shortName: "Lantern Code",
  weight: "statute",
  publisher: "Invented Press",
  officialUrl: "https://law.example/lanterns",
  currentThrough: day("2025-06-30"),
  importedOn: day("2025-07-04"),
  provisions: 0,
  sections: 0,
}

interface Row {
  readonly path: readonly string[]
  readonly level: string
  readonly designator: string
  readonly heading?: string
  readonly text?: string
  readonly at?: number
  readonly status?: ProvisionStatus
  readonly weight?: Weight
  readonly from?: string
  readonly to?: string
  readonly notes?: Provision["notes"]
  readonly tables?: Provision["tables"]
}

const opening = "A person may not sell a paper lantern at a public market unless the person:"
const closing = "A permit is not needed to give a lantern away."

const rows: readonly Row[] = [
  { path: ["chapter-3"], level: "chapter", designator: "Chapter 3", heading: "Lanterns" },
  {
    path: ["3-101"],
    level: "section",
    designator: "§ 3-101",
    heading: "Sale at a market",
    text: `${opening} ${closing}`,
    notes: [{ kind: "history", text: "Invented in 2019; amended in 2023 (Lantern Act 7)." }],
    tables: [
      {
        at: opening.length + closing.length + 1,
        caption: "Fees",
        rows: [
          [
            { text: "Stall", header: true, span: 1 },
            { text: "Fee", header: true, span: 1 },
          ],
          [
            { text: "Small", header: false, span: 1 },
            { text: "$12", header: false, span: 1 },
          ],
        ],
      },
    ],
  },
  {
    path: ["3-101", "1"],
    level: "paragraph",
    designator: "(1)",
    text: "holds a lantern permit;",
    at: opening.length,
  },
  {
    path: ["3-101", "2"],
    level: "paragraph",
    designator: "(2)",
    text: "keeps at the stall, within ten paces of every lantern that burns:",
    at: opening.length,
  },
  {
    path: ["3-101", "2", "A"],
    level: "subparagraph",
    designator: "(A)",
    text: "a bucket of water; and",
    at: 66,
  },
  { path: ["3-101", "2", "B"], level: "subparagraph", designator: "(B)", text: "a wet blanket; and", at: 66 },
  {
    path: ["3-101", "3"],
    level: "paragraph",
    designator: "(3)",
    text: "has paid the fee.",
    at: opening.length,
  },
  {
    path: ["3-102"],
    level: "section",
    designator: "§ 3-102",
    heading: "Definition",
    text: "“Public market” means a place where more than six stalls stand on one day.",
  },
  {
    path: ["3-103"],
    level: "section",
    designator: "§ 3-103",
    heading: "Exception",
    text: "Section 3-101 does not apply to a child who sells fewer than five lanterns in a day.",
  },
  {
    path: ["3-104"],
    level: "section",
    designator: "§ 3-104",
    heading: "Fine",
    text: "A person who violates § 3-101 shall pay a fine of not more than $40 for each lantern sold.",
    from: "2023-01-01",
  },
  {
    path: ["3-104"],
    level: "section",
    designator: "§ 3-104",
    heading: "Fine",
    text: "A person who violates § 3-101 shall pay a fine of not more than $25 for each lantern sold.",
    from: "2019-01-01",
    to: "2022-12-31",
  },
  {
    path: ["3-105"],
    level: "section",
    designator: "§ 3-105",
    heading: "Lamp oil",
    text: "Lamp oil is weighed by the market warden.",
    status: "repealed",
    to: "2021-12-31",
  },
  {
    path: ["3-106"],
    level: "section",
    designator: "§ 3-106",
    heading: "Lantern register <draft> & notes",
    text: "The market warden shall keep a register of lantern permits.",
    status: "future",
    from: "2030-01-01",
  },
]

function citationOf(row: Row): string {
  if (row.level === "chapter") return `Lantern Code ch. 3`
  const [section = "", ...below] = row.path
  return `Lantern Code § ${section}${below.map((each) => `(${each})`).join("")}`
}

/** Every version of every provision, in the order of the law. */
export const inventedProvisions: readonly Provision[] = rows.map((row, ordinal) => {
  const id = provisionId(instrument, row.path)
  const from = row.from === undefined ? (row.status === "repealed" ? null : "2019-01-01") : row.from
  const digest = ordinal.toString(16).padStart(8, "0").repeat(8)
  const top = row.level === "chapter"
  return {
    id,
    version: versionId(id, from, digest),
    instrument,
    jurisdiction: "us-xf",
    parent: top
      ? null
      : provisionId(instrument, row.path.length === 1 ? ["chapter-3"] : row.path.slice(0, -1)),
    ordinal,
    at: row.at ?? 0,
    level: row.level,
    designator: row.designator,
    citation: citationOf(row),
    heading: row.heading ?? "",
    text: row.text ?? "",
    notes: row.notes ?? [],
    tables: row.tables ?? [],
    status: row.status ?? "in-force",
    weight: row.weight ?? "statute",
    period: effectivePeriod(
      from === null ? null : day(from),
      row.to === undefined ? null : day(row.to),
      row.to === undefined && row.status === undefined ? day("2025-06-30") : null,
    ),
    current: row.status === undefined && row.to === undefined,
    digest,
    ref: null,
  }
})
