/**
 * The recipe of a score: what each field weighs and how BM25 is set for it (decision 0030).
 *
 * BM25 over the body does most of the work; adjacent bigrams are the one large gain on top of it; the rest
 * are small, separate helps, worth more in a code (whose sections have headings) than in a rulebook.
 * Neighbours have no postings of their own: theirs is the sum of the bodies' scores beside the document,
 * which ranks as well as a BM25 over the neighbours' joined words and costs nothing to keep.
 */
import type { FieldName } from "../shard.js"

export interface FieldRecipe {
  readonly weight: number
  readonly k1: number
  readonly b: number
}

export const recipe: Readonly<Record<FieldName, FieldRecipe>> = {
  body: { weight: 1, k1: 0.7, b: 0.7 },
  bigrams: { weight: 0.4, k1: 0.5, b: 0.5 },
  catchline: { weight: 0.4, k1: 0.7, b: 0.7 },
  headings: { weight: 0.15, k1: 0.7, b: 0.7 },
  chapter: { weight: 0.1, k1: 1.2, b: 0.9 },
}

/** Of the body score of the provision before and of the one after. */
export const neighbourWeight = 0.05
