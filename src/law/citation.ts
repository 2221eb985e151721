/**
 * Citations as values: what a person wrote, read into parts from the top down.
 *
 * Reading has three outcomes: one citation, several candidates, or none with the reason. Formatting and
 * reading are inverse: reading what a system formats gives the same citation back. Each citation system
 * is one file under `citation-systems/`; `readCitation` tries them all.
 */
import type { JurisdictionCode, ProvisionId } from "./provision-id.js"

export interface Citation {
  /** `dc-code`, `cfr`, `adgm`, `franklin-code`, … */
  readonly system: string
  readonly jurisdiction: JurisdictionCode
  /** From the top: `["28-3852", "a"]`, `["2", "200.303", "a"]`. */
  readonly parts: readonly string[]
  /** The publisher's form: `D.C. Code § 28-3852(a)`. */
  readonly canonical: string
  /** The Bluebook's form. */
  readonly bluebook: string
  /** The provision it names, were it held. */
  readonly provision: ProvisionId
}

export type CitationReading =
  | { readonly kind: "one"; readonly citation: Citation }
  | { readonly kind: "several"; readonly candidates: readonly Citation[] }
  | { readonly kind: "none"; readonly why: "no-citation" | "unknown-system" }
