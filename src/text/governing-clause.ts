/**
 * Finds the clause that governs a sentence: its modal, what it means there, whether it says no.
 *
 *   If an employer fails to pay, the employer shall …      "the employer", not the "If" before it
 *   Any person who is required to register shall …         the second modal; the first is of "who"
 *   No person may …                                        "No" turns a permission into a ban
 *   Nothing in this section shall be construed to …        a limit of other rules: an exemption
 *   Only a licensed keeper may …                           a permission for the one; `provisos.ts` notes the "only"
 *
 * Rules of word order, no parsing; `subordinate.ts` tells whether a modal belongs to a subordinate clause and
 * `subject.ts` finds whose verb it is.
 */
import { conjunction, continuation, leadingClause, segmentBefore } from "./clause-segments.js"
import { findModals, type Modal } from "./modality.js"
import type { Modality, Span } from "./reading.js"
import { findSubject } from "./subject.js"
import { isSubordinate } from "./subordinate.js"

export interface GoverningClause {
  readonly modality: Modality | null
  readonly modal: Span | null
  readonly negated: boolean
  readonly subject: Span | null
}

/** "Operating a lamp, a keeper may" leads to its subject; "Operating a lamp is unlawful" has it in front. */
const gerund =
  /^\s*(?!nothing\b)\p{L}+ing\b(?:(?!\b(?:shall|must|may|should|is|are)\b)[^,;:])*,(?!\s*(?:and|or)\b)/iu
const enumerator = /^\s*(?:\([\p{L}\d]{1,6}\)|\d{1,3}\.|\p{L}\.)\s+/u
const negatedSubject = /^\s*(?:no\b(?!\s+(?:later|more|less|fewer|earlier)\b)|nothing\b|neither\b|none\b)/iu
/** Words an aside between commas may begin with: "who, if asked, may". */
const aside =
  /^\s*(?:if|when|where|whether|unless|except|subject|upon|until|after|before|within|without|with|in|on|at|by|for|from|to|under|during|through|pursuant|as|including|who|which|whose|having|being|notwithstanding|not|or as|\p{L}+ing)\b/iu
/** "This is the share each keeper | should bear": the main clause has its verb, and no conjunction leads to a second. */
const contactClause =
  /^(?:(?!\b(?:who|whom|whose|which|that|if|when|where|as|because|unless|until|whether)\b)[^,;:—])*?\s(?:is|are|was|were|has)\s(?:(?!\b(?:and|or|but)\b)[^,;:—])*$/iu
/** A heading that was glued to its sentence: "Power to publish Where a person fails …", "Lamps: A keeper shall …". */
const gluedHeading =
  /^\([^()]{7,}\)\s+(?=\p{Lu})|^\p{Lu}(?:[^.,;:—]{2,100}?\s(?=(?:Where|When|Whilst|If|Unless|Subject to|For the purposes? of)\s)|[^.,;:—]{2,60}:\s+(?=\p{Lu}))/u

/** `masked` is the sentence with citations, brackets and quotations masked; `original` has the same offsets. */
export function governingClause(masked: string, original: string): GoverningClause {
  // The comma of "April 9, 1997" parts nothing.
  const text = masked.replace(/,(?=\s\d{4}\b)/gu, " ")
  const modals = findModals(text)
  const head = headLength(original)
  const rest = text.slice(head)
  const led = leadingClause.test(rest) || gerund.test(rest)
  const modal = chooseModal(text, head, led, modals)
  if (modal === null) return { modality: null, modal: null, negated: false, subject: null }
  const span = { start: modal.start, end: modal.end }
  const { written, subject } = findSubject({ text, original, head, led }, modal)
  const words = written === null ? "" : text.slice(written.start, written.end)
  const saysNo = negatedSubject.test(words)
  return {
    modality: modalityUnder(words, modal, text.slice(modal.start)),
    modal: span,
    negated: modal.negated !== saysNo,
    subject,
  }
}

function headLength(original: string): number {
  const marked = enumerator.exec(original)?.[0].length ?? 0
  return marked + (gluedHeading.exec(original.slice(marked))?.[0].length ?? 0)
}

function chooseModal(text: string, head: number, led: boolean, modals: readonly Modal[]): Modal | null {
  if (led) {
    const main = modals.find((modal) => {
      const segment = segmentBefore(text, head, modal.start)
      const words = text.slice(segment.start, segment.end)
      return (
        segment.afterComma && !continuation.test(words) && !conjunction.test(words) && !isSubordinate(words)
      )
    })
    if (main !== undefined) return main
  }
  const free = modals.find((modal) => {
    if (led && !segmentBefore(text, head, modal.start).afterComma) return false
    const words = clauseBefore(text, head, modal.start)
    return !isSubordinate(words) && !contactClause.test(words)
  })
  return free ?? (led ? withoutComma(text, head, modals) : null)
}

/** "If the lamp fails the keeper | shall": the first modal that belongs to no clause within the leading one. */
function withoutComma(text: string, head: number, modals: readonly Modal[]): Modal | null {
  const main = modals.find((modal) => {
    const words = clauseBefore(text, head, modal.start)
    const lead = leadingClause.exec(words)?.[0].length ?? 0
    const inner = words.slice(lead)
    return !/\b(?:and|or|but)\s*$/u.test(words) && !isSubordinate(inner) && /\s\S+\s+\S+\s*$/u.test(inner)
  })
  return main ?? null
}

/**
 * The words a modal hangs on: those since the last comma, without the aside that ends there ("who, if asked, may"),
 * and with the words before it where it only goes on a series ("that the owner, lessor, or agent may").
 */
function clauseBefore(text: string, head: number, at: number): string {
  let segment = segmentBefore(text, head, at)
  let words = text.slice(segment.start, segment.end)
  let isSeries = false
  for (let steps = 0; steps < 12 && text[segment.start - 1] === ","; steps += 1) {
    const isAside = !isSeries && (words.trim() === "" || (steps > 0 && aside.test(words)))
    isSeries ||= conjunction.test(words)
    if (!isAside && !isSeries) break
    if (isSeries && !conjunction.test(words) && segment.end - segment.start > 40) break
    segment = segmentBefore(text, head, segment.start - 1)
    const earlier = text.slice(segment.start, segment.end)
    words =
      (/^\s*if (?:any|applicable|appropriate)\s*$/u.test(earlier) ? "" : earlier) + (isAside ? "" : words)
  }
  return words
}

/** What a modal means under its subject: no one may, no one is required to, nothing here shall. `said` begins with the modal. */
function modalityUnder(subject: string, modal: Modal, said: string): Modality | null {
  if (/^\s*nothing\b/iu.test(subject)) return "exemption"
  if (
    /^\s*(?:the\s+(?:terms?|words?|expressions?)|references?)\b/iu.test(subject) &&
    /^\S+\s+(?:not\s+)?include\b/u.test(said)
  )
    return null
  if (!negatedSubject.test(subject)) return modal.kind
  switch (modal.kind) {
    case "duty":
      return /^(?:\S+\s+)?(?:be\s+)?(?:required|obliged|obligated|bound|ha(?:s|ve) to)\b/iu.test(said)
        ? "exemption"
        : "ban"
    case "permission":
    case "power":
      return "ban"
    case "ban":
      return "permission"
    case "exemption":
      return "duty"
    case null:
      return /^\S+\s+be\s+(?:construed|interpreted)\b/iu.test(said) ? "exemption" : null
    default:
      return modal.kind
  }
}
