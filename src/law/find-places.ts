/**
 * Finds the places that a question names, each with the jurisdiction it means and why.
 *
 * A name is read where it stands. "in Oregon" and "Oregon law" say where the law is sought; "an Oregon
 * company" only describes somebody, and gives way when another place is named. A town and the state behind
 * it are one place. What could be two places, or is nearly the name of one, comes back with
 * `jurisdiction: null`: the asker is asked, nothing is guessed. Two places are two, even in one breath
 * ("in California in Massachusetts"); which of them was meant is for the asker to say.
 */
import { type DoubtfulPlace, nearlyNamed, unknownAtEnd } from "./jurisdictions/doubtful-places.js"
import { type PlaceWord, placeWordsIn } from "./jurisdictions/place-words.js"
import { afterTown, onlyDescribes, standsAsPlace } from "./jurisdictions/standing.js"
import { parentOf } from "./jurisdictions.js"
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
  const hits = withTowns(text, standingHits(text)).map(doubtful)
  const sought = hits.filter((hit) => !hit.describes)
  const near = nearlyNamed(text).filter((place) => !hits.some((hit) => overlap(hit, place)))
  const unknown = hits.length + near.length === 0 ? unknownAtEnd(text) : []
  const unread = [...near, ...unknown].map(({ start, end, why }) => ({
    start,
    end,
    written: text.slice(start, end),
    jurisdiction: null,
    why,
  }))
  return [...(sought.length > 0 ? sought : hits), ...unread]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, written, jurisdiction, why }) => ({ start, end, written, jurisdiction, why }))
}

const joinsPlaces = /^\s*(?:,|;|\/|&|,?\s*(?:and|or|versus|vs\.?)(?:\s+in)?)\s*$/iu

function standingHits(text: string): readonly Hit[] {
  const allUpper = text === text.toUpperCase()
  const hits: Hit[] = []
  for (const { index, written: name, word } of placeWordsIn(text)) {
    const previousEnd = hits.at(-1)?.end ?? null
    const around = {
      before: text.slice(Math.max(0, index - 60), index),
      after: text.slice(index + name.length, index + name.length + 40),
      joined: previousEnd !== null && joinsPlaces.test(text.slice(previousEnd, index)),
      allUpper,
    }
    if (!standsAsPlace(word, name, around)) continue
    const whole = index - lengthBefore(around.before)
    const start = whole < (previousEnd ?? 0) ? index : whole
    const end = index + name.length
    const { jurisdiction, why, kind } = word
    const describes = kind !== "unclear" && onlyDescribes(around)
    hits.push({ start, end, written: text.slice(start, end), jurisdiction, why, kind, describes })
  }
  return hits
}

/** How much before the name belongs to it: "the State of ", "Joplin, ". */
function lengthBefore(before: string): number {
  const form = /(?:the\s+)?(?:state|commonwealth|territory|republic|emirate)\s+of\s+$/iu.exec(before)?.[0]
  return (form ?? afterTown.exec(before)?.[1] ?? "").length
}

/** "Portland, Oregon" is Oregon; "London, UK" stays England; "Georgia, USA" stays Georgia. */
function withTowns(text: string, hits: readonly Hit[]): readonly Hit[] {
  const merged: Hit[] = []
  for (const hit of hits) {
    const previous = merged.at(-1)
    const next = /^,?\s+$/u.test(text.slice(previous?.end ?? 0, hit.start))
    const kept = previous === undefined || !next ? null : keptOf(previous, hit, text.slice(hit.end))
    if (previous === undefined || kept === null) {
      merged.push(hit)
      continue
    }
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
const listGoesOn = /^,\s*(?:(?:and|or)\b|\p{Lu}[\p{L} ]*,?\s+(?:and|or)\b)/u

/** Which of two neighbours says where it is; null when they are two places. */
function keptOf(first: Hit, second: Hit, after: string): Hit | null {
  const { jurisdiction: inner } = first
  const { jurisdiction: outer } = second
  if (inner !== null && outer !== null && liesIn(inner, outer)) return first
  const isTown = first.kind === "city" || first.kind === "unclear"
  return isTown || (townsToo.has(first.written) && !listGoesOn.test(after)) ? second : null
}

function liesIn(inner: JurisdictionCode, outer: JurisdictionCode): boolean {
  for (let code: JurisdictionCode | null = inner; code !== null; code = parentOf(code)) {
    if (code === outer) return true
  }
  return false
}

/** "in LA" may be either; "Monroe, LA" is the state. */
function doubtful(hit: Hit): Hit {
  if (hit.written !== "LA") return hit
  return { ...hit, jurisdiction: null, why: "it could be Louisiana or Los Angeles" }
}

function overlap(a: DoubtfulPlace, b: DoubtfulPlace): boolean {
  return a.start < b.end && b.start < a.end
}
