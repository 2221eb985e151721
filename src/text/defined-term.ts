/**
 * The term a sentence defines, or null when it defines none.
 *
 *   “Consumer” means …      The term "consumer" includes …      Act means …      Consumer has the meaning given in …
 *
 * "Terms used in this part have the meanings given in …" says where terms are defined and defines none.
 */
const verb =
  '(?:,[^,]{1,120},|,?\\s+(?:(?:as|when) used |used )?(?:in|with respect to|for (?:the )?purposes of)\\s[^,;.“"]{1,80}?,?)?\\s+(?:(?:also|only|further)\\s+)?(?:means?|shall mean|includes?|shall include|does not include|do not include|shall not include|refers? to|is defined (?:as|in|by|to)|(?:has|have|shall have) the (?:same )?meanings?)\\b'
const quoted = new RegExp(
  `^[^“"‘]{0,80}?[“"‘]([^”"’]{1,120}?),?[”"’](?:(?:,\\s*|\\s+)(?:(?:or|and)\\s+)?[“"‘][^”"’]{1,120}?,?[”"’])*${verb}`,
  "u",
)
const bare =
  /^([\p{L}\d][\p{L}\d\s’'/,-]{0,80}?)(?:\s*\([^)]{1,40}\))?\s+(?:[Mm]eans\b|shall mean\b|(?:has|have) the (?:same )?meanings?\b)/u
/** “Keepers” are the persons …: only where the sentence begins with the term. */
const quotedIs = /^[“"‘]([^”"’]{1,120}?),?[”"’]\s+(?:is|are)\s+(?:the|an?|any|all|those|persons)\b/u
const bareIncludes = /^([\p{Lu}][\p{L}\s’'-]{1,40}?)\s+includes?\b/u
const determiner =
  /^(?:the|a|an|each|every|any|all|this|these|such|no|it|if|when|where|in|for|as|by|to|of|on|under|with)\b/iu
/** "The plan should include" without its article. */
const notATerm = /\b(?:should|may|can|will|would|could|also)$/iu
/** Speaks of terms at large: "Terms used in this part", "Other words and phrases". */
const termsAtLarge =
  /^(?:\p{L}+\s+){0,3}(?:terms|words|expressions|phrases)(?:\s+(?:used|defined|not|which|that|in|and|or|as|appearing)\b|$)/iu
/** How far a definition reaches: "For purposes of this section, lamp means". */
const reach =
  /^(?:for (?:the )?purposes? of|in) th(?:is|ese) (?:sub)?(?:section|part|chapter|title|paragraph|subtitle|division|article|rules?|regulations?),?\s+/iu
const enumerator = /^(?:\([\p{L}\d]{1,6}\)|\d{1,3}\.)\s+/u

export function definedTermIn(sentence: string): string | null {
  const text = sentence.trim().replace(enumerator, "")
  const inQuotes = quoted.exec(text) ?? quotedIs.exec(text)
  if (inQuotes !== null) return (inQuotes[1] as string).trim()
  const unquoted = bare.exec(text.replace(reach, "")) ?? bareIncludes.exec(text)
  const term = unquoted?.[1]?.trim()
  if (
    term === undefined ||
    determiner.test(term) ||
    notATerm.test(term) ||
    termsAtLarge.test(term) ||
    term.split(/\s+/u).length > 8
  )
    return null
  return term
}
