/**
 * The general outline: any numbered rules on paper, of whatever place.
 *
 *   TITLE 20—INSURANCE     Part IV. Enforcement          containers, which nest by their names
 *   § 100.6 Records.       Rule 12. Records   100.6 …    sections, with the name that the document gives them
 *   (a)  (1)  1.  A.                                     paragraphs, told by the order of signs and by indentation
 *   [15 Reg. 640, Nov. 18, 2022]     AUTHORITY: …        notes of the publisher
 *
 * Which of the paragraphs that begin with a number are heads is settled for the document as a whole (`heads`). Where
 * there is none, each paragraph is a provision by its place, and the report says so.
 */
import { PinciteError } from "../../../../errors.js"
import { effectivePeriod, instrumentId, type Weight } from "../../../../law/index.js"
import type { Reading, SignScheme, Standing } from "../../../numbered-lines/index.js"
import type { ImportFacts, ParsedInstrument } from "../../../parsed.js"
import { createIdGiver, headingSegment } from "../../../provision-ids.js"
import { buildOutline } from "../../build-outline.js"
import type { OutlineBlock } from "../../outline-block.js"
import type { OutlineReader } from "../../outline-reader.js"
import type { Paper } from "../../paper.js"
import { wordsOf } from "../../placed-words.js"
import { blocksOfRules } from "./blocks.js"

export const numberedRules: OutlineReader = {
  name: "numbered-rules",
  fits: () => 0.01,
  read: (paper, facts, report) => {
    const blocks = blocksOfRules(paper, report)
    const outline = blocks.some(({ kind }) => kind === "division") ? blocks : eachAlone(paper)
    if (outline !== blocks) {
      const what = "no sections found: each paragraph is a provision by its place in the text"
      report.note(paper.file, paper.paragraphs[0]?.line ?? 1, what)
    }
    const instrument = describe(paper, facts, blocks[0]?.kind === "line")
    const reading: Reading = { file: paper.file, report, giveId: createIdGiver(report), instrument }
    const period = effectivePeriod(facts.effectiveFrom, null, facts.currentThrough)
    const standing: Standing = { status: "in-force", period, weight: null }
    return [{ ...instrument, roots: buildOutline(outline, { schemeOf: () => signs }, standing, reading) }]
  },
}

/** Nobody says here which sign stands above which: a new kind of sign opens a new level. */
const signs: SignScheme = { order: null, fullStops: true, levelOf: () => "paragraph" }

function eachAlone({ paragraphs }: Paper): readonly OutlineBlock[] {
  let count = 0
  return paragraphs.flatMap((paragraph): readonly OutlineBlock[] => {
    const { line, table, notes } = paragraph
    if (table !== null) return [{ kind: "table", table, line, notes }]
    count += 1
    const heading = { text: "", boxes: [] }
    const naming = { level: "paragraph", designator: "", segment: String(count), heading }
    return [
      { kind: "division", rank: 1, counts: "within", line, ...naming },
      { kind: "line", words: wordsOf(paragraph), line, indent: null, hanging: null, isPlain: true, notes },
    ]
  })
}

function describe(paper: Paper, facts: ImportFacts, hasOpening: boolean): Omit<ParsedInstrument, "roots"> {
  if (facts.jurisdiction === null) {
    throw new PinciteError({
      code: "use.missing-jurisdiction",
      message: `${paper.file} does not say which place it is the law of.`,
      remedy:
        'Name the jurisdiction with -j, or put {"jurisdiction": "…"} in a pincite.json beside the files.',
      data: { path: paper.file },
    })
  }
  const name = facts.name ?? titleOf(paper, hasOpening)
  const path = facts.instrument ?? headingSegment(name)
  return {
    id: instrumentId(facts.jurisdiction, path.split("/")),
    jurisdiction: facts.jurisdiction,
    name,
    shortName: name,
    weight: facts.weight ?? weightOf(name, paper),
    publisher: facts.publisher,
    officialUrl: facts.officialUrl,
    currentThrough: facts.currentThrough,
  }
}

/** What stands on the paper before all heads in the manner of a title; else the file's own name. */
function titleOf({ paragraphs, title, file }: Paper, hasOpening: boolean): string {
  const first = hasOpening ? paragraphs[0] : undefined
  const words = first === undefined ? "" : wordsOf(first).text
  const isTitle =
    first !== undefined &&
    (first.align === "centre" || first.runs.every(({ bold }) => bold)) &&
    words.length <= 160
  return (isTitle ? words : title) || file.replace(/^.*\/|\.\w+$/gu, "")
}

/** Rules that call themselves so are none that a legislature made. */
function weightOf(name: string, { furniture }: Paper): Weight {
  const said = [name, ...furniture].join(" ")
  return /\b(?:rules?|regulations?|administrative code)\b/iu.test(said) ? "regulation" : "statute"
}
