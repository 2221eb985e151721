/**
 * Reading the library: provisions at rest with their versions, at a point in time.
 *
 * Every reader sees exactly one published snapshot. Where no date is asked, the version offered is the
 * newest one held that is not repealed, reserved or future; where a date is asked, only a version known
 * to be in force on it. What no version can answer is said as a value, never guessed.
 */
import type {
  EffectivePeriod,
  InstrumentId,
  IsoDate,
  JurisdictionCode,
  ProvisionId,
  ProvisionStatus,
  VersionId,
  Weight,
} from "../law/index.js"
import type { Origin, ParsedNote, ParsedTable } from "../parse/index.js"

export interface Provision {
  readonly id: ProvisionId
  readonly version: VersionId
  readonly instrument: InstrumentId
  readonly jurisdiction: JurisdictionCode
  readonly parent: ProvisionId | null
  /** Order among all provisions of its instrument, depth first. */
  readonly ordinal: number
  /** Offset before which it stands in the parent's text, in that version of it that answers for the same day. */
  readonly at: number
  readonly level: string
  readonly designator: string
  readonly citation: string
  readonly heading: string
  /** Its own words (lead-in and continuation); its children's words are theirs. */
  readonly text: string
  readonly notes: readonly ParsedNote[]
  readonly tables: readonly ParsedTable[]
  readonly status: ProvisionStatus
  readonly weight: Weight
  readonly period: EffectivePeriod
  /** Whether it is the version offered where no date is asked. */
  readonly current: boolean
  /** SHA-256, hex, of heading, text, notes, tables, status and citation in one canonical form. */
  readonly digest: string
  readonly ref: Readonly<Record<string, string | number>> | null
}

export interface Instrument {
  readonly id: InstrumentId
  readonly jurisdiction: JurisdictionCode
  readonly name: string
  readonly shortName: string
  readonly weight: Weight
  readonly publisher: string | null
  readonly officialUrl: string | null
  readonly currentThrough: IsoDate | null
  /** The day of the last import that changed anything of it. */
  readonly importedOn: IsoDate
  readonly provisions: number
  readonly sections: number
  /** The formats of the files it was imported from; given with the coverage alone. */
  readonly formats?: readonly string[]
  /** Given with the coverage alone; null where it was imported before gaps were kept. */
  readonly holding?: Holding | null
}

/** What is held of an instrument, and what is not. */
export interface Holding {
  /** The earliest and the latest day that one of its top provisions is vouched for; null where none is. */
  readonly currentThrough: { readonly earliest: IsoDate; readonly latest: IsoDate } | null
  /** Top provisions for which the publisher states no day. */
  readonly undated: number
  /** Parts that the publisher's own index or headings name and that are not held. */
  readonly namedOnly: readonly NamedOnly[]
  /** Sections (or what its tradition has instead) that are held and are no law in force, by their status. */
  readonly sectionsNotInForce: Readonly<Record<string, number>>
  /** Sections that only earlier editions have. */
  readonly sectionsOfEarlierEditions: number
}

export interface NamedOnly {
  readonly id: ProvisionId | null
  readonly name: string
  /** Where it is named. */
  readonly file: string
  readonly line: number
}

/** A file that the last import of it could not read, or passed over because it is no law. */
export interface PassedFile {
  readonly file: string
  readonly reason: string
  readonly failed: boolean
}

export interface Coverage {
  readonly snapshot: number
  readonly jurisdictions: readonly {
    readonly jurisdiction: JurisdictionCode
    readonly name: string
    readonly provisions: number
    readonly instruments: readonly Instrument[]
  }[]
  readonly passedFiles: readonly PassedFile[]
}

/** A provision on a date: held and in force, or why not. */
export type PointInTime =
  | { readonly kind: "held"; readonly provision: Provision }
  | {
      readonly kind: "not-in-force"
      readonly provision: Provision
      readonly why: "repealed" | "not-yet" | "no-longer"
    }
  | { readonly kind: "date-not-held"; readonly provision: Provision }
  | { readonly kind: "not-held" }

export interface LibraryReader {
  /** The published snapshot this reader sees; 0 for an empty library. */
  readonly snapshot: number
  readonly coverage: () => Promise<Coverage>
  readonly instrument: (id: InstrumentId) => Promise<Instrument | null>
  readonly instruments: () => Promise<readonly Instrument[]>
  readonly pointInTime: (id: ProvisionId, asOf: IsoDate | null) => Promise<PointInTime>
  /** One exact version, whether or not it is in force; for verifying what an answer rests on. */
  readonly version: (id: VersionId) => Promise<Provision | null>
  readonly versions: (id: ProvisionId) => Promise<readonly Provision[]>
  /** The chosen versions of many provisions, in the order asked; those not in force or not held are left out. */
  readonly read: (ids: readonly ProvisionId[], asOf: IsoDate | null) => Promise<readonly Provision[]>
  /**
   * Direct children in order. This and the three below show the tree: also what is repealed or reserved, with
   * its status, and on a day also what nobody vouches for on it (a title's heading); left out is what the newest
   * edition no longer has and, on a day, what is known not to be in force on it, or was not in the edition that
   * the parent's words of that day are from.
   */
  readonly children: (id: ProvisionId, asOf: IsoDate | null) => Promise<readonly Provision[]>
  /** The provision and all below it, depth first in the order of the law; empty when not held. */
  readonly subtree: (id: ProvisionId, asOf: IsoDate | null) => Promise<readonly Provision[]>
  /** From the top provision down to the parent, all of them on any day: they are headings. */
  readonly ancestors: (id: ProvisionId, asOf: IsoDate | null) => Promise<readonly Provision[]>
  /** Top provisions of an instrument (titles, parts). */
  readonly roots: (id: InstrumentId, asOf: IsoDate | null) => Promise<readonly Provision[]>
  /** Every version of every provision of an instrument, in order; for building the index and for `doctor`. */
  readonly scan: (id: InstrumentId) => AsyncIterable<Provision>
  /** Where an instrument's text came from. */
  readonly documents: (id: InstrumentId) => Promise<readonly SourceRecord[]>
  /** Where the words of provisions stand in the original; those imported before this was kept are left out. */
  readonly origins: (
    provisions: readonly ProvisionWithDigest[],
  ) => Promise<ReadonlyMap<ProvisionId, ProvisionOrigin>>
  readonly close: () => Promise<void>
}

export interface SourceRecord {
  readonly name: string
  readonly digest: string
  readonly bytes: number
  readonly format: string
  readonly retrievedOn: IsoDate
  /** The folder in which the file lay when it was imported; absent where that is not known. */
  readonly root?: string | null
}

/** What names one exact wording of a provision. */
export type ProvisionWithDigest = Pick<Provision, "id" | "digest">

/** Where a provision's words stand in the file they came from; its runs are those of `Origin`. */
export interface ProvisionOrigin extends Origin {
  /** SHA-256, hex, of the file as it was imported. */
  readonly fileDigest: string
  readonly root: string | null
  /** The day the file came from its publisher, or was imported where nobody noted that. */
  readonly retrievedOn: IsoDate
}
