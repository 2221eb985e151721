/**
 * Names what a statement changed in the sentence it comes nearest to, from the runs of words that differ.
 *
 * Each run is looked at by itself: the words the law has there, the words said instead, and where they stand.
 * A whole clause left out is a dropped condition or exception; single words are told by the class they are of.
 */
import type { CheckName } from "../answer/index.js"
import { findPlaces } from "../law/index.js"
import { normalise, readSentence, type Span } from "../text/index.js"
import type { Run, Word } from "./align-words.js"
import type { Nearest } from "./nearest-sentence.js"

export interface Difference {
  readonly check: CheckName
  readonly detail: string
}

export function nameDifferences(nearest: Nearest, statement: string): readonly Difference[] {
  const law = normalise(nearest.text)
  const said = normalise(statement)
  const actor = readSentence(law).actor
  const term = readSentence(law).definedTerm
  return nearest.alignment.runs.flatMap((run) => {
    const detail = describe(run)
    return checksOf(run, { law, said, actor, term, nearest }).map((check) => ({ check, detail }))
  })
}

interface Around {
  readonly law: string
  readonly said: string
  readonly actor: Span | null
  readonly term: string | null
  readonly nearest: Nearest
}

const negations =
  /^(?:not|no|never|nor|neither|none|nothing|cannot|without|unless|prohibited|forbidden|unlawful|except)$/u
const modals =
  /^(?:shall|must|may|should|need|can|cannot|will|would|could|might|ought|required|requires?|entitled|permitted|authori[sz]ed|allowed|obliged|obligated|prohibited|forbidden|encouraged|recommended)$/u
const comparators =
  /^(?:least|most|less|more|fewer|greater|lesser|than|within|after|before|exceeds?|exceeding|excess|later|earlier|sooner|maximum|minimum|over|under|above|below|up|until|since|following|prior|longer|shorter|higher|lower|older|younger)$/u
const units =
  /^(?:days?|months?|years?|weeks?|hours?|minutes?|quarters?|business|calendar|working|banking|percent|per|centum|cents?|dollars?|euros?|feet|foot|miles?|inch(?:es)?|yards?|acres?|gallons?|pounds?|ounces?|kilograms?|met(?:er|re)s?|kilomet(?:er|re)s?|tons?|[$%€£])$/u
const numbers =
  /^(?:\d[\d.,/]*(?:st|nd|rd|th)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|half|thirds?|twice|double|treble|triple)$/u
const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u
const quantifiers =
  /^(?:any|all|each|every|some|an?|the|such|only|both|either|most|many|certain|another|other)$/u
const generic =
  /^(?:any|all|every|each|persons?|business(?:es)?|entit(?:y|ies)|compan(?:y|ies)|you|your|anyone|everyone|everybody|people|individuals?|organi[sz]ations?|or|and|an?|the)$/u
const exceptionWords =
  /\b(?:unless|except|excepting|notwithstanding|subject to|other than|excluding|save|provided,? however|without regard)\b/iu
const conditionWords =
  /\b(?:if|when|whenever|where|provided|only|until|upon|while|as long as|so long as|to the extent|in the event|in accordance with|pursuant to|in the case of|after|before|who|which|that)\b/iu

function checksOf(run: Run, around: Around): readonly CheckName[] {
  const { law, said, at, saidAt } = run
  const { nearest } = around
  const [mostWords, fewest] = [Math.max(law.length, said.length), Math.min(law.length, said.length)]
  if (mostWords > 3 && fewest <= 1) return [clauseCheck(run, around)]
  const found: CheckName[] = []
  const changed = (pattern: RegExp) => differ(law, said, pattern)
  if (count(law, negations) % 2 !== count(said, negations) % 2) found.push("negation")
  if (differ(uncapitalised(law, around.law), uncapitalised(said, around.said), modals)) found.push("modality")
  if (changed(numbers)) found.push(isDate(run, around) ? "date" : "number")
  if (changed(months) && !found.includes("date") && isDate(run, around)) found.push("date")
  if (differ(measuring(law, nearest.words, at), measuring(said, nearest.said, saidAt), units))
    found.push("unit")
  if (changed(comparators) && !found.includes("negation")) found.push("comparator")
  if (found.length > 0) return found
  const spoken = [...law, ...said]
  if (spoken.every(({ text }) => /^(?:and|or|either|both|and\/or|nor)$/u.test(text))) return ["connective"]
  const place = placeChanged(run, around)
  if (isIn(run, around.actor, around)) {
    const widened =
      said.every(({ text }) => generic.test(text)) || spoken.every(({ text }) => quantifiers.test(text))
    return [widened ? "scope" : place ? "place" : "actor"]
  }
  if (place) return ["place"]
  if (
    around.term !== null &&
    law.some(({ text }) =>
      normalise(around.term ?? "")
        .toLowerCase()
        .includes(text),
    )
  )
    return ["term"]
  if (spoken.every(({ text }) => quantifiers.test(text))) return ["scope"]
  if (exceptionWords.test(textOf(run, around))) return ["exception"]
  if (/\b(?:if|when|whenever|where|provided|only|until)\b/iu.test(textOf(run, around))) return ["condition"]
  return ["quotation"]
}

/** A clause left out or put in: what kind of clause it is. */
function clauseCheck(run: Run, around: Around): CheckName {
  const words = textOf(run, around)
  const head = words.split(/\s+/u).slice(0, 4).join(" ")
  if (exceptionWords.test(head)) return "exception"
  if (isIn(run, around.actor, around)) return "scope"
  if (
    /^(?:if|when|whenever|where|provided|only|until|upon|while|as long|so long|to the extent|in the event)\b/iu.test(
      head,
    )
  )
    return "condition"
  if (exceptionWords.test(words)) return "exception"
  if (conditionWords.test(words)) return "condition"
  return "quotation"
}

function textOf({ law, said }: Run, around: Around): string {
  const longer = law.length >= said.length ? law : said
  const whole = law.length >= said.length ? around.law : around.said
  const [first, last] = [longer[0], longer.at(-1)]
  return first === undefined || last === undefined ? "" : whole.slice(first.start, last.end)
}

function isIn({ law, at }: Run, span: Span | null, { nearest }: Around): boolean {
  if (span === null) return false
  const place = law[0] ?? nearest.words[at]
  return place !== undefined && place.start >= span.start && place.end <= span.end
}

/** It stands beside a month, in the law or in the statement, or it is a year. */
function isDate({ law, said, at, saidAt }: Run, around: Around): boolean {
  const { nearest } = around
  const beside =
    monthIn(around.law, nearest.words.slice(Math.max(0, at - 1), at + law.length + 1)) ||
    monthIn(around.said, nearest.said.slice(Math.max(0, saidAt - 1), saidAt + said.length + 1))
  const years = [...law, ...said].filter(({ text }) => numbers.test(text))
  return beside || (years.length > 0 && years.every(({ text }) => /^(?:1[789]|20|21)\d\d$/u.test(text)))
}

function monthIn(text: string, words: readonly Word[]): boolean {
  return words.some(({ text: word, start }) => months.test(word) && /\p{Lu}/u.test(text.charAt(start)))
}

function placeChanged(run: Run, around: Around): boolean {
  const spoken = [...run.law, ...run.said]
  if (
    !spoken.some(({ start, end }, index) =>
      /^\p{Lu}/u.test((index < run.law.length ? around.law : around.said).slice(start, end)),
    )
  )
    return false
  const words = (text: string, part: readonly Word[]) =>
    part.length === 0 ? "" : text.slice(part[0]?.start, part.at(-1)?.end)
  const places = (text: string) => findPlaces(`in ${text}`).some(({ jurisdiction }) => jurisdiction !== null)
  return places(words(around.law, run.law)) || places(words(around.said, run.said))
}

function count(words: readonly Word[], pattern: RegExp): number {
  return words.filter(({ text }) => pattern.test(text)).length
}

function differ(law: readonly Word[], said: readonly Word[], pattern: RegExp): boolean {
  const pick = (words: readonly Word[]) =>
    words
      .filter(({ text }) => pattern.test(text))
      .map(({ text }) => text)
      .join(" ")
  return pick(law) !== pick(said)
}

/** "Business" measures in "business days" only. */
function measuring(words: readonly Word[], all: readonly Word[], at: number): readonly Word[] {
  const kinds = /^(?:business|calendar|working|banking)$/u
  return words.filter(
    ({ text }, index) => !kinds.test(text) || /^days?$/u.test(all[at + index + 1]?.text ?? ""),
  )
}

/** "Authorised Person" is a name, "authorised to" a modal. */
function uncapitalised(words: readonly Word[], text: string): readonly Word[] {
  return words.filter(({ start }) => start === 0 || !/\p{Lu}/u.test(text.charAt(start)))
}

function describe({ law, said }: Run): string {
  const quote = (words: readonly Word[]) => `“${words.map(({ text }) => text).join(" ")}”`
  if (law.length === 0) return `the statement adds ${quote(said)}`
  if (said.length === 0) return `the statement leaves out ${quote(law)}`
  return `the law says ${quote(law)}, the statement ${quote(said)}`
}
