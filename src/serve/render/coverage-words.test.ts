import { describe, expect, it } from "vitest"
import type { IsoDate } from "../../law/index.js"
import type { Holding, Instrument } from "../../pincite.js"
import { groupInstruments, isGroup } from "./coverage-groups.js"
import { daysInWords, gapsInWords } from "./coverage-words.js"
import { byReason, passedLine } from "./passed-files-words.js"

const nothingMissing: Holding = {
  currentThrough: null,
  undated: 0,
  namedOnly: [],
  sectionsNotInForce: {},
  sectionsOfEarlierEditions: 0,
}

function instrument(id: string, holding: Partial<Holding> | null = {}): Instrument {
  return {
    id,
    name: id,
    weight: "statute",
    formats: ["invented"],
    currentThrough: null,
    holding: holding === null ? null : { ...nothingMissing, ...holding },
  } as unknown as Instrument
}

const named = (...names: readonly string[]) =>
  names.map((name) => ({ id: null, name, file: "index.xml", line: 1 }))

describe("the days of instruments", () => {
  it("are one day, or a range where parts differ", () => {
    const day = "2025-06-30" as IsoDate
    expect(daysInWords([instrument("us-xf/code", { currentThrough: { earliest: day, latest: day } })])).toBe(
      "June 30, 2025",
    )
    const parts = { earliest: "2011-07-28" as IsoDate, latest: day }
    expect(daysInWords([instrument("us-xf/code", { currentThrough: parts, undated: 2 })])).toBe(
      "July 28, 2011 to June 30, 2025, by part; of 2 parts the publisher states no date",
    )
    expect(daysInWords([instrument("us-xf/code")])).toBeNull()
  })
})

describe("gaps", () => {
  it("are nothing where nothing is known to be missing", () => {
    expect(gapsInWords([instrument("us-xf/code")])).toEqual([])
  })

  it("name what the publisher names and is not held, by kind and in ranges", () => {
    const namedOnly = named("Title 1", "Title 2", "Title 3", "Title 5", "Chapter 2. Lamps", "§ 9-1")
    expect(gapsInWords([instrument("us-xf/code", { namedOnly })])).toEqual([
      "Named by its publisher and not held: 4 titles (1–3, 5).",
      "Named by its publisher and not held: 1 chapter (2).",
      "Named by its publisher and not held: 1 section (9-1).",
    ])
  })

  it("count what is held and not in force, and what only earlier editions have", () => {
    const one = instrument("us-xf/a", { sectionsNotInForce: { repealed: 2 }, sectionsOfEarlierEditions: 1 })
    const other = instrument("us-xf/b", { sectionsNotInForce: { repealed: 1, reserved: 4 } })
    expect(gapsInWords([one, other])).toEqual([
      "Sections held that are not in force: 3 repealed, 4 reserved.",
      "Held of earlier editions only: 1 section.",
    ])
  })

  it("are unknown of what an older Pincite imported", () => {
    expect(gapsInWords([instrument("us-xf/code", null)])).toEqual([
      "Gaps unknown: imported by an older Pincite; import again.",
    ])
  })
})

describe("many instruments of one kind", () => {
  it("are one group; few stand one by one", () => {
    const acts = Array.from({ length: 300 }, (_, i) => instrument(`us-xf/law/${i + 1}`))
    const shown = groupInstruments([instrument("us-xf/code"), ...acts])
    expect(shown).toHaveLength(2)
    expect(shown.filter(isGroup)).toMatchObject([{ series: "us-xf/law", instruments: { length: 300 } }])
  })
})

describe("files passed over", () => {
  it("are told by reason, failures first, whatever numbers the reason has", () => {
    const notice = (changes: number) => ({
      file: `${changes}.xml`,
      reason: `a notice with ${changes} changes (Doc. ${changes}-1), no law by itself`,
      failed: false,
    })
    const lines = byReason([
      notice(1),
      notice(2),
      { file: "b.xml", reason: "source.unreadable", failed: true },
    ])
    expect(lines.map(passedLine)).toEqual([
      "1 file failed (source.unreadable): b.xml",
      "2 files passed over (such as: a notice with 1 changes (Doc. 1-1), no law by itself): 1.xml, 2.xml",
    ])
  })
})
