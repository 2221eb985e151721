/**
 * What a source of official law is: what it holds, how a person writes what they want of it, and how that becomes
 * files at addresses.
 *
 * A publisher plans and fetches nothing but its own small indexes; the files are fetched, kept and handed to the
 * import by `fetched/`. Law of one edition (a day, a release, a commit) stays in a folder of its own for good, so
 * that what an answer rests on can always be shown as it was published.
 */
import type { z } from "zod"
import type { IsoDate } from "../../law/index.js"
import type { ImportFacts } from "../../parse/index.js"

export interface Publisher {
  /** What stands before the colon: `ecfr`. */
  readonly name: string
  readonly title: string
  readonly publisher: string
  /** What to write, with what it brings. */
  readonly examples: readonly (readonly [written: string, brings: string])[]
  readonly formats: readonly string[]
  readonly licence: string
  /** Which days it vouches for. */
  readonly dates: string
  /** Citations that lead into its law. */
  readonly citations: readonly string[]
  readonly hosts: readonly string[]
  readonly secondsBetween: number
  /** The day it was last tried on the publisher itself; null: only on saved shapes. */
  readonly triedLive: IsoDate | null
  /** `asked`: what stands after the colon. Null where it is not written as this source takes it. */
  readonly plan: (asked: string, desk: Desk) => Promise<Plan | null>
}

/** What a publisher plans with. */
export interface Desk {
  readonly today: IsoDate
  /** A small index of the publisher's, checked for its shape; null where it is not there. */
  readonly json: <Shape extends z.ZodType>(
    url: string,
    shape: Shape,
    accept?: string,
  ) => Promise<z.output<Shape> | null>
  readonly text: (url: string) => Promise<string | null>
  /** The edition of this law that was fetched last; null for none. */
  readonly held: (what: string) => string | null
}

export interface Plan {
  /** Names the law among what this source has: `title-16-part-314`. */
  readonly what: string
  /** The edition as its publisher names it: a day, a release, a commit; null where only its bytes tell. */
  readonly edition: string | null
  readonly files: readonly PlannedFile[]
  readonly facts: Partial<ImportFacts>
  /** Where people read it, where that depends on the address that had it. */
  readonly officialUrlOf?: (address: string) => string
  /** What changed since the edition held, in the publisher's words; empty where nothing did or it does not say. */
  readonly changes: readonly string[]
  /** Kept beside the law, not imported: the publisher's list of changes. */
  readonly beside?: readonly { readonly name: string; readonly text: string }[]
}

export type Expected = "xml" | "html" | "pdf" | "zip" | "anything"

export interface PlannedFile {
  /** Its name in the edition's folder, with forward slashes; ours, never the host's. */
  readonly name: string
  /** Tried in order until one is there. */
  readonly urls: readonly string[]
  readonly accept?: string
  readonly language?: string
  readonly raisesRedirects?: boolean
  readonly expects: Expected
  /** As the publisher states; null where it does not. */
  readonly bytes: number | null
  /** The digest that the publisher's index gives, as git counts it. */
  readonly gitBlob?: string
  /** Whether its bytes are those of the edition held, by the publisher's own list of changes. */
  readonly isAsHeld?: boolean
  /** Of an archive: the name that an entry is kept under; null for one that is passed over. */
  readonly keep?: (entry: string) => string | null
}
