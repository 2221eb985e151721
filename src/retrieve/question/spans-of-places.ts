/**
 * The words by which a question names its places, to be taken out of its subject: the preposition goes with
 * the place, and a list goes as a whole. The name of an act keeps its place ("the California Consumer
 * Privacy Act"), for it is searched by its name.
 */
import type { Span } from "../../text/index.js"

const preposition =
  /\b(?:in|within|inside|under|across|throughout|from|of|at|to|for)\s+(?:both\s+)?(?:the\s+)?$/iu
const lawAfter = /^(?:['’]s)?\s+(?:state\s+)?law(?=[\s?.,!]|$)/iu
const partOfName = /^\s+\p{Lu}\p{Ll}/u
const joined = /^\s*(?:,|;|\/|&|,?\s*(?:and|or)(?:\s+in)?)\s*$/iu

interface Named extends Span {
  readonly written: string
}

export function spansOfPlaces(text: string, places: readonly Named[]): readonly Span[] {
  const spans: Span[] = []
  for (const place of places) {
    const after = text.slice(place.end)
    const previous = spans.at(-1)
    if (previous !== undefined && joined.test(text.slice(previous.end, place.start))) {
      spans[spans.length - 1] = { start: previous.start, end: place.end }
      continue
    }
    // "a federal award" is a term, not a place.
    if (/^federal$/iu.test(place.written) && !lawAfter.test(after)) continue
    const lead = preposition.exec(text.slice(0, place.start))?.[0] ?? ""
    if (lead === "" && partOfName.test(after) && !lawAfter.test(after)) continue
    const law = lead === "" ? "" : (lawAfter.exec(after)?.[0] ?? "")
    const possessive = law === "" ? (/^['’]s\b/u.exec(after)?.[0] ?? "") : law
    spans.push({ start: place.start - lead.length, end: place.end + possessive.length })
  }
  return spans
}
