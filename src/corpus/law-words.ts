/**
 * Whether two wordings of a provision say the same law, and what else differs between them.
 *
 * The law of a provision is its heading, text, tables and status under the one normalisation. Dashes, quotation
 * marks, white space and encodings are the printer's; notes, history and the form of the citation are the
 * publisher's remarks; the offsets and spans of a table's cells are its layout. None of these amends anything.
 */
import { createHash } from "node:crypto"
import { normalise } from "../text/index.js"
import type { ProvisionWords } from "./digest.js"

type Lawful = Pick<ProvisionWords, "heading" | "text" | "tables" | "status">

/**
 * `dates`: what was to come is in force now; `signs`: dashes, quotation marks, spaces, encoding; `notes`: notes,
 * citation, layout of tables.
 */
export type Difference = "words" | "dates" | "signs" | "notes"

/** SHA-256, hex, of the words of law alone: equal for two printings of the same law. */
export function lawDigest(words: Lawful): string {
  return createHash("sha256").update(canonical(words, normalise)).digest("hex")
}

export function isSameLaw(one: Lawful, other: Lawful): boolean {
  return isSameLetters(one, other) || canonical(one, normalise) === canonical(other, normalise)
}

/** Of two wordings that are not the same in all. */
export function differenceBetween(one: Lawful, other: Lawful): Difference {
  if (!isSameLaw(one, other)) return "words"
  if (one.status !== other.status) return "dates"
  return isSameLetters(one, other) ? "notes" : "signs"
}

function isSameLetters(one: Lawful, other: Lawful): boolean {
  const asPrinted = (text: string) => text
  return canonical(one, asPrinted) === canonical(other, asPrinted)
}

function canonical({ heading, text, tables, status }: Lawful, written: (text: string) => string): string {
  return JSON.stringify([
    written(heading),
    written(text),
    tables.map(({ caption, rows }) => [
      written(caption),
      rows.map((row) => row.map((cell) => written(cell.text))),
    ]),
    // Words do not change on the day they take effect.
    status === "future" ? "in-force" : status,
  ])
}
