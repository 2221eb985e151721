/**
 * The one interface of every search engine: question terms in, provisions out with the parts of their score.
 *
 * A document is one version of one provision. Jurisdiction and date filter inside the engine, while it
 * scores, never in a join afterwards. Statistics are those of one jurisdiction as a whole, so that cutting
 * or merging shards changes no score.
 */
import type { IsoDate, JurisdictionCode, ProvisionId, VersionId } from "../law/index.js"

export interface EngineQuery {
  /** The question as asked; the engine analyses it (tokens, stems, bigrams). */
  readonly text: string
  /** Empty: every jurisdiction held. */
  readonly jurisdictions: readonly JurisdictionCode[]
  /** Null: the newest version of each provision that is not repealed or future. */
  readonly asOf: IsoDate | null
  readonly top: number
  /**
   * Which versions may be found: those that answer for the day, or where no day is asked ("in-force", also when
   * not said); or all others, to see that law on the subject is repealed, has ended or begins later.
   */
  readonly among?: VersionsSought
}

export type VersionsSought = "in-force" | "not-in-force"

/** Everyday words of a question, and the words that law has instead of them. */
export interface LawWords {
  /** As the question has them: “boss”, “let me go”. */
  readonly asked: string
  readonly written: string
}

export interface EngineHit {
  readonly provision: ProvisionId
  readonly version: VersionId
  /** The section (or rule) it stands in; itself when it is one. */
  readonly section: ProvisionId
  readonly score: number
  /** What each field added to the score: body, bigrams, catchline, headings, neighbours, chapter. */
  readonly parts: Readonly<Record<string, number>>
  /** The distinct analysed terms of the question found in its own words or headings. */
  readonly matched: readonly string[]
  /** What it or its headings have only in law's words, for the terms they do not have themselves. */
  readonly matchedInstead: readonly (LawWords & { readonly term: string })[]
  /** Those of `matched` that stand in the headings from its section down to itself. */
  readonly matchedInHeading: readonly string[]
}

export interface QuestionTerm {
  readonly term: string
  readonly idf: number
  /** Terms, or neighbouring ones with a space between, that law may use instead: a text with one of them has the term. */
  readonly alternatives: readonly string[]
}

export interface EngineResult {
  readonly hits: readonly EngineHit[]
  /** Provisions that were open to the query (after filters). */
  readonly searched: number
  /** The analysed terms of the question with their inverse document frequency, rarest first. */
  readonly terms: readonly QuestionTerm[]
}

export interface RetrievalEngine {
  readonly name: string
  readonly snapshot: number
  readonly search: (query: EngineQuery) => Promise<EngineResult>
  readonly close: () => Promise<void>
}
