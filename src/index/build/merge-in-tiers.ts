/**
 * Merges small shards in tiers: four of about one size become one of the next.
 *
 * A query costs a little for every shard, a merge costs in proportion to what is merged. With tiers that grow
 * fourfold each document is merged again only a few times while a library grows, and there are never more than
 * three shards of a size.
 */
import type { Shard } from "../shard.js"
import { mergeShards } from "./merge-shards.js"

const together = 4
const firstTier = 1_000
/** Beyond this a shard is left alone: merging it would cost more than searching it apart. */
const mostDocuments = 2_000_000

export function mergeInTiers(shards: readonly Shard[]): readonly Shard[] {
  const tiers = new Map<number, Shard[]>()
  for (const shard of shards) {
    const tier = tierOf(shard)
    tiers.set(tier, [...(tiers.get(tier) ?? []), shard])
  }
  const full = [...tiers.values()].find((tier) => tier.length >= together && canMerge(tier))
  if (full === undefined) return shards
  return mergeInTiers([...shards.filter((shard) => !full.includes(shard)), mergeShards(full)])
}

function tierOf({ documents }: Shard): number {
  return Math.max(0, Math.floor(Math.log(Math.max(documents, 1) / firstTier) / Math.log(together)) + 1)
}

function canMerge(shards: readonly Shard[]): boolean {
  return shards.reduce((sum, { documents }) => sum + documents, 0) <= mostDocuments
}
