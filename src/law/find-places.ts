/**
 * Finds the places that a question names, each with the jurisdiction it means and why.
 *
 * A name is read where it stands. "in Oregon" and "Oregon law" say where the law is sought; "an Oregon
 * company" only describes somebody, and gives way when another place is named. A short form counts in upper
 * case and where a place stands ("in OR"), so that the words "or", "in" and "me" never do. A town and the
 * state behind it are one place. What could be two places, or is nearly the name of one, comes back with
 * `jurisdiction: null`: the asker is asked, nothing is guessed. Two places are two, even in one breath
 * ("in California in Massachusetts"); which of them was meant is for the asker to say.
 */
import { nearestStateName } from "./jurisdictions/near-names.js"
import { type PlaceWord, placeWords } from "./jurisdictions/place-words.js"
import { jurisdictionName, parentOf } from "./jurisdictions.js"
import type { JurisdictionCode } from "./provision-id.js"

export interface FoundPlace {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number
  readonly end: number
  readonly written: string
  readonly jurisdiction: JurisdictionCode | null
  /** In words: why it was read so. */
  readonly why: string
}

interface Hit extends FoundPlace {
  readonly kind: PlaceWord["kind"]
  /** It only describes somebody or something: "a Delaware corporation". */
  readonly describes: boolean
}

export function findPlaces(text: string): readonly FoundPlace[] {
  const merged = mergeTownsWithStates(text, standingHits(text)).map(doubtful)
  const sought = merged.filter((hit) => !hit.describes)
  const kept = sought.length > 0 ? sought : merged
  const near = nearlyNamed(text, merged)
  const unknown = merged.length + near.length === 0 ? unknownAtEnd(text) : []
  return [...kept, ...near, ...unknown]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, written, jurisdiction, why }) => ({ start, end, written, jurisdiction, why }))
}

/** "in LA" may be either; "Monroe, LA" is the state. */
function doubtful(hit: Hit): Hit {
  if (hit.written !== "LA") return hit
  return { ...hit, jurisdiction: null, why: "it could be Louisiana or Los Angeles" }
}

const preposition =
  /(?:^|[^\p{L}\p{N}])(?:in|within|inside|under|across|throughout|from|to|into|for|of|at|near|outside|between|both|through|versus|vs\.?)\s+(?:the\s+)?(?:(?:city|county|town|state|commonwealth|territory|emirate|republic|kingdom|province)\s+of\s+)?(?:(?:downtown|northern|southern|eastern|western|central)\s+)?$/iu
const wordForLaw =
  /^(?:['’]s?)?\s+(?:state\s+|federal\s+)?(?:laws?|statutes?|statutory|legislation|rules?|regulations?|regulatory|codes?|constitution)\b/iu
const joinsPlaces = /^\s*(?:,|;|\/|&|,?\s*(?:and|or|versus|vs\.?)(?:\s+in)?)\s*$/iu
/** "Georgia Avenue", "Washington Post": the name of something else. */
const partOfName =
  /^\s+(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd|Drive|University|College|Times|Post\b|Globe|Tribune|County|River|Court of)/u
const bearsName = /(?:University|Bank|College|Institute|Church|Gulf)\s+of\s+(?:the\s+)?$/u
/** Nouns that a place before them only describes. */
const described =
  /^(?:['’]s)?(?:-based)?\s+(?:corporations?|compan(?:y|ies)|llcs?|firms?|business(?:es)?|employers?|employees?|residents?|citizens?|nationals?|driver|consumers?|customers?|insurers?|landlords?|nonprofits?|agenc(?:y|ies)|award(?:s|ing)?|grants?|contracts?|contractors?|elections?|candidates?|funds?|funding|financial assistance|government)\b|^-based\b/iu

function standingHits(text: string): readonly Hit[] {
  const allUpper = text === text.toUpperCase()
  const hits: Hit[] = []
  for (const match of text.matchAll(placeWords.pattern)) {
    const word = placeWords.read(match[0])
    if (word === undefined) continue
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40)
    const previous = hits.at(-1)
    const joined = previous !== undefined && joinsPlaces.test(text.slice(previous.end, match.index))
    const placed = preposition.test(before) || joined
    if (!stands(word, match[0], { before, after, placed, allUpper })) continue
    const whole = match.index - lengthBefore(before)
    const start = whole < (previous?.end ?? 0) ? match.index : whole
    const end = match.index + match[0].length
    const properName = /^\s+\p{Lu}[\p{Ll}]/u.test(after) && !wordForLaw.test(after)
    hits.push({
      start,
      end,
      written: text.slice(start, end),
      jurisdiction: word.jurisdiction,
      why: word.why,
      kind: word.kind,
      describes: !placed && (described.test(after) || (properName && word.kind !== "unclear")),
    })
  }
  return hits
}

/** How much before the name belongs to it: "the State of ", "Joplin, ". */
function lengthBefore(before: string): number {
  const form = /(?:the\s+)?(?:state|commonwealth|territory|republic|emirate)\s+of\s+$/iu.exec(before)?.[0]
  return (form ?? afterTown.exec(before)?.[1] ?? "").length
}

interface Standing {
  readonly before: string
  readonly after: string
  readonly placed: boolean
  readonly allUpper: boolean
}

/** Whether this word, written so, stands here for a place. */
function stands(word: PlaceWord, written: string, { before, after, placed, allUpper }: Standing): boolean {
  if (partOfName.test(after) || bearsName.test(before)) return false
  const capital = /^\p{Lu}/u.test(written)
  switch (word.kind) {
    case "name":
      return capital || placed || !word.commonWord
    case "district":
      return written.endsWith("District") && !/^\s+(?:of|Court|Attorney|Judge|Director)\b/u.test(after)
    case "federal":
      return wordForLaw.test(after) || described.test(after)
    case "united-states":
      // "a U.S. citizen" and "a citizen of the United States" seek no place.
      if (
        /(?:citizen|national|resident|government|president|constitution)s?\s+of\s+(?:the\s+)?$/iu.test(before)
      )
        return false
      if (written === "us") return false
      return (
        (placed && !/^\s+(?:dollars?|citizens?|code|treasury|government|currency)\b/iu.test(after)) ||
        wordForLaw.test(after)
      )
    case "adjective":
      return capital && wordForLaw.test(after)
    case "postal":
      if (written === "dc") return placed
      if (written !== written.toUpperCase() || allUpper) return false
      return (
        placed ||
        wordForLaw.test(after) ||
        afterTown.test(before) ||
        (written === "DC" && !/^\s+(?:power|current|motor|voltage)/iu.test(after))
      )
    case "abbreviation":
      return (
        capital && (placed || afterTown.test(before) || /\..*\./u.test(written) || wordForLaw.test(after))
      )
    case "city":
      return placed
    case "unclear":
      return (
        (placed || /^(?:all|every|my|our|this)\s/iu.test(written)) &&
        !/^\s+(?:agenc|law|government|employee|offici|licen|tax|court|board)/iu.test(after)
      )
  }
}

/** "in Joplin, " before a state's name or short form. */
const afterTown =
  /(?:^|\s)(?:in|In|at|from|near|to|of)\s+((?:\p{Lu}[\p{L}.'’-]{0,20}\s+){0,3}\p{Lu}[\p{L}.'’-]{1,20},\s*)$/u

/** "Portland, Oregon" is Oregon; "London, UK" stays England; "Georgia, USA" stays Georgia. */
function mergeTownsWithStates(text: string, hits: readonly Hit[]): readonly Hit[] {
  const merged: Hit[] = []
  for (const hit of hits) {
    const previous = merged.at(-1)
    const between = previous === undefined ? null : text.slice(previous.end, hit.start)
    if (previous === undefined || between === null || !/^,?\s+$/u.test(between)) {
      merged.push(hit)
      continue
    }
    const lists = /^,\s*(?:(?:and|or)\b|\p{Lu}[\p{L} ]*,?\s+(?:and|or)\b)/u.test(text.slice(hit.end))
    const narrower =
      previous.jurisdiction !== null &&
      hit.jurisdiction !== null &&
      liesIn(previous.jurisdiction, hit.jurisdiction)
    const isTown =
      previous.kind === "city" || previous.kind === "unclear" || (townsToo.has(previous.written) && !lists)
    if (!narrower && !isTown) {
      merged.push(hit)
      continue
    }
    const kept = narrower ? previous : hit
    merged[merged.length - 1] = {
      ...kept,
      start: previous.start,
      end: hit.end,
      written: text.slice(previous.start, hit.end),
      describes: previous.describes && hit.describes,
    }
  }
  return merged
}

/** Names in the table that are towns elsewhere as well: "Franklin, Tennessee", "Paris, Texas", "Mexico, Missouri". */
const townsToo = new Set(["Franklin", "Mexico", "Cuba", "Lebanon", "Peru", "Jordan", "Poland", "Victoria"])

function liesIn(inner: JurisdictionCode, outer: JurisdictionCode): boolean {
  for (let code: JurisdictionCode | null = inner; code !== null; code = parentOf(code)) {
    if (code === outer) return true
  }
  return false
}

/** "in Missuori": nearly a state's name, where a place stands. */
function nearlyNamed(text: string, hits: readonly Hit[]): readonly FoundPlace[] {
  const found: FoundPlace[] = []
  for (const match of text.matchAll(/\b(?:in|within|under)\s+(\p{L}{5,16})\b/giu)) {
    const written = match[1] ?? ""
    const start = match.index + match[0].length - written.length
    if (hits.some((hit) => start < hit.end && hit.start < start + written.length)) continue
    const near = nearestStateName(written)
    if (near === null) continue
    const why = `no place of that name is known; perhaps ${jurisdictionName(near)}`
    found.push({ start, end: start + written.length, written, jurisdiction: null, why })
  }
  return found
}

const verbTakingIn =
  /\b(?:deal|trad|invest|engag|particip|specif|defin|requir|interest|record|result|includ|contain|describ|list|mention|us|pa|involv|class|work|writ|speak)\p{L}*$/iu
const notPlaces =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day|English|Spanish|French|Chinese|Congress|Medicare|Medicaid|Internet|Bitcoin|Court|Chapter|Part|Schedule|Appendix|Rule)$|(?:s|tion|ment|ing|ity|ance|ence|ism|ship|ware|ness)$/u

/** "Can I open a bar in Gondor?": a name at the end of the question, in a question that names no place else. */
function unknownAtEnd(text: string): readonly FoundPlace[] {
  const match = /\sin\s+(\p{Lu}\p{Ll}{3,20}(?:\s\p{Lu}\p{Ll}{3,20})?)\s*\?/u.exec(text)
  const written = match?.[1]
  if (match === null || written === undefined) return []
  if (
    verbTakingIn.test(text.slice(0, match.index)) ||
    written.split(/\s/u).some((word) => notPlaces.test(word))
  )
    return []
  const start = match.index + match[0].indexOf(written)
  return [
    {
      start,
      end: start + written.length,
      written,
      jurisdiction: null,
      why: "no place of that name is known",
    },
  ]
}
