/**
 * Reads what one sentence of law says, by rules: modality, subject, quantities, dates, provisos, terms.
 *
 * What it cannot tell it leaves null or empty; it never guesses meaning. The rules are in the files it
 * calls, one question each. Spans are offsets into the text given.
 */
import { findDates } from "./dates.js"
import { definedTermIn } from "./defined-term.js"
import { governingClause } from "./governing-clause.js"
import { listConnective, opensList } from "./list-marks.js"
import { maskAsides, maskCitations } from "./mask.js"
import { findProvisos } from "./provisos.js"
import { findQuantities } from "./quantities.js"
import type { SentenceReading, Span } from "./reading.js"

const penaltyWords =
  /\b(?:fines?|fined|penalt(?:y|ies)|imprison(?:ed|ment)?|misdemeanou?rs?|felon(?:y|ies)|(?:treble|liquidated|statutory|actual|punitive|civil|compensatory) damages|damages|forfeit(?:s|ed|ure)?|revo(?:ke[ds]?|cation)|punish(?:ed|able|ment)|guilty|infractions?|liable)\b/iu

export function readSentence(text: string): SentenceReading {
  const uncited = maskCitations(text)
  const spoken = maskAsides(uncited)
  const clause = governingClause(spoken, text)
  const dates = findDates(text)
  const definedTerm = definedTermIn(text)
  const { subject, modal } = clause
  const main = subject !== null && modal !== null && subject.start < modal.start ? subject.start : null
  const provisos = findProvisos(spoken, text, { main, modal })
  return {
    modality: definedTerm === null ? clause.modality : null,
    modal,
    negated: clause.negated,
    actor: definedTerm === null ? subject : null,
    quantities: findQuantities(blankSpans(uncited, [...dates.dates.map((d) => d.span), ...dates.other])),
    dates: dates.dates,
    exceptions: provisos.exceptions,
    conditions: provisos.conditions,
    definedTerm,
    penalty: penaltyWords.test(text),
    opensList: opensList(text),
    connective: listConnective(text),
  }
}

function blankSpans(text: string, spans: readonly Span[]): string {
  let result = text
  for (const span of spans)
    result = result.slice(0, span.start) + " ".repeat(span.end - span.start) + result.slice(span.end)
  return result
}
