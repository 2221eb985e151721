/** Eleven acts of the European Union against the words of their JSON. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, outlineOf } from "../../testing/parsed-law.js"
import { allWordsOf, compareWords } from "../../testing/word-oracle.js"
import type { ParsedInstrument, ParseResult } from "../parsed.js"
import { euJson } from "./index.js"

const folder = join(corporaDir() ?? "", "eu-json")
interface File {
  readonly articles: readonly { readonly number: string; readonly title?: string; readonly text: string }[]
  readonly recitals: readonly { readonly recital_number: number; readonly text: string }[]
}

describe.skipIf(corporaDir() === null)("acts of the European Union (needs the corpora)", () => {
  const read = new Map<string, { readonly result: ParseResult; readonly source: File }>()

  beforeAll(() => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
      const bytes = readFileSync(join(folder, name))
      const result = euJson.parse({ main: { name, bytes }, part: () => null }, noFacts)
      read.set(name, { result, source: JSON.parse(bytes.toString("utf8")) as File })
    }
  })

  test("are eleven, each with its articles and recitals", () => {
    expect(read.size).toBe(11)
    for (const { result, source } of read.values()) {
      expect(result.failed).toEqual([])
      const levels = instrumentOf(result).roots.map(({ level }) => level)
      const recitals = new Set(source.recitals.map(({ recital_number }) => recital_number))
      expect(levels.filter((level) => level === "article")).toHaveLength(source.articles.length)
      expect(levels.filter((level) => level === "recital")).toHaveLength(recitals.size)
    }
  })

  test("hold every word of the articles and recitals once", () => {
    for (const [name, { result, source }] of read) {
      const words = [
        ...source.articles.map(({ number, title = "", text }) => `Article ${number} ${title} ${text}`),
        ...[...new Map(source.recitals.map((each) => [each.recital_number, each])).values()].map(
          ({ recital_number, text }) => `${recital_number} ${text}`,
        ),
      ].join("\n")
      // A script of the page stands at the end of some files; definitions in other words are kept besides.
      const plain = words.replace(/\/{4,}\$\(document\)[^\n]*/gu, "")
      const kept = instrumentOf(result)
        .roots.map((root) => allWordsOf(withoutDefinitions(root)))
        .join("\n")
      const { missing, surplus, placedShare } = compareWords(plain, kept)
      expect([name, missing.slice(0, 5), surplus.slice(0, 5)]).toEqual([name, [], []])
      expect(placedShare).toBe(1)
    }
  })

  test("give every provision an id of its own, and no recital the weight of a rule", () => {
    for (const { result } of read.values()) {
      const all = instrumentOf(result).roots.flatMap(everyProvision)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      const recitals = all.filter(({ level }) => level === "recital")
      expect(recitals.every(({ weight }) => weight === "guidance")).toBe(true)
    }
  })

  test.each([
    ["gdpr.json", "eu/2016-679/art-6/1/f", "GDPR Art. 6(1)(f)", "point"],
    ["gdpr.json", "eu/2016-679/recital-26", "GDPR recital 26", "recital"],
    ["dora.json", "eu/2022-2554/art-17/3", "DORA Art. 17(3)", "paragraph"],
    ["nis2.json", "eu/2022-2555/art-23/4/a", "NIS2 Art. 23(4)(a)", "point"],
    ["ai-act.json", "eu/2024-1689/art-50", "AI Act Art. 50", "article"],
    ["ai-act.json", "eu/2024-1689/annex-III/1/a", "AI Act Annex III(1)(a)", "point"],
  ])("of %s have %s as %s", (name, id, citation, level) => {
    const all = instrumentOf(read.get(name)?.result).roots.flatMap(everyProvision)
    expect(all.find((provision) => provision.id === id)).toMatchObject({ citation, level })
  })

  test("are in force from a day on which file and act agree", () => {
    const first = (name: string) => instrumentOf(read.get(name)?.result).roots[0]?.period.effectiveFrom
    expect(["gdpr.json", "dora.json", "ai-act.json"].map(first)).toEqual(["2018-05-25", "2025-01-17", null])
  })

  test.each(["gdpr.json", "dora-rts-incident-classification.json"])(
    "have the outline checked in for %s",
    async (name) => {
      await expect(outlineOf(instrumentOf(read.get(name)?.result))).toMatchFileSnapshot(
        `golden/${name.replace(".json", "")}.outline`,
      )
    },
  )
})

function instrumentOf(result: ParseResult | undefined): ParsedInstrument {
  const instrument = result?.instruments[0]
  if (instrument === undefined) throw new Error("the file gave no instrument")
  return instrument
}

function withoutDefinitions(root: ParsedInstrument["roots"][number]): ParsedInstrument["roots"][number] {
  return { ...root, notes: root.notes.filter(({ kind }) => kind !== "definition-elsewhere") }
}
