/**
 * What a unit does (its role) and with what status it speaks, read from its own words and headings.
 *
 * An example, a note or guidance never becomes a duty: the status of the text around it wins over the
 * modal verb in it. Penalties are told by what follows a breach, not by the word "penalty" alone.
 */
import type { StatementStatus } from "../law/index.js"
import type { SentenceReading } from "../text/index.js"
import type { Quote, UnitRole } from "./unit.js"

const consequence =
  /\b(?:liable|guilty|punish\w*|fined|imprison\w*|misdemeanou?r|felony|forfeit\w*|(?:civil|criminal|administrative) (?:fine|penalt)\w*|penalty of|fine of|(?:treble|liquidated|statutory|actual|punitive) damages|infraction)\b/iu
const doesNotApply =
  /\b(?:(?:does|do|shall|will|may) not (?:apply|be construed)|is exempt|are exempt|not be subject to|deemed (?:to be )?in compliance)\b/iu
/** "Shall not prohibit", "shall not affect": the provision saves something; it forbids nothing. */
const saves =
  /\b(?:shall|may|does|do|will) not (?:prohibit|preclude|prevent|affect|limit|impair|relieve|diminish|supersede|restrict)\b/iu
const appliesTo = /\b(?:applies|apply|applicable)\b(?! for)/iu

export function readRole(text: string, reading: SentenceReading, defines: string | null): UnitRole {
  if (defines !== null) return "definition"
  if (saves.test(text)) return "other"
  if (doesNotApply.test(text) || reading.modality === "exemption") return "exception"
  if (reading.penalty && consequence.test(text)) return "penalty"
  if (reading.modality === "ban") return "prohibition"
  if (reading.modality === "duty") return "requirement"
  if (reading.modality === "permission") return "permission"
  if (reading.modality === "power") return "power"
  if (appliesTo.test(text) && !reading.negated) return "applicability"
  return "other"
}

export function readStatus(
  quotes: readonly Quote[],
  headings: readonly string[],
  role: UnitRole,
  reading: SentenceReading,
): StatementStatus {
  const around = [...headings, ...quotes.map((quote) => quote.provision.heading)]
  if (quotes.some((quote) => quote.provision.weight === "guidance")) return "guidance"
  if (around.some((heading) => /\bguidance\b/iu.test(heading))) return "guidance"
  if (around.some((heading) => /\bexamples?\b/iu.test(heading))) return "example"
  if (role === "definition") return "definition"
  if (role === "penalty") return "penalty"
  // A safe harbour ("shall be deemed in compliance") works as an exception and is worded as a rule.
  const excepts = reading.modality === "exemption" || reading.exceptions.length > 0 || reading.negated
  return role === "exception" && excepts ? "exception" : "rule"
}
