/** Law as Markdown and as plain text. All of it is invented. */
import { describe, expect, test } from "vitest"
import { everyProvision } from "../../testing/parsed-law.js"
import { markdown } from "../markdown/index.js"
import type { Format, ImportFacts, ParseResult } from "../parsed.js"
import { plainText } from "../plain-text/index.js"

const facts: ImportFacts = {
  jurisdiction: "us-xf",
  instrument: "lamps",
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

describe("plain text", () => {
  const text = [
    "LAMP ACT",
    "",
    "CHAPTER 1. LAMPS",
    "",
    "§ 12-101. Short title.",
    "This is the Lamp Act.",
    "",
    "Section 4. A seller shall keep:",
    "  (a) a ledger, which",
    "      names each lamp;",
    "  (b) wicks:",
    "    (1) long; and",
    "    (2) short.",
    "",
  ].join("\n")

  test("is sections in containers, with paragraphs by sign and indentation", () => {
    const { provisions, result } = read(plainText, text)
    expect(result.instruments[0]).toMatchObject({ id: "us-xf/lamps", name: "LAMP ACT" })
    expect(provisions.map(({ id, level, heading, text }) => [id, level, heading, text])).toEqual([
      ["us-xf/lamps/chapter-1", "chapter", "LAMPS", ""],
      ["us-xf/lamps/12-101", "section", "Short title.", "This is the Lamp Act."],
      ["us-xf/lamps/4", "section", "", "A seller shall keep:"],
      ["us-xf/lamps/4/a", "paragraph", "", "a ledger, which names each lamp;"],
      ["us-xf/lamps/4/b", "paragraph", "", "wicks:"],
      ["us-xf/lamps/4/b/1", "paragraph", "", "long; and"],
      ["us-xf/lamps/4/b/2", "paragraph", "", "short."],
    ])
    expect(result.notUnderstood).toEqual([])
  })

  test("reports a sign that can be read two ways", () => {
    const lines = ["Section 1. Lamps.", "(h) Oil.", "(i) Wicks.", "Section 2. Ends."]
    const { result } = read(plainText, lines.join("\n"))
    expect(result.notUnderstood.map(({ what }) => what).join()).toMatch(/marker/u)
  })

  test("without an outline is one provision a paragraph, and says so", () => {
    const { provisions, result } = read(
      plainText,
      "Lamp notice\n\nLamps are lit at dusk.\n\nWicks are trimmed.\n",
    )
    expect(provisions.map(({ id, text }) => [id, text])).toEqual([
      ["us-xf/lamps/1", "Lamps are lit at dusk."],
      ["us-xf/lamps/2", "Wicks are trimmed."],
    ])
    expect(result.notUnderstood[0]?.what).toMatch(/^no sections found/u)
  })
})

describe("Markdown", () => {
  const text = [
    "---",
    "jurisdiction: us-xf",
    "instrument: oil",
    "effectiveFrom: 2024-01-01",
    "---",
    "# Oil Act",
    "",
    "## Chapter 2: Sellers",
    "",
    "### § 7. Ledgers",
    "",
    "A **seller** shall keep[^1]:",
    "",
    "(a) a [ledger](x.html); and",
    "",
    "(b) a lamp.",
    "",
    "| Lamp | Wick |",
    "|---|---|",
    "| tall | long |",
    "",
    "[^1]: Since the first act.",
    "",
  ].join("\n")

  test("is headings, sections, paragraphs, tables and footnotes, with facts in front", () => {
    const { provisions, result } = read(markdown, text)
    expect(result.instruments[0]).toMatchObject({ id: "us-xf/oil", name: "Oil Act" })
    expect(provisions.map(({ id, heading, text }) => [id, heading, text])).toEqual([
      ["us-xf/oil/chapter-2", "Sellers", ""],
      ["us-xf/oil/7", "Ledgers", "A seller shall keep:"],
      ["us-xf/oil/7/a", "", "a ledger; and"],
      ["us-xf/oil/7/b", "", "a lamp."],
    ])
    const section = provisions[1]
    expect(section?.tables[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["Lamp", "Wick"],
      ["tall", "long"],
    ])
    expect(section?.notes).toEqual([{ kind: "footnote", text: "Since the first act." }])
    expect(section?.period.effectiveFrom).toBe("2024-01-01")
  })

  test("needs a jurisdiction", () => {
    const nowhere = () => read(markdown, "# Oil Act\n\n## § 1. Oil\n", { ...facts, jurisdiction: null })
    expect(nowhere).toThrowError(/does not say which place/u)
  })
})

function read(
  format: Format,
  text: string,
  said = facts,
): { result: ParseResult; provisions: ReturnType<typeof everyProvision> } {
  const main = { name: "law.txt", bytes: new TextEncoder().encode(text) }
  const result = format.parse({ main, part: () => null }, said)
  return { result, provisions: result.instruments.flatMap(({ roots }) => roots.flatMap(everyProvision)) }
}
