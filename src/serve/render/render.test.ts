import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Statement, Support } from "../../pincite.js"
import { inventedAnswer, inventedPincite, inventedQuestion } from "../../testing/invented-pincite.js"
import { abstentionMarkdown } from "./abstention-markdown.js"
import { abstentionText } from "./abstention-text.js"
import { answerMarkdown } from "./answer-markdown.js"
import { answerParts } from "./answer-parts.js"
import { answerText, plainText } from "./answer-text.js"
import { counted } from "./counted.js"
import { currency } from "./currency.js"
import { escapeMarkdown } from "./escape-markdown.js"
import { joinLeadIns } from "./join-lead-ins.js"
import { provisionText } from "./provision-text.js"
import { quoted } from "./quoted.js"
import { statementLines } from "./statement-lines.js"
import { wrapText } from "./wrap-text.js"
import { writtenDate } from "./written-date.js"

const answer = inventedAnswer({ question: inventedQuestion, asOf: null })
const asked = { jurisdictions: [], asOf: null, profile: {} }

describe("the order of an answer", () => {
  it("is that of the design: bound, law, not bound, not found, conclusion, sources, place, searched", () => {
    expect(answerParts(answer).map((part) => part.kind)).toEqual([
      "who-is-bound",
      "requirements",
      "exceptions",
      "penalties",
      "not-for-you",
      "gaps",
      "conclusion",
      "sources",
      "jurisdiction",
      "searched",
    ])
  })

  it("says who is bound even where no section does", () => {
    const parts = answerParts({ ...answer, sections: [] })
    expect(parts[0]).toMatchObject({ kind: "who-is-bound", heading: "Who this binds", section: null })
  })
})

describe("the lines of a law statement", () => {
  const quote = (provision: string, enumerator: string, text: string): Support =>
    ({
      label: "1.1",
      provision,
      version: `${provision}@x`,
      start: 0,
      end: 1,
      quote: text,
      enumerator,
    }) as Support
  const lines = (support: readonly Support[]) =>
    statementLines({ kind: "law", support } as unknown as Statement).map(({ depth, enumerator, quotes }) => [
      depth,
      enumerator,
      quotes.map((each) => each.quote).join(" "),
    ])

  it("nest items as their provisions nest and return to the margin for the words after the list", () => {
    expect(
      lines([
        quote("x/c/1", "", "A person must:"),
        quote("x/c/1/a", "(a)", "keep:"),
        quote("x/c/1/a/1", "(1)", "water; or"),
        quote("x/c/1/b", "(b)", "pay."),
        quote("x/c/1", "", "No fee is due."),
      ]),
    ).toEqual([
      [0, "", "A person must:"],
      [1, "(a)", "keep:"],
      [2, "(1)", "water; or"],
      [1, "(b)", "pay."],
      [0, "", "No fee is due."],
    ])
  })

  it("keep a second sentence of an item in that item", () => {
    expect(
      lines([quote("x/c/1", "", "Must:"), quote("x/c/1/a", "(a)", "Pay."), quote("x/c/1/a", "", "In cash.")]),
    ).toEqual([
      [0, "", "Must:"],
      [1, "(a)", "Pay. In cash."],
    ])
  })

  it("make no list of a lone quote", () => {
    expect(lines([quote("x/c/1/a", "(a)", "Pay.")])).toEqual([[0, "(a)", "Pay."]])
  })
})

describe("statements under one lead-in", () => {
  const quote = (label: string, provision: string, enumerator: string, words: string) =>
    ({ label, provision, enumerator, quote: words }) as Support
  const statement = (...support: readonly Support[]) =>
    ({
      kind: "law",
      status: "definition",
      labels: support.map((each) => each.label),
      support,
    }) as unknown as Statement
  const lead = quote("1.1", "x/c/1", "", "In this chapter:")

  it("show it once", () => {
    const [joined, ...others] = joinLeadIns([
      statement(lead, quote("1.2", "x/c/1/a", "(a)", "Stall means …")),
      statement(lead, quote("1.3", "x/c/1/c", "(c)", "Lamp means …")),
    ])
    expect(joined?.support.map((each) => each.label)).toEqual(["1.1", "1.2", "1.3"])
    expect(others).toEqual([])
  })

  it("stay apart where the words go on after the list, and where the lead-in is another", () => {
    const going = statement(
      lead,
      quote("1.2", "x/c/1/a", "(a)", "Stall"),
      quote("1.4", "x/c/1", "", "and no more."),
    )
    const next = statement(lead, quote("1.3", "x/c/1/c", "(c)", "Lamp means …"))
    expect(joinLeadIns([going, next])).toHaveLength(2)
    const elsewhere = statement(
      quote("2.1", "x/c/2", "", "In that chapter:"),
      quote("2.2", "x/c/2/a", "(a)", "Oil"),
    )
    expect(joinLeadIns([next, elsewhere])).toHaveLength(2)
  })
})

describe("an answer as text", () => {
  const text = answerText(answer)

  it("has every part, every label and every passage", () => {
    for (const part of answerParts(answer)) expect(text).toContain(part.heading)
    for (const source of answer.sources) {
      expect(text).toContain(`${source.number}. ${source.citation}`)
      for (const passage of source.passages)
        expect(text).toContain(`[${passage.label}] ${passage.citation}: `)
    }
  })

  it("says of each source how current it is, or that nobody says", () => {
    expect(text.replace(/\s+/g, " ")).toContain("current through June 30, 2025")
    expect(text.replace(/\s+/g, " ")).toContain("as imported on July 4, 2025; the publisher states no date")
  })

  it("indents the items of a list under their lead-in", () => {
    expect(text).toMatch(/unless the\s+person:\s+\[1\.1\]\n {3}\(1\) holds a lantern permit; \[1\.2\]/)
    expect(text).toMatch(/\n {6}\(A\) a bucket of water; and \[1\.4\]/)
  })

  it("keeps to its width but for addresses", () => {
    const long = text
      .split("\n")
      .filter((line) => line.length > plainText.width && !line.includes("https://"))
    expect(long).toEqual([])
  })

  it("has no colours", () => {
    expect(text).not.toContain("\u001b")
  })
})

describe("an answer as Markdown", () => {
  const markdown = answerMarkdown(answer)

  it("has its title, its question and its headings", () => {
    expect(markdown).toMatch(/^# Sell Paper Lanterns in State of Franklin \(fictional\)\n\n> Can I sell/)
    for (const part of answerParts(answer)) expect(markdown).toContain(`## ${part.heading}`)
  })

  it("nests lists", () => {
    expect(markdown).toContain(
      "- (2) keeps at the stall, within ten paces of every lantern that burns: [1.3]\n  - (A)",
    )
  })

  it("takes no word of the law for markup", () => {
    expect(escapeMarkdown("1. *must* not_ [x](y) <b> # a\n- b &amp;")).toBe(
      "1\\. \\*must\\* not\\_ \\[x\\](y) \\<b\\> # a - b &amp;amp;",
    )
    expect(escapeMarkdown("# a")).toBe("\\# a")
  })
})

describe("an abstention", () => {
  it("says why, what is held, what is near and what to do, as text and as Markdown", async () => {
    const abstention = await inventedPincite().ask({ question: "May I keep bees in Franklin?", ...asked })
    if (abstention.kind !== "abstention") throw new Error("must abstain")
    for (const written of [abstentionText(abstention), abstentionMarkdown(abstention)]) {
      expect(written).toContain("Nothing in the law held of Franklin is clearly on this subject.")
      expect(written).toContain("Held: State of Franklin (fictional).")
      expect(written).toMatch(/Nearest provisions \(not an answer\)[\s\S]*§ 3-102/)
      expect(written).toMatch(/What to do next[\s\S]*cite a section/)
    }
  })
})

describe("an abstention of an empty library", () => {
  it("says that nothing is held", async () => {
    const abstention = await inventedPincite().ask({ question: "May I keep bees in Franklin?", ...asked })
    if (abstention.kind !== "abstention") throw new Error("must abstain")
    for (const render of [abstentionText, abstentionMarkdown]) {
      expect(render({ ...abstention, held: [] })).toContain("The library holds no law yet.")
    }
  })
})

describe("a provision as text", () => {
  it("is written in the order of the law, children between the words they stand between", async () => {
    const result = await inventedPincite().show("us-xf/lanterns/3-101", null)
    if (result.kind !== "one") throw new Error("is held")
    const text = provisionText(result.shown, null)
    const order = [
      "unless the person:",
      "(1) holds",
      "(2) keeps",
      "(A) a bucket",
      "(B) a wet",
      "(3) has paid",
      "A permit is not",
      "Fees",
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(text).toContain("history: Invented in 2019")
  })

  it("says first when it is not law in force", async () => {
    const result = await inventedPincite().show("us-xf/lanterns/3-106", null)
    if (result.kind !== "one") throw new Error("is held")
    expect(provisionText(result.shown, null)).toContain(
      "Not yet in force. It takes effect on January 1, 2030.",
    )
  })
})

describe("wrapping", () => {
  it("loses no word, adds none and keeps to the width where words allow it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z§.]{1,12}$/)),
        fc.integer({ min: 20, max: 90 }),
        (words, width) => {
          const wrapped = wrapText(words.join(" "), width, "- ")
          expect(wrapped.split(/\s+/).filter(Boolean)).toEqual(["-", ...words])
          for (const line of wrapped.split("\n")) expect(line.length).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  it("keeps the line breaks of the law", () => {
    expect(wrapText("must state:\n(a) the fee; \n\n (b) the day.\n", 80, "[1] ")).toBe(
      "[1] must state:\n    (a) the fee;\n    (b) the day.",
    )
  })

  it("lets no law text steer a terminal", () => {
    expect(wrapText("a\u001b[31m\u202eb", 80)).toBe("a[31mb")
  })
})

describe("quotation marks", () => {
  it("are single around words that have double ones, which stay as they are", () => {
    expect(quoted("A stall.")).toBe("“A stall.”")
    expect(quoted("“Stall” means …")).toBe("‘“Stall” means …’")
  })
})

describe("dates and counts", () => {
  it("are written out", () => {
    expect(writtenDate("2024-07-01")).toBe("July 1, 2024")
    expect(counted(1, "provision")).toBe("1 provision")
    expect(counted(7019, "section")).toBe("7,019 sections")
    expect(counted(1234567, "provision")).toBe("1,234,567 provisions")
    expect(["query", "day", "annex"].map((noun) => counted(2, noun))).toEqual([
      "2 queries",
      "2 days",
      "2 annexes",
    ])
  })

  it("say what is known of a text and no more", () => {
    const none = { effectiveFrom: null, effectiveTo: null, currentThrough: null }
    expect(currency(none, "2025-07-04")).toBe("as imported on July 4, 2025; the publisher states no date")
    expect(currency({ ...none, effectiveFrom: "2019-01-01", effectiveTo: "2022-12-31" }, "2025-07-04")).toBe(
      "in force from January 1, 2019; in force to December 31, 2022",
    )
  })
})
