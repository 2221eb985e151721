/**
 * Every page of the corpora in a format of HTML: counts, outlines, and a second reading of its words that shares
 * no code with the readers. Tags are taken away with regular expressions; what the formats leave out by rule
 * (tables of sections, layout) is cut from the source in the same way.
 */
import { existsSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, inOriginalOrder, outlineOf } from "../../testing/parsed-law.js"
import { compareWords } from "../../testing/word-oracle.js"
import { detectFormat } from "../formats.js"
import type { ParsedInstrument, ParsedProvision, ParseResult } from "../parsed.js"

const corpora = corporaDir() ?? ""
interface Page {
  readonly file: string
  readonly format: string
  readonly id: string
  readonly sections: number
  /** Sections that are not law in force, by status. */
  readonly statuses?: Readonly<Record<string, number>>
  /** Lines of the report. */
  readonly report: number
  readonly current?: string
  readonly golden?: boolean
}

const oregon = { format: "or-ors-html", id: "us-or/ors" }
const nevada = { format: "nv-nrs-html", id: "us-nv/nrs", current: "2018-06-02" }
const vermont = { format: "vt-vsa-html", id: "us-vt/vsa/9" }

const pages: readonly Page[] = [
  {
    ...oregon,
    file: "or-ors-html/ors001.html",
    sections: 146,
    statuses: { repealed: 46, transferred: 2 },
    report: 0,
  },
  { ...oregon, file: "or-ors-html/ors072A.html", sections: 81, statuses: { repealed: 1 }, report: 0 },
  { ...oregon, file: "or-ors-html/ors156.html", sections: 43, statuses: { repealed: 11 }, report: 0 },
  { ...oregon, file: "or-ors-html/ors165.html", sections: 168, statuses: { repealed: 98 }, report: 0 },
  {
    ...oregon,
    file: "or-ors-html/ors181.html",
    sections: 247,
    statuses: { repealed: 49, transferred: 198 },
    report: 0,
  },
  { ...oregon, file: "or-ors-html/ors275.html", sections: 60, statuses: { repealed: 17 }, report: 0 },
  {
    ...oregon,
    file: "or-ors-html/ors343.html",
    sections: 248,
    statuses: { repealed: 141, transferred: 29 },
    report: 0,
  },
  {
    ...oregon,
    file: "or-ors-html/ors414.html",
    sections: 324,
    statuses: { repealed: 119, transferred: 55 },
    report: 0,
  },
  {
    ...oregon,
    file: "or-ors-html/ors837.html",
    sections: 42,
    statuses: { repealed: 4 },
    report: 0,
    golden: true,
  },
  { ...oregon, file: "or-ors-html/ors838.html", sections: 15, report: 0, golden: true },
  {
    file: "or-ors-html/oar_division_450.html",
    format: "or-oar-html",
    id: "us-or/oar",
    sections: 2,
    report: 0,
    golden: true,
  },
  { ...nevada, file: "nv-nrs-html/NRS-000.html", sections: 21, report: 0, golden: true },
  { ...nevada, file: "nv-nrs-html/NRS-001.html", sections: 92, statuses: { future: 1 }, report: 1 },
  { ...nevada, file: "nv-nrs-html/NRS-036.html", sections: 1, report: 0, golden: true },
  { ...nevada, file: "nv-nrs-html/NRS-432B.html", sections: 188, statuses: { future: 3 }, report: 2 },
  {
    file: "mo-rsmo-html/RSMo-143.009-143.011.excerpt.html",
    format: "mo-revisor-html",
    id: "us-mo/rsmo",
    sections: 2,
    report: 0,
    golden: true,
  },
  {
    file: "us-federal-pdf-html/PRELIMusc01.htm",
    format: "us-code-html",
    id: "us/usc/1",
    sections: 39,
    report: 0,
    current: "2017-01-06",
    golden: true,
  },
  {
    ...vermont,
    file: "vt-vsa-html/r81/gov.vt.vsa.title.09.html",
    sections: 780,
    report: 10,
    current: "2021-07-01",
  },
  {
    ...vermont,
    file: "vt-vsa-html/r82/gov.vt.vsa.title.09.html",
    sections: 779,
    report: 14,
    current: "2021-11-01",
  },
  {
    ...vermont,
    file: "vt-vsa-html/r84/gov.vt.vsa.title.09.html",
    sections: 779,
    report: 18,
    current: "2022-06-01",
  },
  {
    ...vermont,
    file: "vt-vsa-html/r85/gov.vt.vsa.title.09.html",
    sections: 779,
    report: 18,
    current: "2022-07-01",
  },
]

const read = new Map<string, ParseResult>()

describe.skipIf(corporaDir() === null).each(pages)("$file (needs the corpora)", (page) => {
  const { file, format, id, sections, statuses, report, current } = page

  test("is told by its content", () => {
    expect(detectFormat(file, headOf(file))?.name).toBe(format)
  })

  test("has its sections, with those that are no law in force", () => {
    const instrument = instrumentOf(file)
    expect(instrument.id).toBe(id)
    expect(instrument.currentThrough).toBe(current ?? null)
    const all = sectionsOf(instrument)
    expect(all).toHaveLength(sections)
    if (format === "vt-vsa-html") return
    const counts: Record<string, number> = {}
    for (const { status } of all) if (status !== "in-force") counts[status] = (counts[status] ?? 0) + 1
    expect(counts).toEqual(statuses ?? {})
  })

  test("has every word once", () => {
    const { placedShare, sourceWords, surplus } = compareWords(sourceWordsOf(page), placedWordsOf(page))
    expect(placedShare).toBeGreaterThanOrEqual(0.999)
    expect(surplus.length).toBeLessThanOrEqual(sourceWords / 1000)
  })

  test("gives every provision an id of its own, and few lines of doubt", () => {
    const ids = instrumentOf(file)
      .roots.flatMap(everyProvision)
      .map((provision) => provision.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(parse(file).notUnderstood).toHaveLength(report)
  })
})

const outlined = pages.filter(({ golden }) => golden)

describe.skipIf(corporaDir() === null).each(outlined)(
  "the outline of $file (needs the corpora)",
  ({ file, format }) => {
    test("has the outline that is checked in", async () => {
      const name = basename(file).replace(/\.html?$/u, "")
      await expect(outlineOf(instrumentOf(file))).toMatchFileSnapshot(`../${format}/golden/${name}.outline`)
    })
  },
)

// The list of the corpora says "about 420" of Nevada. The pages hold 302: as many sections stand in the bodies of the
// chapters as lines with a number in the tables before them, 299 numbers of which three have two texts.
describe.skipIf(corporaDir() === null)("the chapters of Nevada (needs the corpora)", () => {
  test.each([
    ["NRS-000", 21, 21],
    ["NRS-001", 92, 91],
    ["NRS-036", 1, 1],
    ["NRS-432B", 188, 186],
  ])("%s has the %i sections that its table lists, under %i numbers", (name, sections, numbers) => {
    const file = `nv-nrs-html/${name}.html`
    const lines = textOf(file)
      .replace(/\s+/gu, " ")
      .split(/<p class="?/u)
      .map((line) => line.split("</p>")[0] ?? "")
    const numbered = (kind: string): readonly string[] =>
      lines
        .filter((line) => line.startsWith(kind))
        .map((line) =>
          kind === "SectBody" ? (/class="?Section"?[^>]*>(.*?)<\/span>/u.exec(line)?.[1] ?? "") : line,
        )
        .map((line) => /\d+[A-Z]?\.\d+/u.exec(line.replace(/^[^<>]*>|<[^>]*>/gu, ""))?.[0] ?? "")
        .filter((number) => number !== "")
    const [inBody, inTable] = [numbered("SectBody"), numbered("COLeadline")]
    expect([inBody.length, new Set(inBody).size, inTable.length]).toEqual([sections, numbers, sections])
    const read = sectionsOf(instrumentOf(file)).map(({ designator }) => designator)
    expect(read).toEqual(inBody)
  })
})

describe.skipIf(corporaDir() === null)("releases of a title of Vermont (needs the corpora)", () => {
  // A title is too long to be read as an outline: the chapters on data brokers and on consumer protection are held.
  test.each([
    ["r81", "chapter-62"],
    ["r85", "chapter-62"],
    ["r85", "chapter-63"],
  ])("%s has the outline of %s that is checked in", async (release, chapter) => {
    const instrument = instrumentOf(`vt-vsa-html/${release}/gov.vt.vsa.title.09.html`)
    const whole = instrument.roots.flatMap(everyProvision)
    const roots = whole.filter(({ id }) => id === `us-vt/vsa/9/${chapter}`)
    expect(roots).toHaveLength(1)
    await expect(outlineOf({ ...instrument, roots })).toMatchFileSnapshot(
      `../vt-vsa-html/golden/${release}-${chapter}.outline`,
    )
  })
})

describe.skipIf(corporaDir() === null)("pages beside the law (needs the corpora)", () => {
  test.each([
    "or-ors-html/annotations.html",
    "or-ors-html/ano001.html",
    "or-ors-html/ano002.html",
    "nv-nrs-html/index.html",
  ])("%s is no law", (file) => {
    expect(detectFormat(file, headOf(file))).toBeNull()
  })

  test("the annotations of an Oregon chapter are notes of its sections", () => {
    const notes = sectionsOf(instrumentOf("or-ors-html/ors001.html")).filter(({ notes }) =>
      notes.some(({ kind }) => kind === "annotations"),
    )
    expect(notes.length).toBeGreaterThan(10)
  })
})

function parse(file: string): ParseResult {
  const known = read.get(file)
  if (known !== undefined) return known
  const part = (name: string) => {
    const path = join(corpora, dirname(file), name)
    return existsSync(path) ? { name, bytes: readFileSync(path) } : null
  }
  const format = detectFormat(file, headOf(file))
  if (format === null) throw new Error(`${file} is in no format`)
  const result = format.parse(
    { main: { name: basename(file), bytes: readFileSync(join(corpora, file)) }, part },
    noFacts,
  )
  read.set(file, result)
  return result
}

function instrumentOf(file: string): ParsedInstrument {
  const instrument = parse(file).instruments[0]
  if (instrument === undefined) throw new Error(`no instrument was read from ${file}`)
  return instrument
}

function sectionsOf({ roots, id }: ParsedInstrument): readonly ParsedProvision[] {
  const level = id === "us-or/oar" ? "rule" : "section"
  return roots.flatMap(everyProvision).filter((provision) => provision.level === level)
}

function headOf(file: string): string {
  return readFileSync(join(corpora, file)).toString("utf8", 0, 65_536)
}

/** Latin-1 does for words: where windows-1252 differs it has marks and dashes, which are no words. */
function textOf(file: string): string {
  const bytes = readFileSync(join(corpora, file))
  const head = bytes.toString("latin1", 0, 4_000)
  return bytes
    .toString(/charset=windows-1252/iu.test(head) ? "latin1" : "utf8")
    .replace(/<!--[\s\S]*?-->/gu, " ")
}

function unmarked(html: string): string {
  return html
    .replace(/<(\/?)(?:b|i|a|span|cap-smallcap|cite|sup)\b[^>]*>/giu, "")
    .replace(/<[^>]*>/gu, " ")
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&[a-z]+;/giu, " ")
}

function sourceWordsOf({ file, format }: Page): string {
  const text = textOf(file)
  const body = text.slice(text.search(/<body/iu))
  switch (format) {
    case "or-ors-html":
      // The front matter and the table of sections come before the first words in bold.
      return unmarked(body.slice(body.indexOf("<b>")))
    case "or-oar-html":
      return unmarked(body.slice(body.indexOf('<div id="content">'), body.indexOf('<div class="sos-footer')))
    case "nv-nrs-html":
      return unmarked(
        body
          .replace(/<p class="?(?:COHead\d|COLeadline|J-Dash)"?[\s\S]*?<\/p>/gu, " ")
          .replace(/<span class=Empty>[\s\S]*?<\/span>/gu, " ")
          .replace(/<span\s+style='font-family:\s*"Wingdings 3"'>[\s\S]*?<\/span>/gu, " "),
      )
    case "us-code-html":
      return unmarked(body.replace(/<div class="analysis">[\s\S]*?\n<\/div>/gu, " "))
    case "vt-vsa-html":
      return vermontLaw(body)
    default:
      return unmarked(body)
  }
}

/** The text of the sections alone: their headings and lists, without histories, notes and repetitions. */
function vermontLaw(body: string): string {
  return body
    .split(/(?=<h3 id=)/u)
    .slice(1)
    .map((section) => section.split(/<h4|<h2/u)[0] ?? "")
    .map((section) =>
      section.replace(
        /<p>\s*(?:<b>\s*HISTORY:|\(?(?:Added|Amended|Recodified|Redesignated)\s)[\s\S]*?<\/p>/gu,
        " ",
      ),
    )
    .map(withoutRepetitions)
    .map((section) => unmarked(section).replace(/(?<=^|\s)(?:\([0-9A-Za-z]{1,4}\)\s*)+/gu, " "))
    .join("\n")
}

/** A line with signs whose words stand a line above without them. */
function withoutRepetitions(section: string): string {
  const joined = section.replace(/\s*<\/?(?:cite|span|i)\b[^>]*>\s*/gu, " ")
  const lines = joined.split("\n").map((line) => line.replace(/\s+/gu, " ").trim())
  return lines
    .filter((line, at) => {
      const words = line.replace(/^(?:\([0-9A-Za-z]{1,4}\) ?)+/u, "")
      return words === line || words === "" || !lines.slice(Math.max(0, at - 8), at).includes(words)
    })
    .join("\n")
}

function placedWordsOf({ file, format }: Page): string {
  const { roots } = instrumentOf(file)
  const notes = (provision: ParsedProvision): string =>
    everyProvision(provision)
      .flatMap((each) => each.notes)
      .filter(({ kind }) => kind !== "annotations" && kind !== "current-through")
      .map(({ text }) => text)
      .join("\n")
  if (format === "vt-vsa-html") {
    const sections = sectionsOf(instrumentOf(file))
    return sections
      .map(
        (section) =>
          `${section.designator} ${inOriginalOrder(section).replace(/(?<=^|\s)(?:\([0-9A-Za-z]{1,4}\)\s*)+/gu, " ")}`,
      )
      .join("\n")
  }
  if (format !== "or-ors-html") {
    return roots.map((root) => `${root.designator} ${inOriginalOrder(root, true)} ${notes(root)}`).join("\n")
  }
  const chapter = roots.flatMap(everyProvision)[0]
  const all = roots.flatMap(everyProvision)
  const first = all.findIndex(({ level }) => level === "section")
  const groups = all.slice(first).filter(({ level }) => level === "subject-group")
  const sections = all.filter(({ level }) => level === "section")
  return [
    ...groups.map(({ heading }) => heading),
    ...sections.map((section) => `${section.designator} ${inOriginalOrder(section, true)} ${notes(section)}`),
    ...[...groups, ...(chapter === undefined ? [] : [chapter])]
      .flatMap(({ notes }) => notes)
      .filter(({ kind }) => kind === "reserved" || kind === "note")
      .map(({ text }) => text),
  ].join("\n")
}
