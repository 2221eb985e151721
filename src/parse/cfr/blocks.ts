/**
 * What a section, appendix or division consists of, in order, whatever the publisher's elements are called.
 */
import type { ParsedTable } from "../parsed.js"
import { plain } from "./inline.js"

export type Block =
  /** A paragraph of the law, with or without a sign; italics still marked. */
  | { readonly kind: "paragraph"; readonly marked: string; readonly line: number }
  /** Words that go with the paragraph before them: a quoted form, an example. */
  | { readonly kind: "with-last"; readonly words: string }
  | { readonly kind: "table"; readonly table: Omit<ParsedTable, "at"> }
  /** A heading within the text; 1 is the highest. */
  | { readonly kind: "heading"; readonly rank: number; readonly marked: string; readonly line: number }

/** Quoted matter: its signs are its own, not paragraphs of this section. */
export function asQuoted(block: Block): Block {
  if (block.kind !== "paragraph" && block.kind !== "heading") return block
  return { kind: "with-last", words: plain(block.marked) }
}
