/**
 * Splits what was asked into its parts and the sentences that only tell the story.
 *
 *   "Can I use such tools in Ohio? What are the requirements?"            two parts
 *   "What must I tell a customer, and when must I tell them?"             two parts
 *   "I run a shop in D.C. Can I close on Sunday?"                         a story and a part
 *
 * A part is the asker's own words. A question without a question mark is one too; so is a bare subject
 * ("beer licence requirements") where nothing else is asked.
 */
import { type Span, splitSentences } from "../../text/index.js"

export interface SplitQuestion {
  readonly parts: readonly Span[]
  /** Sentences that ask nothing: "My landlord kept my deposit." */
  readonly story: readonly Span[]
}

export function splitQuestion(text: string): SplitQuestion {
  const sentences = splitSentences(text)
    .flatMap((sentence) => cut(text, sentence, afterAbbreviation))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
  const asks = ({ start, end }: Span) => asksPattern.test(text.slice(start, end))
  const asking = sentences.filter(asks)
  if (asking.length === 0) return { parts: sentences, story: [] }
  const parts = asking.flatMap((sentence) => splitJoined(text, sentence))
  return { parts, story: sentences.filter((sentence) => !asks(sentence)) }
}

const opener =
  "(?:can|may|must|could|should|shall|will|would|do|does|did|is|are|am|was|were|has|have|what|when|where|who|whom|whose|which|why|how)"

/** "… in D.C. Can I …": the full stop ends the abbreviation and the sentence. */
const afterAbbreviation =
  /(?<=\b\p{Lu}\.)\s+(?=(?:Can|May|Must|Could|Should|Do|Does|Did|Is|Are|Am|What|When|Where|Who|Which|Why|How|I|We|My|Our)\s)/gu
const asksPattern = new RegExp(
  `\\?\\s*$|^(?:(?:please|so|and|if so,?)\\s+)?${opener}\\b|^(?:please\\s+)?(?:tell|explain|summari[sz]e|describe|list)\\b`,
  "iu",
)

const subject = "(?:I|we|you|it|they|there|an?|the|my|our|any|this|that|such)"
const joint = new RegExp(
  [
    `(?:,|;)\\s+(?:and|or|but)\\s+(?=(?:if so,?\\s+)?(?:(?:for|by|within|in|to)\\s+)?${opener}\\b)`,
    `\\s+and\\s+(?=(?:what|how|when)\\s+(?:is|are|must|do|does|can|may|should|long|much|many|soon|often)\\b)`,
    `\\s+(?:and|or)\\s+(?=(?:can|may|must|do|does|is|are|should)\\s+${subject}\\s)`,
    // People type on without a stop: "can i sell beer in ohio what are the requirements".
    `(?<!\\b(?:and|or|of|explain|know|about|tell me|describe))\\s+(?=what\\s+(?:is|are)\\s+the\\s+(?:requirements?|rules?|penalt|limits?|steps|exceptions?|deadlines?|fees?))`,
  ].join("|"),
  "giu",
)

function splitJoined(text: string, sentence: Span): readonly Span[] {
  const pieces = cut(text, sentence, joint)
  // "Can a person who sells and who buys": a piece of one word asks nothing by itself.
  const whole = pieces.some(({ start, end }) => !/\p{L}+\s+\p{L}+/u.test(text.slice(start, end)))
  return whole ? [sentence] : pieces
}

/** The pieces of a span between what a pattern matches in it, without the spaces around them. */
function cut(text: string, { start, end }: Span, pattern: RegExp): readonly Span[] {
  const pieces: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(pattern)) {
    pieces.push(trimmed(text, { start: from, end: start + match.index }))
    from = start + match.index + match[0].length
  }
  return [...pieces, trimmed(text, { start: from, end })]
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) }
}
