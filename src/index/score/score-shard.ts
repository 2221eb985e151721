/**
 * Scores the documents of one shard, one term at a time, and offers the open ones to the best so far.
 *
 * Each field adds into numbers of its own, per document or per shared unit, and the fields come together once
 * per document at the end. The numbers are kept between queries, for clearing them is cheaper than making
 * them; a search never waits in between, so that two searches cannot meet in them.
 */
import { type FieldName, fieldNames, type Postings } from "../shard.js"
import type { ShardKeys } from "./find-keys.js"
import type { LoadedShard } from "./partition.js"
import { neighbourWeight, recipe } from "./recipe.js"
import type { TopDocuments } from "./top-documents.js"

type FieldScores = Readonly<Record<FieldName, Float32Array>>

export function scoreShard(
  loaded: LoadedShard,
  keys: ShardKeys,
  findable: Uint8Array,
  top: TopDocuments,
): void {
  const { shard, norms } = loaded
  const scores = scoresOf(loaded)
  for (const field of fieldNames) {
    const sums = scores[field].fill(0)
    // The weight goes in here, so that the fields need only be added up for each document.
    const scale = recipe[field].weight * (recipe[field].k1 + 1)
    for (const { place, weight } of keys[field]) {
      addMentions(shard.fields[field], place, weight * scale, norms[field], sums)
    }
  }
  const mostFromShared = mostOf(scores.catchline) + mostOf(scores.headings) + mostOf(scores.chapter)
  const most = mostFromShared + 2 * neighbourWeight * mostOf(scores.body)
  shard.instruments.forEach(({ start, end }, i) => {
    offerDocuments(loaded, scores, findable, { start, end, order: loaded.orders[i]!, most }, top)
  })
}

/** What each field added to a document's score; to be read before another query is scored. */
export function scoreParts(loaded: LoadedShard, document: number): Readonly<Record<string, number>> {
  const { shard } = loaded
  const { body, bigrams, catchline, headings, chapter } = scoresOf(loaded)
  return {
    body: body[document]!,
    bigrams: bigrams[document]!,
    catchline: catchline[shard.catchline[document]!]!,
    headings: headings[shard.headings[document]!]!,
    neighbours: neighbourWeight * (body[shard.previous[document]!]! + body[shard.next[document]!]!),
    chapter: chapter[shard.chapter[document]!]!,
  }
}

function addMentions(
  { starts, units, counts }: Postings,
  place: number,
  weight: number,
  norms: Float32Array,
  sums: Float32Array,
): void {
  const end = starts[place + 1]!
  for (let i = starts[place]!; i < end; i += 1) {
    const unit = units[i]!
    const count = counts[i]!
    sums[unit]! += (weight * count) / (count + norms[unit]!)
  }
}

/** `most` is what shared fields and neighbours can add at most: few documents come near enough to need them. */
function offerDocuments(
  { shard }: LoadedShard,
  { body, bigrams, catchline, headings, chapter }: FieldScores,
  findable: Uint8Array,
  { start, end, order, most }: Record<"start" | "end" | "order" | "most", number>,
  top: TopDocuments,
): void {
  const { previous, next } = shard
  const units = { catchline: shard.catchline, headings: shard.headings, chapter: shard.chapter }
  let least = top.leastScore()
  for (let document = start; document < end; document += 1) {
    if (findable[document] === 0) continue
    const words = body[document]! + bigrams[document]!
    if (words + most <= least) continue
    const own = words + catchline[units.catchline[document]!]! + headings[units.headings[document]!]!
    // What only stands beside or in the same chapter as a mention has nothing to do with the question.
    if (own === 0) continue
    const beside = neighbourWeight * (body[previous[document]!]! + body[next[document]!]!)
    const score = own + beside + chapter[units.chapter[document]!]!
    if (score <= least) continue
    top.offer(score, order + document - start, document)
    least = top.leastScore()
  }
}

/** A little more than the largest number, so that rounding hides no document. */
function mostOf(numbers: Float32Array): number {
  let most = 0
  for (let i = 0; i < numbers.length; i += 1) if (numbers[i]! > most) most = numbers[i]!
  return most * (1 + 1e-6)
}

const kept = new WeakMap<LoadedShard, FieldScores>()

/** One number more than there are units: what stands for "no neighbour" and always is 0. */
function scoresOf(loaded: LoadedShard): FieldScores {
  const known = kept.get(loaded)
  if (known !== undefined) return known
  const made = Object.fromEntries(
    fieldNames.map((field) => [field, new Float32Array(loaded.norms[field].length + 1)]),
  ) as Record<FieldName, Float32Array>
  kept.set(loaded, made)
  return made
}
