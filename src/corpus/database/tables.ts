/**
 * The tables of the record, as kysely sees them.
 *
 * Every row that a publisher may change carries the snapshot that added it and the one that removed it, so
 * that a reader of snapshot n sees exactly the rows with `added_in <= n < removed_in`, whatever is being
 * written meanwhile. Words are kept apart from their dates, and both apart from the place they stand in:
 * moving a section changes no words, and a later "current through" copies none.
 */

/** `removed_in` of a row that nothing has removed. */
export const notRemoved = Number.MAX_SAFE_INTEGER

interface Lasting {
  readonly added_in: number
  readonly removed_in: number
}

export interface SnapshotRow {
  readonly number: number
  /** `writing` is visible to nobody but its writer; numbers of `abandoned` snapshots are never used again. */
  readonly state: "writing" | "published" | "abandoned"
  readonly begun_at: string
  readonly published_at: string | null
}

export interface InstrumentRow {
  readonly key: number
  readonly id: string
  readonly added_in: number
}

/** What the publisher and the importer say of an instrument. */
export interface InstrumentFactsRow extends Lasting {
  readonly key: number
  readonly instrument: number
  readonly jurisdiction: string
  readonly name: string
  readonly short_name: string
  readonly weight: string
  readonly publisher: string | null
  readonly official_url: string | null
  readonly current_through: string | null
  readonly imported_on: string
  readonly provisions: number
  readonly sections: number
  /** Of all that the record says of the instrument beside the words. */
  readonly digest: string
}

export interface SourceRow extends Lasting {
  readonly key: number
  readonly instrument: number
  readonly name: string
  readonly digest: string
  readonly bytes: number
  readonly format: string
  readonly retrieved_on: string
  /** The folder that was named when it was imported; null where that is not known. */
  readonly root: string | null
}

/** Where words stand in a file. */
export interface OriginRow {
  readonly words: number
  readonly source: number
  /** As `pack-origin` writes it. */
  readonly place: string
  readonly added_in: number
}

export interface ProvisionRow {
  readonly key: number
  readonly id: string
  readonly instrument: number
  readonly added_in: number
}

export interface PlaceRow extends Lasting {
  readonly key: number
  readonly provision: number
  readonly instrument: number
  readonly parent: number | null
  readonly ordinal: number
  /** In the parent's words of the newest edition. */
  readonly at: number
  /** JSON: where it stands in other words of the parent, by their digest; null where nowhere else. */
  readonly offsets: string | null
  readonly level: string
  readonly designator: string
  readonly ref: string | null
  /** 1 where the newest edition no longer has the provision; it stays for questions about earlier days. */
  readonly dropped: number
}

export interface WordsRow {
  readonly key: number
  readonly provision: number
  readonly digest: string
  readonly citation: string
  readonly heading: string
  readonly text: string
  readonly notes: string
  readonly tables: string
  readonly status: string
  readonly added_in: number
}

export interface VersionRow extends Lasting {
  readonly key: number
  readonly provision: number
  readonly words: number
  /** Order among the versions of its provision, oldest first. */
  readonly sequence: number
  readonly effective_from: string | null
  readonly effective_to: string | null
  readonly current_through: string | null
  readonly weight: string
}

/** What an instrument lacks and how far its parts are vouched for; none for what was imported before this was kept. */
export interface HoldingRow extends Lasting {
  readonly key: number
  readonly instrument: number
  /** JSON, as `holdings` writes it. */
  readonly said: string
}

/** A file that the last import of it failed to read, or passed over as no law. */
export interface PassedFileRow extends Lasting {
  readonly key: number
  /** The paths that were asked for, one a line. */
  readonly asked: string
  /** Relative to the path that was asked for. */
  readonly name: string
  readonly reason: string
  /** 1: it failed; 0: it is no law. */
  readonly failed: number
}

export interface LibraryTables {
  readonly snapshots: SnapshotRow
  readonly instruments: InstrumentRow
  readonly instrument_facts: InstrumentFactsRow
  readonly sources: SourceRow
  readonly provisions: ProvisionRow
  readonly places: PlaceRow
  readonly words: WordsRow
  readonly versions: VersionRow
  readonly origins: OriginRow
  readonly holdings: HoldingRow
  readonly passed_files: PassedFileRow
}
