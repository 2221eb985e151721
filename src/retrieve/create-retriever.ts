/**
 * From a question to ranked provisions, each with its reasons.
 *
 * What the text cites comes first, then the engine's candidates as it ranks them; each says how well its
 * section does as a whole. Only what is returned is read from the library, so the cost follows what is asked
 * for, not what is held.
 */
import type { Instrument, LibraryReader, Provision } from "../corpus/index.js"
import { type EngineHit, type EngineResult, type RetrievalEngine, sectionOf } from "../index/index.js"
import type { Found, Retrieval, RetrieveRequest, Retriever, Searched } from "./retrieval.js"
import { createAncestorReader } from "./search/ancestor-reader.js"
import { readCited } from "./search/read-cited.js"
import { reasonsFor } from "./search/reasons-for.js"
import { scoreSections } from "./search/score-sections.js"
import { termWeigher } from "./search/term-weigher.js"

/** Deep enough for nine of ten provisions that answer at all; more changes little and costs time (decision 0031). */
const candidates = 200

export function createRetriever(rooms: {
  readonly reader: LibraryReader
  readonly engine: RetrievalEngine
}): Retriever {
  const { reader, engine } = rooms
  const readAncestors = createAncestorReader(reader)
  // A reader sees one snapshot, so what is held does not change under it.
  let instruments: ReturnType<LibraryReader["instruments"]> | null = null

  return async (request): Promise<Retrieval> => {
    const { text, jurisdictions, asOf, top, among = "in-force" } = request
    instruments ??= reader.instruments()
    const held = await instruments
    const result = await engine.search({ text, jurisdictions, asOf, among, top: Math.max(candidates, top) })
    const weigh = termWeigher(result.terms)
    const cited = among === "in-force" ? await readCited(request, held, reader) : []
    const isCited = new Set(cited.map(({ provision }) => provision.id))
    const hits = result.hits.filter((hit) => !isCited.has(hit.provision)).slice(0, top)
    const scoreOfSection = scoreSections(result.hits, weigh.share)

    const searched: Found[] = []
    for (const [hit, provision] of await readHits(hits, request, reader)) {
      const { score, matched } = hit
      const ancestors = await readAncestors(provision, asOf)
      const section = ancestors.find(({ id }) => id === hit.section) ?? provision
      const scores = { score, sectionScore: scoreOfSection(hit.section) }
      const reasons = reasonsFor(hit, text)
      const coverage = weigh.share(matched)
      searched.push({ provision, ancestors, section, ...scores, reasons, coverage, matched })
    }

    const found: Found[] = []
    const best = Math.max(0, ...searched.map(({ score }) => score))
    const bestSection = Math.max(0, ...searched.map(({ sectionScore }) => sectionScore))
    for (const { provision, citation } of cited) {
      const ancestors = await readAncestors(provision, asOf)
      const section = sectionOf([...ancestors, provision])
      // A title or a chapter is no answer, though a question may cite it.
      if (section === null) continue
      const words = [...ancestors.map(({ heading }) => heading), provision.heading, provision.text].join("\n")
      // Above every other, in the order in which they are cited.
      const above = 1 / (found.length + 1)
      const scores = { score: best + above, sectionScore: bestSection + above }
      const reasons = [`The question cites ${citation}.`]
      found.push({ provision, ancestors, section, ...scores, reasons, ...weigh(words) })
    }
    return {
      found: [...found, ...searched].slice(0, top),
      terms: result.terms,
      searched: sayWhatWasSearched(request, result, held, engine),
      weigh,
    }
  }
}

/** What a hit names is left out where the library does not offer it after all. */
async function readHits(
  hits: readonly EngineHit[],
  { asOf, among }: RetrieveRequest,
  reader: LibraryReader,
): Promise<readonly (readonly [EngineHit, Provision])[]> {
  if (among === "not-in-force") return readVersions(hits, reader)
  const ids = hits.map(({ provision }) => provision)
  const read = new Map((await reader.read(ids, asOf)).map((provision) => [provision.id, provision]))
  return hits.flatMap((hit) => {
    const provision = read.get(hit.provision)
    return provision === undefined ? [] : [[hit, provision] as const]
  })
}

/** The very versions that were hit, and of one provision the best only: it is one law, however often it was reworded. */
async function readVersions(
  hits: readonly EngineHit[],
  reader: LibraryReader,
): Promise<readonly (readonly [EngineHit, Provision])[]> {
  const best = new Map(hits.toReversed().map((hit) => [hit.provision, hit]))
  const read: (readonly [EngineHit, Provision])[] = []
  for (const hit of hits) {
    if (best.get(hit.provision) !== hit) continue
    const provision = await reader.version(hit.version)
    if (provision !== null) read.push([hit, provision])
  }
  return read
}

function sayWhatWasSearched(
  { jurisdictions }: RetrieveRequest,
  { searched }: EngineResult,
  instruments: readonly Instrument[],
  engine: RetrievalEngine,
): Searched {
  const own = instruments.filter(
    ({ jurisdiction }) => jurisdictions.length === 0 || jurisdictions.includes(jurisdiction),
  )
  return {
    jurisdictions: [...new Set(own.map(({ jurisdiction }) => jurisdiction))].sort(),
    instruments: own.length,
    provisions: searched,
    snapshot: engine.snapshot,
    engine: engine.name,
  }
}
