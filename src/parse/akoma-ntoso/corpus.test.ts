/**
 * The examples of OASIS (acts, bills, a judgment, debates; four languages), against a second reading of their XML
 * that shares no code with the parser.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { readCitation } from "../../law/index.js"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, outlineOf } from "../../testing/parsed-law.js"
import { allWordsOf, compareWords } from "../../testing/word-oracle.js"
import type { ParsedInstrument, ParseResult } from "../parsed.js"
import { akomaNtoso } from "./index.js"

const files: readonly (readonly [file: string, id: string, weight: string, language: string])[] = [
  ["uk_pga-2014-27-enacted-data.xml", "gb/ukpga/2014/27", "statute", "en"],
  ["us_Act_2011-11-29.xml", "us/pl/112-61", "statute", "en"],
  ["us_Title9-Chap3-eng.xml", "us/usc/9", "statute", "en"],
  ["eu_COM(2013)0619_EN-8.xml", "eu/documentCollection/COMproposal/ec/2013/619", "bill", "en"],
  ["it_senato_ddl_2013.xml", "it/bill/Ddl/2013-03-29/356", "bill", "it"],
  ["uy_bill_2010-09-27.xml", "uy/collection/camera/2010-09-27/repartido379-2010", "bill", "es"],
  ["cl_Sesion56_2.xml", "cl/debate/recurso/2006/1076048", "guidance", "es"],
  ["ke_Debate_Bungeni_2011-06-10.xml", "ke/debaterecord/2011-06-10", "guidance", "en"],
  ["za_Judgement_2008-11-26.xml", "za/judgement/2008-11-26/653-07", "guidance", "en"],
]

describe.skipIf(corporaDir() === null)("the examples in Akoma Ntoso (needs the corpora)", () => {
  const xml = new Map<string, string>()
  const results = new Map<string, ParseResult>()

  beforeAll(() => {
    for (const [file] of files) {
      const bytes = readFileSync(join(corporaDir() ?? "", "akn-samples", file))
      xml.set(file, bytes.toString("utf8"))
      results.set(file, akomaNtoso.parse({ main: { name: file, bytes }, part: () => null }, noFacts))
    }
  })
  const instrumentOf = (file: string): ParsedInstrument => results.get(file)!.instruments[0]!
  const all = (file: string) => instrumentOf(file).roots.flatMap(everyProvision)

  test.each(files)("%s is told by its content: %s, %s, %s", (file, id, weight, language) => {
    expect(akomaNtoso.detect("any", (xml.get(file) ?? "").slice(0, 4096))).toBe(1)
    const read = instrumentOf(file)
    expect([read.id, read.weight, read.language]).toEqual([id, weight, language])
    expect(results.get(file)?.failed).toEqual([])
  })

  test.each(files)("%s has its words once", (file) => {
    const words = instrumentOf(file).roots.map(allWordsOf).join("\n")
    const found = compareWords(readAgain(xml.get(file) ?? ""), words)
    expect(found.placedShare).toBeGreaterThanOrEqual(0.999)
    expect(found.surplus.length).toBeLessThanOrEqual(found.sourceWords / 1000)
  })

  test.each(files)(
    "%s gives every provision an id of its own, in order within its parent's words",
    (file) => {
      const ids = all(file).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { text, children } of all(file)) {
        const places = children.map(({ at }) => at)
        expect(places).toEqual([...places].sort((a, b) => a - b))
        for (const at of places) expect(at).toBeLessThanOrEqual(text.length)
      }
    },
  )

  test.each(files)("%s is cited so that each citation reads back", (file) => {
    const { id, shortName } = instrumentOf(file)
    for (const provision of all(file)) {
      const reading = readCitation(provision.citation, [{ id, shortName }])
      expect([
        provision.citation,
        reading.kind === "one" ? reading.citation.provision : reading.kind,
      ]).toEqual([provision.citation, provision.id])
    }
  })

  test.each([
    ["uk_pga-2014-27-enacted-data.xml", "1/6/a", "2014 c. 27, s. 1(6)(a)"],
    [
      "uk_pga-2014-27-enacted-data.xml",
      "crossheading-final-provisions",
      "2014 c. 27, crossheading-final-provisions",
    ],
    ["eu_COM(2013)0619_EN-8.xml", "regulation/art-6/2/g", "COM(2013) 619, regulation, art. 6(2)(g)"],
    ["it_senato_ddl_2013.xml", "art-1/1/d/1", "d.d.l. 356/2013, art. 1(1)(d)(1)"],
    ["uy_bill_2010-09-27.xml", "proyectoDeLey/art-3/A", "Repartido 379/2010, proyectoDeLey, art. 3(A)"],
    [
      "za_Judgement_2008-11-26.xml",
      "decision/introduction-2/item-5/b",
      "Case 653/07 (ZA), decision, introduction 2, item 5(b)",
    ],
    [
      "ke_Debate_Bungeni_2011-06-10.xml",
      "hansard/statement-7/speech-2",
      "KE debate 2011-06-10, hansard, statement 7, speech 2",
    ],
    ["cl_Sesion56_2.xml", "recurso/Cuenta-IV", "CL debate 1076048, recurso, Cuenta IV"],
  ])("%s: %s is %s", (file, path, citation) => {
    const { id } = instrumentOf(file)
    expect(all(file).find((provision) => provision.id === `${id}/${path}`)?.citation).toBe(citation)
  })

  test("a bill is never law in force", () => {
    for (const [file, , weight] of files.filter((each) => each[2] === "bill")) {
      expect([weight, new Set(all(file).map(({ status }) => status))]).toEqual(["bill", new Set(["future"])])
    }
  })

  test("the Act of the United Kingdom has eight sections; the law it quotes makes none; seven end on a day it names", () => {
    const sections = all("uk_pga-2014-27-enacted-data.xml").filter(({ level }) => level === "section")
    expect(sections.map(({ id }) => id.split("/").at(-1))).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"])
    expect(sections.map(({ status, period }) => [status, period.effectiveTo])).toEqual([
      ...Array.from({ length: 7 }, () => ["repealed", "2016-12-30"]),
      ["in-force", null],
    ])
    expect(all("uk_pga-2014-27-enacted-data.xml").filter(({ id }) => /2A|5A|8A/u.test(id))).toEqual([])
  })

  test("the chapter of the United States Code keeps its credits and contents apart", () => {
    const kinds = all("us_Title9-Chap3-eng.xml").flatMap(({ notes }) => notes.map(({ kind }) => kind))
    expect(new Set(kinds)).toEqual(new Set(["contents", "source-credit"]))
    expect(all("us_Title9-Chap3-eng.xml").filter(({ level }) => level === "section")).toHaveLength(7)
  })

  test("the proposal of the Commission has 24 articles and 36 recitals", () => {
    const count = (level: string) =>
      all("eu_COM(2013)0619_EN-8.xml").filter((each) => each.level === level).length
    expect([count("article"), count("recital"), count("chapter")]).toEqual([24, 36, 9])
  })

  test.each(["uk_pga-2014-27-enacted-data.xml", "us_Title9-Chap3-eng.xml", "uy_bill_2010-09-27.xml"])(
    "has the outline checked in for %s",
    async (file) => {
      const name = file.replace(".xml", ".outline")
      await expect(outlineOf(instrumentOf(file))).toMatchFileSnapshot(`golden/${name}`)
    },
  )
})

/** Notes are the only words of the metadata; names and references do not part words, notes do. */
function readAgain(source: string): string {
  return source
    .replace(/<!--[\s\S]*?-->/gu, "")
    .replace(/<((?:an:)?meta)>[\s\S]*?<\/\1>/gu, (meta) => /<notes[\s\S]*<\/notes>/u.exec(meta)?.[0] ?? " ")
    .replace(
      /<\/?(?:an:)?(?:i|b|u|ref|inline|abbr|def|quotedText|span|sup|person|entity|quantity)\b[^>]*>/gu,
      "",
    )
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&amp;", "&")
}
