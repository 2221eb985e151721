// Invented versions throughout: "A", "B" and "C" stand for digests of words.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { effectivePeriod, type IsoDate, inForceOn, isoDate } from "../law/index.js"
import { type DatedWords, extendLine } from "./version-line.js"

type Written = readonly [digest: string, from: string | null, through?: string | null, to?: string | null]

function version([digest, from, through = null, to = null]: Written): DatedWords {
  const day = (written: string | null) => (written === null ? null : isoDate(written))
  return { digest, period: effectivePeriod(day(from), day(to), day(through)) }
}

function line(...imports: readonly Written[]): string[] {
  return imports
    .map(version)
    .reduce<readonly DatedWords[]>(extendLine, [])
    .map(({ digest, period }) => {
      const { effectiveFrom, effectiveTo, currentThrough } = period
      return `${digest} ${effectiveFrom ?? "?"}..${effectiveTo ?? "?"} through ${currentThrough ?? "?"}`
    })
}

describe("the line of a provision's versions", () => {
  const rows: { why: string; imports: Written[]; line: string[] }[] = [
    {
      why: "the same words again are one version",
      imports: [
        ["A", null],
        ["A", null],
      ],
      line: ["A ?..? through ?"],
    },
    {
      why: "the same words in a later edition are vouched for further",
      imports: [
        ["A", "2019-01-01", "2024-05-17"],
        ["A", "2019-01-01", "2025-06-01"],
      ],
      line: ["A 2019-01-01..? through 2025-06-01"],
    },
    {
      why: "words with a later first day end the words before them",
      imports: [
        ["A", "2019-01-01", "2024-05-17"],
        ["B", "2024-07-01", "2025-06-01"],
      ],
      line: ["A 2019-01-01..2024-06-30 through 2024-05-17", "B 2024-07-01..? through 2025-06-01"],
    },
    {
      why: "an older edition imported later takes its place before",
      imports: [
        ["B", "2024-07-01", "2025-06-01"],
        ["A", "2019-01-01", "2024-05-17"],
      ],
      line: ["A 2019-01-01..2024-06-30 through 2024-05-17", "B 2024-07-01..? through 2025-06-01"],
    },
    {
      why: "editions without first days stand in the order of the days they are current through",
      imports: [
        ["B", null, "2025-06-01"],
        ["A", null, "2024-05-17"],
      ],
      line: ["A ?..? through 2024-05-17", "B ?..? through 2025-06-01"],
    },
    {
      why: "without any date the later import supersedes",
      imports: [
        ["A", null],
        ["B", null],
      ],
      line: ["A ?..? through ?", "B ?..? through ?"],
    },
    {
      why: "words that come back without a date are the newest again, and held once",
      imports: [
        ["A", null],
        ["B", null],
        ["A", null],
      ],
      line: ["B ?..? through ?", "A ?..? through ?"],
    },
    {
      why: "words that come back with a date are a version of their own",
      imports: [
        ["A", "2019-01-01"],
        ["B", "2021-01-01"],
        ["A", "2023-01-01"],
      ],
      line: [
        "A 2019-01-01..2020-12-31 through ?",
        "B 2021-01-01..2022-12-31 through ?",
        "A 2023-01-01..? through ?",
      ],
    },
    {
      why: "other words for the same first day are a correction: the earlier ones were never in force",
      imports: [
        ["A", "2019-01-01", "2024-05-17"],
        ["B", "2019-01-01", "2024-05-17"],
      ],
      line: ["A ?..2018-12-31 through ?", "B 2019-01-01..? through 2024-05-17"],
    },
    {
      why: "a first day that becomes known is taken over",
      imports: [
        ["A", null, "2024-05-17"],
        ["A", "2019-01-01", "2024-05-17"],
      ],
      line: ["A 2019-01-01..? through 2024-05-17"],
    },
    {
      why: "a last day that the publisher states stays where nothing follows before it",
      imports: [
        ["A", "2019-01-01", "2024-05-17", "2020-12-31"],
        ["B", "2022-01-01", "2025-06-01"],
      ],
      line: ["A 2019-01-01..2020-12-31 through 2024-05-17", "B 2022-01-01..? through 2025-06-01"],
    },
    {
      why: "other words vouched for on the same day take the earlier vouching away",
      imports: [
        ["A", "2019-01-01", "2024-05-17"],
        ["B", null, "2024-05-17"],
      ],
      line: ["A 2019-01-01..? through ?", "B ?..? through 2024-05-17"],
    },
    {
      why: "what an older edition says of the same first day is not placed after what a newer one says",
      imports: [
        ["B", "2022-07-01", "2022-07-01"],
        ["A", "2022-07-01", "2021-11-01"],
      ],
      line: ["A ?..2022-06-30 through ?", "B 2022-07-01..? through 2022-07-01"],
    },
    {
      why: "words that two newer editions corrected, each in turn, stay as they were when they come again",
      imports: [
        ["A", "2022-07-01", "2021-11-01"],
        ["B", "2022-07-01", "2022-06-01"],
        ["C", "2022-07-01", "2022-07-01"],
        ["A", "2022-07-01", "2021-11-01"],
        ["B", "2022-07-01", "2022-06-01"],
      ],
      line: ["A ?..2022-06-30 through ?", "B ?..2022-06-30 through ?", "C 2022-07-01..? through 2022-07-01"],
    },
    {
      why: "an older edition without a first day stands before a newer one that has one",
      imports: [
        ["A", null, "2021-07-01"],
        ["B", "2019-01-01", "2022-07-01"],
      ],
      line: ["A ?..2018-12-31 through 2021-07-01", "B 2019-01-01..? through 2022-07-01"],
    },
  ]
  it.each(rows)("$why", (row) => expect(line(...row.imports)).toEqual(row.line))

  const day = fc
    .integer({ min: 0, max: 40 })
    .map((n) => new Date(Date.UTC(2020, 0, 1 + n * 30)).toISOString().slice(0, 10) as IsoDate)
  const imported = fc
    .record({
      digest: fc.constantFrom("A", "B", "C"),
      from: fc.option(day),
      to: fc.option(day),
      through: fc.option(day),
    })
    .map(({ digest, from, to, through }) => ({
      digest,
      period: effectivePeriod(from, from !== null && to !== null && to < from ? null : to, through),
    }))

  /** Who states a last day states a first. Without, history may be told in another order the second time. */
  const usual = imported.filter(({ period }) => period.effectiveFrom !== null || period.effectiveTo === null)

  it("has at most one version in force on any day, whatever is imported in whatever order", () => {
    fc.assert(
      fc.property(fc.array(imported, { maxLength: 8 }), fc.array(day, { minLength: 5 }), (imports, days) => {
        const held = imports.reduce<readonly DatedWords[]>(extendLine, [])
        for (const asked of days) {
          const inForce = held.filter(({ period }) => inForceOn(period, asked) === "in-force")
          expect(inForce.length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it("does not change when its newest import is imported again", () => {
    fc.assert(
      fc.property(fc.array(usual, { minLength: 1, maxLength: 8 }), (imports) => {
        const once = imports.reduce<readonly DatedWords[]>(extendLine, [])
        expect(extendLine(once, imports.at(-1)!)).toEqual(once)
      }),
      { numRuns: 2_000 },
    )
  })

  it("keeps every version under an id of its own", () => {
    fc.assert(
      fc.property(fc.array(imported, { maxLength: 8 }), (imports) => {
        const held = imports.reduce<readonly DatedWords[]>(extendLine, [])
        const ids = held.map(({ digest, period }) => period.effectiveFrom ?? digest)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 2_000 },
    )
  })

  /** Editions of one code, each vouched for through a day of its own; words that are gone do not come back. */
  const editions = fc
    .array(
      fc.record({
        amended: fc.boolean(),
        dated: fc.boolean(),
        printing: fc.integer({ min: 0, max: 2 }),
        later: fc.integer({ min: 0, max: 3 }),
        order: fc.nat(),
        again: fc.nat(),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((drawn) => {
      let [words, start] = [0, 0]
      let from: IsoDate | null = null
      const nth = (n: number) => new Date(Date.UTC(2020, 0, 1 + n * 30)).toISOString().slice(0, 10) as IsoDate
      return drawn.map(({ amended, dated, printing, later, ...turn }, i) => {
        if (amended || i === 0) {
          words += 1
          start = Math.min(start + later, i * 3 + 1)
          from = dated ? nth(start) : null
        }
        const period = effectivePeriod(from, null, nth(i * 3))
        return { digest: `words ${words}`, printing: `words ${words}, printing ${printing}`, period, ...turn }
      })
    })

  it("does not change when editions are imported again, in whatever order they came and come", () => {
    fc.assert(
      fc.property(editions, (all) => {
        const once = all.toSorted((a, b) => a.order - b.order).reduce<readonly DatedWords[]>(extendLine, [])
        for (const edition of all.toSorted((a, b) => a.again - b.again))
          expect(extendLine(once, edition)).toEqual(once)
      }),
      { numRuns: 2_000 },
    )
  })

  it("ends in the words and the printing of the newest edition, in whatever order they came", () => {
    fc.assert(
      fc.property(editions, (all) => {
        const line = all.toSorted((a, b) => a.order - b.order).reduce<readonly DatedWords[]>(extendLine, [])
        expect(line.at(-1)).toMatchObject({ digest: all.at(-1)?.digest, printing: all.at(-1)?.printing })
      }),
      { numRuns: 2_000 },
    )
  })
})
