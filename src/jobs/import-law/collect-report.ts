/**
 * What an import says when it has ended.
 */
import type { ProvisionChange, ReprintedCounts, SnapshotDraft } from "../../corpus/index.js"
import type { FileFailure, NotUnderstood, SourceCoverage } from "../../parse/index.js"

export interface ImportReport {
  /** Files of law that were read. */
  readonly files: number
  readonly instruments: number
  /** Versions held of the provisions that were read. */
  readonly versions: number
  readonly provisions: {
    readonly added: number
    /** Words, dates of force or weight differ from what was held; other dashes or notes do not count. */
    readonly changed: number
    readonly unchanged: number
    /** No longer in the newest edition; kept for questions about earlier days. */
    readonly removed: number
  }
  /** How many of the unchanged provisions differ from what was held in their signs, or their notes, alone. */
  readonly reprinted: ReprintedCounts
  /** Each provision that was held and is not as it was, with what changed. */
  readonly changes: readonly ProvisionChange[]
  /** How many provisions of each level were read: `{ section: 7019, … }`. */
  readonly levels: Readonly<Record<string, number>>
  readonly notUnderstood: readonly NotUnderstood[]
  /** How much of the words of the files the provisions hold. */
  readonly coverage: ImportCoverage
  readonly failed: readonly FileFailure[]
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
  /** False where everything was held already: then no new snapshot is published. */
  readonly changed: boolean
  /** The snapshot that readers see now. */
  readonly snapshot: number
  /** How many rows of an import that had been killed were removed first; null where there was none. */
  readonly recovered: number | null
  readonly seconds: number
}

export interface ImportCoverage extends SourceCoverage {
  /** Words placed as a share of all; 1 where there are none. */
  readonly share: number
}

export type Findings = Pick<ImportReport, "files" | "notUnderstood" | "failed" | "skipped"> & {
  readonly coverage: SourceCoverage
}

export async function collectReport(
  draft: SnapshotDraft,
  found: Findings,
  outcome: Pick<ImportReport, "changed" | "snapshot" | "recovered" | "seconds">,
): Promise<ImportReport> {
  return {
    files: found.files,
    instruments: draft.instruments(),
    versions: draft.tally.versions(),
    provisions: draft.tally.counts(),
    reprinted: draft.tally.reprinted(),
    changes: await draft.changes(),
    levels: draft.tally.levels(),
    notUnderstood: byKind(found.notUnderstood),
    coverage: { share: shareOf(found.coverage), ...found.coverage },
    failed: found.failed,
    skipped: found.skipped,
    ...outcome,
  }
}

function shareOf({ words, placed }: SourceCoverage): number {
  return words === 0 ? 1 : placed / words
}

/** Each kind once, where it was first seen, the most frequent first. */
function byKind(notUnderstood: readonly NotUnderstood[]): readonly NotUnderstood[] {
  const kinds = new Map<string, NotUnderstood>()
  for (const seen of notUnderstood) {
    const known = kinds.get(seen.what)
    kinds.set(seen.what, known === undefined ? seen : { ...known, count: known.count + seen.count })
  }
  return [...kinds.values()].sort((one, other) => other.count - one.count)
}
