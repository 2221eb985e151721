/**
 * Title 27 of the United States Code as printed, against poppler's reading of the same 31 pages: every section with
 * its number, every word once, notes apart from law.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { corporaDir } from "../../../../testing/corpora.js"
import { noFacts } from "../../../../testing/parse-for-test.js"
import { everyProvision, outlineOf } from "../../../../testing/parsed-law.js"
import { hasPoppler, popplerLines, readPdf } from "../../../../testing/read-pdf.js"
import { allWordsOf, compareWords } from "../../../../testing/word-oracle.js"
import { formatNamed } from "../../../formats.js"
import type { ParsedInstrument, ParsedProvision, ParseResult } from "../../../parsed.js"

const corpora = corporaDir()
const path = join(corpora ?? "", "us-federal-pdf-html/usc27@114-329not328.pdf")
let result: ParseResult
let title: ParsedInstrument
let all: readonly ParsedProvision[] = []

const held = (id: string): ParsedProvision => {
  const provision = all.find((each) => each.id === `us/usc/27/${id}`)
  if (provision === undefined) throw new Error(`${id} is not read`)
  return provision
}

/** Level, heading and text, with quotation marks and spaces as either prints them. */
function sameWords({ level, heading, text }: ParsedProvision): string {
  const plain = `${level}|${heading}|${text}`.normalize("NFKC").replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")
  return plain.replace(/§ /gu, "§").replace(/\s+/gu, " ").trim()
}

describe.skipIf(corpora === null)("27 U.S.C. as printed (needs the corpora)", () => {
  beforeAll(async () => {
    result = await readPdf(path)
    const [first] = result.instruments
    if (first === undefined) throw new Error("nothing is read")
    title = first
    all = title.roots.flatMap(everyProvision)
  })

  test("is one title with its chapters and subchapters", () => {
    expect(title.id).toBe("us/usc/27")
    expect(result.failed).toEqual([])
    const containers = all
      .filter(({ level }) => /title|chapter/u.test(level))
      .map(({ id }) => id.split("/").at(-1))
    const chapters = ["1", "2", "2A", "3", "4", "5", "6", "7", "8"].map((number) => `chapter-${number}`)
    expect(containers).toEqual(["title-27", ...chapters, "subchapter-I", "subchapter-II", "chapter-9"])
  })

  test.skipIf(!hasPoppler())("has the sections that poppler reads (needs poppler)", () => {
    const numbers = popplerLines(path).flatMap(
      (line) => /^\s{0,2}§§?(\w+(?:(?: to |, )\w+)*)\. /u.exec(line)?.[1]?.replaceAll(" ", "-") ?? [],
    )
    expect(numbers.length).toBeGreaterThan(40)
    const sections = all.filter(({ level }) => level === "section").map(({ id }) => id.split("/").at(-1))
    expect(sections).toEqual(numbers)
  })

  test.skipIf(!hasPoppler())("has every word that poppler reads, once (needs poppler)", () => {
    const words = title.roots.map(allWordsOf).join("\n")
    const { placedShare, missing, surplus } = compareWords(popplerLines(path).join("\n"), words)
    expect(placedShare, missing.join("; ")).toBeGreaterThanOrEqual(0.999)
    expect(surplus).toEqual([])
  })

  test("has the outline that was read by hand", async () => {
    await expect(outlineOf(title)).toMatchFileSnapshot("golden/27.outline")
  })

  test("says what is no law any more", () => {
    const status = (id: string) => held(id).status
    expect([status("1-to-5"), status("43a,-43b"), status("63a-to-63d")]).toEqual([
      "repealed",
      "omitted",
      "transferred",
    ])
    expect([status("121"), status("122a"), status("202"), status("202/a-d")]).toEqual([
      "in-force",
      "in-force",
      "in-force",
      "omitted",
    ])
  })

  test("has the words of every provision where the title's XML of 2013 has them", () => {
    const name = "usc27.xml"
    const bytes = readFileSync(join(corpora ?? "", "usc-uslm/2013-usc", name))
    const xml = formatNamed("uslm")?.parse({ main: { name, bytes }, part: () => null }, noFacts)
    const marked = xml?.instruments.flatMap(({ roots }) => roots.flatMap(everyProvision)) ?? []
    expect(marked.length).toBe(all.length)
    const unlike = marked.filter((one) => {
      const other = all.find(({ id }) => id === one.id)
      return other === undefined || sameWords(one) !== sameWords(other)
    })
    // In 2016 "of this section" is gone from five of them; two call a footnote; (a) to (d) are omitted together.
    const known = ["122a/d/1", "122b/b/1", "124/b", "202/a", "205/f", "208/a", "208/b", "214/8"]
    expect(unlike.map(({ id }) => id.slice("us/usc/27/".length))).toEqual(known)
  })

  test.each([
    // The levels of 27 U.S.C. 122a, and headings of their own in bold.
    ["122a/b/1", "paragraph", ""],
    ["122a/c", "subsection", "Federal jurisdiction"],
    ["122a/d/4/D/ii", "clause", ""],
    ["205/b", "subsection", '"Tied house"'],
  ])("%s is a %s", (id, level, heading) => {
    expect([held(id).level, held(id).heading]).toEqual([level, heading])
  })

  test("notes are apart: no law text speaks of statutes at large, and history is kept", () => {
    for (const { id, text } of all) expect(text, id).not.toMatch(/\d+ Stat\. \d+/u)
    expect(held("122").notes.map(({ kind }) => kind)).toEqual(["history", "prior-provisions", "short-title"])
    expect(held("122").citation).toBe("27 U.S.C. § 122")
  })

  test("every word of law has its place on a page", () => {
    for (const { id, text, boxes } of all) {
      const covered = new Set<number>()
      for (let at = 0; at < (boxes?.length ?? 0); at += 7)
        for (let i = boxes?.[at] ?? 0; i < (boxes?.[at + 1] ?? 0); i += 1) covered.add(i)
      for (let i = 0; i < text.length; i += 1)
        if (/\S/u.test(text[i] ?? "")) expect(covered.has(i), `${id} ${i}`).toBe(true)
    }
  })
})
