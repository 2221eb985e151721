/**
 * Every visible character of a provision leads back to the bytes it was read from. All files here are invented.
 */
import { describe, expect, test } from "vitest"
import { normaliseWithMap } from "../../text/index.js"
import type { ParsedInstrument, ParsedProvision } from "../parsed.js"
import { bytesOfSpan, runsByField, type Trace, traceDocument } from "./index.js"

/** How the words of a format may be written, and the bytes that stand for them. */
const rows: readonly {
  readonly why: string
  readonly source: string | Uint8Array
  readonly text: string
  readonly shown: readonly string[]
}[] = [
  {
    why: "XML with its layout",
    source: "<law>\n  <p>A keeper\n     shall  feed.</p>\n</law>",
    text: "A keeper shall feed.",
    shown: ["A keeper", "shall", "feed."],
  },
  {
    why: "emphasis within a word",
    source: "<p>the <i>bee</i>keeper</p>",
    text: "the beekeeper",
    shown: ["the", "bee", "keeper"],
  },
  {
    why: "references to characters",
    source: "<p>&sect; 4 &#8212; R&amp;D&#x2e;</p>",
    text: "§ 4 — R&D.",
    shown: ["&sect;", "4", "&#8212;", "R", "&amp;", "D", "&#x2e;"],
  },
  {
    why: "a comment, an instruction and CDATA",
    source: "<?xml version='1.0'?><p>one<!-- no --> <?no?><![CDATA[a < b]]></p>",
    text: "one a < b",
    shown: ["one", "a < b"],
  },
  { why: "UTF-8", source: "<p>“é” 😀 end</p>", text: "“é” 😀 end", shown: ["“é” 😀 end"] },
  {
    why: "windows-1252",
    source: Uint8Array.from([
      ...Buffer.from("<html><body>a "),
      0x93,
      0xe9,
      0x94,
      ...Buffer.from(" b</body></html>"),
    ]),
    text: "a “é” b",
    shown: ["a \x93é\x94 b"],
  },
  {
    why: "a raised figure that the reader writes as such",
    source: "<p>10<sup>2</sup> bees</p>",
    text: "10² bees",
    shown: ["10", "2", "bees"],
  },
  {
    why: "a word of the file's metadata and of its attributes",
    source: '<p value="[editor]"><meta>2024</meta>words</p>',
    text: "words [editor]",
    shown: ["words", "[editor]"],
  },
  {
    why: "a note lifted out of the middle",
    source:
      "<p>A keeper shall feed every day<note>As in force since the year of the great flood.</note> each and all.</p>",
    text: "A keeper shall feed every day each and all.",
    shown: ["A keeper shall feed every day", "each and all."],
  },
  {
    why: "JSON with escapes",
    source: '[{"ID":"x","words":"a \\"bee\\"\\u2014\\nand"}]',
    text: 'a "bee"—\nand',
    shown: ["a", '\\"', "bee", '\\"', "\\u2014", "and"],
  },
  {
    why: "plain text",
    source: "1. Bees\r\n   fly & hum.",
    text: "Bees\nfly & hum.",
    shown: ["Bees", "fly & hum."],
  },
]

describe("the words of a provision", () => {
  test.each(rows)("lead back to their bytes through $why", ({ source, text, shown }) => {
    const { trace, bytes } = traced(source, [provision({ text })])
    const origin = trace.origins.get(provision({ text }).id)!
    const pieces = bytesOfSpan(origin.runs, text, 0, text.length).map(([first, last]) =>
      Buffer.from(bytes.subarray(first, last)).toString(isUtf8(bytes) ? "utf8" : "latin1"),
    )
    expect(pieces.join(" ").replace(/\s+/gu, " ")).toBe(shown.join(" "))
    expect(trace.coverage.invented).toBe(0)
  })

  test.each(rows)("are lossless through the normalisation: $why", ({ source, text }) => {
    const { trace, bytes } = traced(source, [provision({ text })])
    const { runs } = trace.origins.get(provision({ text }).id)!
    const normal = normaliseWithMap(text)
    for (let i = 0; i < normal.text.length; i += 1) {
      if (/\s/u.test(normal.text.charAt(i))) continue
      const cleaned = text.slice(normal.starts[i], normal.ends[i])
      const stands = bytesOfSpan(runs, text, normal.starts[i]!, normal.ends[i]!)
      expect(stands.length, `${cleaned} has a place`).toBeGreaterThan(0)
      expect(visible(bytes.subarray(stands[0]![0], stands.at(-1)![1]), bytes)).toBe(visible(cleaned, bytes))
    }
  })

  test("are known by the place of each field", () => {
    const own = provision({
      designator: "§ 1",
      heading: "Bees",
      text: "Feed them.",
      notes: [{ kind: "history", text: "Act 1." }],
      tables: [{ at: 10, caption: "Food", rows: [[{ text: "Sugar", header: false, span: 1 }]] }],
    })
    const source = "<s>\n<n>1</n><h>Bees</h>\n<t>Feed them.<c>Food</c><d>Sugar</d></t>\n<a>Act 1.</a></s>"
    const { trace } = traced(source, [own])
    const origin = trace.origins.get(own.id)!
    const { text, heading, notes, tables } = runsByField(origin.runs, own)
    const slice = ([, , first, last]: readonly number[]) => source.slice(first, last)
    expect(text.map(slice)).toEqual(["Feed them."])
    expect(heading.map(slice)).toEqual(["Bees"])
    expect(notes.map((runs) => runs.map(slice))).toEqual([["Act 1."]])
    expect(tables.map((runs) => runs.map(slice))).toEqual([["Food"], ["Sugar"]])
    expect(origin.line).toBe(2)
    expect(source.slice(...origin.bytes)).toBe("1</n><h>Bees</h>\n<t>Feed them.<c>Food</c><d>Sugar")
    expect(trace.coverage).toMatchObject({ words: 8, placed: 8, twice: 0, invented: 0, unplaced: [] })
  })

  test("are laid down in the order of the law, each word once", () => {
    const same = "The keeper shall feed the bees."
    const [one, two] = [
      provision({ text: same, line: 1 }),
      provision({ id: "us-xf/code/2", text: same, line: 1 }),
    ]
    const source = `<p>${same}</p><p>${same}</p>`
    const { trace } = traced(source, [one, two])
    const places = [one, two].map(({ id }) => trace.origins.get(id)!.bytes[0])
    expect(places).toEqual([source.indexOf("The"), source.lastIndexOf("The")])
    expect(trace.coverage).toMatchObject({ words: 12, placed: 12, twice: 0, invented: 0 })
  })

  test("are found where they stand in another order than the provisions", () => {
    const [early, late] = [
      provision({ text: "What the reader puts first stands last.", line: 1 }),
      provision({ id: "us-xf/code/2", text: "What the reader puts last stands first.", line: 1 }),
    ]
    const { trace } = traced(`<p>${late.text}</p><p>${early.text}</p>`, [early, late])
    expect(trace.coverage).toMatchObject({ words: 14, placed: 14, twice: 0, invented: 0 })
  })

  test("stand in the file of their provision, though its parent stands in another", () => {
    const child = provision({ id: "us-xf/code/t/1", file: "b.xml", text: "In the second file." })
    const parent = provision({ id: "us-xf/code/t", file: "a.xml", text: "In the first.", children: [child] })
    const parts = [
      { name: "a.xml", bytes: Buffer.from("<t>In the first.</t>") },
      { name: "b.xml", bytes: Buffer.from("<s>In the second file.</s>") },
    ]
    const { origins, coverage } = traceDocument(parts, [instrument([parent])])
    expect([...origins].map(([id, { file }]) => [id, file])).toEqual([
      ["us-xf/code/t", "a.xml"],
      ["us-xf/code/t/1", "b.xml"],
    ])
    expect(coverage).toMatchObject({ words: 7, placed: 7 })
  })
})

describe("the coverage", () => {
  const source = "<law>\n<p>A keeper shall feed.</p>\n<q>Nobody took these words.</q></law>"

  test("names the words that no provision holds, with their line", () => {
    const { coverage } = traced(source, [provision({ text: "A keeper shall feed." })]).trace
    expect(coverage).toMatchObject({ words: 8, placed: 4 })
    expect(coverage.unplaced).toEqual([
      { file: "a.xml", line: 3, words: "Nobody took these words", count: 4 },
    ])
  })

  test("counts words that are held twice", () => {
    const [one, two] = [
      provision({ text: "A keeper shall feed." }),
      provision({ id: "us-xf/code/2", text: "A keeper shall feed." }),
    ]
    expect(traced(source, [one, two]).trace.coverage).toMatchObject({ placed: 4, twice: 4, invented: 0 })
  })

  test("counts words that the file does not have", () => {
    const { coverage } = traced(source, [
      provision({ text: "A keeper shall feed. Or starve them all." }),
    ]).trace
    expect(coverage).toMatchObject({ placed: 4, twice: 0, invented: 4 })
    expect(coverage.strange[0]?.words).toBe("Or starve them all")
  })

  test("does not count what HTML never shows", () => {
    const html =
      "<html><head><title>Bees</title><style>p { a: b }</style></head><body><p>Words.</p></body></html>"
    expect(traced(html, [provision({ text: "Words." })]).trace.coverage).toMatchObject({
      words: 1,
      placed: 1,
    })
  })

  test("takes a time that grows with the file, though nothing of it is found", () => {
    const words = Array.from({ length: 60_000 }, (_, i) => `word${i % 977} `).join("")
    const strangers = Array.from({ length: 2_000 }, (_, i) =>
      provision({ id: `us-xf/code/${i}`, text: `stranger${i} of ${i * 7} words that ${i} are nowhere` }),
    )
    const begun = performance.now()
    expect(traced(`<p>${words}</p>`, strangers).trace.coverage.placed).toBeLessThan(60_000)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

function traced(
  source: string | Uint8Array,
  roots: readonly ParsedProvision[],
): { trace: Trace; bytes: Uint8Array } {
  const bytes = typeof source === "string" ? Buffer.from(source) : source
  const parts = [{ name: "a.xml", bytes }]
  return { trace: traceDocument(parts, [instrument(roots)], { metadata: ["meta", "ID"] }), bytes }
}

/** What a reader of the file sees, by another way than the product's: by pattern and a small table. */
function visible(written: string | Uint8Array, file: Uint8Array): string {
  const text =
    typeof written === "string"
      ? written
      : new TextDecoder(isUtf8(file) ? "utf-8" : "windows-1252").decode(written)
  return text
    .replace(/\u0093/gu, "“")
    .replace(/\u0094/gu, "”")
    .replace(/&sect;/gu, "§")
    .replace(/&#8212;|\\u2014/gu, "—")
    .replace(/&#x2e;/gu, ".")
    .replace(/&amp;/gu, "&")
    .replace(/\\"/gu, '"')
    .normalize("NFKC")
}

function isUtf8(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes).toString("utf8").includes("\uFFFD")
}

function instrument(roots: readonly ParsedProvision[]): ParsedInstrument {
  return {
    id: "us-xf/code",
    jurisdiction: "us-xf",
    name: "Code",
    shortName: "Code",
    roots,
  } as unknown as ParsedInstrument
}

function provision(given: { readonly id?: string } & Partial<Omit<ParsedProvision, "id">>): ParsedProvision {
  const { id = "us-xf/code/1", ...rest } = given
  return {
    id,
    level: "section",
    designator: "",
    citation: id,
    heading: "",
    text: "",
    at: 0,
    notes: [],
    tables: [],
    file: "a.xml",
    line: 1,
    children: [],
    ...rest,
  } as unknown as ParsedProvision
}
