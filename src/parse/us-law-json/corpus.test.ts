/** Statutes of twenty-one states and territories and 18 U.S.C. against the words of their JSON. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { readCitation } from "../../law/index.js"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, outlineOf } from "../../testing/parsed-law.js"
import { allWordsOf, compareWords } from "../../testing/word-oracle.js"
import type { ParsedProvision, ParseResult } from "../parsed.js"
import { usLawJson } from "./index.js"

const folder = join(corporaDir() ?? "", "us-law-json")
interface Source {
  readonly provisions: readonly {
    readonly section_number: string
    readonly title: string
    readonly text: string
  }[]
}

/** Notes of ours about a section, and the act it is of, are no words of it. */
const ours = new Set(["act", "another-act"])

describe.skipIf(corporaDir() === null)("statutes as JSON (needs the corpora)", () => {
  const read = new Map<string, { readonly result: ParseResult; readonly source: Source }>()

  beforeAll(() => {
    const files = ["federal", "states"].flatMap((part) =>
      readdirSync(join(folder, part)).map((file) => `${part}/${file}`),
    )
    for (const name of files) {
      const bytes = readFileSync(join(folder, name))
      const result = usLawJson.parse({ main: { name, bytes }, part: () => null }, noFacts)
      read.set(name, { result, source: JSON.parse(bytes.toString("utf8")) as Source })
    }
  })

  test("are twenty-two files, 18 U.S.C. with its 1,306 sections", () => {
    expect(read.size).toBe(22)
    for (const [name, { result, source }] of read) {
      expect([name, result.failed]).toEqual([name, []])
      const sections = allOf(name).filter(({ level }) => level === "section")
      expect(sections).toHaveLength(source.provisions.length)
    }
    expect(allOf("federal/title18.json").filter(({ level }) => level === "section")).toHaveLength(1_306)
  })

  test("hold every word once", () => {
    for (const [name, { result, source }] of read) {
      const words = source.provisions.map(({ section_number, title, text }) => {
        const repeated = text.startsWith(title.replace(/\s*…$/u, "")) && title.endsWith("…")
        return `${section_number} ${repeated ? "" : title} ${text}`
      })
      const kept = result.instruments.flatMap(({ roots }) =>
        roots.map((root) => allWordsOf(withoutOurs(root))),
      )
      const { missing, surplus } = compareWords(words.join("\n"), kept.join("\n"))
      expect([name, missing.slice(0, 3), surplus.slice(0, 3)]).toEqual([name, [], []])
    }
  })

  test("are cited as their states cite them, and each citation reads back", () => {
    const all = [...read.keys()].flatMap((name) => allOf(name))
    // Every provision of the states, and of title 18 one in twenty: reading a citation takes a millisecond.
    for (const { id, citation } of all.filter(({ id }, at) => !id.startsWith("us/usc/") || at % 20 === 0)) {
      const reading = readCitation(citation)
      expect([citation, reading.kind === "one" ? reading.citation.provision : reading.kind]).toEqual([
        citation,
        id,
      ])
    }
    expect(allOf("states/ca.json").map(({ citation }) => citation)).toContain("Cal. Civ. Code § 1798.100(a)")
    expect(allOf("states/il.json").map(({ citation }) => citation)).toContain("815 ILCS 530/10")
    const fraud = allOf("federal/title18.json").find(({ citation }) => citation === "18 U.S.C. § 1030(a)(2)")
    expect(fraud).toMatchObject({ id: "us/usc/18/1030/a/2", level: "paragraph" })
    expect(fraud?.children.map(({ designator }) => designator)).toEqual(["(A)", "(B)", "(C)"])
  })

  test("keep the acts in the appendix and notes of a title apart from its law", () => {
    const sections = allOf("federal/title18.json").filter(({ level }) => level === "section")
    const strange = sections.filter(({ status }) => status === "omitted")
    expect(strange.length).toBeGreaterThan(15)
    expect(sections.find(({ id }) => id === "us/usc/18/3")).toMatchObject({
      heading: "Accessory after the fact",
      status: "in-force",
    })
    expect(sections.find(({ id }) => id === "us/usc/18/3~2")?.status).toBe("omitted")
  })

  test.each(["states/ca.json", "states/wi.json"])("have the outline checked in for %s", async (name) => {
    const outlines = (read.get(name)?.result.instruments ?? []).map(outlineOf)
    await expect(outlines.join("")).toMatchFileSnapshot(`golden/${name.slice(-7, -5)}.outline`)
  })

  function allOf(name: string): readonly ParsedProvision[] {
    return (read.get(name)?.result.instruments ?? []).flatMap(({ roots }) => roots.flatMap(everyProvision))
  }
})

function withoutOurs(root: ParsedProvision): ParsedProvision {
  return { ...root, notes: root.notes.filter(({ kind }) => !ours.has(kind)) }
}
