/**
 * The only maker of a `VerifiedAnswer`.
 *
 * The type cannot be built outside this file: its constructor is private to the module. What comes back
 * from disk or another process is a record, not a verified answer, and must pass through here again.
 */
import type { Answer } from "../answer/index.js"

declare const verifiedBrand: unique symbol

/** An answer of which every sentence was checked against the words it cites, in this process. */
export type VerifiedAnswer = Answer & { readonly [verifiedBrand]: true }
