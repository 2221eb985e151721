/**
 * Finds the words of a sentence that limit it: exceptions and conditions, each up to the end of its clause.
 *
 * A clause before the subject ends where the subject begins; one between subject and modal ends at the
 * comma before the modal; one set between commas right after the modal ends at its second comma; any other
 * goes on to the next semicolon, colon, dash, to a further main clause (", and the Board shall"), or the end.
 *
 * "Subject to" limits the sentence when it opens a clause, or when what follows is a rule, an approval or the like;
 * "property subject to a lien" and "is subject to a civil penalty" say what a thing is or what follows.
 * "Only a licensed keeper may" and "may only" permit under a condition, and the condition is named.
 */
import type { Span } from "./reading.js"

const exceptionWords =
  /\b(?:unless|except(?:ing)?(?! for the purposes?)|other than|notwithstanding|subject to|excluding|exclusive of|with the exception of|save (?:that|as|for|where)|but (?:not|does not|shall not)|(?:does|do|shall|will|may|must) not (?:apply|extend)|provided,? however|nothing (?:in|contained|herein)|without prejudice to|regardless of)\b/giu
const conditionWords =
  /\b(?:provided(?:,? (?:however|further))?,? that|only (?:if|when|where|to|upon|after|for|in|by|with|on)|(?<=\b(?:may|shall|must|can) )only|to the extent|as long as|so long as|in the event|on (?:the )?condition|in the case of|until|whenever|(?<!\bas )if(?! any\b)|when(?!ever))\b|(?:(?<=^\s*)|(?<=[,;:—]\s*)|(?<=(?<!\b(?:in|on|at|by|under) )\b(?:and|or|only|except)\s))\b(?:where|upon|once)\b/giu

/** What makes "subject to" a limit wherever it stands. */
const limitAfter =
  /^\s+(?:(?:the|any|an?|such|all|its|his|prior|written|final|applicable|other|further|additional|following|\p{L}+ing)\s+)*(?:§|(?:sub)?(?:sections?|paragraphs?|parts?|clauses?)\s+[\d(]|rules?\s+\d|approvals?|consent|reviews?|availability|appropriations?|authori[sz]ation|conditions?|limits?|limitations?|restrictions?|exceptions?)/iu
const provisionsAfter =
  /^\s+(?:the|any|all|such)\s+(?:\p{L}+\s+)?(?:provisions|requirements|terms|rules|regulations)\b/iu
const isPredicate = /\b(?:is|are|was|were|be|being|been)(?:\s+\p{L}+)?\s*$/iu
const consequenceAfter =
  /^\s+(?:\S+\s+){0,4}?(?:(?:civil|criminal|administrative)\s|fines?\b|penalt(?:y|ies)\b|liabilit(?:y|ies)\b|jurisdiction\b|imprisonment\b|prosecution\b|forfeiture\b|(?:disciplin|enforce)\w+\b|revocation\b|suspension\b|sanctions?\b|damages\b)/iu
/** ", if appropriate,", ", when added to the fund,": without a subject of its own a clause ends at the next comma. */
const withoutSubject =
  /^\s+(?:\p{L}+(?:ed|ing)|applicable|appropriate|feasible|necessary|practicable|possible|so)\b/iu
/** The main clause of a sentence without a modal: "If the oil is paid for, | the debt is discharged". */
const plainMainClause =
  /,\s+(?:the|an?|any|each|every|no|such|it|he|she|they|his|her|its)\s[^,;:—]*?\b(?:is|are|was|were|has|have|does|do)\b/iu
const opensClause = /(?:^\s*|[,;:—(]\s*|\b(?:may|shall|must)\s+|,\s+(?:and|or|but)\s+)$/iu
const mainClauseAfter =
  /,\s+(?:and|but)\s+(?:the|an?|any|each|every|no|such|it|he|she|they)\s(?:(?!\b(?:who|which|that|whose|if|unless|when|where)\b)[^,;:—])*?\b(?:shall|must|may)\b/iu

export interface Provisos {
  readonly exceptions: readonly Span[]
  readonly conditions: readonly Span[]
}

/** Where the governing clause begins and its modal stands; null where not known. */
export interface GoverningPlace {
  readonly main: number | null
  readonly modal: Span | null
}

/** `text` is masked; `original` has the same offsets and the citations in which a clause may end. */
export function findProvisos(text: string, original: string, place: GoverningPlace): Provisos {
  const clauses = (words: RegExp) =>
    [...text.matchAll(words)]
      .map((m) => ({ start: m.index, end: m.index + m[0].length }))
      .filter((span) => limits(text, original, span, place))
      .map((span) => clauseFrom(text, original, span, place))
  return {
    exceptions: outermost(clauses(exceptionWords)),
    conditions: outermost([...onlySubject(text, original, place), ...clauses(conditionWords)]),
  }
}

function limits(text: string, original: string, words: Span, { modal }: GoverningPlace): boolean {
  if (!/^subject to$/iu.test(text.slice(words.start, words.end))) return true
  const after = original.slice(words.end, words.end + 120)
  if (consequenceAfter.test(after)) return false
  const before = text.slice(0, words.start)
  if (opensClause.test(before) || limitAfter.test(after)) return true
  // "shall be kept subject to the provisions of": not "is subject to", and not part of the subject.
  const qualifies = modal !== null && words.start > modal.end && !isPredicate.test(before)
  return qualifies && provisionsAfter.test(after)
}

/** "Only a licensed keeper may": nobody else may, and this is the condition. */
function onlySubject(text: string, original: string, { main, modal }: GoverningPlace): readonly Span[] {
  if (main === null || modal === null || !/^only\b/iu.test(text.slice(main))) return []
  return [trimmed(original, main, modal.start)]
}

function clauseFrom(text: string, original: string, words: Span, { main, modal }: GoverningPlace): Span {
  const { start } = words
  // "except that the company may": the clause has a subject and a verb of its own.
  const isClause = /^(?:except|save|provided)\b.*\bthat\b/iu.test(text.slice(start, words.end + 5))
  if (main !== null && start < main && !isClause) return trimmed(original, start, main)
  if (modal !== null && words.end <= modal.start && !isClause) {
    const comma = text.lastIndexOf(",", modal.start)
    return trimmed(original, start, comma > words.end ? comma : modal.start)
  }
  const before = text.slice(0, start)
  const isAside =
    /\b(?:and|or|but|who|which),\s*$/u.test(before) ||
    (modal !== null && /^,?\s*(?:also\s*)?,\s*$/u.test(text.slice(modal.end, start))) ||
    (/,\s*$/u.test(before) && withoutSubject.test(text.slice(words.end)))
  const aside = isAside ? asideEnd(text, words.end) : null
  if (aside !== null) return trimmed(original, start, aside)
  const rest = text.slice(words.end)
  const stop = /[;:—]/u.exec(rest)?.index ?? rest.length
  const next = nextMainClause(text, words, modal) ?? stop
  return trimmed(original, start, words.end + Math.min(stop, next))
}

/** Where another main clause begins after the words; counted from their end. */
function nextMainClause(text: string, words: Span, modal: Span | null): number | null {
  const rest = text.slice(words.end)
  if (modal !== null) return words.start > modal.end ? (mainClauseAfter.exec(rest)?.index ?? null) : null
  const found = text.slice(0, words.start).trim() === "" ? plainMainClause.exec(rest) : null
  if (found === null) return null
  // "If the lamp is lit, the oil is dry, or the wick is wet": a series of conditions is not told apart from its end.
  const after = rest.slice(found.index + found[0].length).split(/[;:—]|\b(?:unless|except)\b/u)[0] ?? ""
  return /,\s+(?:and|or)\b/u.test(after) ? null : found.index
}

/** The comma that closes an aside: the next one, or where a series runs on, the one after its last member. */
function asideEnd(text: string, from: number): number | null {
  const rest = text.slice(from)
  const series =
    /^[^,;:—]*(?:,\s+(?!(?:and|or)\b)[^\s,;:—]+(?:\s+[^\s,;:—]+){0,3})*,\s+(?:and|or)\b[^,;:—]*,/u.exec(rest)
  if (series !== null) return from + series[0].length - 1
  const comma = /^[^;:—]*?,/u.exec(rest)
  return comma === null ? null : from + comma[0].length - 1
}

function trimmed(original: string, start: number, end: number): Span {
  return { start, end: start + original.slice(start, end).replace(/(?:,\s+then)?[\s,;:.—]+$/u, "").length }
}

function outermost(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span, index) =>
      !spans.some(
        (other, place) =>
          place !== index &&
          other.start <= span.start &&
          span.end <= other.end &&
          (other.start < span.start || other.end > span.end || place < index),
      ),
  )
}
