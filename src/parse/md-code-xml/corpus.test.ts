/**
 * The Maryland articles of the corpora, against a second reading of their XML that shares no code with the parser.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { readCitation } from "../../law/index.js"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, inOriginalOrder, outlineOf, plainWords } from "../../testing/parsed-law.js"
import { allWordsOf, compareWords } from "../../testing/word-oracle.js"
import type { ParsedInstrument, ParsedProvision, ParseResult } from "../parsed.js"
import { mdCodeXml } from "./index.js"

const folder = join(corporaDir() ?? "", "md-code-xml")
const articles = [
  {
    letters: "gcl",
    sections: 1611,
    shortName: "Md. Code, Com. Law",
    currentThrough: "2012-11-15",
    future: 28,
    twice: 18,
    // The Commercial Code, and older sections, number subsections (1) and paragraphs (a).
    otherKinds: [
      ["subsection numbered like (1)", 469],
      ["paragraph numbered like (a)", 329],
      ["sub-subparagraph numbered like (A)", 4],
      ["subparagraph numbered like (A)", 475],
      ["sub-subparagraph numbered like (a)", 76],
      ["subparagraph numbered like (a)", 6],
      ["table after a numbered provision (kept with it; it may be of a level above)", 6],
      ["sub-sub-subparagraph numbered like 1.", 11],
    ],
    outlines: ["title-14/subtitle-35", "13-301", "9-607"],
  },
  {
    letters: "gfi",
    sections: 918,
    shortName: "Md. Code, Fin. Inst.",
    currentThrough: "2012-11-15",
    future: 1,
    twice: 1,
    otherKinds: [],
    outlines: ["1-302", "12-905"],
  },
  {
    letters: "gle",
    sections: 919,
    shortName: "Md. Code, Lab. & Empl.",
    currentThrough: "2012-08-30",
    future: 20,
    twice: 18,
    otherKinds: [["table after a numbered provision (kept with it; it may be of a level above)", 1]],
    outlines: ["8-1103", "9-503", "10-101"],
  },
]

describe.skipIf(corporaDir() === null).each(articles)("$letters (needs the corpora)", (article) => {
  let result: ParseResult
  let instrument: ParsedInstrument
  let all: readonly ParsedProvision[]
  let xml: string

  beforeAll(() => {
    const bytes = readFileSync(join(folder, `${article.letters}.xml`))
    xml = bytes.toString("utf8")
    result = mdCodeXml.parse({ main: { name: `${article.letters}.xml`, bytes }, part: () => null }, noFacts)
    instrument = result.instruments[0]!
    all = instrument.roots.flatMap(everyProvision)
  })

  test("is told by its content", () => {
    expect(mdCodeXml.detect("any", xml.slice(0, 4096))).toBe(1)
  })

  test("is an instrument of its own with every section", () => {
    const { id, shortName, currentThrough } = instrument
    expect({ id, shortName, currentThrough }).toEqual({
      id: `us-md/${article.letters}`,
      shortName: article.shortName,
      currentThrough: article.currentThrough,
    })
    expect(all.filter(({ level }) => level === "section")).toHaveLength(article.sections)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  test("cites each provision so that its citation leads back to it", () => {
    for (const { id, citation } of all.filter((_, i) => i % 20 === 0)) {
      const reading = readCitation(citation)
      expect(reading.kind === "one" && reading.citation.provision).toBe(id)
    }
  })

  test("has every word once", () => {
    const placed = instrument.roots.map(allWordsOf).join("\n")
    const source = `${containerNumbers(instrument)} ${contingenciesIn(xml)} ${readAgain(xml)}`
    const found = compareWords(source, placed)
    expect(found.missing).toEqual([])
    expect(found.surplus).toEqual([])
  })

  test("has each section's words in their order", () => {
    const written = [...xml.matchAll(/<section [^>]*>[\s\S]*?<\/section>/gu)].map(([section]) =>
      plainWords(inOrder(readAgain(withoutEffects(section)))).join(" "),
    )
    const sections = all.filter(({ level }) => level === "section")
    const placed = sections.map((each) =>
      plainWords(inOrder(`${each.designator} ${inOriginalOrder(each, true)}`)),
    )
    expect(placed.map((words) => words.join(" ")).sort()).toEqual(written.sort())
  })

  test("places every child within its parent's text, in order", () => {
    for (const { text, children } of all) {
      const places = children.map(({ at }) => at)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const at of places) expect(at).toBeLessThanOrEqual(text.length)
    }
  })

  test("offers no section that is yet to come, and says which stand twice", () => {
    const sections = all.filter(({ level }) => level === "section")
    expect(sections.filter(({ status }) => status === "future")).toHaveLength(article.future)
    expect(sections.filter(({ status }) => status === "in-force")).toHaveLength(
      article.sections - article.future,
    )
    const twice = result.notUnderstood.filter(({ what }) =>
      what.startsWith("numbered like another provision"),
    )
    expect(twice).toHaveLength(article.twice)
  })

  test("reports where a sign is another level's and a table stands between levels, and nothing else", () => {
    const others = result.notUnderstood.filter(
      ({ what }) => !what.startsWith("numbered like another provision"),
    )
    const found = others.map(({ what, count }) => `${count} ${what.replace(/, which.*$/u, "")}`)
    expect(found.sort()).toEqual(article.otherKinds.map(([what, count]) => `${count} ${what}`).sort())
  })

  // What each is here for: breach notice; a text and its replacement; three texts of one section; a contingency.
  test.each(article.outlines)("has the outline checked in for %s", async (name) => {
    const roots = all.filter(({ id }) => id.replace(/~\d$/u, "") === `${instrument.id}/${name}`)
    const file = `golden/${article.letters}-${name.replaceAll("/", "-")}.outline`
    await expect(outlineOf({ ...instrument, roots })).toMatchFileSnapshot(file)
  })
})

/** Titles and subtitles have no words in these files; their numbers come from the sections' ids. */
function containerNumbers(instrument: ParsedInstrument): string {
  const containers = instrument.roots.flatMap(everyProvision).filter(({ id }) => /\/title-/u.test(id))
  return containers.map(({ designator }) => designator).join(" ")
}

/** Letters and figures only; what is said of a section's being law is no part of it. */
function inOrder(words: string): string {
  return words.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, " ")
}

function withoutEffects(section: string): string {
  return section
    .replace(/<caption>[\s\S]*?<\/caption>/gu, "")
    .replace(/<text>(?:\*\*|\/\/)[^<]*(?:\*\*|\/\/)<\/text>/gu, "")
}

function contingenciesIn(xml: string): string {
  return [...xml.matchAll(/on-what="([^"]*)"/gu)].map(([, words]) => words).join(" ")
}

function readAgain(xml: string): string {
  return xml
    .replace(/^[\s\S]*?<article[^>]*>/u, "")
    .replace(/<[^>]*>/gu, " ")
    .replace(/&(?:amp|percnt);/gu, " ")
    .replace(/&rsquo;|&lsquo;/gu, "’")
    .replace(/&[a-z]+;/gu, " ")
}
