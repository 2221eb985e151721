/**
 * What a paragraph of a printed title is, by its type: law, heading, history, note.
 *
 * Notes are set smaller than the text. The two sizes in which most of the title is set are those of notes and text.
 */
import type { PaperParagraph } from "../../paper.js"

export type LineKind =
  | "container"
  | "section"
  | "text"
  | "headed"
  | "history"
  | "note-heading"
  | "note"
  | "footnote"
  | "analysis"

/** Sizes are measured; this far apart they are two sizes. */
const sameSize = 0.4

export function textSizeOf(paragraphs: readonly PaperParagraph[]): number {
  const letters = new Map<number, number>()
  for (const paragraph of paragraphs) {
    const size = Math.round(sizeOf(paragraph) * 2) / 2
    letters.set(size, (letters.get(size) ?? 0) + paragraph.text.length)
  }
  const [most = 0, next = most] = [...letters].sort((a, b) => b[1] - a[1]).map(([size]) => size)
  return Math.max(most, next)
}

/** `inAnalysis`: after the head of a list of sections and before the first heading in bold. */
export function kindOf(paragraph: PaperParagraph, textSize: number, inAnalysis: boolean): LineKind {
  const { text } = paragraph
  const bold = isBold(paragraph)
  const small = sizeOf(paragraph) < textSize - sameSize
  const namesContainer = /^(?:TITLE|SUBTITLE|CHAPTER|SUBCHAPTER|PART|SUBPART) \w+—/u.test(text)
  if (namesContainer) return bold ? "container" : "analysis"
  if (bold && !small && /^\[?§+ ?\d/u.test(text)) return "section"
  if (/^(?:Chap\. )?Sec\.$/u.test(text) || inAnalysis) return "analysis"
  if (paragraph.runs[0]?.superscript === true) return "footnote"
  if (small) return bold && !/\p{Ll}/u.test(text) ? "note-heading" : "note"
  if (/^\(.*\b(?:Stat\.|F\.R\.|Reorg\. Plan)/su.test(text)) return "history"
  return bold && /^\(\w{1,5}\)/u.test(text) ? "headed" : "text"
}

/** Every letter of it. */
function isBold({ text, runs }: PaperParagraph): boolean {
  let letters = 0
  for (const { bold, from, to } of runs) if (bold) letters += text.slice(from, to).replace(/\s/gu, "").length
  return letters > 0 && letters >= text.replace(/\s/gu, "").length
}

/** Of most of its letters. */
export function sizeOf({ runs }: PaperParagraph): number {
  const letters = new Map<number, number>()
  for (const { from, to, size } of runs) letters.set(size, (letters.get(size) ?? 0) + to - from)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
