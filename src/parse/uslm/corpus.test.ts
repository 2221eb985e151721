/**
 * All files of USLM in the corpora, against a second reading of their XML that shares no code with the parser:
 * tags are taken away with regular expressions and the words compared.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readCitation } from "../../law/index.js"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, outlineOf } from "../../testing/parsed-law.js"
import { allWordsOf, compareWords } from "../../testing/word-oracle.js"
import type { ParsedInstrument, ParsedProvision, ParseResult } from "../parsed.js"
import { uslm } from "./index.js"

const corpora = join(corporaDir() ?? "", "usc-uslm")
// Of each file: its instrument, its sections, how many of them have a first day, and the day it is current through.
const files: readonly (readonly [
  file: string,
  id: string,
  sections: number,
  dated: number,
  through: string | null,
])[] = [
  ["2013-usc/usc01.xml", "us/usc/1", 39, 31, "2012-12-28"],
  ["2013-usc/usc04.xml", "us/usc/4", 47, 27, "2009-07-27"],
  ["2013-usc/usc09.xml", "us/usc/9", 31, 16, "2002-05-07"],
  ["2013-usc/usc13.xml", "us/usc/13", 70, 23, "2012-08-10"],
  ["2013-usc/usc17.xml", "us/usc/17", 140, 46, "2010-12-09"],
  ["2013-usc/usc27.xml", "us/usc/27", 45, 3, "2002-11-02"],
  ["2013-usc/usc35.xml", "us/usc/35", 174, 4, "2013-01-14"],
  ["2013-usc/usc44.xml", "us/usc/44", 346, 228, "2011-01-04"],
  ["2026-usc-excerpts/05-part-chapter-sections.xml", "us/usc/5", 2, 2, "2006-07-11"],
  ["2026-usc-excerpts/10-subtitle-part-chapter-sections.xml", "us/usc/10", 2, 2, "2025-12-18"],
  ["2026-usc-excerpts/26-deep-hierarchy-sections.xml", "us/usc/26", 2, 1, "2025-07-04"],
  ["2026-usc-excerpts/42-section-10307.xml", "us/usc/42", 1, 0, null],
  ["uslm2-samples/112pvtl001-uslm.xml", "us/pvtl/112-1", 1, 0, "2012-12-28"],
  ["uslm2-samples/113publ44-uslm.xml", "us/pl/113-44", 6, 6, "2013-10-10"],
  ["uslm2-samples/113publ67-uslm.xml", "us/pl/113-67", 54, 39, "2013-12-26"],
  ["uslm2-samples/114publ254-uslm.xml", "us/pl/114-254", 11, 10, "2016-12-10"],
  ["uslm2-samples/114publ4-uslm.xml", "us/pl/114-4", 78, 74, "2015-03-04"],
  ["uslm2-samples/115publ11-uslm.xml", "us/pl/115-11", 0, 0, "2017-03-27"],
  ["uslm2-samples/115publ16-uslm.xml", "us/pl/115-16", 1, 1, "2017-03-31"],
  ["uslm2-samples/115publ18-uslm.xml", "us/pl/115-18", 0, 0, "2017-03-31"],
  ["uslm2-samples/115publ6-uslm.xml", "us/pl/115-6", 3, 3, "2017-02-28"],
  ["uslm2-samples/115publ7-uslm.xml", "us/pl/115-7", 4, 4, "2017-02-28"],
  ["uslm2-samples/115publ9-uslm.xml", "us/pl/115-9", 2, 2, "2017-03-13"],
  ["uslm2-samples/CFR-2018-title27-vol3-uslm.xml", "us/cfr/27", 344, 342, "2017-04-01"],
  [
    "uslm2-samples/COMPS-10510.xml",
    "us/comp/pandemic-and-all-hazards-preparedness-reauthorization-act-of-2013",
    22,
    0,
    "2013-03-13",
  ],
  [
    "uslm2-samples/COMPS-1088.xml",
    "us/comp/state-department-basic-authorities-act-of-1956",
    95,
    0,
    "2021-01-13",
  ],
  [
    "uslm2-samples/COMPS-1135.xml",
    "us/comp/secure-rural-schools-and-community-self-determination-act-of-2000",
    22,
    0,
    "2019-12-20",
  ],
  ["uslm2-samples/COMPS-13731.xml", "us/comp/disaster-mitigation-act-of-2000", 22, 0, "2018-10-05"],
  ["uslm2-samples/COMPS-1523.xml", "us/comp/occupational-safety-and-health-act-of-1970", 33, 0, "2019-12-20"],
  ["uslm2-samples/COMPS-1565.xml", "us/comp/geothermal-steam-act-of-1970", 29, 0, "2020-12-27"],
  [
    "uslm2-samples/COMPS-1649.xml",
    "us/comp/uranium-mill-tailings-radiation-control-act-of-1978",
    28,
    0,
    "2020-12-27",
  ],
  ["uslm2-samples/COMPS-1656.xml", "us/comp/anadromous-fish-conservation-act", 7, 0, "2007-01-12"],
  ["uslm2-samples/COMPS-339.xml", "us/comp/unfunded-mandates-reform-act-of-1995", 22, 0, "1995-03-22"],
  [
    "uslm2-samples/COMPS-8188.xml",
    "us/comp/intelligence-reform-and-terrorism-prevention-act-of-2004",
    149,
    0,
    "2020-12-27",
  ],
  ["uslm2-samples/COMPS-895.xml", "us/comp/toxic-substances-control-act", 75, 0, "2019-12-20"],
  [
    "uslm2-samples/COMPS-9748.xml",
    "us/comp/consumer-product-safety-improvement-act-of-2008",
    7,
    0,
    "2011-08-12",
  ],
]

// Figures that the corpora say of themselves: sections by status over the twelve titles of the Code.
const statuses = { "in-force": 855, repealed: 34, transferred: 3, omitted: 7 }

const parsed = new Map<string, ParseResult>()

describe.skipIf(corporaDir() === null)("federal law in USLM (needs the corpora)", () => {
  test("is all there", () => {
    const found = ["2013-usc", "2026-usc-excerpts", "uslm2-samples"].flatMap((folder) =>
      readdirSync(join(corpora, folder))
        .filter((name) => name.endsWith(".xml"))
        .map((name) => `${folder}/${name}`),
    )
    expect(found.sort()).toEqual(files.map(([file]) => file).sort())
  })

  test.each(files)("%s is %s, with %i sections", (file, id, sections, dated, through) => {
    const { instruments, failed } = parse(file)
    expect(failed).toEqual([])
    expect(instruments.map((instrument) => instrument.id)).toEqual([id])
    expect(instrumentOf(file).currentThrough).toBe(through)
    const all = sectionsOf(file)
    expect(all).toHaveLength(sections)
    expect(all.filter(({ period }) => period.effectiveFrom !== null)).toHaveLength(dated)
  })

  test.each(files)("%s has every word of its source once, and none that it does not have", (file) => {
    const { roots } = instrumentOf(file)
    const { placedShare, missing, surplus } = compareWords(
      wordsOf(readFileSync(join(corpora, file), "utf8")),
      roots.map(withoutOurNotes).map(allWordsOf).join("\n"),
    )
    expect(missing).toEqual([])
    expect(surplus).toEqual([])
    expect(placedShare).toBe(1)
  })

  test.each(files)("%s gives each provision an id of its own and a citation that leads to it", (file) => {
    const instrument = instrumentOf(file)
    const all = instrument.roots.flatMap(everyProvision)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    // A subject group has no citation of its own; it is cited as what it stands in.
    // Reading tries every system there is: of long laws, each section and one in eight of all others.
    const asked = all.filter(({ level }, index) => all.length < 300 || level === "section" || index % 8 === 0)
    const misled = asked.filter((provision) => {
      const reading = readCitation(provision.citation, [instrument])
      const candidates =
        reading.kind === "one" ? [reading.citation] : reading.kind === "several" ? reading.candidates : []
      return (
        provision.level !== "subject-group" &&
        !candidates.some((candidate) => candidate.provision === provision.id)
      )
    })
    expect(misled.map(({ id }) => id)).toEqual([])
    for (const { text, children } of all) {
      const places = children.map(({ at }) => at)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      for (const at of places) expect(at).toBeLessThanOrEqual(text.length)
    }
  })

  test("has the ids that its publisher gives in `identifier`, but for words put back and slips", () => {
    const differing = files
      .filter(([, id]) => id.startsWith("us/usc/"))
      .flatMap(([file, id]) => {
        const xml = readFileSync(join(corpora, file), "utf8")
        const given = [...xml.matchAll(/<\w+section\b[^>]*\sidentifier="\/us\/usc\/t\d+\/s([^"]+)"/gu)]
        const held = new Set(
          instrumentOf(file)
            .roots.flatMap(everyProvision)
            .map((each) => each.id as string),
        )
        return given.map(([, path = ""]) => `${id}/${path}`).filter((each) => !held.has(each))
      })
    expect(differing).toEqual([])
  })

  test("says of entries of the Code whether they are law", () => {
    const counts: Record<string, number> = {}
    for (const [file, id] of files) {
      if (!id.startsWith("us/usc/")) continue
      for (const { status } of sectionsOf(file)) counts[status] = (counts[status] ?? 0) + 1
    }
    expect(counts).toEqual(statuses)
  })

  test("dates no section of the Code of 17 U.S.C. by an act whose effect a note tells", () => {
    const dates = new Map(
      sectionsOf("2013-usc/usc17.xml").map(({ id, period }) => [id as string, period.effectiveFrom]),
    )
    // Pub. L. 94-553 of 1976-10-19 took effect in 1978, as the title's own note says.
    expect([...dates.values()]).not.toContain("1976-10-19")
    expect(dates.get("us/usc/17/107")).toBe("1992-10-24")
  })

  test("keeps what public laws quote out of their own sections", () => {
    const levels = instrumentOf("uslm2-samples/113publ67-uslm.xml").roots.flatMap(everyProvision)
    const xml = readFileSync(join(corpora, "uslm2-samples/113publ67-uslm.xml"), "utf8")
    const own = xml.replace(/<quotedContent>[\s\S]*?<\/quotedContent>/gu, "")
    const count = (level: string) => levels.filter((each) => each.level === level).length
    for (const level of ["section", "subsection", "paragraph", "subparagraph", "clause"]) {
      expect(count(level)).toBe(
        [...own.matchAll(new RegExp(`<${level}[^>]*>\\s*<(?:num|heading)`, "gu"))].length,
      )
    }
  })

  test("reports, and nothing else, what its publishers did otherwise", () => {
    const kinds = files.flatMap(([file]) =>
      parse(file).notUnderstood.map(({ what }) => what.replace(/[:,] .*$|"[^"]*"|\d.*$/gu, "").trim()),
    )
    expect([...new Set(kinds)].sort()).toMatchInlineSnapshot(`
      [
        "<continuation> put back to the provision it belongs to",
        "<item> directly in a subsection (kept as marked up)",
        "<num value=> that is printed  (the print is kept)",
        "<part> without number",
        "<section> without a number (its words are kept in what it stands in)",
        "<subclause> directly in a subparagraph (kept as marked up)",
        "end of the volume",
        "finding aids at the end of the volume (not kept)",
        "front matter of the volume (not kept)",
        "image",
        "marker out of order",
        "numbered like another provision",
        "running head of the printed page (not kept)",
        "table of contents (it repeats the headings and is not kept)",
      ]
    `)
  })

  test("reads the same bytes to the same tree", () => {
    for (const file of ["2013-usc/usc09.xml", "uslm2-samples/CFR-2018-title27-vol3-uslm.xml"]) {
      expect(JSON.stringify(read(file))).toBe(JSON.stringify(parse(file)))
    }
  })

  test("reads eight titles of the Code in less than five seconds", () => {
    const started = performance.now()
    for (const [file] of files) if (file.startsWith("2013-usc/")) read(file)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  // Definitions put back and lists within them; ranges of repealed sections; an act with appropriations; a compilation
  // with sections in brackets; regulations.
  test.each([
    "2013-usc/usc09",
    "2013-usc/usc27",
    "2026-usc-excerpts/42-section-10307",
    "uslm2-samples/114publ254-uslm",
    "uslm2-samples/COMPS-1656",
    "uslm2-samples/COMPS-1565",
  ])("has the outline checked in for %s", async (name) => {
    const outline = outlineOf(instrumentOf(`${name}.xml`))
    await expect(outline).toMatchFileSnapshot(`golden/${name.split("/").at(-1)}.outline`)
  })
})

function parse(file: string): ParseResult {
  const known = parsed.get(file)
  if (known !== undefined) return known
  const result = read(file)
  parsed.set(file, result)
  return result
}

function read(file: string): ParseResult {
  const main = { name: file, bytes: readFileSync(join(corpora, file)) }
  return uslm.parse({ main, part: () => null }, noFacts)
}

function instrumentOf(file: string): ParsedInstrument {
  const [instrument] = parse(file).instruments
  if (instrument === undefined) throw new Error(`${file} was not read`)
  return instrument
}

function sectionsOf(file: string): readonly ParsedProvision[] {
  return instrumentOf(file)
    .roots.flatMap(everyProvision)
    .filter(({ level }) => level === "section")
}

/** The release comes from the file's `meta`, the name of an image from an attribute; neither is printed. */
function withoutOurNotes(provision: ParsedProvision): ParsedProvision {
  return {
    ...provision,
    notes: provision.notes.filter(({ kind }) => kind !== "current-through" && kind !== "image"),
    children: provision.children.map(withoutOurNotes),
  }
}

/** The second reading: what stands in the law, its notes and the preface of an act, without tags. */
function wordsOf(xml: string): string {
  const isVolume = /<cfrDoc/u.test(xml)
  const printed = xml
    .replace(isVolume ? /^[\s\S]*<\/preface>/u : /^[\s\S]*?<\/meta>/u, "")
    .replace(/<backMatter[\s\S]*<\/backMatter>/u, "")
    .replace(/<(leftRunningHead|rightRunningHead|ear)\b[^>]*>[\s\S]*?<\/\1>/gu, "")
  return withoutContents(printed)
    .replace(/<ref\b[^>]*class="footnoteRef"[^>]*>[\s\S]*?<\/ref>/gu, "")
    .replace(/<inline role="fraction"[^>]*>/gu, " ")
    .replace(/<[?!][^>]*>/gu, "")
    .replace(
      /<\/?(?:i|b|inline|sup|sub|ref|date|span|a|term|quotedText|shortTitle|headingText|amendingAction)\b[^>]*>/gu,
      "",
    )
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll("\u00AD", "")
}

/** A table of contents before the sections repeats their headings, and only its notes count; in a section it is enacted. */
function withoutContents(xml: string): string {
  return xml.replace(/<toc\b[^>]*>[\s\S]*?<\/toc>/gu, (contents, at: number) => {
    if (xml.lastIndexOf("<section", at) > xml.lastIndexOf("</section>", at)) return contents
    const notes = contents.match(/<(note|footnote|editorialNote)\b[^>]*>[\s\S]*?<\/\1>/gu) ?? []
    return notes.join(" ")
  })
}
