/**
 * A shard: the counts of one or more instruments of one jurisdiction, never changed once built.
 *
 * A document is one version of one provision; documents stand instrument by instrument in the order of the
 * law. A shard holds counts only (how often, how long, how many) and no score, so that the same provisions
 * in one shard or in forty rank alike: scores come from counts summed over the jurisdiction. Terms carry
 * numbers of the jurisdiction's lexicon, so shards merge without looking at a word.
 *
 * Some fields are the same for many documents (the headings above a section's paragraphs), so they are
 * kept once, as a unit, and each document names its unit.
 */
import type { InstrumentId, JurisdictionCode } from "../law/index.js"

export const fieldNames = ["body", "bigrams", "catchline", "headings", "chapter"] as const
export type FieldName = (typeof fieldNames)[number]

/** For each key (a term's number, or two for a bigram) the units it stands in, ascending, and how often. */
export interface Postings {
  readonly keys: Float64Array
  /** Where each key's units begin; one longer than `keys`. */
  readonly starts: Uint32Array
  readonly units: Uint32Array
  readonly counts: Uint16Array
  /** Terms in each unit. */
  readonly lengths: Uint32Array
}

/** Many strings in one piece of memory. */
export interface Strings {
  readonly bytes: Buffer
  /** Where each string begins; one longer than there are strings. */
  readonly starts: Uint32Array
}

export interface ShardInstrument {
  readonly id: InstrumentId
  /** What it was built from; another fingerprint means another text or structure. */
  readonly fingerprint: string
  /** Its documents: from `start` up to, not including, `end`. */
  readonly start: number
  readonly end: number
}

export const documentFlags = {
  /** May be an answer: of level section or below, with words enough. */
  answers: 1,
  /** The version offered where no date is asked. */
  current: 2,
  /** The publisher calls it law; an ended version of it may answer for its days. */
  inForce: 4,
} as const

export interface Shard {
  readonly jurisdiction: JurisdictionCode
  readonly instruments: readonly ShardInstrument[]
  readonly documents: number
  /** Per document `path@version`, without the instrument's id. */
  readonly versions: Strings
  /** Days as numbers, 20240701; 0 where unknown. */
  readonly effectiveFrom: Int32Array
  readonly effectiveTo: Int32Array
  readonly currentThrough: Int32Array
  readonly flags: Uint8Array
  /** The document of the section it stands in; itself for a section, and for what stands above sections. */
  readonly section: Uint32Array
  /** The documents before and after it under the same parent; `documents` where there is none. */
  readonly previous: Uint32Array
  readonly next: Uint32Array
  /** Its unit in the fields that are shared; body and bigrams have a unit for each document. */
  readonly catchline: Uint32Array
  readonly headings: Uint32Array
  readonly chapter: Uint32Array
  readonly fields: Readonly<Record<FieldName, Postings>>
}
