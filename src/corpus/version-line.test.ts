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
})
