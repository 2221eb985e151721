/**
 * The digest of a provision's words: SHA-256, hex, of one canonical form.
 *
 * What counts is what a reader is shown as the law's own: heading, text, notes, tables, the publisher's
 * status and citation. Where the provision stands (parent, order, offset) and when it is in force do not
 * count: a section inserted before it, or a later "current through", leaves its digest alone.
 */
import { createHash } from "node:crypto"
import type { ParsedNote, ParsedTable } from "../parse/index.js"

export interface ProvisionWords {
  readonly citation: string
  readonly heading: string
  readonly text: string
  readonly notes: readonly ParsedNote[]
  readonly tables: readonly ParsedTable[]
  readonly status: string
}

export function provisionDigest({ citation, heading, text, notes, tables, status }: ProvisionWords): string {
  // Lists instead of objects: the form does not depend on the order in which a parser set its fields.
  const canonical = JSON.stringify([
    heading,
    text,
    notes.map((note) => [note.kind, note.text]),
    tables.map((table) => [
      table.at,
      table.caption,
      table.rows.map((row) => row.map((cell) => [cell.text, cell.header, cell.span])),
    ]),
    status,
    citation,
  ])
  return createHash("sha256").update(canonical).digest("hex")
}
