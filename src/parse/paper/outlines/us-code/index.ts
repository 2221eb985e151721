/**
 * A title of the United States Code as the Office of the Law Revision Counsel prints it.
 *
 *   TITLE 27—INTOXICATING LIQUORS      bold, over the page: title-27, chapter-8, subchapter-I
 *   §122a. Injunctive relief …         bold: us/usc/27/122a
 *   (a) Definitions                    bold: a subsection's heading; its words are the next paragraph
 *   (Aug. 8, 1890, ch. 728, …)         the size of the text, in parentheses: history
 *   EFFECTIVE DATE                     bold capitals, smaller than the text: begins a note
 *
 * The ids are those of the same title as XML and as a page of the web (`uslm`, `us-code-html`). The type tells law
 * from notes: notes are set smaller. The list of sections at the head of a chapter is a note of it.
 */
import { effectivePeriod } from "../../../../law/index.js"
import { cutBoxes } from "../../../boxes.js"
import {
  buildNumberedLines,
  type Draft,
  finishDraft,
  type Naming,
  type NumberedLine,
  openDraft,
  type PlacedNote,
  type Reading,
  takeSigns,
} from "../../../numbered-lines/index.js"
import type { ImportFacts, ParsedInstrument, ParsedProvision } from "../../../parsed.js"
import { createIdGiver, headingSegment } from "../../../provision-ids.js"
import type { Report } from "../../../report.js"
import { nameOfContainer, nameOfSection, statusOfSection, usCodeSigns } from "../../../us-code-html/naming.js"
import { titleOfCode } from "../../../us-code-html/title-of-page.js"
import { footnotesOf } from "../../footnotes.js"
import type { OutlineReader } from "../../outline-reader.js"
import type { Paper, PaperParagraph } from "../../paper.js"
import { cutWords, joinWords, type PlacedWords, wordsOf } from "../../placed-words.js"
import { kindOf, type LineKind, textSizeOf } from "./kinds.js"

const ranks = ["title", "subtitle", "chapter", "subchapter", "part", "subpart"]

export const usCode: OutlineReader = {
  name: "us-code",
  jurisdiction: "us",
  fits: ({ paragraphs }) => {
    const head = paragraphs.slice(0, 12).some(({ text }) => /^TITLE \d+[A-Z]?—\P{Ll}+$/u.test(text))
    return head && paragraphs.some(({ text }) => /^\[?§+ ?\d/u.test(text)) ? 1 : 0
  },
  read: (paper, facts, report) => [readTitle(paper, facts, report)],
}

function readTitle(paper: Paper, facts: ImportFacts, report: Report): ParsedInstrument {
  const number = paper.paragraphs
    .map(({ text }) => /^TITLE (\d+[A-Z]?)—/u.exec(text)?.[1])
    .find((found) => found !== undefined)
  const publication = titleOfCode(number ?? "unknown")
  const instrument = { id: publication.id, shortName: publication.shortName }
  const reading: Reading = { file: paper.file, report, giveId: createIdGiver(report), instrument }
  const period = effectivePeriod(facts.effectiveFrom, null, facts.currentThrough)
  const roots = readTree(paper, reading).map((root) =>
    settle(finishDraft(root, { status: "in-force", period, weight: null }, reading)),
  )
  return { ...publication, currentThrough: facts.currentThrough, roots }
}

interface Open {
  readonly rank: number
  readonly draft: Draft
  readonly lines: NumberedLine[]
  /** Lines with signs that others may go on with, and how far in they begin, from the top down. */
  readonly open: { readonly indent: number; readonly line: NumberedLine }[]
}

/** Indentations are measured; in this printing a level is twelve points. */
const sameIndent = 3

function readTree(paper: Paper, reading: Reading): readonly Draft[] {
  const textSize = textSizeOf(paper.paragraphs)
  const roots: Draft[] = []
  const open: Open[] = []
  /** What stands over the title: through which law it is current. */
  const before: PlacedNote[] = []
  /** The kind of the note that is open; null where the next paragraph begins one. */
  let note: string | null = null
  let last: LineKind = "text"
  const closeTo = (rank: number): void => {
    while ((open.at(-1)?.rank ?? -1) >= rank) {
      const closed = open.pop()
      if (closed !== undefined) buildNumberedLines(closed.draft, closed.lines, usCodeSigns, reading)
    }
  }
  const start = (rank: number, naming: Naming, words: PlacedWords, line: number): void => {
    closeTo(rank)
    const parent = open.at(-1)?.draft ?? null
    // As in the title's XML, an id leaves the title out, and a section's all containers.
    const isInner = naming.level !== "section" && parent !== null && parent.level !== "title"
    const base = isInner ? parent.id : reading.instrument.id
    const headingBoxes = cutWords(words, words.text.length - naming.heading.length).boxes
    const draft = openDraft(parent, base, { ...naming, headingBoxes }, line, reading)
    if (parent === null) roots.push(draft)
    open.push({ rank, draft, lines: [], open: [] })
    note = null
  }
  for (const paragraph of paper.paragraphs.flatMap(partHeads)) {
    const words = wordsOf(paragraph)
    const { line } = paragraph
    const kind = kindOf(paragraph, textSize, last === "analysis")
    if (kind === "container") {
      const level = words.text.split(" ")[0]?.toLowerCase() ?? "chapter"
      start(ranks.indexOf(level), nameOfContainer(words.text, level), words, line)
    } else if (kind === "section") start(ranks.length, nameOfSection(words.text), words, line)
    const holder = open.at(-1)
    if (holder === undefined) {
      before.push({ kind: "current-through", ...words })
      continue
    }
    holder.draft.notes.push(...before.splice(0))
    if (last === "history" && goesOn(holder.draft)) {
      addNote(holder.draft, "history", words, " ")
      continue
    }
    if (kind === "footnote") holder.draft.notes.push({ kind, ...words })
    else if (kind === "analysis" || kind === "history")
      addNote(holder.draft, kind, words, last === kind ? "\n" : null)
    else if (kind === "note-heading") {
      note = headingSegment(words.text)
      addNote(holder.draft, note, words, null)
    } else if (kind === "note")
      addNote(holder.draft, note ?? "note", words, note !== null || last === "note" ? "\n" : null)
    else if (kind === "headed") addLine(holder, headedLine(words, line), paragraph.indent)
    else if (kind === "text")
      addLine(holder, { words: words.text, line, boxes: words.boxes }, paragraph.indent)
    holder.draft.notes.push(...footnotesOf(paragraph.notes))
    last = kind
  }
  closeTo(0)
  return roots
}

/** The head of a chapter and that of its first section, printed close below it in the same type: a head has no "§". */
function partHeads(paragraph: PaperParagraph): readonly PaperParagraph[] {
  const at =
    /^(?:CHAPTER|SUBCHAPTER|PART|SUBPART) \w+—[^§]+ (?=§+ ?\d)/u.exec(paragraph.text)?.[0].length ?? 0
  if (at === 0) return [paragraph]
  const part = (from: number, to: number): PaperParagraph => ({
    ...paragraph,
    text: paragraph.text.slice(from, to).trimEnd(),
    runs: paragraph.runs.flatMap((run) =>
      run.to <= from || run.from >= to
        ? []
        : [{ ...run, from: Math.max(0, run.from - from), to: Math.min(to, run.to) - from }],
    ),
    boxes: cutBoxes(paragraph.boxes, from, to),
    notes: [],
  })
  return [part(0, at), { ...part(at, paragraph.text.length), notes: paragraph.notes }]
}

/** Each paragraph of a note is a line of it; null where it begins another. */
function addNote({ notes }: Draft, kind: string, words: PlacedWords, between: string | null): void {
  const before = notes.at(-1)
  const joins = between !== null && before?.kind === kind
  const joined = joins ? joinWords([{ text: before.text, boxes: before.boxes ?? [] }, words], between) : words
  notes.splice(joins ? -1 : notes.length, joins ? 1 : 0, { kind, ...joined })
}

/** A history that has not closed its bracket goes on in the next paragraph. */
function goesOn({ notes }: Draft): boolean {
  const { kind, text } = notes.at(-1) ?? { kind: "", text: "" }
  return kind === "history" && text.split("(").length > text.split(")").length
}

/**
 * A line without a sign is of the deepest provision that begins no farther in than it does: its first words, set in
 * below its heading, or words that go on after its list.
 */
function addLine({ lines, open }: Open, line: NumberedLine, indent: number): void {
  const isSigned = line.signs !== undefined || takeSigns(line.words, false).signs.length > 0
  if (!isSigned) {
    const holder = open.findLast((each) => each.indent <= indent + sameIndent)
    lines.push(holder === undefined ? line : { ...line, continues: holder.line })
    return
  }
  while ((open.at(-1)?.indent ?? Number.NEGATIVE_INFINITY) >= indent - sameIndent) open.pop()
  open.push({ indent, line })
  lines.push(line)
}

/** "(a) Definitions", in bold: all after the sign is the heading, and its words stand in the next paragraph. */
function headedLine(words: PlacedWords, line: number): NumberedLine {
  const { signs, words: heading } = takeSigns(words.text, false)
  const { boxes } = cutWords(words, words.text.length - heading.length)
  const named = signs.map((sign, index) => (index === signs.length - 1 ? { ...sign, heading, boxes } : sign))
  return { words: "", line, signs: named }
}

/** What stands in a repealed section is no more law than its heading says. */
function settle(provision: ParsedProvision): ParsedProvision {
  const own = provision.level === "section" ? statusOfSection(provision.heading) : provision.status
  const status = provision.status === "in-force" ? own : provision.status
  const below = provision.children.map((child) =>
    settle(status === "in-force" || provision.level !== "section" ? child : { ...child, status }),
  )
  return { ...provision, status, children: below }
}
