/**
 * The only maker of a `VerifiedAnswer`.
 *
 * `mintVerified` is for the files of this room alone: `index.ts` does not hand it on, and every other room
 * enters through `index.ts`. What is minted is frozen all the way down and remembered, so that a copy, a
 * cast or a record read from disk is told from the real thing; such a record must pass through `reverify`.
 */
import type { Answer } from "../answer/index.js"

declare const verifiedBrand: unique symbol

/** An answer of which every sentence was checked against the words it cites, in this process. */
export type VerifiedAnswer = Answer & { readonly [verifiedBrand]: true }

const minted = new WeakSet<object>()

export function mintVerified(answer: Answer): VerifiedAnswer {
  const verified = freezeDeeply(structuredClone(answer)) as VerifiedAnswer
  minted.add(verified)
  return verified
}

export function isVerifiedAnswer(value: unknown): value is VerifiedAnswer {
  return typeof value === "object" && value !== null && minted.has(value)
}

function freezeDeeply<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value
  for (const inner of Object.values(value)) freezeDeeply(inner)
  return Object.freeze(value)
}
