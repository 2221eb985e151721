/**
 * Brings the shards of every jurisdiction up to the library: builds what is new or changed, takes out what
 * has gone, keeps the rest, and merges small shards in tiers.
 */
import type { Instrument, LibraryReader } from "../../corpus/index.js"
import type { InstrumentId, JurisdictionCode } from "../../law/index.js"
import { createLexicon, type Lexicon } from "../lexicon.js"
import type { Shard } from "../shard.js"
import { buildShard } from "./build-shard.js"
import { mergeInTiers } from "./merge-in-tiers.js"
import { mergeShards } from "./merge-shards.js"
import { readInstrument } from "./read-instrument.js"

/** The shards of a jurisdiction with the lexicon that numbers their terms. */
export interface ShardSet {
  readonly jurisdiction: JurisdictionCode
  readonly lexicon: Lexicon
  readonly shards: readonly Shard[]
}

export interface BuildProgress {
  /** The instrument that was just read. */
  readonly instrument: InstrumentId
  readonly instruments: number
  readonly of: number
  readonly provisions: number
}

export interface BuildRequest {
  readonly reader: LibraryReader
  /** Shards built before, in whatever state of the library. */
  readonly held: readonly ShardSet[]
  /** The library has not changed since `held` was built: what is there need not be read again. */
  readonly unchanged: boolean
  readonly onProgress?: (progress: BuildProgress) => void
}

/** A first build gathers the shards of small instruments up to this many documents. */
const documentsTogether = 50_000

export async function buildPartitions(request: BuildRequest): Promise<readonly ShardSet[]> {
  const instruments = await request.reader.instruments()
  const jurisdictions = [...new Set(instruments.map(({ jurisdiction }) => jurisdiction))].sort()
  const sets: ShardSet[] = []
  let read = 0
  let provisions = 0
  for (const jurisdiction of jurisdictions) {
    const own = instruments.filter((instrument) => instrument.jurisdiction === jurisdiction)
    const held = request.held.find((set) => set.jurisdiction === jurisdiction)
    sets.push(
      await bringUpToDate(request, jurisdiction, own, held, (instrument, documents) => {
        read += 1
        provisions += documents
        request.onProgress?.({ instrument, instruments: read, of: instruments.length, provisions })
      }),
    )
  }
  return sets
}

async function bringUpToDate(
  { reader, unchanged }: BuildRequest,
  jurisdiction: JurisdictionCode,
  instruments: readonly Instrument[],
  held: ShardSet | undefined,
  onRead: (instrument: InstrumentId, documents: number) => void,
): Promise<ShardSet> {
  const lexicon = createLexicon(held?.lexicon.terms)
  const kept = new Set<InstrumentId>()
  const built: Shard[] = []
  let small: Shard[] = []
  const gather = () => {
    if (small.length > 0) built.push(small.length === 1 ? small[0]! : mergeShards(small))
    small = []
  }
  for (const instrument of instruments) {
    const known = held?.shards.flatMap((shard) => shard.instruments).find(({ id }) => id === instrument.id)
    if (known !== undefined && unchanged) {
      kept.add(instrument.id)
      onRead(instrument.id, known.end - known.start)
      continue
    }
    const versions = await readInstrument(reader, instrument)
    onRead(instrument.id, versions.provisions.length)
    if (known?.fingerprint === versions.fingerprint) {
      kept.add(instrument.id)
      continue
    }
    small.push(buildShard(versions, lexicon))
    if (small.reduce((sum, { documents }) => sum + documents, 0) >= documentsTogether) gather()
  }
  gather()
  const old = (held?.shards ?? []).flatMap((shard) => withoutDropped(shard, kept))
  return { jurisdiction, lexicon, shards: mergeInTiers([...old, ...built]) }
}

function withoutDropped(shard: Shard, kept: ReadonlySet<InstrumentId>): readonly Shard[] {
  const staying = shard.instruments.filter(({ id }) => kept.has(id))
  if (staying.length === shard.instruments.length) return [shard]
  return staying.length === 0 ? [] : [mergeShards([shard], (id) => kept.has(id))]
}
