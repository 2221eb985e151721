/**
 * Sections of the Iowa Code as the Legislative Services Agency prints them, one section or more to a file.
 *
 *   504.1504 Amended certificate of authority.      bold: us-ia/code/504.1504
 *   1. … a. … (1) … (a) …                           subsection, paragraph, subparagraph, subparagraph division
 *   2004 Acts, ch 1049, §156, 192                   smaller, after the text: history
 *   Referred to in §504.1506                        smaller: referred-to
 *
 * The foot of each page names the Code and its year: "Iowa Code 2024, Section 504.1504 (17, 0)".
 */
import { effectivePeriod, instrumentId } from "../../../../law/index.js"
import {
  buildNumberedLines,
  type Draft,
  finishDraft,
  type NumberedLine,
  openDraft,
  type Reading,
  type SignScheme,
} from "../../../numbered-lines/index.js"
import type { ImportFacts, ParsedInstrument } from "../../../parsed.js"
import { createIdGiver } from "../../../provision-ids.js"
import type { Report } from "../../../report.js"
import { statusOfHeading } from "../../../status-words.js"
import { footnotesOf } from "../../footnotes.js"
import type { OutlineReader } from "../../outline-reader.js"
import type { Paper, PaperParagraph } from "../../paper.js"
import { cutWords, wordsOf } from "../../placed-words.js"

const foot = /\bIowa Code (\d{4}), (?:Section|Chapter) /u
const head = /^(\d{1,4}[A-Z]?\.\d{1,4}[A-Z]{0,2}) (?=\S)/u

const levels: Readonly<Record<string, string>> = {
  "1.": "subsection",
  "a.": "paragraph",
  "(1)": "subparagraph",
  "(a)": "subparagraph-division",
  "(i)": "subparagraph-subdivision",
}

const iowaSigns: SignScheme = {
  order: Object.keys(levels),
  fullStops: true,
  levelOf: (style) => levels[style] ?? "paragraph",
}

export const iowaCode: OutlineReader = {
  name: "iowa-code",
  jurisdiction: "us-ia",
  fits: (paper) => (yearOf(paper) !== null && paper.paragraphs.some(isHead) ? 1 : 0),
  read: (paper, facts, report) => [readSections(paper, facts, report)],
}

/** From the foot, which is furniture where the document has pages enough to tell. */
function yearOf({ furniture, paragraphs }: Paper): string | null {
  const words = [...furniture, ...paragraphs.slice(-3).map(({ text }) => text)]
  return words.map((text) => foot.exec(text)?.[1]).find((year) => year !== undefined) ?? null
}

function isHead({ text, runs }: PaperParagraph): boolean {
  const number = head.exec(text)?.[1]
  return number !== undefined && runs.some(({ bold, from, to }) => bold && from === 0 && to >= number.length)
}

function readSections(paper: Paper, facts: ImportFacts, report: Report): ParsedInstrument {
  const instrument = { id: instrumentId("us-ia", ["code"]), shortName: "Iowa Code" }
  const reading: Reading = { file: paper.file, report, giveId: createIdGiver(report), instrument }
  const period = effectivePeriod(facts.effectiveFrom, null, facts.currentThrough)
  const sections: { readonly draft: Draft; readonly lines: NumberedLine[] }[] = []
  for (const paragraph of paper.paragraphs) {
    const section = sections.at(-1)
    if (isHead(paragraph)) sections.push({ draft: openSection(paragraph, reading), lines: [] })
    else if (foot.test(paragraph.text)) continue
    else if (section === undefined)
      report.note(paper.file, paragraph.line, "words before the first section (not kept)")
    else addParagraph(section, paragraph)
  }
  for (const { draft, lines } of sections) buildNumberedLines(draft, lines, iowaSigns, reading)
  return {
    id: instrument.id,
    jurisdiction: "us-ia",
    name: facts.name ?? `Iowa Code ${yearOf(paper) ?? ""}`.trim(),
    shortName: instrument.shortName,
    weight: "statute",
    publisher: "Iowa Legislative Services Agency",
    officialUrl: facts.officialUrl ?? "https://www.legis.iowa.gov/law/iowaCode",
    currentThrough: facts.currentThrough,
    roots: sections.map(({ draft }) => {
      const status = statusOfHeading(draft.heading) ?? "in-force"
      return finishDraft(draft, { status, period, weight: null }, reading)
    }),
  }
}

function openSection(paragraph: PaperParagraph, reading: Reading): Draft {
  const words = wordsOf(paragraph)
  const [whole = "", number = ""] = head.exec(words.text) ?? []
  const heading = cutWords(words, whole.length)
  const naming = { level: "section", designator: number, segment: number }
  return openDraft(
    null,
    reading.instrument.id,
    { ...naming, heading: heading.text, headingBoxes: heading.boxes },
    paragraph.line,
    reading,
  )
}

function addParagraph(
  { draft, lines }: { readonly draft: Draft; readonly lines: NumberedLine[] },
  paragraph: PaperParagraph,
): void {
  const { text, boxes, line } = paragraph
  const kind = noteKind(text)
  if (kind !== null) draft.notes.push({ kind, text, boxes })
  else lines.push({ words: text, line, boxes, notes: footnotesOf(paragraph.notes) })
}

/** "2004 Acts, ch 1049, §156, 192", "[C97, §1617; …]", "Referred to in §504.1506". */
function noteKind(text: string): string | null {
  if (/^(?:\[C\d{2}|\[?\d{2,4} Acts, ch )/u.test(text)) return "history"
  return /^Referred to in §/u.test(text) ? "referred-to" : null
}
