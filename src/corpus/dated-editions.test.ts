/**
 * Dated editions of one part: what was law on each day, in whatever order they are imported. The invented part
 * has three editions; the real ones are the Bureau's, each held against its own file.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { dayBefore, type IsoDate, isoDate, type ProvisionId } from "../law/index.js"
import { type ParsedInstrument, regml } from "../parse/index.js"
import {
  type BuiltLibrary,
  buildLibrary,
  corporaDir,
  type InstrumentSketch,
  type ProvisionSketch,
} from "../testing/index.js"
import { everyProvision } from "../testing/parsed-law.js"
import { checkLibrary, type LibraryReader } from "./index.js"

const code = "us-xf/rules"
const part = `${code}/part-9` as ProvisionId

function day(written: string): IsoDate {
  return isoDate(written)!
}

type Sections = Readonly<Record<string, ProvisionSketch>>

/** Each names itself, as the publisher's document number does. */
const edition = (from: string, children: Sections): InstrumentSketch => ({
  currentThrough: from,
  editionFrom: from,
  provisions: {
    "part-9": {
      heading: "Ladders",
      effectiveFrom: from,
      notes: [{ kind: "document", text: from }],
      children,
    },
  },
})

// 9.1 is amended and amended back; 9.2 is left out and taken back; 9.3 is left out; 9.4 is new in the second.
const first = edition("2011-01-01", { "9.1": "A.", "9.2": "Keep.", "9.3": "Gone." })
const second = edition("2016-01-01", { "9.1": "B.", "9.4": "New." })
const third = edition("2018-01-01", { "9.1": "A.", "9.2": "Keep.", "9.4": "New." })

const orders = [
  { order: "oldest first", editions: [first, second, third] },
  { order: "newest first", editions: [third, second, first] },
  { order: "the middle last", editions: [first, third, second] },
  { order: "the middle last, newest first", editions: [third, first, second] },
  { order: "the middle first", editions: [second, third, first] },
  { order: "each twice, mixed", editions: [third, first, second, first, third, second] },
]

describe("an invented part in three editions", () => {
  let library: BuiltLibrary | null = null
  afterEach(async () => {
    const checks = (await checkLibrary(library!.dataDir)) ?? []
    expect(checks.filter(({ outcome }) => outcome === "failed")).toEqual([])
    await library?.close()
  })

  async function imported(editions: readonly InstrumentSketch[]): Promise<LibraryReader> {
    const [one, ...more] = editions
    library = await buildLibrary({ [code]: one! })
    let reader: LibraryReader = library.reader
    for (const later of more) reader = await library.add({ [code]: later })
    return reader
  }

  const reads = async (reader: LibraryReader, asOf: IsoDate | null) =>
    (await reader.children(part, asOf)).map(({ id, text }) => `${id.slice(code.length + 1)} ${text}`)

  const said = async (reader: LibraryReader, path: string, asOf: string) => {
    const found = await reader.pointInTime(`${code}/${path}` as ProvisionId, day(asOf))
    return found.kind === "held"
      ? found.provision.text
      : found.kind === "not-in-force"
        ? found.why
        : found.kind
  }

  it.each(orders)("reads on each day as its edition did, imported $order", async ({ editions }) => {
    const reader = await imported(editions)
    expect(await reads(reader, null)).toEqual(["9.1 A.", "9.2 Keep.", "9.4 New."])
    expect(await reads(reader, day("2018-01-01"))).toEqual(["9.1 A.", "9.2 Keep.", "9.4 New."])
    for (const asOf of ["2011-01-01", "2013-05-05", "2015-12-31"]) {
      expect(await said(reader, "9.1", asOf)).toBe("A.")
      expect(await said(reader, "9.2", asOf)).toBe("Keep.")
      expect(await said(reader, "9.3", asOf)).toBe("Gone.")
    }
    for (const asOf of ["2016-01-01", "2017-05-05", "2017-12-31"]) {
      expect(await said(reader, "9.1", asOf)).toBe("B.")
      expect(await said(reader, "9.2", asOf)).toBe("no-longer")
      expect(await said(reader, "9.3", asOf)).toBe("no-longer")
      expect(await said(reader, "9.4", asOf)).toBe("New.")
    }
    expect(await said(reader, "9.1", "2018-01-01")).toBe("A.")
    expect(await said(reader, "9.1", "2018-01-02")).toBe("date-not-held")
    expect(await said(reader, "9.1", "2010-12-31")).toBe("date-not-held")
  })

  it.each(orders)(
    "is not published anew when an edition comes again, imported $order",
    async ({ editions }) => {
      const { snapshot } = await imported(editions)
      for (const again of [first, third, second]) {
        expect((await library!.add({ [code]: again })).snapshot).toBe(snapshot)
      }
    },
  )

  it("is moved and shortened by no older edition", async () => {
    const reader = await imported([third, second])
    expect(await reads(reader, null)).toEqual(["9.1 A.", "9.2 Keep.", "9.4 New."])
    const [held] = (await reader.coverage()).jurisdictions[0]!.instruments
    expect(held).toMatchObject({ currentThrough: "2018-01-01", sections: 3 })
  })
})

type Order = (all: readonly ParsedInstrument[]) => readonly ParsedInstrument[]
const fromBothEnds: Order = (all) => all.toSorted((a, b) => turn(all, a) - turn(all, b))

// 1002 has six editions, and the names of its files are not in the order of their days.
const parts: { number: string; order: string; inOrder: Order }[] = [
  { number: "1002", order: "by turns from both ends", inOrder: fromBothEnds },
  { number: "1013", order: "newest first", inOrder: (all) => all.toReversed() },
  { number: "1016", order: "oldest first", inOrder: (all) => all },
]

describe.skipIf(corporaDir() === null).each(parts)(
  "12 CFR part $number (needs the corpora)",
  ({ number, order, inOrder }) => {
    const folder = join(corporaDir() ?? "", "cfpb-regml/regulation", number)
    const noFacts = { jurisdiction: null, instrument: null, name: null, publisher: null, officialUrl: null }
    const facts = { ...noFacts, effectiveFrom: null, currentThrough: null, weight: null }

    const editions = (): readonly ParsedInstrument[] =>
      readdirSync(folder)
        .map((file) => {
          const main = { name: file, bytes: readFileSync(join(folder, file)) }
          return regml.parse({ main, part: () => null }, facts).instruments[0]!
        })
        .sort((one, other) => (one.editionFrom! < other.editionFrom! ? -1 : 1))

    it(`reads as each edition did from its first day to its last, imported ${order}`, async () => {
      const all = editions()
      const [one, ...more] = inOrder(all)
      const library = await buildLibrary({
        "us-xf/other": { provisions: { "title-1": { heading: "Other" } } },
      })
      try {
        let reader: LibraryReader = await library.write([one!])
        for (const each of more) reader = await library.write([each])
        for (const [i, each] of all.entries()) {
          const next = all[i + 1]?.editionFrom
          const days = [each.editionFrom!, ...(next == null ? [] : [dayBefore(next)])]
          const expected = each.roots
            .flatMap(everyProvision)
            .map(({ id, heading, text }) => [id, heading, text])
          for (const asOf of days) {
            const found = await reader.read(
              expected.map(([id]) => id as ProvisionId),
              asOf,
            )
            const inForce = each.roots.flatMap(everyProvision).filter(({ status }) => status === "in-force")
            const held = new Map(found.map((provision) => [provision.id, provision]))
            const differing = inForce.filter(
              ({ id, heading, text }) => held.get(id)?.text !== text || held.get(id)?.heading !== heading,
            )
            expect(differing.map(({ id }) => `${id} on ${asOf}`)).toEqual([])
            const tree = await reader.subtree(each.roots[0]!.id, asOf)
            const ids = new Set<string>(expected.map(([id]) => id as string))
            expect(tree.filter(({ id }) => !ids.has(id)).map(({ id }) => `${id} on ${asOf}`)).toEqual([])
          }
        }
        const { snapshot } = reader
        for (const again of inOrder(all)) expect((await library.write([again])).snapshot).toBe(snapshot)
      } finally {
        await library.close()
      }
    })
  },
)

/** First, last, second, last but one, … */
function turn(all: readonly ParsedInstrument[], one: ParsedInstrument): number {
  const at = all.indexOf(one)
  return at < all.length / 2 ? at * 2 : (all.length - 1 - at) * 2 + 1
}
