/** Words on pages: laid by their boxes, none believed that is not drawn there. The text is invented. */
import { describe, expect, it } from "vitest"
import type { ParsedInstrument, ParsedProvision, WordsAside } from "../parsed.js"
import { type PdfRun, packPage, packPageFile, pageFileFacts } from "../pdf/page-file.js"
import { traceDocument } from "./index.js"

const file = "fees.pdf"

/** One line of type whose letters are 60 wide. */
function run(text: string, left: number, top: number, more: Partial<PdfRun> = {}): PdfRun {
  const lefts = Array.from(text, (_, i) => left + 60 * i)
  const right = left + 60 * text.length
  return { text, lefts, right, top, bottom: top + 100, base: top + 80, size: 100, font: 0, ...more }
}

function pagesOf(runs: readonly PdfRun[]) {
  const page = { number: 1, width: 6000, height: 8000, runs, rules: [], unreadable: 0 }
  return {
    name: file,
    bytes: packPageFile("", [{ name: "T", bold: false, italic: false }], [packPage(page)]),
  }
}

/** A word of a text, from its offset, where a run draws it. */
function boxOf(from: number, word: string, left: number, top: number): readonly number[] {
  return [from, from + word.length, 1, left, top, left + 60 * word.length, top + 100]
}

function asideOf(text: string, left: number, top: number): WordsAside {
  return { file, text, box: [1, left, top, left + 60 * text.length, top + 100] }
}

function instrumentOf(text: string, boxes: readonly number[]): ParsedInstrument {
  const section = {
    id: "us-dc/fees/1" as ParsedProvision["id"],
    ...{
      level: "section",
      designator: "1",
      citation: "Fees 1",
      heading: "",
      text,
      at: 0,
      notes: [],
      tables: [],
    },
    ...{ status: "in-force", period: { from: null, to: null }, weight: null, ref: null, file, line: 3 },
    ...{ boxes, children: [] },
  } as unknown as ParsedProvision
  return { id: "us-dc/fees", jurisdiction: "us-dc", roots: [section] } as unknown as ParsedInstrument
}

// The margin's number is drawn first, and the sentence's "2" after the number of the page.
const drawn = [
  run("2", 100, 500),
  run("1", 500, 500),
  run("Pay", 700, 500),
  run("2", 3000, 7800),
  run("2", 1000, 500),
]
const boxes = [...boxOf(0, "Pay", 700, 500), ...boxOf(4, "2", 1000, 500)]
const around = [asideOf("2", 100, 500), asideOf("2", 3000, 7800)]

function trace(
  runs: readonly PdfRun[],
  text: string,
  placed: readonly number[],
  aside: readonly WordsAside[],
) {
  return traceDocument([pagesOf(runs)], [instrumentOf(text, placed)], { metadata: pageFileFacts, aside })
}

describe("words on pages", () => {
  it("have the place that their box says, among numbers that are the same", () => {
    const { coverage, origins } = trace(drawn, "Pay 2", boxes, around)
    expect(coverage).toMatchObject({ words: 3, placed: 3, twice: 0, invented: 0, unplaced: [] })
    expect(coverage.notCounted.repeats).toBe(2)
    const source = new TextDecoder().decode(pagesOf(drawn).bytes)
    const [, , , , from, to, first, last] = origins.get("us-dc/fees/1" as ParsedProvision["id"])!.runs
    expect({ from, to, bytes: source.slice(first, last) }).toEqual({ from: 4, to: 5, bytes: "2" })
    expect(first).toBe(source.lastIndexOf('"text":"2"') + '"text":"'.length)
  })

  it("are named where no provision holds them and nobody set them aside", () => {
    const { coverage } = trace([...drawn, run("Nevertheless", 700, 700)], "Pay 2", boxes, around)
    expect(coverage).toMatchObject({
      words: 4,
      placed: 3,
      unplaced: [{ line: 8, words: "Nevertheless", count: 1 }],
    })
  })

  it("are not believed where the page says otherwise", () => {
    const { coverage } = trace(drawn, "Owe 2", boxes, [...around, asideOf("Fee", 700, 500)])
    expect(coverage).toMatchObject({ words: 3, placed: 2, invented: 1, unplaced: [{ words: "Pay" }] })
  })

  it("are one word where they are drawn twice for bold type, or in two parts", () => {
    const parts = [run("1", 500, 500), run("Pa", 700, 500), run("Pa", 705, 500), run("y", 820, 500)]
    const { coverage } = trace(parts, "Pay", boxOf(0, "Pay", 700, 500), [])
    expect(coverage).toMatchObject({ twice: 0, invented: 0, unplaced: [], notCounted: { repeats: 1 } })
  })
})
