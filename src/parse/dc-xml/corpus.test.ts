/**
 * The whole D.C. Code, against a second reading of its XML that shares no code with the parser: tags are
 * taken away with regular expressions and the words compared one by one, section for section.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, inOriginalOrder, outlineOf, plainWords } from "../../testing/parsed-law.js"
import type { ParsedInstrument, ParsedProvision, ParseResult, SourceDocument } from "../parsed.js"
import { dcXml } from "./index.js"

const code = join(corporaDir() ?? "", "dc-code/us/dc/council/code")
describe.skipIf(corporaDir() === null)("the D.C. Code (needs the corpora)", () => {
  let result: ParseResult
  let sections: Map<string, ParsedProvision>
  let seconds: number

  beforeAll(() => {
    const start = performance.now()
    result = dcXml.parse(documentAt("index.xml"), noFacts)
    seconds = (performance.now() - start) / 1000
    const all = instrumentOf(result).roots.flatMap(everyProvision)
    sections = new Map(
      all.filter(({ level }) => level === "section").map((section) => [section.file, section]),
    )
  })

  test("is one instrument with its nine held titles as roots", () => {
    const { id, jurisdiction, name, shortName, weight, roots } = instrumentOf(result)
    expect({ id, jurisdiction, name, shortName, weight }).toEqual({
      id: "us-dc/code",
      jurisdiction: "us-dc",
      name: "Code of the District of Columbia",
      shortName: "D.C. Code",
      weight: "statute",
    })
    const titles = ["7", "25", "26", "28", "31", "32", "42", "47", "48"]
    expect(roots.map((root) => root.id)).toEqual(titles.map((title) => `us-dc/code/title-${title}`))
  })

  test("has every section of every title", () => {
    const counts = instrumentOf(result).roots.map(
      (root) => everyProvision(root).filter(({ level }) => level === "section").length,
    )
    expect(counts).toEqual([896, 202, 372, 886, 1236, 375, 1018, 1826, 208])
    expect(sections.size).toBe(7019)
    expect(sectionFiles()).toHaveLength(7019)
  })

  test("has each section's number, heading, words and notes as the XML has them, once and in order", () => {
    const differing = sectionFiles().filter((file) => {
      const section = sections.get(file)
      return section === undefined || differs(section, readAgain(readFileSync(join(code, file), "utf8")))
    })
    expect(differing).toEqual([])
  })

  test("gives every provision an id of its own", () => {
    const ids = instrumentOf(result)
      .roots.flatMap(everyProvision)
      .map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test("places every child within its parent's text, in order", () => {
    for (const { text, children } of instrumentOf(result).roots.flatMap(everyProvision)) {
      const places = children.map(({ at }) => at)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      for (const at of places) expect(at).toBeLessThanOrEqual(text.length)
    }
  })

  test("reports every title that is named and not there, and fails on none", () => {
    expect(result.failed).toEqual([])
    const missing = result.instruments.flatMap(({ namedOnly = [] }) => namedOnly)
    expect(missing).toHaveLength(44)
    expect(missing.filter(({ id }) => id === "us-dc/code/title-22")).toMatchObject([{ name: "Title 22" }])
    const kinds = result.notUnderstood.map(({ what }) => what.replace(/:.*$/u, ""))
    expect([...new Set(kinds)].sort()).toEqual([
      "<reason> that is no status (kept in the heading)",
      "<span codify",
      "division of titles",
      "image, of which only the name is kept",
      "included file is not there (a gap of the coverage)",
      "numbered like another provision",
    ])
  })

  test("takes the youngest day of the sections' own histories as the day it is current through", () => {
    expect(instrumentOf(result).currentThrough).toBe("2016-05-12")
    const dated = [...sections.values()].filter(({ period }) => period.effectiveFrom !== null)
    expect(dated).toHaveLength(7019 - 145)
    for (const { period } of sections.values()) expect(period.currentThrough).toBe("2016-05-12")
  })

  test("says of 1,107 sections that they are no longer law", () => {
    const counts: Record<string, number> = {}
    for (const { status } of sections.values()) counts[status] = (counts[status] ?? 0) + 1
    expect(counts).toEqual({
      "in-force": 5912,
      repealed: 960,
      expired: 90,
      omitted: 11,
      reserved: 44,
      transferred: 2,
    })
  })

  test("parses well within fifteen seconds", () => {
    expect(seconds).toBeLessThan(15)
  })

  test("reads the same bytes to the same tree", () => {
    const twice = [1, 2].map(() => dcXml.parse(documentAt("titles/28/index.xml"), noFacts))
    expect(JSON.stringify(twice[0])).toBe(JSON.stringify(twice[1]))
  })

  test("gives a title and a lone section the ids they have within the code", () => {
    const title = instrumentOf(dcXml.parse(documentAt("titles/28/index.xml"), noFacts))
    expect(title.id).toBe("us-dc/code")
    expect(title.roots.map(({ id }) => id)).toEqual(["us-dc/code/title-28"])
    const whole = instrumentOf(result).roots.find(({ id }) => id === "us-dc/code/title-28")
    const ids = (roots: readonly ParsedProvision[]) => roots.flatMap(everyProvision).map(({ id }) => id)
    expect(ids(title.roots)).toEqual(ids(whole === undefined ? [] : [whole]))

    const section = instrumentOf(dcXml.parse(documentAt("titles/28/sections/28-3852.xml"), noFacts))
    expect(section.roots.map(({ id, level }) => [id, level])).toEqual([["us-dc/code/28-3852", "section"]])
  })

  // What each document is here for: letters only; undesignated paragraphs; tables; articles and words after lists;
  // the Commercial Code's figures before letters; an image and a form.
  test.each([
    "28/sections/28-3852",
    "28/sections/28-3851",
    "47/sections/47-1806.06",
    "47/sections/47-441",
    "28/sections/28~2-316",
    "26/sections/26-1113",
  ])("has the outline checked in for %s", async (name) => {
    const outline = outlineOf(instrumentOf(dcXml.parse(documentAt(`titles/${name}.xml`), noFacts)))
    await expect(outline).toMatchFileSnapshot(`golden/${name.split("/").at(-1)}.outline`)
  })
})

function documentAt(path: string): SourceDocument {
  const at = (name: string) => ({ name, bytes: readFileSync(join(code, name)) })
  return {
    main: at(path),
    part: (href, from) => {
      const name = join(from, "..", href)
      try {
        return at(name)
      } catch {
        return null
      }
    },
  }
}

function instrumentOf(result: ParseResult): ParsedInstrument {
  const [instrument] = result.instruments
  if (instrument === undefined) throw new Error("no instrument was read")
  return instrument
}

function sectionFiles(): readonly string[] {
  return readdirSync(join(code, "titles")).flatMap((title) =>
    readdirSync(join(code, "titles", title, "sections"))
      .filter((file) => file.endsWith(".xml"))
      .map((file) => `titles/${title}/sections/${file}`),
  )
}

interface Plain {
  readonly number: string
  readonly heading: readonly string[]
  readonly law: readonly string[]
  readonly notes: readonly string[]
}

function differs(section: ParsedProvision, plain: Plain): boolean {
  const notes = section.notes.filter(({ kind }) => kind !== "image").map(({ text }) => text)
  const read: Plain = {
    number: section.designator.replace("§ ", ""),
    heading: plainWords(section.heading),
    law: plainWords(inOriginalOrder(section)),
    notes: plainWords(notes.join(" ")),
  }
  return JSON.stringify(read) !== JSON.stringify(plain)
}

/** The second reading. Enumerators are no words; a reason that is a status is not either. */
function readAgain(xml: string): Plain {
  const body = xml.replace(/<!--[\s\S]*?-->/gu, "").replace(/<\?xml[^>]*\?>/u, "")
  const [law = "", annotations = ""] = body.split(/<annotations>/u)
  const printed = law
    .replace(/<reason>(?:Repealed|Expired|Omitted|Transferred)<\/reason>/u, "")
    .replace(/<reason>([^<]*)<\/reason>\s*<heading>([\s\S]*?)<\/heading>/u, "<heading>$2 [$1]</heading>")
  const number = /<num>([^<]*)<\/num>/u.exec(printed)?.[1] ?? ""
  const heading = /<heading>([\s\S]*?)<\/heading>/u.exec(printed)?.[1] ?? ""
  const unnumbered = printed.replace(/<(num|prefix)\b[^>]*>[^<]*<\/\1>/gu, "")
  return { number, heading: words(heading), law: words(unnumbered), notes: words(annotations) }
}

function words(xml: string): readonly string[] {
  const text = xml
    .replace(/<span codify:value="([^"]*)"(?:\/>|><\/span>)/gu, "$1")
    .replace(/<\/?(?:cite|code-cite|em|strong|span)\b[^>]*>/gu, "")
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
  return text.split(/\s+/u).filter((word) => word !== "")
}
