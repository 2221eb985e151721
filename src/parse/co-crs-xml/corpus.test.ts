/**
 * Title 4 of the Colorado Revised Statutes, against a second reading of its XML that shares no code with the parser.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { readCitation } from "../../law/index.js"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, inOriginalOrder, outlineOf } from "../../testing/parsed-law.js"
import { allWordsOf, compareWords } from "../../testing/word-oracle.js"
import type { ParsedInstrument, ParsedProvision, ParseResult } from "../parsed.js"
import { coCrsXml } from "./index.js"

describe.skipIf(corporaDir() === null)("title 4 of the Colorado statutes (needs the corpora)", () => {
  let result: ParseResult
  let instrument: ParsedInstrument
  let all: readonly ParsedProvision[]
  let xml: string

  beforeAll(() => {
    const bytes = readFileSync(join(corporaDir() ?? "", "co-crs-xml/title04.xml"))
    xml = bytes.toString("utf8")
    result = coCrsXml.parse({ main: { name: "title04.xml", bytes }, part: () => null }, noFacts)
    instrument = result.instruments[0]!
    all = instrument.roots.flatMap(everyProvision)
  })

  test("is told by its content", () => {
    expect(coCrsXml.detect("any", xml.slice(0, 4096))).toBe(1)
  })

  test("has every section, article and part, each with an id of its own", () => {
    const count = (level: string) => all.filter((each) => each.level === level).length
    expect([count("title"), count("article"), count("part"), count("section")]).toEqual([1, 16, 52, 656])
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  test("cites each provision so that its citation leads back to it", () => {
    for (const { id, citation } of all.filter((_, i) => i % 4 === 0)) {
      const reading = readCitation(citation)
      expect(reading.kind === "one" && reading.citation.provision).toBe(id)
    }
  })

  test("has every word once", () => {
    const found = compareWords(readAgain(xml), instrument.roots.map(allWordsOf).join("\n"))
    expect(found.missing).toEqual([])
    expect(found.surplus).toEqual([])
  })

  test("has each section's words in their order", () => {
    const written = [...xml.matchAll(/<SECTION-TEXT>[\s\S]*?<\/SECTION-TEXT>/gu)].map(([section]) =>
      inOrder(readAgain(section)),
    )
    const sections = all.filter(({ level }) => level === "section")
    expect(sections.map((each) => inOrder(`${each.designator} ${inOriginalOrder(each, true)}`))).toEqual(
      written,
    )
  })

  test("keeps what is not law in notes of its own", () => {
    const counts: Record<string, number> = {}
    for (const { kind } of all.flatMap(({ notes }) => notes)) counts[kind] = (counts[kind] ?? 0) + 1
    expect(counts).toEqual({
      annotation: 246,
      contents: 13,
      "cross-references": 25,
      "editors-note": 318,
      "law-reviews": 8,
      "running-head": 1,
      source: 655,
    })
  })

  test("says of twelve sections that they are no law", () => {
    const sections = all.filter(({ level }) => level === "section")
    const counts: Record<string, number> = {}
    for (const { status } of sections) counts[status] = (counts[status] ?? 0) + 1
    expect(counts).toEqual({ "in-force": 645, repealed: 10, reserved: 1 })
  })

  test("dates what its source notes date, and the whole by the youngest of them", () => {
    const undated = all.filter(({ level, period }) => level === "section" && period.effectiveFrom === null)
    expect(undated).toHaveLength(81)
    expect(instrument.currentThrough).toBe("2022-08-10")
  })

  test("reports the numbers that its markup gets wrong, and nothing else", () => {
    expect(result.notUnderstood.map(({ what, count }) => `${count} × ${what}`)).toEqual([
      "1 × number in the markup that leaves out its place: (22) read as (b)(22)",
      "2 × number in the markup that leaves out its place: none read as (1)",
      "1 × line without a number (kept with the one before; it may be of a level above)",
      "1 × level in the markup that is nowhere printed: (1) of (1)(a) (left out)",
    ])
  })

  // What each is here for: letters first; levels that begin together; a list of places; a form; a range repealed.
  test.each(["4-1-201", "4-2-511", "4-2.5-103", "4-9-613", "4-6-101", "4-9.5-110"])(
    "has the outline checked in for %s",
    async (number) => {
      const roots = all.filter(({ id }) => id === `us-co/crs/${number}`)
      await expect(outlineOf({ ...instrument, roots })).toMatchFileSnapshot(`golden/${number}.outline`)
    },
  )
})

/** Letters and figures only. */
function inOrder(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, " ").trim()
}

function readAgain(xml: string): string {
  return xml.replace(/<[^>]*>/gu, " ").replaceAll("&amp;", "&")
}
