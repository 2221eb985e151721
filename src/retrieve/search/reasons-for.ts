/**
 * Says in words why a provision was found, strongest first, with the words of the question as they were asked.
 *
 *   It or the headings above it speak of “notify”, “breach” and “security”.
 *   “boss”: the law says “employer”.
 *   The heading of its section has words of the question.
 */
import { analyse, type EngineHit } from "../../index/index.js"
import { legalTokens } from "../../text/index.js"

const mostWords = 6

/** A field must carry this share of the score to be called a reason. */
const leastShare = 0.1

export function reasonsFor(hit: EngineHit, text: string): readonly string[] {
  const { parts, matched } = hit
  const whole = Object.values(parts).reduce((sum, part) => sum + part, 0)
  const carries = (part: string) => (parts[part] ?? 0) >= whole * leastShare
  const instead = hit.matchedInstead
  const inLawsWords = new Set(instead.map(({ term }) => term))
  const words = asAsked(
    matched.filter((term) => !inLawsWords.has(term)),
    text,
  )
  return [
    ...(words === "" ? [] : [`It or the headings above it speak of ${words}.`]),
    ...insteadOfAsked(instead),
    ...(carries("bigrams") ? ["It has neighbouring words of the question together."] : []),
    ...(carries("catchline") ? ["The heading of its section has words of the question."] : []),
    ...(carries("neighbours") ? ["The provisions beside it speak of the same."] : []),
    ...(carries("chapter") ? ["Its chapter is about the same."] : []),
  ]
}

/** For everyday words what stands there instead; the words of a phrase are said once. */
function insteadOfAsked(instead: EngineHit["matchedInstead"]): readonly string[] {
  const written = new Map<string, Set<string>>()
  for (const one of instead) {
    written.set(one.asked, (written.get(one.asked) ?? new Set<string>()).add(`“${one.written}”`))
  }
  return [...written]
    .slice(0, mostWords)
    .map(([asked, words]) => `“${asked}”: the law says ${joined([...words])}.`)
}

/** The terms as words of the question, each once, in the order asked. */
function asAsked(terms: readonly string[], text: string): string {
  const wanted = new Set(terms)
  const words: string[] = []
  for (const { start, end } of legalTokens(text)) {
    const written = text.slice(start, end)
    const [term] = analyse(written)
    if (term !== undefined && wanted.delete(term)) words.push(`“${written}”`)
  }
  return joined(words.slice(0, mostWords))
}

function joined(words: readonly string[]): string {
  const said = [...words]
  const last = said.pop()
  return said.length === 0 ? (last ?? "") : `${said.join(", ")} and ${last}`
}
