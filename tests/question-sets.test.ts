/**
 * The sets of questions in bench/questions are fit to measure with: every line is a question with an id of its own,
 * no question stands in two files, the halves of one drawing are alike, and every gold section is in the law.
 *
 * Section numbers are read from the XML by pattern and not by the parsers, so that a section which the product loses
 * does not vanish from the gold as well.
 */
import { readdirSync, readFileSync } from "node:fs"
import { basename, join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { corporaDir } from "../src/testing/corpora.js"

interface Row {
  readonly id: string
  readonly question: string
  readonly gold?: readonly string[]
  readonly wording?: string
}

const folder = resolve(import.meta.dirname, "../bench/questions")
const sets = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => [basename(name, ".jsonl"), readRows(name)] as const),
)
const rows = [...sets.values()].flat()
const drawn = [
  { dev: "dc-lay-dev", unseen: "dc-unseen", least: 40 },
  { dev: "dc-not-held-dev", unseen: "dc-not-held-unseen", least: 40 },
  { dev: "cfr-lay-dev", unseen: "cfr-unseen", least: 20 },
]

describe("the sets of questions", () => {
  it("give every question an id of its own", () => {
    expect(repeated(rows.map(({ id }) => id))).toEqual([])
  })

  it("ask no question twice", () => {
    expect(repeated(rows.map(({ question }) => question.toLowerCase().replace(/[^a-z0-9]+/g, " ")))).toEqual(
      [],
    )
  })

  it("name the gold of every question, and none for what is not held", () => {
    for (const [name, set] of sets) {
      for (const { id, gold } of set) {
        if (name.includes("not-held")) expect(gold, id).toBeUndefined()
        else expect(gold?.length, id).toBeGreaterThan(0)
        expect(repeated(gold ?? []), id).toEqual([])
      }
    }
  })

  it.each(drawn)("halve one drawing into $dev and $unseen", ({ dev, unseen, least }) => {
    expect(setNamed(dev).length).toBeGreaterThanOrEqual(least)
    expect(wordings(setNamed(unseen))).toEqual(wordings(setNamed(dev)))
  })
})

describe.skipIf(corporaDir() === null)("the gold of the questions (needs the corpora)", () => {
  it("stands in the D.C. Code and in the Code of Federal Regulations", () => {
    const held = new Set([...dcSections(), ...cfrSections()])
    const lost = rows.flatMap(({ id, gold = [] }) =>
      gold.filter((section) => !held.has(section)).map((section) => `${id}: ${section}`),
    )
    expect(lost).toEqual([])
  })
})

function readRows(name: string): readonly Row[] {
  const lines = readFileSync(join(folder, name), "utf8").trim().split("\n")
  return lines.map((line) => JSON.parse(line) as Row)
}

function setNamed(name: string): readonly Row[] {
  return sets.get(name) ?? []
}

/** How many questions of each wording; a set without wordings has one kind only. */
function wordings(set: readonly Row[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { wording = "none" } of set) counts[wording] = (counts[wording] ?? 0) + 1
  return counts
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) !== at)
}

/** `us-dc/code/28-3852`: the first number of each file is its section's. */
function dcSections(): readonly string[] {
  const titles = join(corporaDir() ?? "", "dc-code/us/dc/council/code/titles")
  return readdirSync(titles).flatMap((title) => {
    const sections = join(titles, title, "sections")
    return readdirSync(sections).map((file) => {
      const number = /<num>([^<]+)<\/num>/.exec(readFileSync(join(sections, file), "utf8"))?.[1]
      return `us-dc/code/${number}`
    })
  })
}

/** `us/cfr/11/110.4`: a section is a DIV8. */
function cfrSections(): readonly string[] {
  return ["1", "2", "3", "11"].flatMap((title) => {
    const file = join(corporaDir() ?? "", `ecfr-api/brittersfullers-2025/title-${title}.xml`)
    return [...readFileSync(file, "utf8").matchAll(/<DIV8\b[^>]*\bN="([^"]+)"/g)].map(
      ([, number]) => `us/cfr/${title}/${number}`,
    )
  })
}
