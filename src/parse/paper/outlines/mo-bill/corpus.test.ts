/**
 * All bills of the corpora, House and Senate, against poppler's reading of the same pages: every section with its
 * number, every word once, and nothing of what stands around the text.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { corporaDir } from "../../../../testing/corpora.js"
import { everyProvision, outlineOf } from "../../../../testing/parsed-law.js"
import { hasPoppler, popplerLines, readPdf } from "../../../../testing/read-pdf.js"
import { allWordsOf, compareWords } from "../../../../testing/word-oracle.js"
import type { ParsedInstrument, ParsedProvision } from "../../../parsed.js"

const folder = corporaDir() === null ? null : join(corporaDir() ?? "", "mo-bills-pdf")
const files = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith(".pdf"))
const bills = new Map<string, ParsedInstrument>()
const reports = new Map<string, readonly { readonly what: string }[]>()

async function readBill(name: string): Promise<void> {
  const { instruments, notUnderstood, failed } = await readPdf(join(folder ?? "", name))
  expect(failed, name).toEqual([])
  const [bill] = instruments
  if (bill === undefined) throw new Error(`${name} is read as no bill`)
  bills.set(name, bill)
  reports.set(name, notUnderstood)
}

const provisionsOf = (name: string): readonly ParsedProvision[] =>
  bills.get(name)?.roots.flatMap(everyProvision) ?? []

describe.skipIf(folder === null)("bills of Missouri (needs the corpora)", () => {
  beforeAll(async () => {
    for (const name of files) await readBill(name)
  })

  test("there are twenty-four, of both houses", () => {
    expect([...bills.keys()].filter((name) => name.startsWith("HB"))).toHaveLength(15)
    expect([...bills.keys()].filter((name) => name.startsWith("SB"))).toHaveLength(9)
  })

  test.each(files)("%s is a proposal with an id of its own", (name) => {
    const [, kind = "", number = ""] = /^([HS]B)(\d+)_/u.exec(name) ?? []
    const bill = bills.get(name)
    expect(bill?.id).toBe(`us-mo/bill/2024-${kind.toLowerCase()}-${number}`)
    expect(bill?.weight).toBe("bill")
    expect(new Set(provisionsOf(name).map(({ status }) => status))).toEqual(new Set(["future"]))
  })

  test.each(files)("%s has the sections that its title and Section A name", (name) => {
    const row = csvRow(name)
    const named = row.match(/\b\d{1,3}\.\d{3,4}\b/gu) ?? []
    const [root] = bills.get(name)?.roots ?? []
    const sections = (root?.children ?? []).map(({ id }) => id.split("/").at(-1))
    const ref = root?.ref ?? {}
    if (/To repeal/u.test(row)) expect(String(ref["repeals"]).split(" ")).toEqual(named)
    const enacted = String(ref["enacts"]).split(" ")
    expect(enacted.length).toBe(newSections(row))
    for (const number of [...enacted, ...named]) expect(sections, number).toContain(number)
    const doubts = (reports.get(name) ?? []).filter(({ what }) => !/^hyphen at a line's end/u.test(what))
    expect(doubts).toEqual([])
  })

  // The Senate's types and the House's; each strikes and adds.
  test.each(["SB960_SB960.pdf", "HB1932_4644H.01I.pdf"])(
    "%s has the outline that was read by hand",
    async (name) => {
      const bill = bills.get(name)
      const golden = `golden/${bill?.id.split("/").at(-1)}.outline`
      await expect(bill === undefined ? "" : outlineOf(bill)).toMatchFileSnapshot(golden)
    },
  )

  test.skipIf(!hasPoppler()).each(files)(
    "%s has the sections and the words that poppler reads (needs poppler)",
    (name) => {
      const words = bodyOf(name)
      const [root] = bills.get(name)?.roots ?? []
      const sections = (root?.children ?? []).map(({ id }) => id.split("/").at(-1) ?? "").slice(1)
      expect(sections).toEqual(words.sections)
      const own =
        bills
          .get(name)
          ?.roots.map((each) => allWordsOf(withoutRepeats(each)))
          .join("\n") ?? ""
      const { placedShare, missing, surplus } = compareWords(words.text, own)
      expect(placedShare, missing.join("; ")).toBeGreaterThanOrEqual(0.999)
      expect(surplus).toEqual([])
    },
  )
})

/** Notes that say which words are struck or new repeat them. */
function withoutRepeats(provision: ParsedProvision): ParsedProvision {
  return {
    ...provision,
    notes: provision.notes.filter(({ kind }) => kind !== "struck-matter" && kind !== "new-matter"),
    children: provision.children.map(withoutRepeats),
  }
}

function csvRow(name: string): string {
  const rows = readFileSync(join(folder ?? "", "bills.csv"), "utf8").split("\n")
  return rows.find((row) => row.includes(name)) ?? ""
}

/** "forty-five new sections": how many the title counts. */
function newSections(row: string): number {
  const ones =
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(
      " ",
    )
  const count = /\b([a-z]+(?:-[a-z]+)?) new sections?\b/u.exec(row)?.[1] ?? ""
  const [tens = "", one = ""] = count.split("-")
  return one === "" ? ones.indexOf(tens) + 1 : { forty: 40 }[tens as "forty"] + ones.indexOf(one) + 1
}

/** The lines of the pages by poppler, without what the printers put around them. */
function bodyOf(name: string): { readonly text: string; readonly sections: readonly string[] } {
  const lines = popplerLines(join(folder ?? "", name))
  const isFoot = (line: string): boolean =>
    /^\s*EXPLANATION ?[—-]/u.test(line) || /^\s*(?:and is )?intended to be omitted /u.test(line)
  const body = lines.filter((line) => !isFoot(line) && !/^\s*[HS]B \d+\s+\d+$/u.test(line))
  const text = body.map((line) => line.replace(/^\s{0,4}\d{1,3}(?=\s)/u, "")).join("\n")
  const numbers = body.flatMap((line) => /^(?:\s*1)?\s{8,}\[?(\d{1,3}\.\d{3,4})\.\s/u.exec(line)?.[1] ?? [])
  return { text, sections: numbers }
}
