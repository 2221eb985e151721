/** The outline of any numbered rules on paper. All of it is invented. */
import { describe, expect, test } from "vitest"
import { everyProvision } from "../../testing/parsed-law.js"
import { type ParagraphLook, paperOf, paragraphOf } from "../../testing/styled-paper.js"
import { readOutline } from "./index.js"
import type { PaperParagraph } from "./paper.js"

const bold = { bold: true }

describe("heads", () => {
  test("nest containers, and sections count through the whole", () => {
    const rules = read([
      p("FRANKLIN LAMP RULES", { align: "centre", type: bold }),
      p("TITLE 20—LAMPS", { align: "centre" }),
      p("PART 100", { align: "centre" }),
      p("Oil", { align: "centre" }),
      p("§ 100.1 Scope.", { type: bold }),
      p("This part is about oil."),
      p("PART 101—WICKS", { align: "centre" }),
      p("§ 101.1 Length. A wick is long.", { lead: ["§ 101.1 Length.", bold] }),
    ])
    expect(rules.of).toMatchObject({ id: "us-xf/lamps", name: "FRANKLIN LAMP RULES", weight: "regulation" })
    expect(rules.outline).toEqual([
      ["preamble", "preamble", "", "FRANKLIN LAMP RULES"],
      ["title-20", "title", "LAMPS", ""],
      ["title-20/part-100", "part", "Oil", ""],
      ["100.1", "section", "Scope.", "This part is about oil."],
      ["title-20/part-101", "part", "WICKS", ""],
      ["101.1", "section", "Length.", "A wick is long."],
    ])
  })

  const kinds = [
    { why: "rules by name", heads: ["Rule 4. Oil", "Rule 12. Wicks"], level: "rule", numbers: ["4", "12"] },
    { why: "articles", heads: ["ARTICLE 3 Oil", "ARTICLE 4 Wicks"], level: "article", numbers: ["3", "4"] },
    {
      why: "bare numbers in another type",
      heads: ["4.1 Oil", "4.2 Wicks"],
      level: "section",
      numbers: ["4.1", "4.2"],
    },
    {
      why: "one number, where nothing else is a head",
      heads: ["1. Oil", "2. Wicks"],
      level: "section",
      numbers: ["1", "2"],
    },
  ]
  test.each(kinds)("are $why", ({ heads: [one = "", two = ""], level, numbers }) => {
    const { outline } = read([
      p(one, { type: bold }),
      p("A lamp burns."),
      p(two, { type: bold }),
      p("A wick too."),
    ])
    expect(outline.map(([id, of]) => [id, of])).toEqual(numbers.map((number) => [number, level]))
  })

  test("are none in a sentence, though it begins like one", () => {
    const { outline } = read([
      p("§ 4.1 Oil.", { type: bold }),
      p("Oil is kept under this section."),
      p("§ 4.2 of this part is about wicks."),
      p("Part 5 shall apply to lamps of brass."),
      p("§ 4.3 Keeping is needless in a house."),
    ])
    expect(outline.map(([id]) => id)).toEqual(["4.1"])
  })

  test("in small capitals begin with plain ones, and their full stop is theirs", () => {
    const text = "§ 4.1 OIL. (a) Oil is kept."
    const runs = [
      [0, 7, false],
      [7, 9, true],
      [9, text.length, false],
    ].map(
      ([from, to, smallCaps]) =>
        ({ ...paragraphOf("x").runs[0]!, from, to, smallCaps }) as PaperParagraph["runs"][number],
    )
    const { outline } = read([{ ...p(text), runs }])
    expect(outline).toEqual([
      ["4.1", "section", "OIL.", ""],
      ["4.1/a", "paragraph", "", "Oil is kept."],
    ])
  })

  test("come from a numbering table and a style of headings as well", () => {
    const { outline } = read([
      p("Oil", { label: "Rule 1.", style: "Heading 2" }),
      p("Keep oil:"),
      p("cold;", { label: "(a)" }),
      p("dark.", { label: "(b)" }),
    ])
    expect(outline).toEqual([
      ["1", "rule", "Oil", "Keep oil:"],
      ["1/a", "paragraph", "", "cold;"],
      ["1/b", "paragraph", "", "dark."],
    ])
  })

  test("that are reserved or repealed are no law in force", () => {
    const { provisions } = read([
      p("Sec. 4.1 [Reserved]", { type: bold }),
      p("Sec. 4.2 Oil. [Repealed]", { type: bold }),
    ])
    expect(provisions.map(({ status }) => status)).toEqual(["reserved", "repealed"])
  })
})

describe("a paragraph without a sign", () => {
  const lead = p("§ 4.1 Oil.", { type: bold })
  const list = [p("Keep:"), item("(a) a can;", 20), item("(b) a lamp.", 20)]

  test("goes on with the item whose words begin where it does", () => {
    const { outline, report } = read([lead, ...list, p("The lamp is of brass.", { indent: 40, hanging: 40 })])
    expect(outline.at(-1)).toEqual(["4.1/b", "paragraph", "", "a lamp.\nThe lamp is of brass."])
    expect(report).toEqual([])
  })

  test("belongs to the section where it stands left of the list", () => {
    const { outline, report } = read([lead, ...list, p("All of it is kept dark.")])
    expect(outline[0]).toEqual(["4.1", "section", "Oil.", "Keep:\nAll of it is kept dark."])
    expect(report).toEqual([])
  })

  test("is reported where its place does not tell", () => {
    const { report } = read([lead, p("Keep:"), item("(a) a can;", 20), p("A word.", { align: "centre" })])
    expect(report).toEqual(["paragraph without a sign after a list, read as of what holds the list"])
  })

  test("goes with the words before where it is an example", () => {
    const { outline } = read([lead, p("(a) Keep oil."), p("Example 1. A can."), p("(b) Keep wicks.")])
    expect(outline.map(([id, , , text]) => [id, text])).toEqual([
      ["4.1", ""],
      ["4.1/a", "Keep oil.\nExample 1. A can."],
      ["4.1/b", "Keep wicks."],
    ])
  })
})

test("signs are read by how far they are set in, where that differs", () => {
  const { outline, report } = read([
    p("§ 4.1 Oil.", { type: bold }),
    item("(h) Oil.", 0),
    item("(i) of lamps;", 20),
    item("(ii) of wicks.", 20),
    item("(i) Wicks.", 0),
  ])
  expect(outline.map(([id]) => id)).toEqual(["4.1", "4.1/h", "4.1/h/i", "4.1/h/ii", "4.1/i"])
  expect(report.filter((what) => what.startsWith("ambiguous"))).toEqual([])
})

test("an item within the words that open its list is one of it; a list whole in its sentence is left there", () => {
  const { outline, report } = read([
    p("§ 4.1 Oil.", { type: bold }),
    p("(a) Keep: (1) oil;"),
    p("(2) wicks."),
    p("(b) Keep: (1) a can and (2) a lamp."),
  ])
  expect(outline.map(([id, , , text]) => [id, text])).toEqual([
    ["4.1", ""],
    ["4.1/a", "Keep:"],
    ["4.1/a/1", "oil;"],
    ["4.1/a/2", "wicks."],
    ["4.1/b", "Keep: (1) a can and (2) a lamp."],
  ])
  expect(report).toEqual(["item (1) within the words that open its list"])
})

test("terms are definitions of their own, with their lists, and cited by their words", () => {
  const { provisions } = read(
    [
      p("§ 4.2 Definitions.", { type: bold }),
      p("In this part:"),
      p("Lamp-oil includes:", { lead: ["Lamp-oil", { italic: true }] }),
      p("(a) whale oil; and"),
      p("(b) rape oil."),
      p("Wick means a cord."),
      p("The term does not mean a rope."),
    ],
    "Lamp Rules",
  )
  expect(provisions.map(({ id, level, citation, text }) => [id.slice(12), level, citation, text])).toEqual([
    ["4.2", "section", "Lamp Rules § 4.2", "In this part:"],
    ["4.2/Lamp-oil", "definition", "Lamp Rules § 4.2 (“Lamp-oil”)", "Lamp-oil includes:"],
    ["4.2/Lamp-oil/a", "paragraph", "Lamp Rules § 4.2 (“Lamp-oil”)(a)", "whale oil; and"],
    ["4.2/Lamp-oil/b", "paragraph", "Lamp Rules § 4.2 (“Lamp-oil”)(b)", "rape oil."],
    [
      "4.2/Wick",
      "definition",
      "Lamp Rules § 4.2 (“Wick”)",
      "Wick means a cord.\nThe term does not mean a rope.",
    ],
  ])
})

test("notes of the publisher, footnotes and tables are kept apart", () => {
  const table = { rows: [[{ text: "tall", header: false, span: 1, boxes: [] }]] }
  const footnote = { at: 3, mark: "1", text: "See the first act.", boxes: [] }
  const { provisions } = read([
    p("§ 4.1 Oil.", { type: bold }),
    p("Oil is kept.", { notes: [footnote] }),
    p("", { table }),
    p("[15 Frankl. Reg. 640, Nov. 18, 2022]"),
    p("AUTHORITY: Franklin Code § 12-1906."),
  ])
  expect(provisions[0]?.notes).toEqual([
    { kind: "history", text: "[15 Frankl. Reg. 640, Nov. 18, 2022]" },
    { kind: "authority", text: "AUTHORITY: Franklin Code § 12-1906." },
    { kind: "footnote", text: "See the first act." },
  ])
  expect(provisions[0]?.tables).toEqual([
    { at: 12, caption: "", rows: [[{ text: "tall", header: false, span: 1 }]] },
  ])
})

test("words keep their places on the pages through all that is cut and joined", () => {
  const words = p("§ 4.1 Oil. (a) Keep oil.", {
    lead: ["§ 4.1 Oil.", bold],
    boxes: [0, 24, 3, 100, 50, 340, 60],
  })
  const { provisions } = read([words])
  expect(provisions.map(({ id, boxes }) => [id.slice(12), boxes])).toEqual([
    ["4.1", [0, 4, 3, 160, 50, 200, 60]],
    ["4.1/a", [0, 9, 3, 250, 50, 340, 60]],
  ])
})

test("without a head each paragraph is a provision, and that is said", () => {
  const { outline, report } = read([p("Lamps are lit at dusk."), p("(a) Wicks are trimmed.")])
  expect(outline.map(([id, , , text]) => [id, text])).toEqual([
    ["1", "Lamps are lit at dusk."],
    ["2", "(a) Wicks are trimmed."],
  ])
  expect(report).toEqual(["no sections found: each paragraph is a provision by its place in the text"])
})

test("the place whose law it is has to be named", () => {
  const of = (jurisdiction: string | null) => () =>
    readOutline(paperOf([p("§ 1. Oil.")]), { ...facts, jurisdiction })
  expect(of(null)).toThrow(expect.objectContaining({ code: "use.missing-jurisdiction" }))
  expect(of("us-xf")().failed).toEqual([])
})

const facts = {
  jurisdiction: "us-xf",
  instrument: "lamps",
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

function p(text: string, look: ParagraphLook = {}): PaperParagraph {
  return paragraphOf(text, look)
}

/** A hanging item: its words begin twenty points further in than its sign. */
function item(text: string, indent: number): PaperParagraph {
  return paragraphOf(text, { indent, hanging: indent + 20 })
}

function read(paragraphs: readonly PaperParagraph[], name: string | null = null) {
  const result = readOutline(paperOf(paragraphs), { ...facts, name })
  const [of] = result.instruments
  const provisions = of?.roots.flatMap(everyProvision) ?? []
  return {
    of,
    provisions,
    outline: provisions.map(({ id, level, heading, text }) => [
      id.slice("us-xf/lamps/".length),
      level,
      heading,
      text,
    ]),
    report: result.notUnderstood.map(({ what }) => what),
  }
}
