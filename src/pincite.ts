/**
 * The front door of the package: what can be done with a library of law.
 *
 * Every door (command line, HTTP API, web) calls these functions and nothing else. Each job is one file
 * under `jobs/`; this file wires the rooms together and says what may be asked of them.
 */
import type { Abstention, Check, CheckName } from "./answer/index.js"
import type { Coverage, Instrument, PointInTime, Provision } from "./corpus/index.js"
import type { IsoDate, JurisdictionCode, ProvisionId } from "./law/index.js"
import type { ReadQuestion } from "./retrieve/index.js"
import type { VerifiedAnswer } from "./verify/index.js"

// What the doors show, so that they need no other room.
export type {
  Abstention,
  AbstentionCode,
  Answer,
  AnswerSection,
  Applicability,
  Check,
  CheckName,
  Label,
  NotForYou,
  Passage,
  SearchedStatement,
  Source,
  Statement,
  Support,
} from "./answer/index.js"
export type { Coverage, Instrument, PointInTime, Provision } from "./corpus/index.js"
export type { QuestionPart, ReadQuestion } from "./retrieve/index.js"
export type { VerifiedAnswer } from "./verify/index.js"

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

/** Everything a provision page shows. */
export interface ShownProvision {
  readonly found: PointInTime
  readonly instrument: Instrument
  /** From the top provision down to the parent. */
  readonly path: readonly Provision[]
  /** The provision and all below it, depth first; `subtree[0]` is the provision itself. */
  readonly subtree: readonly Provision[]
  readonly children: readonly Provision[]
  /** The whole of it with its children in order, enumerators printed. */
  readonly fullText: string
  readonly versions: readonly Provision[]
  readonly previous: Provision | null
  readonly next: Provision | null
}

/** Several readings of what was asked for, or none, are values. */
export type ShowResult =
  | { readonly kind: "one"; readonly shown: ShownProvision }
  | {
      readonly kind: "several"
      readonly candidates: readonly { readonly id: ProvisionId; readonly citation: string }[]
    }
  | {
      readonly kind: "none"
      readonly why: "no-citation" | "unknown-system" | "not-held"
      readonly nearest: readonly Provision[]
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
  readonly coverage: () => Promise<Coverage>
  readonly verifyStatement: (statement: StatementToVerify) => Promise<StatementVerdict>
  /** Questions over what is held that have an answer, for the ask page. */
  readonly exampleQuestions: () => Promise<readonly string[]>
  /** Top provisions of an instrument and their children, for browsing. */
  readonly outline: (id: string) => Promise<readonly Provision[]>
  readonly close: () => Promise<void>
}

export type AskStage = "reading" | "searching" | "composing" | "checking"
