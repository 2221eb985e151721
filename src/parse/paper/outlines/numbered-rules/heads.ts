/**
 * Which paragraphs of a document are heads of sections and containers.
 *
 * "Section 4 applies to …" and "100.6 of this part" begin like heads and are none. A head of a section is told by its
 * number in one of the forms below, followed by words that begin with a capital; where heads of a form stand in another
 * type than the text (bold, italic, small capitals, underlined, a style of headings), only those are heads.
 */
import {
  type ContainerHead,
  containerHead,
  type SectionHead,
  sectionHead,
  splitHeading,
} from "../../../text-law/index.js"
import type { Paper, PaperParagraph } from "../../paper.js"
import { cutWords, type PlacedWords, wordsOf } from "../../placed-words.js"

export type Head =
  | { readonly kind: "container"; readonly head: ContainerHead; readonly heading: PlacedWords }
  | {
      readonly kind: "section"
      readonly head: SectionHead
      readonly heading: PlacedWords
      /** What follows the heading in the same paragraph. */
      readonly text: PlacedWords
    }

interface Candidate {
  readonly head: SectionHead
  readonly form: string
  /** How many characters from the beginning stand in the type of a heading; 0: none. */
  readonly typed: number
  /** Of designator and what parts it from the heading. */
  readonly before: number
}

export function headsOf({ paragraphs }: Paper): ReadonlyMap<PaperParagraph, Head> {
  const heads = new Map<PaperParagraph, Head>()
  const candidates = new Map<PaperParagraph, Candidate>()
  for (const paragraph of paragraphs) {
    if (paragraph.table !== null || isContents(paragraph)) continue
    const container = containerOf(paragraph)
    if (container !== null) heads.set(paragraph, container)
    else {
      const candidate = candidateOf(paragraph)
      if (candidate !== null) candidates.set(paragraph, candidate)
    }
  }
  const typedForms = new Set(
    [...candidates.values()].filter(({ typed }) => typed > 0).map(({ form }) => form),
  )
  // "1. Definitions" is a head only where nothing else is: below sections it is a paragraph.
  const isLonely = [...candidates.values()].every(({ form }) => form === "1.")
  for (const [paragraph, candidate] of candidates) {
    const { form, typed } = candidate
    if (form === "1." && (!isLonely || typed === 0)) continue
    if (typed === 0 && (typedForms.has(form) || form === "1.2")) continue
    heads.set(paragraph, sectionOf(paragraph, candidate))
  }
  return heads
}

/** A table of contents says each heading a second time. */
export function isContents({ style }: PaperParagraph): boolean {
  return /^toc\b/iu.test(style)
}

function containerOf(paragraph: PaperParagraph): Head | null {
  const words = wordsOf(paragraph)
  const head = containerHead(words.text)
  if (head === null || (head.heading !== "" && !isTitleLike(head.heading))) return null
  const heading =
    head.heading === "" ? { text: "", boxes: [] } : cutWords(words, words.text.length - head.heading.length)
  return { kind: "container", head, heading }
}

/** "Part 20 shall apply to …" is a sentence. */
function isTitleLike(heading: string): boolean {
  return /^[\p{Lu}“"[(]/u.test(heading) && !/\b(?:shall|must|may|applies|apply|means)\b.*\.$/u.test(heading)
}

const lonely = /^((\d{1,3})\.)\s+(\p{Lu}.*)$/su

function candidateOf(paragraph: PaperParagraph): Candidate | null {
  const { text } = wordsOf(paragraph)
  const [, mark = "", number = "", rest = ""] = lonely.exec(text) ?? []
  const head: SectionHead | null =
    mark === "" ? sectionHead(text) : { level: "section", designator: number, segment: number, heading: rest }
  if (head === null || (head.heading !== "" && !/^[\p{Lu}\p{N}“"‘'[(]/u.test(head.heading))) return null
  const before = head.heading === "" ? text.length : text.lastIndexOf(head.heading)
  return { head, form: mark === "" ? formOf(text) : "1.", typed: typedLength(paragraph, before), before }
}

/** "§", "Section", "Rule", or "1.2" where a number stands alone. */
function formOf(text: string): string {
  return /^(?:§+|\p{L}+)/u.exec(text)?.[0].toLowerCase() ?? "1.2"
}

/**
 * How far another type than that of running text goes on, from what follows the number; 0 where there is none. The
 * first letters of small capitals are plain capitals: "§ 10.1 D", "EFINITIONS.".
 */
function typedLength({ runs, style, text, label }: PaperParagraph, before: number): number {
  const shift = label === "" ? 0 : label.length + 1
  if (/^(?:heading|title)\b/iu.test(style) || isCapitals(text)) return text.length + shift
  let isTyped = false
  for (const run of runs) {
    const words = text.slice(Math.max(run.from, before - shift), run.to)
    if (run.bold || run.italic || run.underline || run.smallCaps) isTyped = true
    else if (/\p{Ll}/u.test(words)) return isTyped ? run.from + shift : 0
  }
  return isTyped ? text.length + shift : 0
}

function isCapitals(text: string): boolean {
  return text.length <= 200 && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}

function sectionOf(paragraph: PaperParagraph, { head, typed, before }: Candidate): Head {
  const words = wordsOf(paragraph)
  // Where the type ends before the heading begins, only the number is set apart. Its full stop belongs to the heading.
  const typedEnd = typed + (/^[.:—–-]+/u.exec(words.text.slice(typed))?.[0].length ?? 0)
  const end = typed > before + 1 ? typedEnd : before + splitHeading(head.heading).heading.length
  return { kind: "section", head, heading: cutWords(words, before, end), text: cutWords(words, end) }
}
