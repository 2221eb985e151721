/**
 * The General Data Protection Regulation as published, corrected and consolidated, against a second reading of its
 * XML that shares no code with the parser.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { readCitation } from "../../law/index.js"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, outlineOf } from "../../testing/parsed-law.js"
import { allWordsOf, compareWords } from "../../testing/word-oracle.js"
import type { ParsedInstrument, ParsedProvision, ParseResult } from "../parsed.js"
import { formex4 } from "./index.js"

const files = {
  original: "original/L_2016119EN.01000101.xml",
  consolidated: "consolidated/gdpr-consolidated-en.xml",
  corrigendum: "corr-2018-original/L_2018127EN.01000201.xml",
}

describe.skipIf(corporaDir() === null)("the GDPR in Formex (needs the corpora)", () => {
  const xml = new Map<string, string>()
  const results = new Map<string, ParseResult>()

  beforeAll(() => {
    for (const [name, path] of Object.entries(files)) {
      const bytes = readFileSync(join(corporaDir() ?? "", "eu-formex-gdpr", path))
      xml.set(name, bytes.toString("utf8"))
      results.set(name, formex4.parse({ main: { name: path, bytes }, part: () => null }, noFacts))
    }
  })
  const instrumentOf = (name: string): ParsedInstrument => results.get(name)!.instruments[0]!
  const countOf = (name: string, level: string) =>
    instrumentOf(name)
      .roots.flatMap(everyProvision)
      .filter((each) => each.level === level).length

  test.each(Object.keys(files))("%s has every word once and nothing that is not understood", (name) => {
    const words = instrumentOf(name).roots.map(withoutLinks).map(allWordsOf).join("\n")
    const found = compareWords(readAgain(xml.get(name) ?? ""), words)
    expect(found.missing).toEqual([])
    expect(found.surplus).toEqual([])
    expect(results.get(name)?.notUnderstood).toEqual([])
  })

  test("has 11 chapters, 99 articles and 173 recitals; the consolidated text leaves the recitals out", () => {
    const levels = ["chapter", "section", "article", "paragraph", "point", "recital"]
    expect(levels.map((level) => countOf("original", level))).toEqual([11, 15, 99, 372, 385, 173])
    expect(levels.map((level) => countOf("consolidated", level))).toEqual([11, 15, 99, 372, 385, 0])
  })

  test("takes both texts for the same instrument, the consolidated one for the later edition", () => {
    const editions = ["original", "consolidated"].map((name) =>
      formex4.edition?.((xml.get(name) ?? "").slice(0, 4096)),
    )
    expect(editions).toEqual([
      { of: "eu/2016-679", from: "2016-04-27" },
      { of: "eu/2016-679", from: "2018-05-23" },
    ])
    expect(["original", "consolidated"].map((name) => instrumentOf(name).id)).toEqual([
      "eu/2016-679",
      "eu/2016-679",
    ])
  })

  test("lets no recital speak as a rule, and dates the text by its own last article", () => {
    const { roots, language } = instrumentOf("original")
    const recitals = roots.filter(({ level }) => level === "recital")
    expect(new Set(recitals.map(({ weight }) => weight))).toEqual(new Set(["guidance"]))
    expect(new Set(roots.map(({ period }) => period.effectiveFrom))).toEqual(new Set(["2018-05-25"]))
    expect(language).toBe("en")
  })

  test("cites every provision so that its citation leads back to it", () => {
    for (const { id, citation } of instrumentOf("original").roots.flatMap(everyProvision)) {
      const reading = readCitation(citation)
      expect(reading.kind === "one" && reading.citation.provision).toBe(id)
    }
  })

  test("links each correction to what it corrects, and none of them is law by itself", () => {
    const [whole] = instrumentOf("corrigendum").roots
    const notes = whole!.children.map(({ notes: kept }) => kept.find(({ kind }) => kind === "corrects")?.text)
    expect(notes).toHaveLength(15)
    expect(notes.slice(0, 3)).toEqual([
      "eu/2016-679/recital-71",
      "eu/2016-679/art-37/1/c",
      "eu/2016-679/art-41/3",
    ])
    expect(everyProvision(whole!).every(({ status }) => status === "amending")).toBe(true)
    const known = new Set(
      instrumentOf("original")
        .roots.flatMap(everyProvision)
        .map(({ id }) => id as string),
    )
    expect(notes.filter((id) => !known.has(id ?? ""))).toEqual([])
  })

  test.each(Object.keys(files))("has the outline checked in for %s", async (name) => {
    await expect(outlineOf(instrumentOf(name))).toMatchFileSnapshot(`golden/gdpr-${name}.outline`)
  })
})

/** What a correction corrects is our word for it. */
function withoutLinks(provision: ParsedProvision): ParsedProvision {
  const notes = provision.notes.filter(({ kind }) => kind !== "corrects")
  return { ...provision, notes, children: provision.children.map(withoutLinks) }
}

/** Facts about the publication stand in their own elements; emphasis does not part words. */
function readAgain(source: string): string {
  return source
    .replace(/<(BIB\.INSTANCE|FAM\.COMP)\b(?!\.)[^>]*>[\s\S]*?<\/\1>/gu, " ")
    .replace(/<QUOT\.(?:START|END)[^>]*>|<\/?(?:HT|FT|DATE)\b[^>]*>|<\?PAGE[^>]*>/gu, "")
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&amp;", "&")
}
