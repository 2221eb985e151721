/**
 * A row of the table of jurisdictions: a place with law of its own, as it is shown on pages and named in
 * questions.
 */
import type { JurisdictionCode } from "../provision-id.js"

export interface Jurisdiction {
  /** ISO 3166 where one is assigned, in lower case: `us-mo`, `ae-az`. */
  readonly code: JurisdictionCode
  /** The name always shown: "Missouri", "State of Franklin (fictional)". */
  readonly name: string
  /** Whether prose puts "the" before the name: "the District of Columbia". */
  readonly article: boolean
  /** Other names that mean this place wherever they stand. */
  readonly aliases: readonly string[]
  /** Words that mean its law only before a word for law: "Texan law", "German statutes". */
  readonly adjectives: readonly string[]
  /** Short forms read only in upper case and where a place stands: "in MO", never the word "me". */
  readonly postal: readonly string[]
  /** Older short forms with their full stops: "Calif.", "N.Y.". */
  readonly abbreviations: readonly string[]
  /** The place whose law applies there too: the United States for a state. */
  readonly parent: JurisdictionCode | null
}
