/**
 * Merges shards of one jurisdiction into one, with or without some of their instruments.
 *
 * Only counts move: no word is looked at and no score exists yet, so what is merged ranks as before, and an
 * instrument is taken out exactly. Documents stand instrument by instrument in the order of the ids.
 */
import type { InstrumentId } from "../../law/index.js"
import { type FieldName, fieldNames, type Shard, type ShardInstrument } from "../shard.js"
import { packStrings, stringAt } from "../strings.js"
import { collectPostings, dropped } from "./collect-postings.js"

/** One instrument's documents in one of the shards, and where they come to stand. */
interface Piece {
  readonly shard: Shard
  readonly from: ShardInstrument
  readonly to: ShardInstrument
}

/** Old numbers to new, for each of the shards. */
type Renumbering = ReadonlyMap<Shard, Uint32Array>

export function mergeShards(
  shards: readonly Shard[],
  keep: (instrument: InstrumentId) => boolean = () => true,
): Shard {
  const pieces = arrangePieces(shards, keep)
  const documents = pieces.at(-1)?.to.end ?? 0
  const ownUnits = { count: documents, numbers: renumberDocuments(shards, pieces, documents) }
  const units = {
    body: ownUnits,
    bigrams: ownUnits,
    catchline: renumberUnits(shards, pieces, "catchline"),
    headings: renumberUnits(shards, pieces, "headings"),
    chapter: renumberUnits(shards, pieces, "chapter"),
  }
  const copy = <A extends Int32Array | Uint8Array>(into: A, column: (shard: Shard) => A): A => {
    for (const { shard, from, to } of pieces) {
      into.set(column(shard).subarray(from.start, from.end) as never, to.start)
    }
    return into
  }
  const renumber = (column: (shard: Shard) => Uint32Array, { numbers }: { numbers: Renumbering }) => {
    const into = new Uint32Array(documents)
    for (const { shard, from, to } of pieces) {
      const map = numbers.get(shard)!
      for (let i = from.start; i < from.end; i += 1) into[to.start + i - from.start] = map[column(shard)[i]!]!
    }
    return into
  }
  const field = (name: FieldName) => {
    const collector = collectPostings("terms")
    for (const shard of shards) collector.addPostings(shard.fields[name], units[name].numbers.get(shard)!)
    return collector.finish(units[name].count)
  }
  return {
    jurisdiction: shards[0]!.jurisdiction,
    instruments: pieces.map(({ to }) => to),
    documents,
    versions: packStrings(
      pieces.flatMap(({ shard, from }) =>
        Array.from({ length: from.end - from.start }, (_, i) => stringAt(shard.versions, from.start + i)),
      ),
    ),
    effectiveFrom: copy(new Int32Array(documents), (shard) => shard.effectiveFrom),
    effectiveTo: copy(new Int32Array(documents), (shard) => shard.effectiveTo),
    currentThrough: copy(new Int32Array(documents), (shard) => shard.currentThrough),
    flags: copy(new Uint8Array(documents), (shard) => shard.flags),
    section: renumber((shard) => shard.section, ownUnits),
    previous: renumber((shard) => shard.previous, ownUnits),
    next: renumber((shard) => shard.next, ownUnits),
    catchline: renumber((shard) => shard.catchline, units.catchline),
    headings: renumber((shard) => shard.headings, units.headings),
    chapter: renumber((shard) => shard.chapter, units.chapter),
    fields: Object.fromEntries(fieldNames.map((name) => [name, field(name)])) as unknown as Shard["fields"],
  }
}

function arrangePieces(
  shards: readonly Shard[],
  keep: (instrument: InstrumentId) => boolean,
): readonly Piece[] {
  let start = 0
  return shards
    .flatMap((shard) => shard.instruments.map((from) => ({ shard, from })))
    .filter(({ from }) => keep(from.id))
    .sort((a, b) => (a.from.id < b.from.id ? -1 : 1))
    .map(({ shard, from }) => {
      const to = { ...from, start, end: start + from.end - from.start }
      start = to.end
      return { shard, from, to }
    })
}

/** Each shard's numbers have one more entry for "none", which is the number of documents. */
function renumberDocuments(
  shards: readonly Shard[],
  pieces: readonly Piece[],
  documents: number,
): Renumbering {
  const numbers = new Map(shards.map((shard) => [shard, new Uint32Array(shard.documents + 1).fill(dropped)]))
  for (const [shard, map] of numbers) map[shard.documents] = documents
  for (const { shard, from, to } of pieces) {
    const map = numbers.get(shard)!
    for (let i = from.start; i < from.end; i += 1) map[i] = to.start + i - from.start
  }
  return numbers
}

/** Units are numbered in the order in which the kept documents name them; a unit that none names is dropped. */
function renumberUnits(
  shards: readonly Shard[],
  pieces: readonly Piece[],
  field: "catchline" | "headings" | "chapter",
): { readonly count: number; readonly numbers: Renumbering } {
  const numbers = new Map(
    shards.map((shard) => [shard, new Uint32Array(shard.fields[field].lengths.length).fill(dropped)]),
  )
  // Unit 0 of a catchline or heading is the empty one; it stays one, so that cutting does not change how many there are.
  const isEmptyShared = field !== "chapter"
  if (isEmptyShared) for (const map of numbers.values()) map[0] = 0
  let count = isEmptyShared ? 1 : 0
  for (const { shard, from } of pieces) {
    const map = numbers.get(shard)!
    for (const unit of shard[field].subarray(from.start, from.end)) {
      if (map[unit] !== dropped) continue
      map[unit] = count
      count += 1
    }
  }
  return { count, numbers }
}
