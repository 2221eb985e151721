/**
 * The words of a parsed document as its original has them: cut at the places of children and tables, in the
 * order of the document, each with its place among the provision's fields.
 *
 * The fields of a provision are laid end to end (`fieldsOf`), its text first, so that one list of runs serves
 * all of them and an offset in the text is an offset in the whole.
 */
import type { ParsedProvision } from "../parsed.js"
import { comparable } from "./comparable.js"

export type Fields = Pick<ParsedProvision, "heading" | "text" | "notes" | "tables">

/** Text, heading, each note, each table's caption and cells. */
export function fieldsOf({ text, heading, notes, tables }: Fields): readonly string[] {
  return [
    text,
    heading,
    ...notes.map((note) => note.text),
    ...tables.flatMap(({ caption, rows }) => [
      caption,
      ...rows.flatMap((row) => row.map((cell) => cell.text)),
    ]),
  ]
}

export interface Piece {
  /** Index in the list of provisions. */
  readonly provision: number
  /** `designator` has no place among the fields; a note may stand anywhere in its provision. */
  readonly kind: "designator" | "words" | "note"
  /** Offset of the piece in the fields laid end to end. */
  readonly base: number
  readonly text: string
  /** The comparable characters of the text. */
  readonly sought: string
  /** Whether nothing of the provision comes before it. */
  readonly isFirst: boolean
  /** Of a note. */
  readonly noteKind?: string
}

export interface PlacedProvision {
  readonly provision: ParsedProvision
  /** Index of the first provision after all below it; the number of provisions where there is none. */
  readonly after: number
}

export interface Layout {
  /** Depth first. */
  readonly provisions: readonly PlacedProvision[]
  readonly pieces: readonly Piece[]
}

export function layOutPieces(roots: readonly ParsedProvision[]): Layout {
  const provisions: { provision: ParsedProvision; after: number }[] = []
  const pieces: Piece[] = []
  const add = (
    provision: number,
    kind: Piece["kind"],
    base: number,
    text: string,
    isFirst = false,
    noteKind?: string,
  ): boolean => {
    const sought = comparable(text)
    if (sought !== "")
      pieces.push({
        provision,
        kind,
        base,
        text,
        sought,
        isFirst,
        ...(noteKind === undefined ? {} : { noteKind }),
      })
    return sought === "" && isFirst
  }
  const visit = (parsed: ParsedProvision): void => {
    const own = provisions.length
    const placed = { provision: parsed, after: 0 }
    provisions.push(placed)
    const { designator, heading, text, notes, tables, children } = parsed
    let isFirst = add(own, "designator", 0, designator, true)
    isFirst = add(own, "words", text.length, heading, isFirst)
    let noteBase = text.length + heading.length
    let tableBase = notes.reduce((sum, note) => sum + note.text.length, noteBase)
    let from = 0
    let nextTable = 0
    const textUpTo = (to: number): void => {
      if (to <= from) return
      isFirst = add(own, "words", from, text.slice(from, to), isFirst)
      from = to
    }
    const tablesUpTo = (to: number): void => {
      for (let table = tables[nextTable]; table !== undefined && table.at <= to; table = tables[nextTable]) {
        textUpTo(table.at)
        for (const words of [table.caption, ...table.rows.flatMap((row) => row.map((cell) => cell.text))]) {
          isFirst = add(own, "words", tableBase, words, isFirst)
          tableBase += words.length
        }
        nextTable += 1
      }
    }
    for (const child of children) {
      tablesUpTo(child.at)
      textUpTo(child.at)
      visit(child)
    }
    tablesUpTo(text.length)
    textUpTo(text.length)
    for (const note of notes) {
      add(own, "note", noteBase, note.text, false, note.kind)
      noteBase += note.text.length
    }
    placed.after = provisions.length
  }
  for (const root of roots) visit(root)
  return { provisions, pieces }
}
