/**
 * The places a question asks about: those it names, or else the one whose code it cites.
 *
 * A citation that could be of several codes names a place only when just one of them is held.
 */
import type { Citation, FoundCitation, FoundPlace, JurisdictionCode } from "../../law/index.js"

export interface AskedPlace {
  readonly jurisdiction: JurisdictionCode
  readonly written: string
}

export function askedPlaces(
  places: readonly FoundPlace[],
  cited: readonly FoundCitation[],
  held: readonly JurisdictionCode[],
): readonly AskedPlace[] {
  const named = places.flatMap(({ jurisdiction, written }) =>
    jurisdiction === null ? [] : [{ jurisdiction, written }],
  )
  return onceEach(places.length > 0 ? named : cited.flatMap((citation) => placeOf(citation, held)))
}

function placeOf(
  { reading, written }: FoundCitation,
  held: readonly JurisdictionCode[],
): readonly AskedPlace[] {
  if (reading.kind === "one") return [{ jurisdiction: reading.citation.jurisdiction, written }]
  const codes = new Set(
    reading.candidates.map((each) => each.jurisdiction).filter((code) => held.includes(code)),
  )
  return codes.size === 1 ? [...codes].map((jurisdiction) => ({ jurisdiction, written })) : []
}

function onceEach(places: readonly AskedPlace[]): readonly AskedPlace[] {
  const codes = places.map((place) => place.jurisdiction)
  return places.filter((place, index) => codes.indexOf(place.jurisdiction) === index)
}

/** Of several readings of a bare number, those of the places asked about, else those of what is held, else all. */
export function citationsMeant(
  cited: readonly FoundCitation[],
  asked: readonly JurisdictionCode[],
  held: readonly JurisdictionCode[],
): readonly Citation[] {
  return cited.flatMap(({ reading }) => {
    if (reading.kind === "one") return [reading.citation]
    const of = (codes: readonly JurisdictionCode[]) =>
      reading.candidates.filter((candidate) => codes.includes(candidate.jurisdiction))
    return [of(asked), of(held), reading.candidates].find((candidates) => candidates.length > 0) ?? []
  })
}
