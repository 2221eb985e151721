/**
 * Finds the clause that governs a sentence: its modal, its subject, whether it says no.
 *
 *   If an employer fails to pay, the employer shall …      "the employer", not the "If" before it
 *   Any person who is required to register shall …         the second modal; the first is of "who"
 *   No person may …                                        "No" turns a permission into a ban
 *
 *   Nothing in this section shall be construed to …        a limit of other rules: an exemption
 *   Only a licensed keeper may …                           a permission for the one; `provisos.ts` notes the "only"
 *
 * Rules of word order, no parsing; `subordinate.ts` tells whether a modal belongs to a subordinate clause.
 */
import { findModals, type Modal } from "./modality.js"
import type { Modality, Span } from "./reading.js"
import { isSubordinate } from "./subordinate.js"

export interface GoverningClause {
  readonly modality: Modality | null
  readonly modal: Span | null
  readonly negated: boolean
  readonly subject: Span | null
}

/** Words a sentence may begin with before its subject: conditions, times, reservations. */
const leadingClause =
  /^\s*(?:(?:and|but|or|provided,?(?: further| however)?,?(?: that)?)\s+)?(?:if|when|whenever|where|wherever|unless|except|notwithstanding|subject to|upon|until|after|before|within|without|with|in|on|at|by|for|from|to|under|during|through|pursuant|beginning|commencing|effective(?= (?:on|upon|as|not|\p{L}+ \d))|following(?= (?:the|an?|any|such|its|his|each|receipt|\p{L}+ion))|based|consistent with|not later|no later|not less|not more|prior to|once|while|because|since|as|whether|regardless|among|between|of|such that|having|given|irrespective|further|however|additionally|moreover|provided|absent|although|though|whilst|any time|(?:each|every) time|every \d+|\p{L}+ly(?=,))\b/iu
/** "Operating a lamp, a keeper may" leads to its subject; "Operating a lamp is unlawful" has it in front. */
const gerund =
  /^\s*(?!nothing\b)\p{L}+ing\b(?:(?!\b(?:shall|must|may|should|is|are)\b)[^,;:])*,(?!\s*(?:and|or)\b)/iu
const enumerator = /^\s*(?:\([\p{L}\d]{1,6}\)|\d{1,3}\.|\p{L}\.)\s+/u
/** Words between commas that go on with what went before and hold no subject: ", including those kept in a tower,". */
const continuation =
  /^\s*(?:$|who\b|whom\b|whose\b|which\b|including\b|excluding\b|being\b|having\b|(?:as|if)\b|set forth\b|(?!nothing\b)\p{Ll}+(?:ing|ed)\s+(?:the|an?|any|to|by|in|on|at|from|for|of|with|within|under|as|pursuant)\b)/u
const beginsNounPhrase = /^\s*(?:\p{Lu}|(?:the|an?|any|each|every|no|all|such|this|that|these|those)\s)/u
const conjunction = /^\s*(?:and|or|nor|but)\b/iu
const negatedSubject = /^\s*(?:no\b(?!\s+(?:later|more|less|fewer|earlier)\b)|nothing\b|neither\b|none\b)/iu
/** Words an aside between commas may begin with: "who, if asked, may". */
const aside =
  /^\s*(?:if|when|where|whether|unless|except|subject|upon|until|after|before|within|without|with|in|on|at|by|for|from|to|under|during|through|pursuant|as|including|who|which|whose|having|being|notwithstanding|not|or as|\p{L}+ing)\b/iu
/** "This is the share each keeper | should bear": the main clause has its verb, and no conjunction leads to a second. */
const contactClause =
  /^(?:(?!\b(?:who|whom|whose|which|that|if|when|where|as|because|unless|until|whether)\b)[^,;:—])*?\s(?:is|are|was|were|has)\s(?:(?!\b(?:and|or|but)\b)[^,;:—])*$/iu
/** After these a noun phrase is no subject: "of the keeper", "all the keepers", "or the keeper". */
const governs =
  /(?:^|[^\p{L}\p{N}\s)\]]|\b(?:of|in|on|at|by|for|from|to|with|without|under|upon|after|before|within|during|through|against|between|into|over|about|per|than|as|and|or|nor|not|is|are|be|if|when|where|unless|until|that|which|who|the|an?|any|all|each|such|both|\p{L}+ing))\s*$/iu
/** "The keeper, if asked, | shall": the condition is no part of the subject. */
const closedAside =
  /,\s+(?:upon|if|unless|subject to|except|when|where|notwithstanding|pursuant to|within|after|before|prior to|in accordance with)\s[^,;]*,\s*$/iu
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
  const before = subjectBefore(text, original, head, led, modal)
  const raw = before === null ? null : trimmed(original, before)
  const isEmpty = raw === null || isExpletive(original, raw, modal)
  const isIt = raw !== null || /\bit\s*$/iu.test(text.slice(0, modal.start))
  const forWhom = isEmpty && isIt ? subjectAfterFor(text, modal) : null
  const subject = forWhom ?? (isEmpty ? null : raw)
  const words = raw === null ? "" : text.slice(raw.start, raw.end)
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

function segmentBefore(text: string, head: number, at: number): Span & { readonly afterComma: boolean } {
  const breaks = Math.max(...[",", ";", ":", "—"].map((mark) => text.lastIndexOf(mark, at - 1)))
  return breaks < head
    ? { start: head, end: at, afterComma: false }
    : { start: breaks + 1, end: at, afterComma: true }
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
