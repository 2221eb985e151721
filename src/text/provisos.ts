/**
 * Finds the words of a sentence that limit it: exceptions and conditions, each up to the end of its clause.
 *
 * A clause before the subject ends where the subject begins; one between subject and modal ends at the
 * comma before the modal; any other goes on to the next semicolon, colon, dash or the end.
 */
import type { Span } from "./reading.js"

const exceptionWords =
  /\b(?:unless|except(?:ing)?(?! for the purposes?)|other than|notwithstanding|subject to|excluding|exclusive of|with the exception of|save (?:that|as|for|where)|but (?:not|does not|shall not)|(?:does|do|shall|will|may|must) not (?:apply|extend)|provided,? however|nothing (?:in|contained|herein)|without prejudice to|regardless of)\b/giu
const conditionWords =
  /\b(?:provided(?:,? (?:however|further))?,? that|only (?:if|when|where|to|upon|after|for|in|by|with|on)|to the extent|as long as|so long as|in the event|on (?:the )?condition|in the case of|until|whenever|(?<!\bas )if(?! any\b)|when(?!ever))\b|(?:(?<=^\s*)|(?<=[,;:—]\s*)|(?<=\b(?:and|or|only|except)\s))\b(?:where|upon|once)\b/giu

export interface Provisos {
  readonly exceptions: readonly Span[]
  readonly conditions: readonly Span[]
}

/** Where the governing clause begins and its modal stands; null where not known. */
export interface GoverningPlace {
  readonly main: number | null
  readonly modal: number | null
}

export function findProvisos(text: string, place: GoverningPlace): Provisos {
  const clauses = (words: RegExp) =>
    outermost(
      [...text.matchAll(words)].map((m) =>
        clauseFrom(text, { start: m.index, end: m.index + m[0].length }, place),
      ),
    )
  return { exceptions: clauses(exceptionWords), conditions: clauses(conditionWords) }
}

function clauseFrom(text: string, words: Span, { main, modal }: GoverningPlace): Span {
  const { start } = words
  if (main !== null && start < main) return trimmed(text, start, main)
  if (modal !== null && words.end <= modal) {
    const comma = text.lastIndexOf(",", modal)
    return trimmed(text, start, comma > words.end ? comma : modal)
  }
  const stop = /[;:—]/u.exec(text.slice(words.end))
  return trimmed(text, start, stop === null ? text.length : words.end + stop.index)
}

function trimmed(text: string, start: number, end: number): Span {
  return { start, end: start + text.slice(start, end).replace(/[\s,;:.—]+$/u, "").length }
}

function outermost(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span) => !spans.some((other) => other !== span && other.start < span.start && span.end <= other.end),
  )
}
