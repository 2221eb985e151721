/**
 * The stretches between the commas of a sentence, and by which words they begin: a leading clause, a continuation.
 */
import type { Span } from "./reading.js"

/** Words a sentence may begin with before its subject: conditions, times, reservations. */
export const leadingClause =
  /^\s*(?:(?:and|but|or|provided,?(?: further| however)?,?(?: that)?)\s+)?(?:if|when|whenever|where|wherever|unless|except|notwithstanding|subject to|upon|until|after|before|within|without|with|in|on|at|by|for|from|to|under|during|through|pursuant|beginning|commencing|effective(?= (?:on|upon|as|not|\p{L}+ \d))|following(?= (?:the|an?|any|such|its|his|each|receipt|\p{L}+ion))|based|consistent with|not later|no later|no less (?:frequently|often)|not less|not more|prior to|once|while|because|since|as|whether|regardless|among|between|of|such that|having|given|irrespective|further|however|additionally|moreover|provided|absent|although|though|whilst|any time|(?:each|every) time|every \d+|\p{L}+ly(?=,))\b/iu
/** Words between commas that go on with what went before and hold no subject: ", including those kept in a tower,". */
export const continuation =
  /^\s*(?:$|who\b|whom\b|whose\b|which\b|including\b|excluding\b|being\b|having\b|(?:as|if)\b|set forth\b|(?!nothing\b)\p{Ll}+(?:ing|ed)\s+(?:the|an?|any|to|by|in|on|at|from|for|of|with|within|under|as|pursuant)\b)/u
export const conjunction = /^\s*(?:and|or|nor|but)\b/iu

/** What stands between the last comma, semicolon, colon or dash before a place (not before `head`) and the place. */
export function segmentBefore(
  text: string,
  head: number,
  at: number,
): Span & { readonly afterComma: boolean } {
  const breaks = Math.max(...[",", ";", ":", "—"].map((mark) => text.lastIndexOf(mark, at - 1)))
  return breaks < head
    ? { start: head, end: at, afterComma: false }
    : { start: breaks + 1, end: at, afterComma: true }
}
