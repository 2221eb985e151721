/**
 * The shape of an answer (before and after verification) and of an abstention.
 *
 * A law statement is made of complete quotations: its `text` is its support's quotes in order, joined by
 * single spaces, each list item led by its enumerator. A frame statement comes from the closed list in
 * `law/frames.ts`. A label `[d.p]` is source number, then passage number in that source, both in order of
 * first use; within an answer one label always means the same provision, version and span.
 */
import type {
  IsoDate,
  JurisdictionCode,
  ProvisionId,
  StatementStatus,
  Verdict,
  VersionId,
  Weight,
} from "../law/index.js"

/** `1.2`: second passage of the first source. Written `[1.2]` on the page. */
export type Label = string

export interface Support {
  readonly label: Label
  readonly provision: ProvisionId
  readonly version: VersionId
  /** UTF-16 offsets into the version's stored text. */
  readonly start: number
  readonly end: number
  readonly quote: string
  /** The enumerator printed before the quote when it is a list item: "(1)"; "" otherwise. */
  readonly enumerator: string
}

export interface Check {
  readonly name: CheckName
  readonly outcome: "passed" | "failed" | "not-applicable"
  readonly detail: string
}

/** Fixed names; `verify/` says which failed. */
export const checkNames = [
  "citation",
  "version",
  "quotation",
  "condition",
  "exception",
  "status",
  "jurisdiction",
  "negation",
  "modality",
  "number",
  "date",
  "unit",
  "comparator",
  "actor",
  "scope",
  "place",
  "merged",
  "term",
  "stale",
  "connective",
  "uncited",
] as const
export type CheckName = (typeof checkNames)[number]

export interface Statement {
  readonly text: string
  readonly kind: "law" | "frame"
  readonly labels: readonly Label[]
  readonly support: readonly Support[]
  readonly checks: readonly Check[]
  /** Whom the provision binds, in its own words, where it says so. */
  readonly appliesTo: string | null
  readonly status: StatementStatus | null
}

export const sectionKinds = [
  "who-is-bound",
  "requirements",
  "permissions",
  "prohibitions",
  "service-providers",
  "definitions",
  "exceptions",
  "penalties",
  "additional",
  "conclusion",
] as const
export type SectionKind = (typeof sectionKinds)[number]

export interface AnswerSection {
  readonly kind: SectionKind
  readonly heading: string
  readonly statements: readonly Statement[]
}

export interface Passage {
  readonly label: Label
  readonly citation: string
  readonly provision: ProvisionId
  readonly version: VersionId
  readonly quote: string
  readonly start: number
  readonly end: number
}

export interface Source {
  readonly number: number
  readonly citation: string
  readonly title: string
  readonly instrument: string
  readonly jurisdiction: JurisdictionCode
  readonly weight: Weight
  readonly effectiveFrom: IsoDate | null
  readonly effectiveTo: IsoDate | null
  readonly currentThrough: IsoDate | null
  readonly officialUrl: string | null
  readonly retrievedAt: IsoDate
  readonly digest: string
  readonly why: string
  readonly passages: readonly Passage[]
}

export interface Applicability {
  readonly provision: ProvisionId
  readonly citation: string
  readonly bearer: string
  readonly fits: "you" | "only-if" | "not-you" | "unknown"
  readonly because: string
  readonly definedAt: string | null
}

export interface NotForYou {
  readonly provision: ProvisionId
  readonly citation: string
  readonly heading: string
  readonly because: string
}

export interface SearchedStatement {
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly instruments: number
  readonly provisions: number
  readonly snapshot: number
  readonly nearest: readonly {
    readonly provision: ProvisionId
    readonly citation: string
    readonly heading: string
  }[]
}

export interface Receipt {
  readonly snapshot: number
  readonly engine: string
  readonly rules: string
  /** SHA-256 of the answer's canonical JSON without this field. */
  readonly digest: string
}

export interface Answer {
  readonly kind: "answer"
  readonly question: string
  readonly questionParts: readonly {
    readonly text: string
    readonly askedFor: string
    readonly answered: boolean
  }[]
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly asOf: IsoDate | null
  readonly author: "compose" | `write:${string}`
  readonly verdict: Verdict
  readonly verdictBecause: { readonly labels: readonly Label[]; readonly rule: string }
  readonly title: string
  readonly lead: readonly Statement[]
  readonly premises: readonly Statement[]
  readonly sections: readonly AnswerSection[]
  readonly sources: readonly Source[]
  readonly applicability: readonly Applicability[]
  readonly notForYou: readonly NotForYou[]
  readonly gaps: readonly string[]
  readonly searched: SearchedStatement
  readonly receipt: Receipt
}

/** What an author hands to `verify/`: everything but the checks' outcomes and the receipt's digest. */
export interface Draft {
  readonly answer: Answer
}

export const abstentionCodes = [
  "jurisdiction-not-held",
  "jurisdiction-unclear",
  "date-not-held",
  "not-in-force",
  "out-of-scope",
  "not-found",
  "underspecified",
  "false-premise",
] as const
export type AbstentionCode = (typeof abstentionCodes)[number]

export interface Abstention {
  readonly kind: "abstention"
  readonly question: string
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly asOf: IsoDate | null
  readonly reason: { readonly code: AbstentionCode; readonly message: string }
  readonly searched: SearchedStatement
  /** What to add or ask next, in sentences. */
  readonly next: readonly string[]
  /** Jurisdictions that are held, so that the same question can be asked of them in one step. */
  readonly held: readonly JurisdictionCode[]
}
