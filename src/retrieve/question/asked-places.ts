/**
 * The places a question asks about: those it names and those whose law it names ("under the GDPR"), or else the one
 * whose code it cites.
 *
 * A citation that could be of several codes names a place only when just one of them is held. A place and a law
 * of another are two ("under the GDPR … in Maryland"); a place named within the name of a law is not asked twice.
 */
import type { Citation, FoundCitation, FoundPlace, JurisdictionCode } from "../../law/index.js"
import type { NamedLaw } from "../law-named-in.js"

export interface AskedPlace {
  readonly jurisdiction: JurisdictionCode
  readonly written: string
  /** Why a law that is named is of this place. */
  readonly why?: string
}

export function askedPlaces(
  places: readonly FoundPlace[],
  cited: readonly FoundCitation[],
  held: readonly JurisdictionCode[],
  laws: readonly NamedLaw[],
): readonly AskedPlace[] {
  const apart = places.filter(
    (place) => !laws.some((law) => law.start <= place.start && place.end <= law.end),
  )
  const byName: readonly AskedPlace[] = [
    ...apart.flatMap(({ jurisdiction, written }) =>
      jurisdiction === null ? [] : [{ jurisdiction, written }],
    ),
    ...laws.flatMap(({ jurisdiction, written, why }) =>
      jurisdiction === null ? [] : [{ jurisdiction, written, why }],
    ),
  ]
  const isNamed = apart.length + laws.length > 0
  return onceEach(isNamed ? byName : cited.flatMap((citation) => placeOf(citation, held)))
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
