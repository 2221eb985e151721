/**
 * Tells the paragraphs of numbered rules apart: heads, notes of the publisher, terms and lines.
 */
import type { Report } from "../../../report.js"
import { definedTerm } from "../../defined-term.js"
import type { OutlineBlock } from "../../outline-block.js"
import type { Paper, PaperParagraph } from "../../paper.js"
import { type PlacedWords, wordsOf } from "../../placed-words.js"
import { type Head, headsOf, isContents } from "./heads.js"

/** Containers have ranks 1 to 7; sections stand below all of them. */
const sectionRank = 10

const noteKinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:Statutory )?Authority ?[:.—–-]/iu, "authority"],
  [/^Source ?[:.—–-]/iu, "source"],
  [/^(?:Historical notes?|History|Credits?) ?[:.—–-]/iu, "history"],
  [/^(?:Editor(?:['’]?s['’]?|ial)? notes?) ?[:.—–-]/iu, "editors-notes"],
  [/^(?:Cross[- ]references?) ?[:.—–-]/iu, "cross-references"],
]

/** "[15 Reg. 640, Nov. 18, 2022]": all in brackets, with a year. */
const bracketed = /^\[[^[\]]*\b(?:1[89]|20)\d\d\b[^[\]]*\]\.?$/u

export function blocksOfRules(paper: Paper, report: Report): readonly OutlineBlock[] {
  const heads = headsOf(paper)
  const blocks: OutlineBlock[] = []
  let defines = false
  let untitled: Head | null = null
  for (const paragraph of paper.paragraphs) {
    const { line, table, notes } = paragraph
    const words = wordsOf(paragraph)
    const head = heads.get(paragraph)
    if (table !== null) blocks.push({ kind: "table", table, line, notes })
    else if (isContents(paragraph)) {
      report.note(paper.file, line, "table of contents, kept as a note")
      blocks.push({ kind: "note", of: "contents", words, rank: sectionRank })
    } else if (head !== undefined) {
      blocks.push({ ...divisionOf(head), line, notes })
      defines = head.kind === "section" && /\bdefin/iu.test(head.heading.text)
      if (head.kind === "section" && head.text.text !== "")
        blocks.push({ kind: "line", words: head.text, line, ...placeOf(paragraph) })
    } else if (untitled !== null && isHeading(paragraph)) {
      const last = blocks.at(-1)
      if (last?.kind === "division") blocks[blocks.length - 1] = { ...last, heading: words }
    } else {
      const noteKind = noteKindOf(words, blocks)
      if (noteKind !== null) blocks.push({ kind: "note", of: noteKind, words, rank: sectionRank })
      else {
        const term = defines ? definedTerm(paragraph) : null
        const more = term === null ? {} : { term }
        blocks.push({ kind: "line", words, line, notes, ...placeOf(paragraph), ...more })
      }
    }
    untitled = head !== undefined && head.heading.text === "" ? head : null
  }
  return blocks
}

function divisionOf(head: Head) {
  const { level, designator, segment } = head.head
  const naming = { kind: "division", level, designator, segment, heading: head.heading } as const
  return head.kind === "container"
    ? ({ ...naming, rank: head.head.rank, counts: "within" } as const)
    : ({ ...naming, rank: sectionRank, counts: "through" } as const)
}

/** A name on the line below its number: set apart, and short. */
function isHeading({ align, runs, text }: PaperParagraph): boolean {
  const isTyped = runs.length > 0 && runs.every((run) => run.bold || run.italic || run.smallCaps)
  return text.length <= 200 && (align === "centre" || isTyped) && !/^\(/u.test(text)
}

/** Notes stand below heads, not before the first. */
function noteKindOf({ text }: PlacedWords, blocks: readonly OutlineBlock[]): string | null {
  if (!blocks.some(({ kind }) => kind === "division")) return null
  if (bracketed.test(text)) return "history"
  return noteKinds.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

function placeOf({ indent, hanging, align }: PaperParagraph) {
  return align === "centre" || align === "right" ? { indent: null, hanging: null } : { indent, hanging }
}
