/**
 * The generator of layouts that readers of pages are tried on: that it is the same each time, that its layouts are
 * as unlike as printed law is, and that its score counts what it says.
 */
import { describe, expect, test } from "vitest"
import type { ParsedProvision } from "../src/parse/index.js"
import { everyProvision } from "../src/testing/parsed-law.js"
import {
  describeScore,
  franklinRules,
  layoutOf,
  readBack,
  scoreWords,
  typeset,
} from "../src/testing/typeset/index.js"

const { roots } = franklinRules()
const layouts = Array.from({ length: 60 }, (_, seed) => layoutOf(seed))

describe("layouts", () => {
  test("the same seed gives the same bytes", async () => {
    for (const seed of [0, 7, 23]) {
      const [once, again] = [
        await typeset(roots, "Rules", layoutOf(seed)),
        await typeset(roots, "Rules", layoutOf(seed)),
      ]
      expect(Buffer.from(once).equals(Buffer.from(again)), `layout ${seed}`).toBe(true)
    }
  })

  test.each([
    ["columns", 3],
    ["paragraphs", 4],
    ["sectionSign", 4],
    ["sectionHeading", 2],
    ["sectionType", 3],
    ["history", 2],
    ["head", 4],
    ["pageNumber", 6],
    ["lineNumbers", 3],
    ["drawing", 2],
    ["justified", 2],
    ["headingsAcross", 2],
  ] as const)("sixty of them differ in %s: %i kinds", (choice, kinds) => {
    const made = layouts.map((layout) => (choice === "columns" ? layout.columns.length : layout[choice]))
    expect(new Set(made).size).toBe(kinds)
  })

  test("in each there is something to tell paragraphs by", () => {
    for (const { paragraphs, paragraphSpace, indentStep, leading } of layouts) {
      const byIndent = paragraphs === "first-line" && indentStep > 5
      expect(byIndent || paragraphSpace >= leading * 0.4).toBe(true)
    }
  })
})

describe("read back from their pages", () => {
  // One, two and three columns; each with heads, notes at the foot or small capitals that another has not.
  test.each([0, 8, 13, 20, 27, 40])("layout %i has 99.5 %% of its words in place", async (seed) => {
    const score = await readBack(seed)
    expect(score.share, describeScore(seed, score)).toBeGreaterThanOrEqual(0.995)
  })
})

describe("the score", () => {
  const [title] = roots.slice(1)
  const changed = (change: (provision: ParsedProvision) => Partial<ParsedProvision>): ParsedProvision[] => {
    const rewrite = (provision: ParsedProvision): ParsedProvision => ({
      ...provision,
      children: provision.children.map(rewrite),
      ...change(provision),
    })
    return title === undefined ? [] : [rewrite(title)]
  }
  const shareOf = (read: readonly ParsedProvision[]): number =>
    scoreWords(title === undefined ? [] : [title], read).share

  test("is whole for the true tree, whatever its ids, and with other capitals", () => {
    expect(shareOf(changed(() => ({})))).toBe(1)
    expect(
      shareOf(
        changed(({ heading }) => ({ id: "x" as ParsedProvision["id"], heading: heading.toUpperCase() })),
      ),
    ).toBe(1)
    expect(title === undefined ? 0 : everyProvision(title).length).toBeGreaterThan(20)
  })

  test.each([
    ["a word missing", "personal information", "personal"],
    ["a word too many", "consumer", "consumer page"],
    ["words in another order", "privacy notice", "notice privacy"],
    ["a word left broken", "controller", "con- troller"],
    ["a hyphen lost", "third-party", "thirdparty"],
  ])("falls for %s", (_why, from, to) => {
    const spoiled = changed(({ text }) => ({ text: text.replaceAll(from, to) }))
    if (JSON.stringify(spoiled).includes(to)) expect(shareOf(spoiled)).toBeLessThan(1)
    else expect.fail(`no "${from}" in the sample`)
  })

  test("falls for words that went to the provision above", () => {
    const merged = changed(({ designator, text, children }) =>
      designator === "(a)"
        ? { text: [text, ...children.map((child) => child.text)].join("\n"), children: [] }
        : {},
    )
    expect(shareOf(merged)).toBeLessThan(1)
  })
})
