/**
 * From a question to ranked provisions, each with its reasons.
 *
 * What the text cites comes first. Then the engine's candidates, raised where several provisions of one
 * section are good: a section that answers usually says so more than once. Only what is returned is read
 * from the library, so the cost follows what is asked for, not what is held.
 */
import type { LibraryReader } from "../corpus/index.js"
import { type EngineResult, type RetrievalEngine, sectionOf } from "../index/index.js"
import type { Found, Retrieval, RetrieveRequest, Retriever, Searched } from "./retrieval.js"
import { ancestorReader } from "./search/ancestor-reader.js"
import { citedProvisions } from "./search/cited-provisions.js"
import { raiseSections } from "./search/raise-sections.js"
import { reasonsFor } from "./search/reasons-for.js"
import { termWeigher } from "./search/term-weigher.js"

/** Deep enough for nine of ten provisions that answer at all; more changes little and costs time (decision 0031). */
const candidates = 200

export function createRetriever(rooms: {
  readonly reader: LibraryReader
  readonly engine: RetrievalEngine
}): Retriever {
  const { reader, engine } = rooms
  const readAncestors = ancestorReader(reader)
  return async (request): Promise<Retrieval> => {
    const result = await engine.search({ ...request, top: Math.max(candidates, request.top) })
    const weigh = termWeigher(result.terms)
    const hits = raiseSections(result.hits)
    const best = hits[0]?.score ?? 0

    const found: Found[] = []
    for (const [i, { provision, citation }] of (await citedProvisions(request, reader)).entries()) {
      const ancestors = await readAncestors(provision, request.asOf)
      const section = sectionOf([...ancestors, provision])
      // A title or a chapter is no answer, though a question may cite it.
      if (section === null) continue
      const words = [...ancestors.map(({ heading }) => heading), provision.heading, provision.text].join("\n")
      const reasons = [`The question cites ${citation}.`]
      found.push({
        ...{ provision, ancestors, section, reasons },
        // Above every other, in the order in which they are cited.
        score: best + 1 / (i + 1),
        ...weigh(words),
      })
    }
    const cited = new Set(found.map(({ provision }) => provision.id))
    const others = hits.filter((hit) => !cited.has(hit.provision)).slice(0, request.top)
    const provisions = new Map(
      (
        await reader.read(
          others.map((hit) => hit.provision),
          request.asOf,
        )
      ).map((held) => [held.id, held]),
    )
    for (const hit of others) {
      const provision = provisions.get(hit.provision)
      if (provision === undefined) continue
      const ancestors = await readAncestors(provision, request.asOf)
      found.push({
        provision,
        ancestors,
        section: ancestors.find(({ id }) => id === hit.section) ?? provision,
        score: hit.score,
        reasons: reasonsFor(hit, request.text),
        coverage: weigh.share(hit.matched),
        matched: hit.matched,
      })
    }
    return {
      found: found.slice(0, request.top),
      terms: result.terms,
      searched: await sayWhatWasSearched(rooms, request, result),
      weigh,
    }
  }
}

async function sayWhatWasSearched(
  { reader, engine }: { readonly reader: LibraryReader; readonly engine: RetrievalEngine },
  { jurisdictions }: RetrieveRequest,
  { searched }: EngineResult,
): Promise<Searched> {
  const instruments = (await reader.instruments()).filter(
    ({ jurisdiction }) => jurisdictions.length === 0 || jurisdictions.includes(jurisdiction),
  )
  return {
    jurisdictions: [...new Set(instruments.map(({ jurisdiction }) => jurisdiction))].sort(),
    instruments: instruments.length,
    provisions: searched,
    snapshot: engine.snapshot,
    engine: engine.name,
  }
}
