/**
 * A jurisdiction ready to be searched: its shards, the lexicon they share and the counts over all of them.
 *
 * Norms (how long each unit is against the average of the jurisdiction) are worked out here when the shards
 * are loaded; they are the only thing that changes for old shards when a new one joins.
 */
import type { IsoDate, JurisdictionCode } from "../../law/index.js"
import { dayNumber } from "../build/build-shard.js"
import type { VersionsSought } from "../engine.js"
import type { Lexicon } from "../lexicon.js"
import { documentFlags, type FieldName, fieldNames, type Shard } from "../shard.js"
import { recipe } from "./recipe.js"

export interface LoadedShard {
  readonly shard: Shard
  /** Per field and unit, k1 * (1 - b + b * length / average length). */
  readonly norms: Readonly<Record<FieldName, Float32Array>>
  /** Where the documents of each of its instruments stand among all documents of the jurisdiction. */
  readonly orders: readonly number[]
}

export interface Partition {
  readonly jurisdiction: JurisdictionCode
  readonly lexicon: Lexicon
  readonly shards: readonly LoadedShard[]
  /** Units with words of their own to count: the N of a field's inverse document frequency. */
  readonly units: Readonly<Record<FieldName, number>>
  readonly documents: number
}

export function createPartition(
  jurisdiction: JurisdictionCode,
  lexicon: Lexicon,
  shards: readonly Shard[],
): Partition {
  const units = eachField((field) => sum(shards, (shard) => countedUnits(shard, field)))
  const averages = eachField((field) => {
    const length = sum(shards, (shard) => total(shard.fields[field].lengths))
    return units[field] === 0 ? 1 : Math.max(length / units[field], 1)
  })
  const orders = instrumentOrders(shards)
  return {
    jurisdiction,
    lexicon,
    units,
    documents: sum(shards, (shard) => shard.documents),
    shards: shards.map((shard) => ({
      shard,
      norms: eachField((field) => normsOf(shard.fields[field].lengths, field, averages[field])),
      orders: shard.instruments.map(({ id }) => orders.get(id)!),
    })),
  }
}

/** Which documents of a shard may be found. */
export interface OpenDocuments {
  /** For each document 1 where it may be found: it is open, and a provision that may answer. */
  readonly findable: Uint8Array
  /** How many are open, whether or not they have words enough to be found. */
  readonly count: number
}

const openOn = new WeakMap<Shard, Map<string, OpenDocuments>>()
const mostDaysKept = 16

/**
 * The versions that may answer for a day, or where no day is asked. For a day, those known to be in force on
 * it, as `inForceOn` says; otherwise the current ones. Or the others, those that may not.
 */
export function openDocuments(
  shard: Shard,
  asOf: IsoDate | null,
  among: VersionsSought = "in-force",
): OpenDocuments {
  const kept = openOn.get(shard) ?? new Map<string, OpenDocuments>()
  openOn.set(shard, kept)
  const key = `${among} ${asOf ?? ""}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const findable = new Uint8Array(shard.documents)
  const day = dayNumber(asOf)
  let count = 0
  for (let i = 0; i < findable.length; i += 1) {
    const isInForce = asOf === null ? hasFlag(shard, i, documentFlags.current) : isInForceOn(shard, i, day)
    if (isInForce !== (among === "in-force")) continue
    count += 1
    if (hasFlag(shard, i, documentFlags.answers) || isEmptied(shard, i)) findable[i] = 1
  }
  const made = { findable, count }
  if (kept.size >= mostDaysKept) kept.clear()
  kept.set(key, made)
  return made
}

/** Of a repealed section often nothing is left but its heading, which says what it was about. */
function isEmptied(shard: Shard, i: number): boolean {
  return !hasFlag(shard, i, documentFlags.inForce) && shard.section[i] === i
}

function hasFlag(shard: Shard, i: number, flag: number): boolean {
  return (shard.flags[i]! & flag) !== 0
}

function isInForceOn(shard: Shard, i: number, day: number): boolean {
  const from = shard.effectiveFrom[i]!
  const to = shard.effectiveTo[i]!
  const isVouchedFor = to !== 0 ? day <= to : day <= shard.currentThrough[i]!
  return hasFlag(shard, i, documentFlags.inForce) && from !== 0 && from <= day && isVouchedFor
}

/** The first unit of catchlines and headings is the empty one of documents that have none; it is no unit of its own. */
function countedUnits(shard: Shard, field: FieldName): number {
  const units = shard.fields[field].lengths.length
  return field === "catchline" || field === "headings" ? units - 1 : units
}

function normsOf(lengths: Uint32Array, field: FieldName, average: number): Float32Array {
  const { k1, b } = recipe[field]
  return Float32Array.from(lengths, (length) => k1 * (1 - b + (b * length) / average))
}

function instrumentOrders(shards: readonly Shard[]): ReadonlyMap<string, number> {
  const instruments = shards.flatMap((shard) => shard.instruments)
  const orders = new Map<string, number>()
  let order = 0
  for (const { id, start, end } of instruments.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    orders.set(id, order)
    order += end - start
  }
  return orders
}

function eachField<V>(make: (field: FieldName) => V): Readonly<Record<FieldName, V>> {
  return Object.fromEntries(fieldNames.map((field) => [field, make(field)])) as Record<FieldName, V>
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((all, item) => all + of(item), 0)
}

function total(numbers: Uint32Array): number {
  return numbers.reduce((all, number) => all + number, 0)
}
