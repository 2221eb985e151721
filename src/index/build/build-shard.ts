/**
 * Builds the shard of one instrument from every version of its provisions.
 *
 * Which versions may answer: those with words of their own, which together with the lead-in they complete
 * come to eleven words or more. "(1) A passport;" is an answer under its chapeau; a bare heading is not,
 * though it stays in the counts and above what it heads.
 */
import type { Provision } from "../../corpus/index.js"
import type { InstrumentId, IsoDate, JurisdictionCode } from "../../law/index.js"
import { legalTokens } from "../../text/index.js"
import { analyse } from "../analysis/analyse.js"
import type { Lexicon } from "../lexicon.js"
import { documentFlags, type Shard } from "../shard.js"
import { packStrings } from "../strings.js"
import { collectPostings } from "./collect-postings.js"
import { bodyText, catchlinePlace, catchlineTerms, chapterPlace, headingTerms } from "./field-words.js"
import { type Place, placeProvisions } from "./place-provisions.js"
import { mayAnswer } from "./section-level.js"

const fewestWords = 11

export interface InstrumentVersions {
  readonly jurisdiction: JurisdictionCode
  readonly id: InstrumentId
  readonly fingerprint: string
  /** As the library scans them. */
  readonly provisions: readonly Provision[]
}

export function buildShard(instrument: InstrumentVersions, lexicon: Lexicon): Shard {
  const places = placeProvisions(instrument.provisions)
  const documents = places.length
  const numbers = (terms: readonly string[]) => terms.map((term) => lexicon.number(term))
  const texts = places.map(({ provision }) => bodyText(provision))
  const bodies = texts.map((text) => numbers(analyse(text)))
  const none = (place: number) => (place < 0 ? documents : place)

  const body = collectPostings("terms")
  const bigrams = collectPostings("bigrams")
  bodies.forEach((terms, i) => {
    body.add(i, terms)
    bigrams.add(i, terms)
  })
  const catchline = sharedField(
    places,
    (i) => catchlinePlace(places, i),
    (i) => numbers(catchlineTerms(places, catchlinePlace(places, i))),
  )
  const headings = sharedField(
    places,
    // A section and a paragraph may share a parent, and do not count the same words of it.
    (i) => (places[i]!.parent < 0 ? -1 : places[i]!.parent * 2 + Number(places[i]!.standing === "within")),
    (i) => numbers(headingTerms(places, places[i]!.parent, places[i]!.section)),
  )
  const chapter = chapterField(places, bodies)
  return {
    jurisdiction: instrument.jurisdiction,
    instruments: [{ id: instrument.id, fingerprint: instrument.fingerprint, start: 0, end: documents }],
    documents,
    versions: packStrings(places.map(({ provision }) => provision.version.slice(instrument.id.length + 1))),
    effectiveFrom: Int32Array.from(places, ({ provision }) => dayNumber(provision.period.effectiveFrom)),
    effectiveTo: Int32Array.from(places, ({ provision }) => dayNumber(provision.period.effectiveTo)),
    currentThrough: Int32Array.from(places, ({ provision }) => dayNumber(provision.period.currentThrough)),
    flags: flagsOf(places, texts),
    section: Uint32Array.from(places, ({ section }) => section),
    previous: Uint32Array.from(places, ({ previous }) => none(previous)),
    next: Uint32Array.from(places, ({ next }) => none(next)),
    catchline: catchline.unitOf,
    headings: headings.unitOf,
    chapter: chapter.unitOf,
    fields: {
      body: body.finish(documents),
      bigrams: bigrams.finish(documents),
      catchline: catchline.postings,
      headings: headings.postings,
      chapter: chapter.postings,
    },
  }
}

/** A day as a number that sorts like the day; 0 where unknown. */
export function dayNumber(day: IsoDate | null): number {
  return day === null ? 0 : Number(day.replaceAll("-", ""))
}

function flagsOf(places: readonly Place[], texts: readonly string[]): Uint8Array {
  const words = texts.map((text) => legalTokens(text).length)
  return Uint8Array.from(places, ({ provision, standing, parent }, i) => {
    const leadIn = standing === "within" && parent >= 0 ? words[parent]! : 0
    const answers = mayAnswer(provision, standing) && words[i]! > 0 && words[i]! + leadIn >= fewestWords
    const inForce = provision.status === "in-force" || provision.status === "future"
    return (
      (answers ? documentFlags.answers : 0) |
      (provision.current ? documentFlags.current : 0) |
      (inForce ? documentFlags.inForce : 0)
    )
  })
}

/**
 * A field whose words many documents share. `shareOf` names what a document shares, -1 for nothing; unit 0 is
 * the empty one. `termsOf` is asked of the first document of each.
 */
function sharedField(
  places: readonly Place[],
  shareOf: (i: number) => number,
  termsOf: (i: number) => readonly number[],
) {
  const units = new Map<number, number>([[-1, 0]])
  const collector = collectPostings("terms")
  const unitOf = Uint32Array.from(places, (_, i) => {
    const share = shareOf(i)
    const known = units.get(share)
    if (known !== undefined) return known
    const unit = units.size
    units.set(share, unit)
    collector.add(unit, termsOf(i))
    return unit
  })
  return { unitOf, postings: collector.finish(units.size) }
}

/** Old words of a chapter do not say what it is about now, so only current versions count. */
function chapterField(places: readonly Place[], bodies: readonly (readonly number[])[]) {
  const units = new Map<number, number>()
  const collector = collectPostings("terms")
  const unitOf = Uint32Array.from(places, (place, i) => {
    const chapter = chapterPlace(places, i)
    const unit = units.get(chapter) ?? units.size
    units.set(chapter, unit)
    if (place.provision.current) collector.add(unit, bodies[i]!)
    return unit
  })
  return { unitOf, postings: collector.finish(units.size) }
}
