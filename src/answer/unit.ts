/**
 * A unit: the smallest piece of a provision that may be quoted without leaving out what governs it.
 *
 * Either one whole sentence, or a lead-in (chapeau) with its list items, or a lead-in with one item
 * where the list is of duties or definitions and each item stands by itself. What a unit says is read
 * by rules from its own words; nothing is added.
 */
import type { Provision } from "../corpus/index.js"
import type { ProvisionId, StatementStatus } from "../law/index.js"
import type { SentenceReading } from "../text/index.js"

export interface Quote {
  readonly provision: Provision
  /** UTF-16 offsets into the provision's stored text. */
  readonly start: number
  readonly end: number
  /** Printed before the quote when it begins a list item: "(1)"; "" otherwise. */
  readonly enumerator: string
}

/** What a unit does for the person who asks. */
export type UnitRole =
  | "requirement"
  | "prohibition"
  | "permission"
  | "exception"
  | "penalty"
  | "definition"
  | "applicability"
  | "power"
  | "other"

export interface Unit {
  /** `provision@start-end` of the first and last quote: stable over drafts, so that a refused unit can be left out. */
  readonly key: string
  readonly section: ProvisionId
  readonly quotes: readonly Quote[]
  readonly text: string
  readonly reading: SentenceReading
  readonly role: UnitRole
  readonly status: StatementStatus
  /** Whom it binds, in its own words; null where it does not say. */
  readonly actor: string | null
  readonly defines: string | null
}

export function quotedText(quote: Quote): string {
  return quote.provision.text.slice(quote.start, quote.end)
}

/** Quotes in order, each item led by its enumerator, joined by single spaces: the only text a law statement may have. */
export function joinQuotes(quotes: readonly Quote[]): string {
  return quotes
    .map((quote) =>
      quote.enumerator === "" ? quotedText(quote) : `${quote.enumerator} ${quotedText(quote)}`,
    )
    .join(" ")
}
