/**
 * Whether words that run up to a modal leave it in a subordinate clause.
 *
 *   any person who | shall                                   "who" still waits for its verb: subordinate
 *   any person who maintains records | shall                 "who" has its verb: the modal governs
 *   any record that the Mayor | may                          "that the Mayor" waits for its verb
 *   any record that the person does not own | shall          "that the person does not own" has it
 *   the Mayor finds that the owner | may                     the clause that was found: subordinate
 *
 * Decided by the last pronoun or conjunction and by what stands between it and the modal. Where no verb can be
 * told from a plural noun ("that the parties sign"), the clause counts as still waiting for its verb.
 */
import { findModals } from "./modality.js"

const subordinator =
  /\b(?:if|when|whenever|where|wherever|unless|until|whoever|whomever|who|whom|whose|which|that|as|because|while|whilst|although|though|whether|than|what)\b/giu
const relativePronoun = /^(?:who|whom|whose|which|that|whoever|whomever|what)$/u
/** Verbs after which "that" opens the clause they speak of: "requires that records shall". */
const takesClause =
  /\b(?:(?:provid|requir|determin|ensur|assur|stat|certifi|agre|request|direct|believ|show|demonstrat|indicat|specifi|conclud|establish|order|recommend|declar|represent|warrant|verifi|confirm|find|mean|propos|accept|assum|expect|acknowledg|understand|recogni[sz])(?:es|ed|s|ing)|found|provide|require|ensure|is|are|so|such|except)\s*$/u
const preposition =
  /\b(?:of|in|on|at|by|for|from|to|with|under|upon|after|before|within|during|through|against|between|into|over|about|than|as|and|or|is|are)\s*$/iu
const conjunction =
  /^(?:if|when|whenever|where|wherever|unless|until|while|whilst|although|though|whether|as)$/u
/** "when renting a house", "unless exempt", "if any": no verb is to come. */
const withoutSubject =
  /^\s+(?:\p{L}+(?:ing|ed)|any|not|so|or|exempt|necessary|applicable|appropriate|possible|practicable|by|under|to)\b/iu
const throughWhich =
  /\b(?:of|in|on|at|by|for|from|to|with|under|upon|after|before|within|during|through|against|between|into|over|about)\s*$/iu
const determiner =
  /^(?:the|an?|any|each|every|such|this|that|these|those|his|her|its|their|our|your|no|nothing|all|either|both|some|another|one)$/iu
const pronoun = /^(?:it|he|she|they|you|we|I)$/u
const auxiliary = /^(?:be|is|are|was|were|has|have|had|does|do|did)$/iu
const adverb = /^(?:\p{L}+ly|also|not|never|then|thereafter|otherwise|in|turn|so|again|either|first|later)$/iu
/** Nouns for those who act, by their form; a word in "-s" after one is its verb. */
const agent =
  /^(?:(?!(?:other|former|latter|later|prior|further|under|over|after|proper|minor|major|whether|for|or|nor)$)\p{L}+(?:er|or|ee|ant|ent|ity|ist|ian|son|man|ny|rm|cy|ncy|ion|ard|cil|ess|idual)|\p{Lu}\p{L}+[^s\P{L}]|court|bank|fund|trust)$/u
const alsoVerb =
  /^(?:offer|enter|cover|order|transfer|deliver|register|consider|alter|render|tender|administer|answer|refer|confer|present|represent|consent|grant|warrant|monitor|supplement|implement|document)s$/iu
const afterVerb =
  /^(?:the|an?|any|each|every|such|this|that|his|her|its|their|no|all|to|in|on|at|by|for|from|with|under|upon|through|against|not|or|and|\p{L}+ly|into|within|as)$/iu

export function isSubordinate(words: string): boolean {
  for (const last of [...words.matchAll(subordinator)].reverse()) {
    const word = last[0].toLowerCase()
    const before = words.slice(0, last.index)
    const between = words.slice(last.index + word.length)
    if (word === "that" && isDemonstrative(before, between)) continue
    if (word === "as" && !isClauseOfAs(before, between)) continue
    if (word === "than" || (conjunction.test(word) && withoutSubject.test(between))) continue
    // "if it knew or | should": the modal goes on with the condition.
    if (conjunction.test(word) && /\b(?:and|or|but)\s*$/u.test(between)) return true
    return !hasVerb(word, before, between)
  }
  return false
}

/** "that person shall", "of that section": points at a noun and opens nothing. */
function isDemonstrative(before: string, between: string): boolean {
  const next = wordsOf(between)[0]
  if (next === undefined || determiner.test(next) || pronoun.test(next) || /^\p{Lu}/u.test(next)) return false
  return before.trim() === "" || throughWhich.test(before)
}

/** "such records as the Mayor may" has a clause; "as part of an application", "work as an engineer" have none. */
function isClauseOfAs(before: string, between: string): boolean {
  const words = wordsOf(between)
  if (words.length === 0) return true
  if (before.trim() !== "" && !/\b(?:such|so|same|manner|extent)\b/iu.test(before)) return false
  return words.length <= 3 && (determiner.test(words[0] as string) || pronoun.test(words[0] as string))
}

function hasVerb(word: string, before: string, between: string): boolean {
  if (findModals(between).length > 0) return true
  // ", which documentation | shall": a clause after a comma would be closed by one before the main verb.
  if (word === "which" && before.trim() === "") return false
  const words = wordsOf(between)
  const rest = words.slice(words.findIndex((each) => !adverb.test(each)))
  if (words.length === 0 || words.every((each) => adverb.test(each))) return false
  if (words.some((each) => auxiliary.test(each))) return true
  const first = rest[0] as string
  if (relativePronoun.test(word) && word !== "whose" && word !== "what") {
    // "through which employers can", "rules that applicants must": the verb is still to come.
    const isObject =
      determiner.test(first) ||
      pronoun.test(first) ||
      /^\p{Lu}/u.test(first) ||
      throughWhich.test(before) ||
      (word === "that" && takesClause.test(before)) ||
      (!/^who/u.test(word) && isPluralAgent(first, rest[1]))
    if (!isObject) return true
  }
  if (pronoun.test(first)) return rest.length > 1 && !/^(?:and|or)$/u.test(rest[1] as string)
  return rest.some((each, index) => isVerbAt(rest, each, index))
}

/** "that applicants must", "that dealers or agents must"; but "that offers individual plans" has its verb. */
function isPluralAgent(word: string, next: string | undefined): boolean {
  if (!word.endsWith("s") || !agent.test(word.slice(0, -1)) || alsoVerb.test(word)) return false
  return next === undefined || /^(?:of|or|and)$/iu.test(next)
}

function isVerbAt(words: readonly string[], word: string, index: number): boolean {
  if (index === 0 || !/[^sui'’]s$/u.test(word) || /^(?:its|his|this|thus|always|as)$/iu.test(word))
    return false
  const next = words[index + 1]
  if (next !== undefined && !afterVerb.test(next)) return false
  const singular = /^(?:an?|each|every|any|another|this|that)$/iu.test(words[0] as string)
  const noun = words[index - 1] as string
  if (determiner.test(noun) || /s$/u.test(noun) === !/ss$/u.test(noun)) return false
  const ofPhrase = preposition.test(
    words
      .slice(Math.max(0, index - 2), index)
      .join(" ")
      .replace(/\s\S+$/u, ""),
  )
  return (singular && !preposition.test(noun) && !ofPhrase) || agent.test(noun)
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d’'-]+/gu) ?? []
}
