/**
 * Counts what an import did, each provision once, however many documents brought it.
 */
export interface ProvisionCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
}

type Outcome = keyof ProvisionCounts

interface ReadProvision {
  /** Not held before, or no longer in the newest edition held. */
  readonly isNew: boolean
  readonly changed: boolean
  readonly level: string
  readonly versions: number
}

export interface ProvisionTally {
  readonly note: (provision: number, read: ReadProvision) => void
  readonly dropped: (provision: number) => void
  /** How many provisions were read. */
  readonly read: () => number
  readonly counts: () => ProvisionCounts
  /** How many of each level were read. */
  readonly levels: () => Readonly<Record<string, number>>
  /** How many versions are held of the provisions that were read. */
  readonly versions: () => number
}

export function provisionTally(): ProvisionTally {
  const outcomes = new Map<number, Outcome>()
  const lastRead = new Map<number, ReadProvision>()
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
    counts() {
      const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 }
      for (const outcome of outcomes.values()) counts[outcome]++
      return counts
    },
    levels() {
      const levels: Record<string, number> = {}
      for (const { level } of lastRead.values()) levels[level] = (levels[level] ?? 0) + 1
      return levels
    },
    versions: () => [...lastRead.values()].reduce((sum, { versions }) => sum + versions, 0),
  }
}

function outcomeOf(earlier: Outcome | undefined, { isNew, changed }: ReadProvision): Outcome {
  if (earlier === "added" || earlier === "changed") return earlier
  // Dropped by an earlier document of this import and brought again by this one: moved.
  if (isNew && earlier !== "removed") return "added"
  return changed ? "changed" : "unchanged"
}
