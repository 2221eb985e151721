/** Cutting and merging shards changes no score: the same provisions rank alike however they are cut. */
import { describe, expect, it } from "vitest"
import type { Instrument, LibraryReader, Provision } from "../../corpus/index.js"
import type { InstrumentId, ProvisionId, VersionId } from "../../law/index.js"
import { createEngine } from "../in-process-engine.js"
import { createLexicon } from "../lexicon.js"
import { createPartition } from "../score/partition.js"
import type { Shard } from "../shard.js"
import { buildPartitions } from "./build-partitions.js"
import { buildShard } from "./build-shard.js"
import { mergeInTiers } from "./merge-in-tiers.js"
import { mergeShards } from "./merge-shards.js"

const words =
  "ferry landing fare board vessel lamp pilot toll river crossing permit notice fee owner master tide".split(
    " ",
  )

/** Forty invented rulebooks of a dozen rules, the same at every run. */
const corpus = new Map(
  Array.from({ length: 40 }, (_, i) => {
    const id = `us-xf/${i + 1}` as InstrumentId
    return [id, inventRulebook(id, i + 1)] as const
  }),
)
const questions = Array.from({ length: 25 }, (_, i) => sentence(randomNumbers(900 + i), 6))

const one = oneByOne()
const merged = { lexicon: one.lexicon, shards: [mergeShards(one.shards)] }

describe("forty rulebooks in forty shards and in one", () => {
  it("are cut as they say", () => {
    expect(one.shards).toHaveLength(40)
    expect(merged.shards[0]).toMatchObject({ documents: 520 })
  })

  it("rank equal with equal scores", async () => {
    expect(await ranking(merged)).toEqual(await ranking(one))
  })

  it("rank equal when merged in tiers", async () => {
    const tiers = mergeInTiers(one.shards)
    expect(tiers.length).toBeLessThan(4)
    expect(await ranking({ ...one, shards: tiers })).toEqual(await ranking(one))
  })

  it("rank equal when merged of parts whose instruments interleave", async () => {
    const odd = mergeShards(one.shards.filter((_, i) => i % 2 === 1))
    const even = mergeShards(one.shards.filter((_, i) => i % 2 === 0))
    expect(await ranking({ ...one, shards: [mergeShards([odd, even])] })).toEqual(await ranking(one))
  })

  it("rank as if never there when some are taken out", async () => {
    const isKept = (id: InstrumentId) => !/\/(?:3|17|40)$/u.test(id)
    const without = { ...one, shards: one.shards.filter((shard) => isKept(shard.instruments[0]!.id)) }
    expect(await ranking({ ...merged, shards: [mergeShards(merged.shards, isKept)] })).toEqual(
      await ranking(without),
    )
  })

  it("count the same when merged as when built", () => {
    const fresh = mergeShards([...one.shards].reverse())
    expect(fresh).toEqual(merged.shards[0])
  })
})

describe("bringing shards up to the library", () => {
  it("builds only what changed and ranks as a build from nothing", async () => {
    const before = await buildPartitions({ reader: libraryOf(corpus), held: [], unchanged: false })
    const changed = new Map(corpus)
    changed.set("us-xf/7" as InstrumentId, inventRulebook("us-xf/7" as InstrumentId, 77))
    changed.delete("us-xf/12" as InstrumentId)
    const updated = await buildPartitions({ reader: libraryOf(changed), held: before, unchanged: false })
    const afresh = await buildPartitions({ reader: libraryOf(changed), held: [], unchanged: false })
    expect(await ranking(updated[0]!)).toEqual(await ranking(afresh[0]!))
    // One small shard beside the large one, which was not built again from words.
    expect(updated[0]!.shards.map(({ instruments }) => instruments.length)).toEqual([38, 1])
  })

  it("reads nothing where the library has not changed", async () => {
    const held = await buildPartitions({ reader: libraryOf(corpus), held: [], unchanged: false })
    const closed = { ...libraryOf(corpus), scan: () => expect.fail("nothing is to be read") }
    const again = await buildPartitions({ reader: closed, held, unchanged: true })
    expect(again[0]!.shards[0]).toBe(held[0]!.shards[0])
  })
})

async function ranking({
  lexicon,
  shards,
}: {
  lexicon: Parameters<typeof createPartition>[1]
  shards: readonly Shard[]
}) {
  const partitions = [createPartition("us-xf", lexicon, shards)]
  const engine = createEngine({ snapshot: 1, partitions, readVersion: async () => null })
  const results = []
  for (const text of questions) {
    const { hits, terms, searched } = await engine.search({ text, jurisdictions: [], asOf: null, top: 30 })
    results.push({ terms, searched, hits: hits.map((hit) => ({ ...hit })) })
  }
  return results
}

function oneByOne() {
  const lexicon = createLexicon()
  const shards = [...corpus].map(([id, provisions]) =>
    buildShard({ jurisdiction: "us-xf", id, fingerprint: id, provisions }, lexicon),
  )
  return { lexicon, shards }
}

function libraryOf(held: ReadonlyMap<InstrumentId, readonly Provision[]>) {
  const instruments = [...held.keys()].map((id) => ({ id, jurisdiction: "us-xf" }) as Instrument)
  return {
    instruments: async () => instruments,
    async *scan(id: InstrumentId) {
      yield* held.get(id) ?? []
    },
  } as unknown as LibraryReader
}

function inventRulebook(instrument: InstrumentId, seed: number): readonly Provision[] {
  const next = randomNumbers(seed)
  const chapter = invent(instrument, null, "1", "chapter", sentence(next, 3), "", 0)
  const rules = Array.from({ length: 4 }, (_, r) => {
    const rule = invent(
      instrument,
      chapter.id,
      `1.${r}`,
      "rule",
      sentence(next, 2),
      sentence(next, 18),
      3 * r + 1,
    )
    const paragraphs = ["a", "b"].map((mark, p) =>
      invent(
        instrument,
        rule.id,
        `1.${r}/${mark}`,
        "paragraph",
        "",
        sentence(next, 14 + 9 * p),
        3 * r + 2 + p,
      ),
    )
    return [rule, ...paragraphs]
  })
  return [chapter, ...rules.flat()]
}

function invent(
  instrument: InstrumentId,
  parent: ProvisionId | null,
  path: string,
  level: string,
  heading: string,
  text: string,
  ordinal: number,
): Provision {
  const id = `${instrument}/${path}` as ProvisionId
  const unknown = { effectiveFrom: null, effectiveTo: null, currentThrough: null }
  return {
    ...{ id, instrument, parent, level, heading, text, ordinal, jurisdiction: "us-xf", at: 0, current: true },
    ...{ version: `${id}@00000000` as VersionId, designator: path, citation: path, status: "in-force" },
    ...{
      weight: "rulebook",
      notes: [],
      tables: [],
      period: unknown,
      digest: `${heading}|${text}`,
      ref: null,
    },
  }
}

function sentence(next: () => number, length: number): string {
  // Squared, so that some words are common and some rare.
  return Array.from({ length }, () => words[Math.floor(next() ** 2 * words.length)]).join(" ")
}

/** Numbers from 0 to 1 that are the same at every run (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
