/**
 * Finds the clause that governs a sentence: its modal, its subject, whether it says no.
 *
 *   If an employer fails to pay, the employer shall …      "the employer", not the "If" before it
 *   Any person who is required to register shall …         the second modal; the first is of "who"
 *   No person may …                                        "No" turns a permission into a ban
 *
 * Rules of word order, no parsing: a modal belongs to a subordinate clause when a relative pronoun or a
 * conjunction stands before it and the clause has had no other verb of its own yet.
 */
import { findModals, type Modal } from "./modality.js"
import type { Modality, Span } from "./reading.js"

export interface GoverningClause {
  readonly modality: Modality | null
  readonly modal: Span | null
  readonly negated: boolean
  readonly subject: Span | null
}

/** Words a sentence may begin with before its subject: conditions, times, reservations. */
const leadingClause =
  /^\s*(?:(?:and|but|or|provided,?(?: further| however)?,?(?: that)?)\s+)?(?:if|when|whenever|where|wherever|unless|except|notwithstanding|subject|upon|until|after|before|within|without|with|in|on|at|by|for|from|to|under|during|through|pursuant|beginning|commencing|effective|following|based|consistent|not later|no later|not less|not more|prior|once|while|because|since|as|whether|regardless|among|between|of|such that|having|given|irrespective|further|however|additionally|moreover|provided|any time|every \d+|[\p{L}]+ing)\b/iu
const enumerator = /^\s*(?:\([\p{L}\d]{1,6}\)|\d{1,3}\.|\p{L}\.)\s+/u
const subjectHead =
  /^\s*(?:then\s+)?(?:the|an?|any|each|every|no|all|such|this|that|these|those|it|he|she|they|we|you|one|either|neither|both|some|nothing|his|her|its|their|\d+|[\p{Lu}])/iu
const conjunction = /^\s*(?:and|or|nor|but)\b/iu
const subordinator =
  /\b(?:if|when|whenever|where|wherever|unless|until|who|whom|whose|which|that|as|because|while|whether|than|what)\b/giu
const saysNo = /^\s*(?:no\b(?!\s+(?:later|more|less|fewer|earlier)\b)|nothing\b|neither\b|none\b)/iu
const objectRelativeHead =
  /^\s*(?:the|an?|any|each|such|it|he|she|they|this|these|his|her|its|their|no|[\p{Lu}])/u

/** `text` is the sentence with citations, brackets and quotations masked; `original` has the same offsets. */
export function governingClause(text: string, original: string): GoverningClause {
  const modals = findModals(text)
  const head = enumerator.exec(original)?.[0].length ?? 0
  const led = leadingClause.test(text.slice(head))
  const modal = chooseModal(text, head, led, modals)
  if (modal === null) return { modality: null, modal: null, negated: false, subject: null }
  const span = { start: modal.start, end: modal.end }
  const before = subjectBefore(text, head, led, modal)
  const raw = before === null ? null : trimmed(original, before)
  const forWhom = raw === null || isExpletive(text, raw) ? subjectAfterFor(text, modal) : null
  const noSubject = raw !== null && saysNo.test(text.slice(raw.start, raw.end))
  const subject = forWhom ?? (raw !== null && !isExpletive(text, raw) ? raw : null)
  const modality = noSubject ? underNo(modal, text.slice(modal.start, modal.end)) : modal.kind
  return { modality, modal: span, negated: modal.negated !== noSubject, subject }
}

function chooseModal(text: string, head: number, led: boolean, modals: readonly Modal[]): Modal | null {
  if (led) {
    const main = modals.find((modal) => {
      const segment = segmentBefore(text, head, modal.start)
      const words = text.slice(segment.start, segment.end)
      return (
        segment.afterComma && subjectHead.test(words) && !conjunction.test(words) && !isSubordinate(words)
      )
    })
    if (main !== undefined) return main
  }
  const free = modals.find((modal) => {
    const segment = segmentBefore(text, head, modal.start)
    if (led && !segment.afterComma) return false
    return !isSubordinate(text.slice(segment.start, segment.end))
  })
  return free ?? (led ? (modals.at(-1) ?? null) : null)
}

function segmentBefore(text: string, head: number, at: number): Span & { readonly afterComma: boolean } {
  const breaks = Math.max(...[",", ";", ":", "—"].map((mark) => text.lastIndexOf(mark, at - 1)))
  return breaks < head
    ? { start: head, end: at, afterComma: false }
    : { start: breaks + 1, end: at, afterComma: true }
}

/** Whether words that run up to a modal leave it in a subordinate clause. */
function isSubordinate(words: string): boolean {
  const last = [...words.matchAll(subordinator)].at(-1)
  if (last === undefined) return false
  const between = words.slice(last.index + last[0].length)
  const word = last[0].toLowerCase()
  if (between.trim() === "") return true
  if (!/^(?:who|whom|whose|which|that)$/u.test(word))
    return (word !== "as" && word !== "than") || !/\S+\s+\S+\s+\S+/u.test(between)
  if (findModals(between).length > 0) return false
  return objectRelativeHead.test(between) || !/\S+\s+\S+/u.test(between)
}

function subjectBefore(text: string, head: number, led: boolean, modal: Modal): Span | null {
  if (!led) return { start: head, end: modal.start }
  let end = modal.start
  let best: Span | null = null
  while (end > head) {
    const segment = segmentBefore(text, head, end)
    if (!segment.afterComma) break
    const words = text.slice(segment.start, segment.end)
    if (subjectHead.test(words) && !conjunction.test(words) && !leadingClause.test(words)) {
      best = segment
      break
    }
    end = segment.start - 1
  }
  if (best === null) return null
  const then = /^\s*(?:then|that)\s+/iu.exec(text.slice(best.start))?.[0].length ?? 0
  return { start: best.start + then, end: modal.start }
}

/** "it is unlawful for any person to …": the subject stands after "for". */
function subjectAfterFor(text: string, modal: Modal): Span | null {
  const rest = text.slice(modal.start)
  const match = /^[^,;:.]*?\bfor\s+((?:an?|any|the|each|every)\s[^;:.]*?)\s+to\b/iu.exec(rest)
  if (match === null) return null
  const start = modal.start + match[0].indexOf(match[1] as string)
  return { start, end: start + (match[1] as string).length }
}

function isExpletive(text: string, span: Span): boolean {
  return /^(?:it|there|nothing\b.*|this|that|the following|none of .*)$/iu.test(
    text.slice(span.start, span.end).trim(),
  )
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const inner = words.replace(/[\s,;:—-]+$/u, "").trimStart()
  if (inner === "") return null
  const from = start + words.indexOf(inner)
  return { start: from, end: from + inner.length }
}

/** What a modal means when its subject begins with "No": no one may, no one is required to. */
function underNo(modal: Modal, words: string): Modality | null {
  switch (modal.kind) {
    case "duty":
      return /\b(?:required|obliged|obligated|bound)\b|\bhave? to\b/iu.test(words) ? "exemption" : "ban"
    case "permission":
    case "power":
      return "ban"
    case "ban":
      return "permission"
    case "exemption":
      return "duty"
    default:
      return modal.kind
  }
}
