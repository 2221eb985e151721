/**
 * Counts what an import did, each provision once, however many documents brought it.
 */
import type { ProvisionId } from "../../law/index.js"

export interface ProvisionCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
}

/** Provisions that say the law they said, in another printing: they are among the unchanged ones. */
export interface ReprintedCounts {
  /** In other dashes, quotation marks, spaces or encoding. */
  readonly signs: number
  /** With other notes or history, another form of citation, another layout of a table. */
  readonly notes: number
}

/**
 * `dates`: the same words, in force from or to another day or with another weight; `first-day`: an older edition, or
 * one that says more, shows them to have been law from an earlier day than was known. Strongest first.
 */
const changes = ["words", "dates", "first-day", "signs", "notes"] as const
export type Change = (typeof changes)[number]

/** What an import changed of a provision that was held. */
export interface ProvisionChange {
  readonly provision: ProvisionId
  readonly what: Change | "removed"
}

type Outcome = "added" | "unchanged" | "removed" | Change

interface ReadProvision {
  /** Not held before, or no longer in the newest edition held. */
  readonly isNew: boolean
  readonly change: Change | null
  readonly level: string
  readonly versions: number
}

export interface ProvisionTally {
  readonly note: (provision: number, read: ReadProvision) => void
  readonly dropped: (provision: number) => void
  /** How many provisions were read. */
  readonly read: () => number
  readonly counts: () => ProvisionCounts
  readonly reprinted: () => ReprintedCounts
  /** The keys of provisions that were held and are not as they were, with what changed. */
  readonly changes: () => ReadonlyMap<number, ProvisionChange["what"]>
  /** How many of each level were read. */
  readonly levels: () => Readonly<Record<string, number>>
  /** How many versions are held of the provisions that were read. */
  readonly versions: () => number
}

export function provisionTally(): ProvisionTally {
  const outcomes = new Map<number, Outcome>()
  const lastRead = new Map<number, ReadProvision>()
  const count = (...wanted: readonly Outcome[]) =>
    [...outcomes.values()].filter((outcome) => wanted.includes(outcome)).length
  return {
    note(provision, read) {
      lastRead.set(provision, read)
      outcomes.set(provision, outcomeOf(outcomes.get(provision), read))
    },
    dropped(provision) {
      // What this import itself brought and took back was never there.
      if (outcomes.get(provision) === "added") outcomes.delete(provision)
      else outcomes.set(provision, "removed")
    },
    read: () => lastRead.size,
    counts: () => ({
      added: count("added"),
      changed: count("words", "dates"),
      unchanged: count("unchanged", "first-day", "signs", "notes"),
      removed: count("removed"),
    }),
    reprinted: () => ({ signs: count("signs"), notes: count("notes") }),
    changes() {
      const changed = new Map<number, ProvisionChange["what"]>()
      for (const [provision, outcome] of outcomes)
        if (outcome !== "added" && outcome !== "unchanged") changed.set(provision, outcome)
      return changed
    },
    levels() {
      const levels: Record<string, number> = {}
      for (const { level } of lastRead.values()) levels[level] = (levels[level] ?? 0) + 1
      return levels
    },
    versions: () => [...lastRead.values()].reduce((sum, { versions }) => sum + versions, 0),
  }
}

function outcomeOf(earlier: Outcome | undefined, { isNew, change }: ReadProvision): Outcome {
  if (earlier === "added") return earlier
  // Dropped by an earlier document of this import and brought again by this one: moved.
  if (isNew && earlier !== "removed") return "added"
  return changes.find((each) => each === earlier || each === change) ?? "unchanged"
}
