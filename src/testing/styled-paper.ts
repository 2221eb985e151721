/**
 * Law on paper for tests that mind type, indentation and labels: paragraphs as a reader of pages or of a word processor's file hands them over.
 */
import type { Paper, PaperParagraph, TypeRun } from "../parse/index.js"

type Type = Partial<Pick<TypeRun, "bold" | "italic" | "underline" | "smallCaps">>

export interface ParagraphLook extends Partial<Omit<PaperParagraph, "text" | "runs">> {
  /** The type of its first words; the others are plain. */
  readonly lead?: readonly [words: string, type: Type]
  readonly type?: Type
}

export function paragraphOf(text: string, { lead, type = {}, ...look }: ParagraphLook = {}): PaperParagraph {
  const end = lead === undefined ? 0 : lead[0].length
  const runs = [
    ...(lead === undefined ? [] : [runOf(0, end, lead[1])]),
    ...(end < text.length ? [runOf(end, text.length, type)] : []),
  ]
  return {
    text,
    label: "",
    indent: 0,
    hanging: 0,
    align: "left",
    style: "",
    spaceAbove: 0,
    table: null,
    notes: [],
    page: 0,
    line: 1,
    boxes: [],
    ...look,
    runs,
  }
}

export function paperOf(paragraphs: readonly PaperParagraph[], more: Partial<Paper> = {}): Paper {
  const numbered = paragraphs.map((paragraph, index) => ({ ...paragraph, line: index + 1 }))
  return { file: "a.docx", furniture: [], title: "", ...more, paragraphs: numbered }
}

function runOf(from: number, to: number, type: Type): TypeRun {
  const plain = { bold: false, italic: false, underline: false, strike: false, smallCaps: false }
  return { from, to, ...plain, superscript: false, size: 10, ...type }
}
