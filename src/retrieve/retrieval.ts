/**
 * What a question was read as, and what was found for it, each find with its reasons.
 */
import type { Provision } from "../corpus/index.js"
import type { VersionsSought } from "../index/index.js"
import type { AskedFor, Citation, IsoDate, JurisdictionCode } from "../law/index.js"

export type { AskedFor } from "../law/index.js"

export interface QuestionPart {
  /** The part in the asker's own words. */
  readonly text: string
  readonly askedFor: AskedFor
}

export interface ReadQuestion {
  readonly text: string
  readonly parts: readonly QuestionPart[]
  /** The activity in the asker's words, without the place and the asking words, for titles: "use third-party … tools". */
  readonly activity: string
  /** Places that were read from the question or picked by the asker. */
  readonly jurisdictions: readonly JurisdictionCode[]
  /** Places named that no jurisdiction code is known for, or that are ambiguous, as written. */
  readonly unclearPlaces: readonly string[]
  readonly placesNamed: readonly {
    readonly jurisdiction: JurisdictionCode
    readonly written: string
    readonly from: "question" | "picked"
    /** Of a law that is named: why it is of this place. */
    readonly why?: string
  }[]
  readonly asOf: IsoDate | null
  readonly citations: readonly Citation[]
  /** What the asker is, as far as said: "business", "employer", "individual", "public-body", "insurer", … */
  readonly asker: readonly string[]
  /** The question without place, date and asking words: what is searched. */
  readonly searchText: string
  /** The activity in title case, its verb in the form of a heading: "Using Third-Party … Tools". */
  readonly activityTitle?: string
  /** A time named that is not one day, as written ("in March 2020", "last year"); `asOf` is then null. */
  readonly unclearDate?: string
  /** Too short to tell what is asked: fewer than two words that say anything, and no citation. */
  readonly underspecified?: boolean
}

export interface Found {
  readonly provision: Provision
  /** From the top provision down to the parent. */
  readonly ancestors: readonly Provision[]
  /** The section (or rule) it stands in; itself when it is one. */
  readonly section: Provision
  readonly score: number
  /** How well its section does as a whole, on the scale of `score`: what sections are to be ranked by. */
  readonly sectionScore: number
  /** In words: why it is here. */
  readonly reasons: readonly string[]
  /** The share, 0 to 1, of the question's weight (sum of idf) that the provision with its headings and lead-in covers. */
  readonly coverage: number
  /** The question's terms it covers. */
  readonly matched: readonly string[]
}

export interface Searched {
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly instruments: number
  readonly provisions: number
  readonly snapshot: number
  readonly engine: string
}

export interface Retrieval {
  /** Best first. */
  readonly found: readonly Found[]
  /** The question's analysed terms with their weight, heaviest first. */
  readonly terms: readonly { readonly term: string; readonly idf: number }[]
  readonly searched: Searched
  /**
   * How much of the question's weight (sum of idf) a text covers, 0 to 1, by the same analysis as the
   * search, so that an author can choose among sentences without knowing the index.
   */
  readonly weigh: (text: string) => { readonly coverage: number; readonly matched: readonly string[] }
}

export interface RetrieveRequest {
  readonly text: string
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly asOf: IsoDate | null
  readonly top: number
  /** "not-in-force": only versions that may not answer, to see what is repealed, has ended or begins later. */
  readonly among?: VersionsSought
}

/** Handed to the author, so that it can search again for exceptions, penalties and definitions. */
export type Retriever = (request: RetrieveRequest) => Promise<Retrieval>
