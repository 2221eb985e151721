/**
 * All 157 D.C. acts of the corpora, against a second reading of their XML that shares no code with the parser.
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
import { dcActs } from "./index.js"

const folder = join(corporaDir() ?? "", "dc-acts")
interface ReadAct {
  readonly row: ActRow
  readonly xml: string
  readonly result: ParseResult
  readonly instrument: ParsedInstrument
  readonly all: readonly ParsedProvision[]
}

describe.skipIf(corporaDir() === null)("the D.C. acts (needs the corpora)", () => {
  let acts: readonly ReadAct[]

  beforeAll(() => {
    acts = actRows().map((row) => {
      const bytes = readFileSync(join(folder, row.file))
      const result = dcActs.parse({ main: { name: row.file, bytes }, part: () => null }, noFacts)
      const instrument = result.instruments[0]!
      const all = instrument.roots.flatMap(everyProvision)
      return { row, xml: bytes.toString("utf8"), result, instrument, all }
    })
  })

  test("are instruments of their own, each with one root", () => {
    expect(acts).toHaveLength(157)
    for (const { row, instrument, result, xml } of acts) {
      expect(dcActs.detect("any", xml.slice(0, 4096))).toBe(1)
      expect(result.instruments).toHaveLength(1)
      expect(instrument).toMatchObject({ shortName: row.law, jurisdiction: "us-dc", weight: "statute" })
      expect(instrument.roots.map(({ id }) => id)).toEqual([`${instrument.id}/act`])
    }
    expect(new Set(acts.map(({ instrument }) => instrument.id)).size).toBe(157)
    expect(acts.map(({ instrument }) => instrument.id)).toContain("us-dc/law/23-98")
  })

  test("have every word once", () => {
    const found = acts.map(({ xml, instrument }) =>
      compareWords(readAgain(xml), instrument.roots.map(wordsOfAct).join("\n")),
    )
    expect(found.flatMap(({ missing }) => missing)).toEqual([])
    expect(found.flatMap(({ surplus }) => surplus)).toEqual([])
  })

  test("give every provision an id of its own and its children their places", () => {
    for (const { all } of acts) {
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      for (const { text, children } of all) {
        const places = children.map(({ at }) => at)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        for (const at of places) expect(at).toBeLessThanOrEqual(text.length)
      }
    }
  })

  test("cite each provision so that its citation leads back to it", () => {
    for (const { id, citation } of acts.flatMap(({ all }) => all).filter((_, i) => i % 4 === 0)) {
      const reading = readCitation(citation)
      expect(reading.kind === "one" && reading.citation.provision).toBe(id)
    }
  })

  test("begin on the day that the list of acts has for them", () => {
    const listed = acts.filter(({ row }) => row.effective !== "")
    for (const { row, all } of listed) expect(all[0]?.period.effectiveFrom).toBe(row.effective)
    expect(listed).toHaveLength(156)
  })

  test("say of 68 temporary acts when they ended", () => {
    const ended = acts.filter(({ all }) => all[0]?.period.effectiveTo !== null)
    expect(ended).toHaveLength(68)
    for (const { xml, all } of ended) {
      expect(xml).toContain("<temporary/>")
      expect(all[0]!.period.currentThrough! > all[0]!.period.effectiveTo!).toBe(true)
    }
  })

  test("leave nothing in force that changes other law", () => {
    const inForce = acts.flatMap(({ all }) => all.filter(({ status }) => status === "in-force"))
    for (const { text, notes, id } of inForce) {
      const does = notes.filter(({ kind }) => kind === "amends").flatMap(({ text }) => text.split("\n"))
      for (const line of does) expect(line, id).toMatch(/: (?:annotation|applicability|not-funded-anno)\)?$/u)
      expect(text).not.toMatch(/\b(?:is|are) (?:hereby )?amended\b/u)
    }
    const sections = acts.flatMap(({ all }) => all.filter(({ level }) => level === "section"))
    const standing = sections.filter(({ status }) => status === "in-force")
    expect([sections.length, standing.length]).toEqual([795, 69])
  })

  test("link every section that an instruction with a place of its own names", () => {
    for (const { xml, all } of acts) {
      const linked = new Set(all.flatMap(({ ref }) => String(ref?.["amends"] ?? "").split(" ")))
      const instructions = xml
        .replace(/<!--[\s\S]*?-->/gu, "")
        .matchAll(
          /<codify:(?:replace|insert|repeal|find-replace)\b[^>]*?\bdoc="D\.C\. Code"[^>]*?\bpath="§([\w.:~-]+)"/gu,
        )
      for (const [, section] of instructions) expect(linked).toContain(`us-dc/code/${section}`)
    }
  })

  test("link the acts to 400 and more of the sections that the list of acts names", () => {
    const linkedOf = ({ all }: ReadAct) =>
      new Set(all.flatMap(({ ref }) => String(ref?.["amends"] ?? "").split(" ")))
    const linked = acts.flatMap((act) =>
      act.row.touched.filter((each) => linkedOf(act).has(`us-dc/code/${each}`)),
    )
    // The list also names sections that an act only cites.
    expect(linked).toHaveLength(469)
    const breach = acts.find(({ row }) => row.law === "D.C. Law 23-98")!
    for (const section of ["28-3851", "28-3852", "28-3853"])
      expect(linkedOf(breach)).toContain(`us-dc/code/${section}`)
  })

  test("report nothing but tables, corrections by the editors and numbers that stand twice", () => {
    const kinds = acts.flatMap(({ result }) =>
      result.notUnderstood.map(({ what }) => what.replace(/:.*$/u, "")),
    )
    expect([...new Set(kinds)].sort()).toEqual([
      "<s> within text (its words are kept)",
      "<span codify",
      "numbered like another provision",
      "words of a table outside its cells (kept as its caption)",
    ])
  })

  // What each is here for: breach notice; a section that the Code does not take in; titles and new chapters; a temporary act.
  test.each(["23-98", "23-132", "22-235", "22-171"])(
    "have the outline checked in for D.C. Law %s",
    async (number) => {
      const act = acts.find(({ row }) => row.law === `D.C. Law ${number}`)!
      await expect(outlineOf(act.instrument)).toMatchFileSnapshot(`golden/law-${number}.outline`)
    },
  )
})

interface ActRow {
  readonly law: string
  readonly effective: string
  readonly touched: readonly string[]
  readonly file: string
}

function actRows(): readonly ActRow[] {
  const [, ...lines] = readFileSync(join(folder, "acts.csv"), "utf8").trim().split(/\r?\n/u)
  return lines.map((line) => {
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, a, b]) => a ?? b ?? "")
    const [law = "", effective = "", , touched = "", , file = ""] = fields
    return { law, effective, touched: touched.split(" ").filter((each) => each !== ""), file }
  })
}

/** Without what the notes say beyond the words of the file: where an instruction applies, and a vote's attributes. */
function wordsOfAct(provision: ParsedProvision): string {
  const strip = (each: ParsedProvision): ParsedProvision => ({
    ...each,
    notes: each.notes.filter(({ kind }) => kind !== "amends" && kind !== "vote"),
    children: each.children.map(strip),
  })
  // The name of the act is the name of its file, not a word of it.
  return allWordsOf({ ...strip(provision), designator: "" })
}

function readAgain(xml: string): string {
  return xml
    .replace(/<!--[\s\S]*?-->/gu, "")
    .replace(/<num undesignated="true">[^<]*<\/num>/gu, "")
    .replace(/<(?:span|code-cite|cite)\b[^>]*\bcodify:value="([^"]*)"[^>]*(?:\/>|><\/[a-z-]+>)/gu, "$1")
    .replace(/<\/?(?:cite|code-cite|em|strong|span|u|s|b)\b[^>]*>/gu, "")
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&quot;", " ")
    .replaceAll("&amp;", "&")
}
