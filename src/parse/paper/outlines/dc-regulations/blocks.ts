/**
 * Tells the paragraphs of D.C. regulations apart: heads of sections, subsections, terms, notes of the publisher,
 * appendices and the forms in them.
 *
 * What stands after the notes of a section is no longer the section. The lines of an appendix and of its forms are kept
 * as they stand: "1." and "(a)" there are questions of a form and no provisions.
 */
import type { Report } from "../../../report.js"
import { definedTerm } from "../../defined-term.js"
import type { OutlineBlock } from "../../outline-block.js"
import type { Paper, PaperParagraph } from "../../paper.js"
import { cutWords, type PlacedWords, wordsOf } from "../../placed-words.js"

export interface SectionHead {
  readonly number: string
  readonly heading: PlacedWords
}

const ranks = { chapter: 1, section: 2, subsection: 3, appendix: 2, form: 3 }

/** "3601 INITIAL PRIVACY NOTICE …": a number of three to five figures, then words in capitals or bold. */
export function sectionHeadOf(paragraph: PaperParagraph): SectionHead | null {
  if (paragraph.table !== null) return null
  const words = wordsOf(paragraph)
  const [, before = "", number = ""] = /^((?:§ ?)?(\d{3,5}) +)\p{Lu}/u.exec(words.text) ?? []
  if (number === "") return null
  const heading = cutWords(words, before.length)
  const isCapitals = !/\p{Ll}/u.test(heading.text)
  const isBold = paragraph.runs.length > 0 && paragraph.runs.every(({ bold }) => bold)
  return isCapitals || isBold ? { number, heading } : null
}

const noteKinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:SOURCE|Source) ?:/u, "source"],
  [/^(?:AUTHORITY|Authority) ?:/u, "authority"],
  [/^(?:EDITOR['’]?S['’]?|Editor['’]?s['’]?) (?:NOTES?|[Nn]otes?) ?:/u, "editors-notes"],
  [/^(?:HISTORICAL NOTES?|HISTORY) ?:/u, "history"],
]

export function dcBlocks({ paragraphs, file }: Paper, report: Report): readonly OutlineBlock[] {
  const blocks: OutlineBlock[] = []
  let section: SectionHead | null = null
  let defines = false
  let inAppendix = false
  let afterNotes = false
  let untitled = false
  for (const paragraph of paragraphs) {
    const { line, table, notes } = paragraph
    const words = wordsOf(paragraph)
    if (table !== null) {
      blocks.push({ kind: "table", table, line, notes })
      continue
    }
    const head = headAfter(section, paragraph, inAppendix)
    const division = head === null ? (chapterOf(words) ?? appendixOf(paragraph, words)) : null
    if (head !== null) {
      section = head
      defines = /\bDEFINITIONS?\b/iu.test(head.heading.text)
      inAppendix = afterNotes = false
      blocks.push({ ...sectionBlock(head), line, notes })
      continue
    }
    if (division !== null) {
      const under = section === null ? {} : { under: `chapter-${chapterOfSection(section.number)}` }
      blocks.push({ kind: "division", counts: "within", line, notes, ...under, ...division })
      inAppendix = division.level === "appendix" || division.level === "form"
      if (inAppendix) afterNotes = false
      untitled = inAppendix && division.heading.text === ""
      continue
    }
    if (inAppendix && untitled && isName(words.text)) {
      const last = blocks.at(-1)
      if (last?.kind === "division") blocks[blocks.length - 1] = { ...last, heading: words }
      untitled = false
      continue
    }
    untitled = false
    const noteKind = noteKinds.find(([pattern]) => pattern.test(words.text))?.[1]
    if (noteKind !== undefined && !inAppendix) {
      blocks.push({ kind: "note", of: noteKind, words, rank: ranks.section })
      afterNotes = true
      continue
    }
    const subsection = inAppendix ? null : subsectionOf(words)
    if (subsection !== null) {
      if (subsection.section !== section?.number)
        report.note(file, line, `subsection ${subsection.designator} in section ${section?.number ?? "none"}`)
      const { designator, segment, text } = subsection
      const heading = { text: "", boxes: [] }
      const opens = { rank: ranks.subsection, level: "subsection", designator, segment, heading } as const
      blocks.push({ kind: "division", counts: "within", line, ...opens })
      if (text.text !== "") blocks.push({ kind: "line", words: text, line, notes, ...placeOf(paragraph) })
      afterNotes = false
      continue
    }
    if (afterNotes) report.note(file, line, "paragraph after the notes of a section, read as of the section")
    const term = defines && !inAppendix ? definedTerm(paragraph) : null
    const place = placeOf(paragraph)
    const more = { ...(term === null ? {} : { term }), ...(inAppendix ? { isPlain: true } : {}) }
    blocks.push({ kind: "line", words, line, notes, ...place, ...more })
  }
  return blocks
}

/**
 * The head of a section: the next of its chapter, or the first of another. "810 First Street" in a form is none.
 */
function headAfter(
  last: SectionHead | null,
  paragraph: PaperParagraph,
  inAppendix: boolean,
): SectionHead | null {
  const head = sectionHeadOf(paragraph)
  if (head === null || last === null) return head
  if (inAppendix && /\p{Ll}/u.test(head.heading.text)) return null
  return Number(head.number) > Number(last.number) ? head : null
}

/** What stands before the last two figures: 36 of 3601. */
function chapterOfSection(number: string): string {
  return number.slice(0, -2)
}

function sectionBlock({ number, heading }: SectionHead) {
  const naming = { level: "section", designator: number, segment: number, heading }
  return { kind: "division", counts: "through", rank: ranks.section, ...naming } as const
}

function placeOf({ indent, hanging, align }: PaperParagraph) {
  return align === "centre" || align === "right" ? { indent: null, hanging: null } : { indent, hanging }
}

/** "3601.10A licensee": where the number fills its column no space is left after it. */
function subsectionOf(words: PlacedWords) {
  const [whole = "", designator = "", section = "", segment = ""] =
    /^((\d{3,5})\.(\d{1,3}))(?:\.? +|\.?$|(?=[\p{Lu}“"([]))/u.exec(words.text) ?? []
  if (whole === "") return null
  return { designator, section, segment, text: cutWords(words, whole.length) }
}

interface Opening {
  readonly rank: number
  readonly level: string
  readonly designator: string
  readonly segment: string
  readonly heading: PlacedWords
}

/** "Title 26-A DCMR — Insurance — Chapter A36 — Privacy of …", "CHAPTER 36 PRIVACY OF …". */
function chapterOf(words: PlacedWords): Opening | null {
  const [whole = "", number = ""] =
    /^(?:Title .{1,80}? [—–-] )?(?:CHAPTER|Chapter) [A-Z]?(\d{1,3})\b[ .:—–-]*/u.exec(words.text) ?? []
  if (number === "" || words.text.length > 200) return null
  return {
    rank: ranks.chapter,
    level: "chapter",
    designator: whole.replace(/[ .:—–-]+$/u, ""),
    segment: `chapter-${number}`,
    heading: cutWords(words, whole.length),
  }
}

/** In capitals below "APPENDIX", and not the first of a list of forms. */
function isName(words: string): boolean {
  return words.length <= 160 && !/\p{Ll}/u.test(words) && !/^(?:FORM|EXHIBIT|ATTACHMENT)\b/u.test(words)
}

/** "APPENDIX A", "FORM 2" alone on their line; in a list of forms each has its name beside it. */
function appendixOf({ align }: PaperParagraph, words: PlacedWords): Opening | null {
  const [, designator = "", word = "", number = ""] =
    /^((APPENDIX|FORM|EXHIBIT|ATTACHMENT)(?: ([A-Z]|\d{1,2}))?)$/u.exec(words.text) ?? []
  if (designator === "" || (align === "left" && word === "FORM")) return null
  const level = word === "FORM" ? "form" : "appendix"
  const segment = [word.toLowerCase(), number].filter((each) => each !== "").join("-")
  return { rank: ranks[level], level, designator, segment, heading: { text: "", boxes: [] } }
}
