/**
 * Sentences that are not quotations: each must be of the closed list of frames, and what its slots hold must
 * be true of this answer: its place, its verdict, citations it uses, words of the law it quotes.
 */
import type { Answer } from "../answer/index.js"
import { jurisdictionName, type MatchedFrame, matchFrame } from "../law/index.js"
import { normalise } from "../text/index.js"
import type { Wrong } from "./check-quotation.js"

/** What frames may speak of: everything the answer rests on. */
export interface FrameGround {
  readonly answer: Answer
  readonly citations: ReadonlySet<string>
  readonly headings: ReadonlySet<string>
  /** Every quoted text, normalised and in lower case. */
  readonly words: string
}

export function checkFrame(text: string, ground: FrameGround): Wrong | null {
  const frame = matchFrame(text)
  if (frame === null) return noFrame(text)
  return wrongForAnswer(frame, ground.answer) ?? wrongWords(frame, ground)
}

/** What can be told from the answer alone: the list of frames, its verdict, its place and its dates. */
export function checkFrameAlone(text: string, answer: Answer): Wrong | null {
  const frame = matchFrame(text)
  return frame === null ? noFrame(text) : wrongForAnswer(frame, answer)
}

function noFrame(text: string): Wrong {
  return { check: "uncited", detail: `“${text}” is neither a quotation nor a frame sentence` }
}

function wrongForAnswer({ id, slots }: MatchedFrame, answer: Answer): Wrong | null {
  const lead = `lead-${answer.verdict}`
  if (id.startsWith("lead-") && id !== lead && !id.startsWith(`${lead}-on-`)) {
    return { check: "scope", detail: `the sentence ${id} does not go with the verdict ${answer.verdict}` }
  }
  const places = answer.jurisdictions.map(jurisdictionName).join("; ")
  if (slots.place !== undefined && slots.place !== places) {
    return { check: "place", detail: `it speaks of ${slots.place}; the answer is about ${places}` }
  }
  if (slots.date !== undefined && !datesOf(answer).has(slots.date)) {
    return { check: "date", detail: `${slots.date} is no date of the answer or its sources` }
  }
  return null
}

function wrongWords({ id, slots }: MatchedFrame, ground: FrameGround): Wrong | null {
  if (slots.citation !== undefined && !ground.citations.has(slots.citation)) {
    return { check: "citation", detail: `${slots.citation} is not among what the answer rests on` }
  }
  if (slots.heading !== undefined && !ground.headings.has(slots.heading)) {
    return { check: "quotation", detail: `“${slots.heading}” is no heading of what the answer rests on` }
  }
  const quoted = slots.quote ?? slots.term
  const within = id === "part-unanswered" ? folded(ground.answer.question) : ground.words
  if (quoted === undefined || within.includes(folded(quoted))) return null
  return { check: "quotation", detail: `“${quoted}” is not found where it is quoted from` }
}

function datesOf(answer: Answer): ReadonlySet<string | null> {
  const dates = answer.sources.flatMap((s) => [
    s.effectiveFrom,
    s.effectiveTo,
    s.currentThrough,
    s.retrievedAt,
  ])
  return new Set([answer.asOf, ...dates])
}

export function folded(text: string): string {
  return normalise(text).toLowerCase()
}
