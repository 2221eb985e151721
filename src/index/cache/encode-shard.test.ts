import { describe, expect, it } from "vitest"
import type { Provision } from "../../corpus/index.js"
import type { InstrumentId, IsoDate, ProvisionId, VersionId } from "../../law/index.js"
import { analysisVersion } from "../analysis/analyse.js"
import { buildShard } from "../build/build-shard.js"
import { createLexicon } from "../lexicon.js"
import { stringAt } from "../strings.js"
import { decodeShard, encodeShard } from "./encode-shard.js"
import { digestOf } from "./index-files.js"

// Made-up law with every field that a shard is made of.
const instrument = "us-xf/code" as InstrumentId
const provisions = [
  invent("title-9", null, "title", "Ferries and landings", "Chapter 1. Operators."),
  invent("title-9/chapter-1", "title-9", "chapter", "Operators", ""),
  invent(
    "9-101",
    "title-9/chapter-1",
    "section",
    "Posting of fares",
    "A ferry operator’s fares of $1,000 or more, as § 9-102 says, must be—",
  ),
  invent("9-101/a", "9-101", "subsection", "", "posted at each landing; and"),
  invent(
    "9-101/b",
    "9-101",
    "subsection",
    "Registration",
    "registered with the harbour board by every licence holder in the District.",
  ),
]
const build = () =>
  buildShard({ jurisdiction: "us-xf", id: instrument, fingerprint: "made up", provisions }, createLexicon())

describe("a shard as bytes", () => {
  it("comes back as it was", () => {
    const shard = build()
    const read = decodeShard(encodeShard(shard))!
    expect(read).toEqual(shard)
    expect(stringAt(read.versions, 3)).toBe("9-101/a@2020-01-01")
  })

  it("comes back from bytes at any place in memory", () => {
    const bytes = encodeShard(build())
    const moved = new Uint8Array(bytes.length + 3)
    moved.set(bytes, 3)
    expect(decodeShard(moved.subarray(3))).toEqual(build())
  })

  it("is not read from other bytes", () => {
    expect(decodeShard(new Uint8Array(0))).toBeNull()
    expect(decodeShard(new TextEncoder().encode("PCSHARD9 and more bytes"))).toBeNull()
  })

  /**
   * When this goes red, what is indexed has changed: raise `analysisVersion`, so that indexes written before are
   * built again, and pin the new digest with it.
   */
  it("has the bytes and the terms that this version of the analysis makes", () => {
    const lexicon = createLexicon()
    const shard = buildShard(
      { jurisdiction: "us-xf", id: instrument, fingerprint: "made up", provisions },
      lexicon,
    )
    const terms = new TextEncoder().encode(lexicon.terms.join(" "))
    expect({
      analysisVersion,
      shard: digestOf(encodeShard(shard)).slice(0, 16),
      terms: digestOf(terms).slice(0, 16),
    }).toEqual({ analysisVersion: 2, shard: "c06a062cfd84fceb", terms: "5e261cf909ed66f2" })
  })
})

function invent(
  path: string,
  parent: string | null,
  level: string,
  heading: string,
  text: string,
): Provision {
  const id = `${instrument}/${path}` as ProvisionId
  const from = "2020-01-01" as IsoDate
  const row = [
    { text: "Crossing", header: true, span: 1 },
    { text: "Toll", header: true, span: 1 },
  ]
  return {
    ...{ id, instrument, level, heading, text, jurisdiction: "us-xf", at: 0, ordinal: 0, current: true },
    ...{
      parent: parent === null ? null : (`${instrument}/${parent}` as ProvisionId),
      version: `${id}@${from}` as VersionId,
    },
    ...{
      designator: path,
      citation: path,
      status: "in-force",
      weight: "statute",
      notes: [],
      digest: "",
      ref: null,
    },
    period: { effectiveFrom: from, effectiveTo: null, currentThrough: "2026-01-01" as IsoDate },
    tables: level === "section" ? [{ at: 0, caption: "Tolls of the river", rows: [row] }] : [],
  }
}
