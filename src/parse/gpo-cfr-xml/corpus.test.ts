/**
 * The two volumes of the corpora (47 CFR parts 20 to 39 and 40 to 69, as of 2011-10-01), against a second
 * reading of their XML that shares no code with the parser: tags are taken away by pattern.
 *
 * The corpora's README counts their SECTNO elements (1,592 and 1,269). Those stand in tables of contents, in
 * the reprint of § 0.408 among the finding aids and in notes that print amendments to come as well; the
 * sections of the law are 795 and 629.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, inOriginalOrder, outlineOf } from "../../testing/parsed-law.js"
import { allWordsOf, compareWords } from "../../testing/word-oracle.js"
import type { ParsedInstrument, ParsedProvision, ParseResult } from "../parsed.js"
import { gpoCfrXml } from "./index.js"

interface Counted {
  readonly volume: number
  readonly sectno: number
  readonly sections: number
  readonly appendices: number
  readonly parts: readonly string[]
  readonly ambiguous: number
  readonly broken: number
  /** Sections with paragraphs, or as a whole, that wait for approval. */
  readonly waiting: number
}

// Ambiguous and broken signs were read against the source, one by one: the ambiguous ones are (i) at the end
// of a section and rightly letters; the broken ones are the publisher's slips and lists that begin in a sentence.
const volumes: readonly Counted[] = [
  {
    volume: 2,
    sectno: 1592,
    sections: 795,
    appendices: 2,
    parts: ["20", "22", "24", "25", "27", "32", "36", "37-39"],
    ambiguous: 4,
    broken: 10,
    waiting: 9,
  },
  {
    volume: 3,
    sectno: 1269,
    sections: 629,
    appendices: 3,
    parts: ["40-41", "42", "43", "51", "52", "53", "54", "59", "61", "63", "64", "65", "68", "69"],
    ambiguous: 1,
    broken: 5,
    waiting: 46,
  },
]

describe.skipIf(corporaDir() === null).each(volumes)(
  "volume $volume of title 47 (needs the corpora)",
  ({ volume, sectno, sections, appendices, parts, ambiguous, broken, waiting }) => {
    const xml = corporaDir() === null ? "" : readFileSync(pathOf(volume), "utf8")
    const result = corporaDir() === null ? null : parse(volume)
    const instrument = () => instrumentOf(result)
    const provisions = () => instrument().roots.flatMap(everyProvision)
    const levels = (level: string) => provisions().filter((each) => each.level === level)

    test("is one instrument, as of the day on its title page, whose top provisions are its parts", () => {
      expect(instrument()).toMatchObject({
        id: "us/cfr/47",
        jurisdiction: "us",
        currentThrough: "2011-10-01",
      })
      expect(instrument().roots.map(({ id }) => id)).toEqual(parts.map((part) => `us/cfr/47/part-${part}`))
      expect(result?.failed).toEqual([])
    })

    test(`has ${sections} sections and ${appendices} appendices, each that the contents list`, () => {
      expect(xml.match(/<SECTNO>/gu)).toHaveLength(sectno)
      expect(levels("section")).toHaveLength(sections)
      expect(levels("appendix")).toHaveLength(appendices)
      const held = new Set(levels("section").map(({ id }) => id.slice("us/cfr/47/".length)))
      // The contents of part 63 list § 63.16, which the volume does not print.
      expect(listedIn(xml).filter((number) => !held.has(number))).toEqual(volume === 3 ? ["63.16"] : [])
    })

    test("has every word of its parts once, and none that they do not have", () => {
      const comparison = compareWords(lawOf(xml), instrument().roots.map(ownWords).join("\n"))
      expect(comparison.sourceWords).toBeGreaterThan(280_000)
      expect(comparison.missing).toEqual([])
      expect(comparison.surplus).toEqual([])
    })

    test("has the words of the law in their order", () => {
      const parts = instrument().roots.map(withoutBoxHeads)
      const placed = parts.map((part) => `${part.designator} ${inOriginalOrder(part, true)}`).join(" ")
      // The rows of a box head are read by level, which is not the order of the markup.
      const markup = withoutNotes(lawMarkup(xml)).replace(/<BOXHD>[\s\S]*?<\/BOXHD>/gu, " ")
      expect(firstDifference(placed, unmarked(markup))).toBeNull()
    })

    test("has every table's cells in the order of the print", () => {
      const cells = provisions().flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat()))
      const entries = lawMarkup(xml).match(/<(?:CHED|ENT)\b/gu) ?? []
      // Beneath a head that has none below it stand empty cells.
      const made = cells.filter(({ header, text }) => header && text === "").length
      const empty = lawMarkup(xml).match(/<CHED[^>]*(?:\/>|>\s*<\/CHED>)/gu) ?? []
      expect(cells.length - made).toBe(entries.length - empty.length)
    })

    test("gives every provision an id of its own", () => {
      const ids = provisions().map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    })

    test("names the signs that could be read otherwise and those that break the order", () => {
      const begin = (words: string) => result?.notUnderstood.filter(({ what }) => what.startsWith(words))
      expect(begin("ambiguous marker")).toHaveLength(ambiguous)
      expect(begin("marker out of order")).toHaveLength(broken)
    })

    test("offers nothing as law that waits for approval", () => {
      const future = levels("section").filter((section) =>
        everyProvision(section).some(({ status }) => status === "future"),
      )
      expect(future).toHaveLength(waiting)
      const untold = result?.notUnderstood.filter(({ what }) => what.startsWith("text that waits"))
      expect(untold).toHaveLength(volume === 3 ? 3 : 0)
    })

    test("reads the same bytes to the same tree", () => {
      expect(JSON.stringify(parse(volume))).toBe(JSON.stringify(result))
    })
  },
)

describe.skipIf(corporaDir() === null)("real paragraphs and parts (needs the corpora)", () => {
  const two = corporaDir() === null ? null : parse(2)
  const three = corporaDir() === null ? null : parse(3)

  // § 64.1200 stands nine notes deep in the markup; § 61.151 is printed only in the note that says it was removed;
  // § 25.115(c)(2) prints (c) again.
  test.each(["64.1200/a/1/iii", "64.2009/a", "54.501/a/1", "61.151", "64.5001/a", "part-64/appendix-A/1/a"])(
    "%s is where a reader cites it, or not held where it was removed",
    (path) => {
      const ids = new Set(
        instrumentOf(three)
          .roots.flatMap(everyProvision)
          .map(({ id }) => id as string),
      )
      expect(ids.has(`us/cfr/47/${path}`)).toBe(path !== "61.151")
    },
  )

  test.each(["20.18/b", "25.115/c/2", "22.627/b/1/iii", "part-36/appendix", "20.9/a/14/ii/A/2"])(
    "%s is where a reader cites it",
    (path) => {
      const ids = new Set(
        instrumentOf(two)
          .roots.flatMap(everyProvision)
          .map(({ id }) => id as string),
      )
      expect(ids.has(`us/cfr/47/${path}`)).toBe(true)
    },
  )

  test.each([
    { volume: 2, part: "20" },
    { volume: 2, part: "36" },
    { volume: 3, part: "43" },
    { volume: 3, part: "53" },
  ])("part $part has the outline checked in", async ({ volume, part }) => {
    const instrument = instrumentOf(volume === 2 ? two : three)
    const roots = instrument.roots.filter(({ id }) => id === `us/cfr/47/part-${part}`)
    await expect(outlineOf({ ...instrument, roots })).toMatchFileSnapshot(
      `golden/title-47-part-${part}.outline`,
    )
  })
})

function pathOf(volume: number): string {
  return join(corporaDir() ?? "", `gpo-cfr/CFR-2011-title47-vol${volume}.xml`)
}

function parse(volume: number): ParseResult {
  const main = { name: `vol${volume}.xml`, bytes: readFileSync(pathOf(volume)) }
  return gpoCfrXml.parse({ main, part: () => null }, noFacts)
}

function instrumentOf(result: ParseResult | null): ParsedInstrument {
  const instrument = result?.instruments[0]
  if (instrument === undefined) throw new Error("no instrument was read")
  return instrument
}

/** All words of a part but what it stands in (printed above all parts, kept with the first) and the names of pictures. */
function ownWords(part: ParsedProvision): string {
  return allWordsOf(withoutMadeNotes(part))
}

function withoutMadeNotes(provision: ParsedProvision): ParsedProvision {
  return {
    ...provision,
    notes: provision.notes.filter(({ kind }) => !/^(?:title|chapter|subchapter|image)$/u.test(kind)),
    children: provision.children.map(withoutMadeNotes),
  }
}

function withoutBoxHeads(provision: ParsedProvision): ParsedProvision {
  const tables = provision.tables.map((table) => ({
    ...table,
    rows: table.rows.filter((row) => row.some(({ header }) => !header)),
  }))
  return { ...provision, tables, children: provision.children.map(withoutBoxHeads) }
}

/** The parts as marked up, without tables of contents and running heads, which repeat the law. */
function lawMarkup(xml: string): string {
  const from = xml.indexOf("<PART>", xml.indexOf("<SUBCHAP TYPE"))
  return xml.slice(from, xml.indexOf("<BMTR>")).replace(/<(CONTENTS|EAR|GID|MID)>[\s\S]*?<\/\1>/gu, " ")
}

/** Notes taken away: an effective date note ends with what it prints, its first section or subpart. */
function withoutNotes(markup: string): string {
  return markup
    .replace(/<EFFDNOTP?>[\s\S]*?(?:<REVTXT>\s*<(SECTION|SUBPART)>[\s\S]*?<\/\1>|<\/EFFDNOTP?>)/gu, " ")
    .replace(
      /<SUBPART>\s*<HD SOURCE="HED">[^<]*<\/HD>\s*<AUTH>[\s\S]*?<\/AUTH>\s*<SOURCE>[\s\S]*?<\/SOURCE>\s*<\/SUBPART>/gu,
      " ",
    )
    .replace(/<(AUTH|SOURCE|CITA|EDNOTE|NOTE|FTNT|SECAUTH)>[\s\S]*?<\/\1>/gu, " ")
}

/** Ten words of each where they first differ. */
function firstDifference(placed: string, written: string): readonly [string, string] | null {
  const [one = [], other = []] = [placed, written].map(
    (text) => text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  const at = Array.from({ length: Math.max(one.length, other.length) }, (_, i) => i).find(
    (i) => one[i] !== other[i],
  )
  return at === undefined
    ? null
    : [one.slice(at - 3, at + 7).join(" "), other.slice(at - 3, at + 7).join(" ")]
}

function lawOf(xml: string): string {
  return unmarked(lawMarkup(xml))
}

function unmarked(markup: string): string {
  return markup
    .replace(/<PRTPAGE[^>]*>|<\/?(?:E|SU|FTREF)\b[^>]*>/gu, "")
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
}

/** Section numbers in the parts' own tables of contents. */
function listedIn(xml: string): readonly string[] {
  const contents = [...xml.matchAll(/<CONTENTS>([\s\S]*?)<\/CONTENTS>/gu)].map(([, inner = ""]) => inner)
  return contents.flatMap((inner) =>
    [...inner.matchAll(/<SECTNO>\s*([^<]*?)\s*<\/SECTNO>/gu)].map(([, number = ""]) => number),
  )
}
