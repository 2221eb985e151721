/**
 * What can be asked of an open library: the interface every door calls, and its requests and responses.
 */
import type { Abstention, Check, CheckName } from "../answer/index.js"
import type { Coverage, Provision } from "../corpus/index.js"
import type { IsoDate, JurisdictionCode, ProvisionId } from "../law/index.js"
import type { AnswerList, ListRequest, PublishedReading, ReviewRequest } from "../publish/index.js"
import type { ReadQuestion } from "../retrieve/index.js"
import type { VerifiedAnswer } from "../verify/index.js"
import type { AskStage } from "./ask-question.js"
import type { PublicationOutcome } from "./publish-answers.js"
import type { OriginalResult } from "./show-original.js"
import type { PagesResult } from "./show-pages.js"
import type { ShownProvision, ShowResult } from "./show-provision.js"

export interface AskRequest {
  readonly question: string
  /** Picked by the asker; empty: as the question says. */
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly asOf: IsoDate | null
  readonly profile: Profile
}

/** What the asker says of themselves; every field is optional. */
export interface Profile {
  readonly kind?: string
  readonly licences?: readonly string[]
  readonly sector?: string
  readonly employees?: number
  readonly revenueUsd?: number
  readonly consumers?: number
  readonly places?: {
    readonly operate?: readonly string[]
    readonly sell?: readonly string[]
    readonly employ?: readonly string[]
    readonly storeData?: readonly string[]
  }
}

export interface SearchRequest {
  readonly query: string
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly asOf: IsoDate | null
  readonly top: number
}

export interface SearchHit {
  readonly provision: ProvisionId
  readonly citation: string
  readonly heading: string
  readonly score: number
  /** The source's own identifiers, e.g. `{ DocumentID: 1, PassageID: "14.2.3" }`. */
  readonly ref: Readonly<Record<string, string | number>> | null
  readonly text: string
  readonly instrument: string
  readonly reasons: readonly string[]
}

export interface SearchResponse {
  readonly hits: readonly SearchHit[]
  readonly searched: number
  readonly snapshot: number
}

export interface StatementToVerify {
  readonly id: string
  readonly text: string
  readonly cite: string
  readonly asOf: IsoDate | null
}

export interface StatementVerdict {
  readonly id: string
  readonly verdict: "verified" | "not-carried" | "unresolved" | "not-in-force"
  /** The first failed check; null when verified. */
  readonly reason: CheckName | null
  readonly checks: readonly Check[]
}

export interface Pincite {
  readonly dataDir: string
  /** Whether the fictional sample library is what is held here. */
  readonly isSample: boolean
  readonly ask: (
    request: AskRequest,
    onStage?: (stage: AskStage) => void,
  ) => Promise<VerifiedAnswer | Abstention>
  /** What a question is read as, for showing and correcting. */
  readonly readQuestion: (request: AskRequest) => Promise<ReadQuestion>
  readonly search: (request: SearchRequest) => Promise<SearchResponse>
  /** A citation as people write it, or a provision id. */
  readonly show: (citationOrId: string, asOf: IsoDate | null) => Promise<ShowResult>
  /** What was shown as it stands in the publisher's file. */
  readonly original: (shown: ShownProvision) => Promise<OriginalResult>
  /** The pages of the publisher's file it stands on; `words`: characters of its own text to mark, null for all of it. */
  readonly pages: (
    shown: ShownProvision,
    words: { readonly start: number; readonly end: number } | null,
  ) => Promise<PagesResult>
  readonly coverage: () => Promise<Coverage>
  readonly verifyStatement: (statement: StatementToVerify) => Promise<StatementVerdict>
  /** Asks, and puts the answer to rest at an address of its own; an abstention is never published. */
  readonly publish: (request: AskRequest, now: () => Date) => Promise<PublicationOutcome>
  /** Which questions have a published answer, at which address. */
  readonly publishedAnswers: (request: ListRequest) => Promise<AnswerList>
  /** The answer at an address, verified anew; `edition` null: the newest. */
  readonly publishedAnswer: (address: string, edition: number | null) => Promise<PublishedReading>
  /** Notes that a person has read a published answer; gives what stands at the address then. */
  readonly review: (request: ReviewRequest, now: () => Date) => Promise<PublishedReading>
  /** Questions over what is held that have an answer, for the ask page. */
  readonly exampleQuestions: () => Promise<readonly string[]>
  /** Top provisions of an instrument and their children, for browsing. */
  readonly outline: (id: string) => Promise<readonly Provision[]>
  readonly close: () => Promise<void>
}
