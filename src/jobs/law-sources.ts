/**
 * Which sources of official law there are, and what is known of each: what to write, whose it is, on which terms.
 */
import { publishers, webPage } from "../sources/index.js"

export interface LawSource {
  /** What stands before the colon. */
  readonly name: string
  readonly title: string
  readonly publisher: string
  readonly examples: readonly { readonly write: string; readonly brings: string }[]
  readonly formats: readonly string[]
  readonly licence: string
  /** Which days it vouches for. */
  readonly dates: string
  /** Citations that lead into its law. */
  readonly citations: readonly string[]
  readonly hosts: readonly string[]
  /** The pause between two requests. */
  readonly secondsBetween: number
  /** The day it was last tried on the publisher itself; null: only on saved shapes. */
  readonly triedLive: string | null
}

export function lawSources(): readonly LawSource[] {
  return [...publishers, webPage].map(({ plan: _plan, examples, ...known }) => ({
    ...known,
    examples: examples.map(([write, brings]) => ({ write, brings })),
  }))
}
