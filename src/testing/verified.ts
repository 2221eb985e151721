/** A verified answer out of a built library, drafted by hand, for tests of what keeps and shows answers. */
import type { LibraryReader } from "../corpus/index.js"
import { type VerifiedAnswer, verifyDraft } from "../verify/index.js"
import { type DraftSketch, draftAnswer } from "./draft.js"

export async function verifiedAnswer(reader: LibraryReader, sketch: DraftSketch): Promise<VerifiedAnswer> {
  const verification = await verifyDraft(await draftAnswer(reader, sketch), reader)
  if (verification.kind === "verified") return verification.answer
  throw new Error(`the draft of this test was refused: ${JSON.stringify(verification.failures)}`)
}
