/**
 * Publishing: a question is asked, and what was verified is put to rest at an address; an abstention never is.
 *
 * What is read back is held against the law published last, which may be newer than what the open library
 * still shows to askers: an answer at rest may have been published after a later import.
 */
import type { Abstention } from "../answer/index.js"
import type { OpenLibrary } from "../corpus/index.js"
import {
  type Publication,
  type PublishedReading,
  publishAnswer,
  type ReviewRequest,
  readPublished,
  reviewPublished,
} from "../publish/index.js"
import type { VerifiedAnswer } from "../verify/index.js"

export type PublicationOutcome = Publication | { readonly kind: "abstained"; readonly abstention: Abstention }

export interface AnswersAtRest {
  readonly dataDir: string
  readonly reader: OpenLibrary
}

export async function publishOutcome(
  asked: VerifiedAnswer | Abstention,
  place: { readonly dataDir: string; readonly now: () => Date },
): Promise<PublicationOutcome> {
  return asked.kind === "abstention" ? { kind: "abstained", abstention: asked } : publishAnswer(asked, place)
}

export async function readAnswer(
  address: string,
  edition: number | null,
  { dataDir, reader }: AnswersAtRest,
): Promise<PublishedReading> {
  return readPublished(address, edition, { dataDir, reader: await reader.refresh() })
}

export async function reviewAnswer(
  request: ReviewRequest,
  { dataDir, reader, now }: AnswersAtRest & { readonly now: () => Date },
): Promise<PublishedReading> {
  return reviewPublished(request, { dataDir, reader: await reader.refresh(), now })
}
