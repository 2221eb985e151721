/**
 * The provisions that a text cites and that are held, in the order in which they are cited.
 *
 * A citation with several readings ("§ 28-3852" alone) gives those that are held in the places asked about.
 * What is cited but not held, or not in force, is not found; the caller, who knows the citations, says so.
 */
import type { Instrument, LibraryReader, Provision } from "../../corpus/index.js"
import { findCitations, jurisdictionOf } from "../../law/index.js"
import type { RetrieveRequest } from "../retrieval.js"

export interface CitedProvision {
  readonly provision: Provision
  /** In the form of its system. */
  readonly citation: string
}

/** `instruments` are those held: a text may cite them by their short names. */
export async function readCited(
  { text, jurisdictions, asOf }: RetrieveRequest,
  instruments: readonly Instrument[],
  reader: LibraryReader,
): Promise<readonly CitedProvision[]> {
  // A citation has a number in it, and most questions have none.
  if (!/\p{N}/u.test(text)) return []
  // Looking for the short names of all that is held would cost more than the search.
  const named = instruments.filter(({ shortName }) => text.includes(firstWord(shortName)))
  const citations = findCitations(text, named)
    .flatMap(({ reading }) => (reading.kind === "one" ? [reading.citation] : reading.candidates))
    .filter(
      ({ provision }) => jurisdictions.length === 0 || jurisdictions.includes(jurisdictionOf(provision)),
    )
  const written = new Map(citations.map(({ provision, canonical }) => [provision, canonical]))
  const provisions = await reader.read([...written.keys()], asOf)
  return provisions.map((provision) => ({ provision, citation: written.get(provision.id)! }))
}

function firstWord(name: string): string {
  return name.trim().split(/\s/u)[0] ?? ""
}
