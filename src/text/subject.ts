/**
 * Finds the subject of the governing verb.
 *
 *   A keeper who sells oil, if asked, | shall         "A keeper who sells oil"
 *   If a lamp fails, the keeper | shall               "the keeper", after the leading clause
 *   In this case the keeper | shall                   "the keeper", though no comma parts them
 *   The lamp is dry and | may                         "The lamp", the subject of the first verb
 *   It is unlawful for any person to                  "any person"; "it" stands for nothing there
 */
import { conjunction, continuation, leadingClause, segmentBefore } from "./clause-segments.js"
import type { Modal } from "./modality.js"
import type { Span } from "./reading.js"
import { isSubordinate } from "./subordinate.js"

const beginsNounPhrase = /^\s*(?:\p{Lu}|(?:the|an?|any|each|every|no|all|such|this|that|these|those)\s)/u
/** After these a noun phrase is no subject: "of the keeper", "all the keepers", "or the keeper". */
const governs =
  /(?:^|[^\p{L}\p{N}\s)\]]|\b(?:of|in|on|at|by|for|from|to|with|without|under|upon|after|before|within|during|through|against|between|into|over|about|per|than|as|and|or|nor|not|is|are|be|if|when|where|unless|until|that|which|who|the|an?|any|all|each|such|both|\p{L}+ing))\s*$/iu
/** "The keeper, if asked, | shall": the condition is no part of the subject. */
const closedAside =
  /,\s+(?:upon|if|unless|subject to|except|when|where|while|notwithstanding|pursuant to|within|after|before|prior to|in accordance with)\s[^,;]*,\s*$/iu

export interface SentenceBody {
  /** With citations, brackets and quotations masked. */
  readonly text: string
  readonly original: string
  /** Where the sentence proper begins, after its enumerator. */
  readonly head: number
  /** Whether a clause leads to the subject: "If …, the keeper". */
  readonly led: boolean
}

export interface Subject {
  /** What stands where the subject stands, be it "nothing in this section" or "it". */
  readonly written: Span | null
  /** Whom or what the verb is said of; null where that is nobody. */
  readonly subject: Span | null
}

export function findSubject(body: SentenceBody, modal: Modal): Subject {
  const { text, original, head, led } = body
  const before = subjectBefore(text, original, head, led, modal)
  const written = before === null ? null : trimmed(original, before)
  if (written !== null && !isExpletive(original, written, modal)) return { written, subject: written }
  const isIt = written !== null || /\bit\s*$/iu.test(text.slice(0, modal.start))
  return { written, subject: isIt ? subjectAfterFor(text, modal) : null }
}

function subjectBefore(
  text: string,
  original: string,
  head: number,
  led: boolean,
  modal: Modal,
): Span | null {
  if (!led) return beforePredicate(text, original, { start: head, end: modal.start })
  let end = modal.start
  let best: Span | null = null
  while (end > head) {
    const segment = segmentBefore(text, head, end)
    if (!segment.afterComma) break
    const words = text.slice(segment.start, segment.end)
    if (!continuation.test(words) && !conjunction.test(words) && !leadingClause.test(words)) {
      best = segment
      break
    }
    end = segment.start - 1
  }
  if (best === null) return lastNounPhrase(text, original, head, modal.start)
  best = seriesHead(text, head, best)
  const then = /^\s*(?:then|that)\s+(?=(?:the|an?|any|each|every|no|such|it|he|she|they)\b)/iu
  const skipped = then.exec(text.slice(best.start))?.[0].length ?? 0
  return beforePredicate(text, original, { start: best.start + skipped, end: modal.start })
}

/** "…, a State, district, or local committee | may": the subject begins where its series does. */
function seriesHead(text: string, head: number, found: Span): Span {
  const follows = text.slice(found.end, found.end + 12)
  if (!/^,\s+(?:or|and)\b/u.test(follows) || beginsNounPhrase.test(text.slice(found.start, found.end)))
    return found
  let start = found.start
  for (let steps = 0; steps < 6; steps += 1) {
    const earlier = segmentBefore(text, head, start - 1)
    if (!earlier.afterComma || text[start - 1] !== "," || earlier.end - earlier.start > 60) break
    if (beginsNounPhrase.test(text.slice(earlier.start, earlier.end)))
      return { start: earlier.start, end: found.end }
    start = earlier.start
  }
  return found
}

/** "In this case the keeper | shall": no comma parts them, so the subject is the last noun phrase that nothing governs. */
function lastNounPhrase(text: string, original: string, head: number, end: number): Span | null {
  const from = Math.max(head, segmentBefore(text, head, end).start)
  const words = text.slice(from, end)
  // "the steps we are required to take": the pronoun is another subject.
  if (/\b(?:it|he|she|they|we|you)\s*$/iu.test(words)) return null
  for (const found of [...words.matchAll(/\b(?:the|an?|any|each|every|no|such)\s+(?=\p{L})/gu)].reverse())
    if (found.index > 0 && !governs.test(original.slice(from, from + found.index)))
      return { start: from + found.index, end }
  return null
}

/** "The lamp is dry and | may": the subject ends before the first verb. Without a verb found, nobody is named. */
function beforePredicate(text: string, original: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end)
  if (!/,?\s(?:and|or|but)(?:\s+\p{L}+ly)?\s*$/u.test(original.slice(span.start, span.end))) return span
  for (const verb of words.matchAll(/\b(?:is|are|was|were|has|have|had|does|do)\b/gu))
    if (verb.index > 0 && !isSubordinate(words.slice(0, verb.index)))
      return { start: span.start, end: span.start + verb.index }
  return null
}

/** "it is unlawful for any person to …", "it shall be the duty of the keeper to …": the subject stands there. */
function subjectAfterFor(text: string, modal: Modal): Span | null {
  const rest = text.slice(modal.start)
  const match =
    /^[^,;:.]*?\b(?:for|(?:duty|responsibility) of)\s+((?:an?|any|the|each|every)\s[^;:.]*?)\s+to\b/iu.exec(
      rest,
    )
  if (match === null) return null
  const start = modal.start + match[0].indexOf(match[1] as string)
  return { start, end: start + (match[1] as string).length }
}

function isExpletive(text: string, span: Span, modal: Modal): boolean {
  const words = text.slice(span.start, span.end).trim()
  // "It shall be filed" speaks of something; "it is unlawful to", "it shall be the duty of" do not.
  if (/^it$/iu.test(words))
    return /^(?:\p{L}+\s+){0,3}?(?:unlawful|illegal|prohibited|forbidden|permitted|lawful|necessary|sufficient|permissible|possible|appropriate|presumed|deemed|encouraged|recommended|(?:an?|the)\s+(?:\p{L}+\s+)?(?:duty|responsibility|policy|offen[cs]e|violation|defen[cs]e))\b/iu.test(
      text.slice(modal.start),
    )
  return /^(?:there|nothing\b.*|this|that|the following|none of .*)$/iu.test(words)
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const inner = words
    .replace(closedAside, "")
    .replace(/[\s,;:—-]+$/u, "")
    .trimStart()
  if (inner === "") return null
  const from = start + words.indexOf(inner)
  return { start: from, end: from + inner.length }
}
