/**
 * Reads a question: its parts and what each asks for, its places, its day, its citations, who asks, and
 * the words to search with.
 *
 * Only the question's own words are read and nothing is guessed: a place that could be two is unclear, a
 * month is no day. A law that is named and held ("under the GDPR") says whose law is asked for. What the asker picked wins over what the question says, so that the same words can be
 * asked of another place.
 */
import {
  findCitations,
  findPlaces,
  type IsoDate,
  type JurisdictionCode,
  jurisdictionName,
} from "../law/index.js"
import { contentWords, type Span } from "../text/index.js"
import type { NamedLaw } from "./law-named-in.js"
import { type Activity, activityOf } from "./question/activity.js"
import { activityTitle } from "./question/activity-title.js"
import { readAskedDate } from "./question/asked-date.js"
import { askedForOf } from "./question/asked-for.js"
import { askedPlaces, citationsMeant } from "./question/asked-places.js"
import { askerKinds } from "./question/asker.js"
import { splitQuestion } from "./question/question-parts.js"
import { spansOfPlaces } from "./question/spans-of-places.js"
import { subjectMatterOf } from "./question/subject-matter.js"
import { withoutSpans } from "./question/without-spans.js"
import type { QuestionPart, ReadQuestion } from "./retrieval.js"

/** What the asker chose beside the question. */
export interface Picked {
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly asOf: IsoDate | null
  /** What they say they are: `business`, `employer`, … */
  readonly kind?: string
}

/** `laws` are the laws that the question names and the library holds, from `lawNamedIn`. */
export function readQuestion(
  text: string,
  picked: Picked,
  held: readonly JurisdictionCode[],
  laws: readonly NamedLaw[] = [],
): ReadQuestion {
  const cited = findCitations(text)
  // "D.C. Code § 1-204" names a code before it names a place.
  const plain = blank(text, cited)
  const places = findPlaces(plain)
  const date = readAskedDate(plain)
  const named = askedPlaces(places, cited, held, laws)
  const jurisdictions =
    picked.jurisdictions.length > 0 ? picked.jurisdictions : named.map((each) => each.jurisdiction)

  const letters = laws.filter((law) => !law.isSubject)
  const wherever = [...places, ...letters].sort((a, b) => a.start - b.start)
  const aside = apart([...cited, ...spansOfPlaces(plain, wherever), ...date.spans])
  const bare = (whole: Span) => withoutSpans(text.slice(whole.start, whole.end), within(whole, aside))
  const split = splitQuestion(text)
  const parts = split.parts.map((part) => ({ written: text.slice(part.start, part.end), bare: bare(part) }))
  const questionParts: readonly QuestionPart[] = parts.map((part) => ({
    text: part.written,
    askedFor: askedForOf(part.bare),
  }))
  const story = split.story.map(bare)
  const activity = mainActivity([...parts.map((part) => activityOf(part.bare)), ...story.map(told)], cited)

  return {
    text,
    parts: questionParts,
    activity: activity.words,
    activityTitle: activityTitle(activity),
    jurisdictions: [...new Set(jurisdictions)],
    unclearPlaces: [
      ...new Set(
        [...places, ...(named.length === 0 ? laws : [])]
          .filter((each) => each.jurisdiction === null)
          .map((each) => each.written),
      ),
    ],
    placesNamed: [
      ...picked.jurisdictions.map((jurisdiction) => ({
        jurisdiction,
        written: jurisdictionName(jurisdiction),
        from: "picked" as const,
      })),
      ...named.map((each) => ({ ...each, from: "question" as const })),
    ],
    asOf: picked.asOf ?? date.asOf,
    ...(picked.asOf === null && date.unclear !== null ? { unclearDate: date.unclear } : {}),
    citations: citationsMeant(cited, jurisdictions, held),
    asker: askerKinds(
      parts.map((part) => part.bare),
      [...story, ...parts.map((part) => part.bare)].join(" "),
      picked.kind,
    ),
    searchText: wordsToSearch(
      parts.map((part) => subjectMatterOf(part.bare)),
      story,
      cited.map((each) => each.written),
      text,
    ),
    underspecified:
      cited.length === 0 && saysTooLittle(parts.map((part) => part.bare).concat(story), questionParts),
  }
}

/** Words in the way, put out of sight without moving the rest. */
function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (kept, { start, end }) => kept.slice(0, start) + " ".repeat(end - start) + kept.slice(end),
    text,
  )
}

function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  }
  return kept
}

/** The spans inside a whole, counted from its start. */
function within(whole: Span, spans: readonly Span[]): readonly Span[] {
  return spans
    .filter((span) => span.start < whole.end && whole.start < span.end)
    .map((span) => ({
      start: Math.max(span.start, whole.start) - whole.start,
      end: Math.min(span.end, whole.end) - whole.start,
    }))
}

/** A story says what happened, not what is to be done: "My landlord kept my deposit." */
function told(sentence: string): Activity {
  return { words: sentence.replace(/[.!]+$/u, ""), isVerb: false }
}

/** The first that says anything; else what the question cites. */
function mainActivity(
  activities: readonly Activity[],
  cited: readonly { readonly written: string }[],
): Activity {
  const least = cited.length > 0 ? 2 : 1
  const telling = activities.find(({ words }) => contentWords(words).length >= least)
  return telling ?? { words: cited.map((each) => each.written).join(", "), isVerb: false }
}

/** The subjects of all parts; the story too where they say little ("Can he do that?"); then what is cited; then all there is. */
function wordsToSearch(
  subjects: readonly string[],
  story: readonly string[],
  cited: readonly string[],
  text: string,
): string {
  const little = contentWords(subjects.join(" ")).length < 3
  const words = [...subjects, ...(little ? story : [])].filter((subject) => contentWords(subject).length > 0)
  if (cited.length > 0 && contentWords(words.join(" ")).length < 2) return [...cited, ...words].join(" ")
  return words.length > 0 ? words.join(" ") : withoutSpans(text, [])
}

/** Fewer than two words that say anything; one is enough to ask what it means. */
function saysTooLittle(sentences: readonly string[], parts: readonly QuestionPart[]): boolean {
  const words = new Set(contentWords(sentences.join(" ")))
  return words.size < (parts.some((part) => part.askedFor === "definition") ? 1 : 2)
}
