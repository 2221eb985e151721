/**
 * The four whole titles of the corpora, against a second reading of their XML that shares no code with the
 * parser: tags are taken away with regular expressions and the words compared one by one.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, inOriginalOrder, outlineOf } from "../../testing/parsed-law.js"
import { normalise } from "../../text/index.js"
import type { ParsedInstrument, ParsedProvision, ParseResult } from "../parsed.js"
import { ecfrXml } from "./index.js"

const corpora = join(corporaDir() ?? "", "ecfr-api")
// Sections, appendices, how many signs have another reading that is as good, and how many stand out of order;
// counted by hand from the report. The amendment dates are the files' own.
const titles = [
  { title: "1", sections: 288, appendices: 0, amended: "2022-12-29", ambiguous: 0, broken: 0 },
  { title: "2", sections: 1507, appendices: 68, amended: "2023-10-23", ambiguous: 0, broken: 20 },
  { title: "3", sections: 27, appendices: 0, amended: "2015-03-17", ambiguous: 0, broken: 0 },
  { title: "11", sections: 584, appendices: 0, amended: "2023-08-05", ambiguous: 1, broken: 0 },
]

describe.skipIf(corporaDir() === null).each(titles)(
  "title $title of the CFR (needs the corpora)",
  ({ title, sections, appendices, amended, ambiguous, broken }) => {
    const file = `brittersfullers-2025/title-${title}.xml`
    const result = corporaDir() === null ? null : parse(file)
    const instrument = () => instrumentOf(result)
    const provisions = () => instrument().roots.flatMap(everyProvision)

    test("is one instrument, current through the title's last amendment", () => {
      expect(instrument().id).toBe(`us/cfr/${title}`)
      expect(instrument().jurisdiction).toBe("us")
      expect(instrument().name).toBe(`Title ${title}, Code of Federal Regulations`)
      expect(instrument().currentThrough).toBe(amended)
      expect(instrument().roots.map(({ id }) => id)).toEqual([`us/cfr/${title}/title-${title}`])
      expect(result?.failed).toEqual([])
    })

    test(`has ${sections} sections and ${appendices} appendices`, () => {
      expect(provisions().filter(({ level }) => level === "section")).toHaveLength(sections)
      expect(provisions().filter(({ level }) => level === "appendix")).toHaveLength(appendices)
    })

    test("has every section's and appendix's words and notes as the XML has them, once and in order", () => {
      const plain = readAgain(readFileSync(join(corpora, file), "utf8"))
      const leaves = provisions().filter(({ level }) => level === "section" || level === "appendix")
      expect(leaves).toHaveLength(plain.length)
      const differing = leaves.filter((leaf, index) => differs(leaf, plain[index]))
      expect(differing.map(({ id }) => id)).toEqual([])
    })

    test("has the words of every division: each authority, source and editorial note, each heading", () => {
      const xml = readFileSync(join(corpora, file), "utf8")
      const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length
      const kinds = provisions().flatMap(({ notes }) => notes.map(({ kind }) => kind))
      const held = (kind: string) => kinds.filter((each) => each === kind).length
      expect(held("authority")).toBe(count(/<(?:AUTH|SECAUTH)\b/gu))
      expect(held("source")).toBe(count(/<SOURCE>/gu))
      expect(held("editorial-note")).toBe(count(/<EDNOTE>/gu))
      const divisions = provisions().filter(({ level }) => !/^(?:paragraph|definition|heading)$/u.test(level))
      expect(divisions).toHaveLength(count(/<DIV[1-9] /gu))
      const heads = divisions.map(({ designator, heading }) => words(`${designator} ${heading}`))
      expect(heads).toEqual(
        [...xml.matchAll(/<HEAD>([\s\S]*?)<\/HEAD>/gu)].map(([, head = ""]) => words(unmarked(head))),
      )
    })

    test("gives every provision an id of its own", () => {
      const ids = provisions().map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    })

    test("names the markers that could be read otherwise and those that break the order", () => {
      const begin = (words: string) => result?.notUnderstood.filter(({ what }) => what.startsWith(words))
      expect(begin("ambiguous marker")).toHaveLength(ambiguous)
      expect(begin("marker out of order")).toHaveLength(broken)
    })

    test("reads the same bytes to the same tree", () => {
      expect(JSON.stringify(parse(file))).toBe(JSON.stringify(result))
    })
  },
)

describe.skipIf(corporaDir() === null)("real paragraphs (needs the corpora)", () => {
  // 11 CFR 110.1(b)(5)(ii): five levels, the last in italics; 2 CFR 200.430: (h)(1)(i), then (i)(1)(x); 11 CFR
  // 104.18: (i) after (h)(3); 11 CFR 100.5: one definition in all, so its paragraphs are the section's own; 2 CFR
  // 200.1 and 3 CFR 102.103: lists of their own in definitions; 1 CFR 426.210: definitions within paragraph (b).
  const held: Readonly<Record<string, readonly string[]>> = {
    "11": ["110.1/b/5/ii/B/1", "104.18/h/1/ii", "104.18/i", "100.5/e/4", "106.5/d-e"],
    "2": [
      "200.430/h/1/i",
      "200.430/i/1/x",
      "200.430/i/2",
      "200.1/Grant-agreement/3/i",
      "200.303/a",
      "part-200/appendix-II/A",
      "part-200/appendix-VII/C/1/a",
      "part-200/subpart-E/subject-group-basic-considerations",
    ],
    "1": ["21.11/h", "426.210/b/Search", "51.5/b/2"],
    "3": ["102.103/Qualified-individual-with-handicaps/1"],
  }

  test.each(Object.entries(held))("of title %s are where a reader cites them", (title, paths) => {
    const instrument = instrumentOf(parse(`brittersfullers-2025/title-${title}.xml`))
    const ids = new Set(instrument.roots.flatMap(everyProvision).map(({ id }) => id as string))
    expect(paths.filter((path) => !ids.has(`us/cfr/${title}/${path}`))).toEqual([])
  })

  test("have the ids in a lone part that they have in the whole title", () => {
    const lone = instrumentOf(parse("councilOfNine-2024-05-17/title-1-part-51-2024-05-17.xml"))
    expect(lone.id).toBe("us/cfr/1")
    expect(lone.roots.map(({ id }) => id)).toEqual(["us/cfr/1/part-51"])
    const title = instrumentOf(parse("brittersfullers-2025/title-1.xml"))
    const part = title.roots.flatMap(everyProvision).filter(({ id }) => id === "us/cfr/1/part-51")
    const ids = (roots: readonly ParsedProvision[]) => roots.flatMap(everyProvision).map(({ id }) => id)
    expect(ids(lone.roots)).toEqual(ids(part))
  })

  test("are dated by their last publication, and not at all where a list elsewhere has it", () => {
    const dated = new Map(
      [...everyProvisionOf("11"), ...everyProvisionOf("2")].map(({ id, period }) => [
        id as string,
        period.effectiveFrom,
      ]),
    )
    expect(dated.get("us/cfr/2/200.303")).toBe("2020-08-13")
    expect(dated.get("us/cfr/2/200.303/a")).toBe("2020-08-13")
    // Part 25's words were changed throughout after the section's own note.
    expect(dated.get("us/cfr/11/110.1")).toBeNull()
  })

  test.each(["title-1-part-51-2024-05-17", "title-3-full-2024-05-17"])(
    "have the outline checked in for %s",
    async (name) => {
      const outline = outlineOf(instrumentOf(parse(`councilOfNine-2024-05-17/${name}.xml`)))
      await expect(outline).toMatchFileSnapshot(`golden/${name}.outline`)
    },
  )

  function everyProvisionOf(title: string): readonly ParsedProvision[] {
    return instrumentOf(parse(`brittersfullers-2025/title-${title}.xml`)).roots.flatMap(everyProvision)
  }
})

describe.skipIf(corporaDir() === null)("the bulk data of title 1 (needs the corpora)", () => {
  const folder = join(corporaDir() ?? "", "amendments/ecfr-bulk-title1-dash-only")
  const before = corporaDir() === null ? null : parse("current/ECFR-title1.xml", folder)
  const after = corporaDir() === null ? null : parse("updated/ECFR-title1.xml", folder)
  const provisionsOf = (result: ParseResult | null) => instrumentOf(result).roots.flatMap(everyProvision)

  test("has the sections that the API has, with the same ids", () => {
    const sections = (result: ParseResult | null) =>
      provisionsOf(result).flatMap(({ id, level }) => (level === "section" ? [id] : []))
    expect(sections(before)).toHaveLength(288)
    expect(sections(before)).toEqual(sections(parse("brittersfullers-2025/title-1.xml")))
  })

  test("has every section's and appendix's words and notes as the XML has them, once and in order", () => {
    for (const [name, result] of Object.entries({ current: before, updated: after })) {
      const plain = readAgain(readFileSync(join(folder, name, "ECFR-title1.xml"), "utf8"))
      const leaves = provisionsOf(result).filter(({ level }) => level === "section" || level === "appendix")
      expect(leaves).toHaveLength(plain.length)
      expect(leaves.filter((leaf, index) => differs(leaf, plain[index])).map(({ id }) => id)).toEqual([])
    }
  })

  // Words are kept as printed, so 70 provisions (some are parts, by their notes) have another digest; under the
  // published normalisation none has. The corpora's README counts 35 sections, with their headings.
  test("differs between its two editions in the length of dashes and in nothing else", () => {
    const [old, young] = [before, after].map((result) => provisionsOf(result).map(printOf))
    expect(old?.filter((print, index) => print !== young?.[index])).toHaveLength(70)
    expect(young?.map(normalise)).toEqual(old?.map(normalise))
    const sections = (result: ParseResult | null) =>
      provisionsOf(result)
        .filter(({ level }) => level === "section")
        .map((section) => everyProvision(section).map(printOf).join("\n"))
    const again = sections(after)
    expect(sections(before).filter((print, index) => print !== again[index])).toHaveLength(35)
  })
})

/** All that a digest of a provision covers. */
function printOf({ id, designator, heading, text, notes, tables }: ParsedProvision): string {
  return JSON.stringify([id, designator, heading, text, notes, tables])
}

function parse(file: string, folder = corpora): ParseResult {
  return ecfrXml.parse(
    { main: { name: file, bytes: readFileSync(join(folder, file)) }, part: () => null },
    noFacts,
  )
}

function instrumentOf(result: ParseResult | null): ParsedInstrument {
  const instrument = result?.instruments[0]
  if (instrument === undefined) throw new Error("no instrument was read")
  return instrument
}

interface Plain {
  readonly head: readonly string[]
  readonly law: readonly string[]
  readonly notes: readonly string[]
}

function differs(leaf: ParsedProvision, plain: Plain | undefined): boolean {
  const notes = leaf.notes.filter(({ kind }) => kind !== "image").map(({ text }) => text)
  const read: Plain = {
    head: words(`${leaf.designator} ${leaf.heading}`),
    law: words(inOriginalOrder({ ...leaf, heading: "" }, true)),
    notes: words(notes.join(" ")),
  }
  return JSON.stringify(read) !== JSON.stringify(plain)
}

/** The second reading: each DIV8 and DIV9 in order, its notes apart. */
function readAgain(xml: string): readonly Plain[] {
  const noteElements = "AUTH|SECAUTH|SOURCE|CITA|EDNOTE|FTNT|NOTE"
  return [...xml.matchAll(/<(DIV8|DIV9)\b[^>]*>([\s\S]*?)<\/\1>/gu)].map(([, , body = ""]) => {
    const head = /<HEAD>([\s\S]*?)<\/HEAD>/u.exec(body)?.[1] ?? ""
    const notes = [...body.matchAll(new RegExp(`<(${noteElements})\\b[^>]*>[\\s\\S]*?</\\1>`, "gu"))]
    const law = body
      .replace(/<HEAD>[\s\S]*?<\/HEAD>/u, " ")
      .replace(new RegExp(`<(${noteElements})\\b[^>]*>[\\s\\S]*?</\\1>`, "gu"), " ")
    return {
      head: words(unmarked(head)),
      law: words(unmarked(law)),
      notes: words(notes.map(([note]) => unmarked(note)).join(" ")),
    }
  })
}

function unmarked(xml: string): string {
  return xml
    .replace(/(\d)<FR>/gu, "$1 ")
    .replace(/<\/?(?:I|E|B|SU|sup|FR|FTREF)\b[^>]*>/gu, "")
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
}

/** Brackets and dashes stand alone, because the signs of paragraphs are parted from their words. */
function words(text: string): readonly string[] {
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)))
    .replace(/([()[\]])/gu, " $1 ")
    .split(/[\s—–-]+/u)
    .filter((word) => word !== "")
}
