/**
 * D.C. regulations as DOCX, whole: counts, words in their order, outlines, citations.
 *
 * Two second readings share no code with ours: the words of the DOCX by pattern from its bytes, and those of the Word 97
 * document that it was made of, as antiword reads it. Counts of sections and subsections are taken from antiword's text.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { strFromU8, unzipSync } from "fflate"
import { beforeAll, describe, expect, test } from "vitest"
import { readCitation } from "../../law/index.js"
import { antiwordText, hasProgram } from "../../testing/antiword.js"
import { corporaDir } from "../../testing/corpora.js"
import { everyProvision, outlineOf } from "../../testing/parsed-law.js"
import { allWordsOf, compareWords } from "../../testing/word-oracle.js"
import { detectFormat } from "../formats.js"
import type { ImportFacts, ParsedInstrument } from "../parsed.js"
import { traceDocument } from "../trace/index.js"
import { docx } from "./index.js"

const corpora = join(corporaDir() ?? "", "dcmr-doc")
const facts: ImportFacts = {
  jurisdiction: "us-dc",
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

interface Read {
  readonly file: string
  readonly bytes: Uint8Array
  readonly instrument: ParsedInstrument
  readonly report: readonly string[]
  readonly placed: number
  readonly words: number
  readonly wrong: number
}

const golden = ["26-A3601", "26-A3699", "26-C2299"]

describe.skipIf(corporaDir() === null)("the 67 sections that were made into DOCX (needs the corpora)", () => {
  let all: readonly Read[] = []

  beforeAll(async () => {
    const folder = join(corpora, "derived-docx")
    all = await Promise.all(
      readdirSync(folder).map(async (file): Promise<Read> => {
        const bytes = readFileSync(join(folder, file))
        expect(detectFormat("x", bytes.toString("utf8", 0, 65_536))?.name).toBe("docx")
        const part = await docx.unpack!({ name: file, bytes })
        const { instruments, notUnderstood, failed } = docx.parse({ main: part, part: () => null }, facts)
        expect(failed).toEqual([])
        const { coverage } = traceDocument([part], instruments, docx)
        const { placed, words, twice, invented } = coverage
        const report = notUnderstood.map(({ what }) => what)
        return { file, bytes, instrument: instruments[0]!, report, placed, words, wrong: twice + invented }
      }),
    )
  })

  test("are each one section of the title that the publisher names, with its subsections", () => {
    const roots = all.flatMap(({ instrument }) => instrument.roots)
    expect(roots.filter(({ level }) => level === "section")).toHaveLength(67)
    expect(new Set(all.map(({ instrument }) => instrument.id))).toEqual(
      new Set(["us-dc/dcmr/16", "us-dc/dcmr/26-A", "us-dc/dcmr/26-C"]),
    )
    const provisions = roots.flatMap(everyProvision)
    const counts = new Map<string, number>()
    for (const { level } of provisions) counts.set(level, (counts.get(level) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      section: 67,
      subsection: 261,
      paragraph: 252,
      subparagraph: 41,
      "sub-subparagraph": 3,
      definition: 51,
      appendix: 1,
    })
    expect(provisions.filter(({ status }) => status === "reserved").map(({ id }) => id)).toEqual([
      "us-dc/dcmr/26-A/3621",
    ])
  })

  test("hold every word once, by pattern from the bytes and by the tracer", () => {
    for (const { file, bytes, instrument, placed, words, wrong } of all) {
      const compared = compareWords(wordsByPattern(bytes), instrument.roots.map(allWordsOf).join("\n"))
      expect({ file, ...compared, traced: placed, wrong }).toMatchObject({
        missing: [],
        surplus: [],
        traced: words,
        wrong: 0,
      })
    }
  })

  test.skipIf(!hasProgram("antiword"))(
    "hold the words in the order of the Word 97 documents (needs antiword)",
    () => {
      const originals = wordDocuments()
      const outOfOrder = all.filter(({ file, instrument }) => {
        const text = antiwordText(originals.get(file.replace(".docx", ".doc")) ?? "") ?? ""
        return tokens(text).join(" ") !== tokens(instrument.roots.map(allWordsOf).join("\n")).join(" ")
      })
      expect(outOfOrder.map(({ file }) => file)).toEqual([])
    },
  )

  test.skipIf(!hasProgram("antiword"))("have the subsections that antiword shows (needs antiword)", () => {
    const originals = wordDocuments()
    for (const { file, instrument } of all) {
      const text = antiwordText(originals.get(file.replace(".docx", ".doc")) ?? "") ?? ""
      const shown = [...text.matchAll(/^ *(\d{3,5}\.\d{1,3})\b/gmu)].map(([, number]) => number)
      const read = instrument.roots.flatMap(everyProvision).filter(({ level }) => level === "subsection")
      expect(read.map(({ designator }) => designator)).toEqual(shown)
    }
  })

  test("are cited so that reading the citation gives the provision", () => {
    for (const { id, citation } of all.flatMap(({ instrument }) =>
      instrument.roots.flatMap(everyProvision),
    )) {
      expect([citation, readCitation(citation)]).toMatchObject([citation, { citation: { provision: id } }])
    }
  })

  test("are in force from their last final rulemaking", () => {
    const sections = all
      .flatMap(({ instrument }) => instrument.roots)
      .filter(({ level }) => level === "section")
    expect(sections.filter(({ period }) => period.effectiveFrom === null)).toEqual([])
    const days = new Map(sections.map(({ id, period }) => [id, period.effectiveFrom]))
    // Final rules of 2001 and 2003; emergency rules before them expired.
    expect([days.get("us-dc/dcmr/26-A/3601" as never), days.get("us-dc/dcmr/26-C/2200" as never)]).toEqual([
      "2001-08-24",
      "2003-12-05",
    ])
  })

  test("leave to the report only lists that begin again in one definition", () => {
    const report = all.flatMap(({ report }) => report)
    expect(report.filter((what) => !/^(?:numbered like another|marker out of order)/u.test(what))).toEqual([])
    expect(report).toHaveLength(10)
  })

  test.each(golden)("have the outline of %s", async (name) => {
    const found = all.find(({ file }) => file.startsWith(name))
    await expect(outlineOf(found!.instrument)).toMatchFileSnapshot(`golden/${name}.outline`)
  })
})

/** The text elements of the document, paragraphs and tabs apart; tables of numbers are not used in these files. */
function wordsByPattern(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"]!)
  return xml
    .replace(/<\?xml[^>]*>/u, "")
    .replace(/<w:(?:tab|br|p)\b[^>]*>/gu, " ")
    .replace(/<\/?[\w:]+[^>]*>/gu, "")
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
}

function wordDocuments(): ReadonlyMap<string, string> {
  const folder = join(corpora, "original-doc")
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".doc"),
  )
  return new Map(names.map((name) => [name.slice(name.lastIndexOf("/") + 1), join(folder, name)]))
}

function tokens(text: string): readonly string[] {
  return text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? []
}
