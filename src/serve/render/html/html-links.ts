/** How an answer's links are made: the web door leads to provisions, a file on its own only to its own sources. */
import type { Answer, Label } from "../../../pincite.js"

export interface HtmlLinks {
  /** Leads to a provision or version, with the words at a span highlighted; null where there is nowhere to lead. */
  readonly provision: (id: string, span?: { readonly start: number; readonly end: number }) => string | null
}

/** Within one page: links without a place to lead to. */
export const noProvisionLinks: HtmlLinks = { provision: () => null }

export function passageAnchor(label: Label): string {
  return `passage-${label}`
}

/** The citation each label stands for, so that a label can be read out as more than two numbers. */
export function citationsByLabel(answer: Answer): ReadonlyMap<Label, string> {
  return new Map(
    answer.sources.flatMap((source) => source.passages.map((each) => [each.label, each.citation])),
  )
}
