// Invented versions throughout.
import { describe, expect, it } from "vitest"
import { effectivePeriod, isoDate, type ProvisionStatus } from "../law/index.js"
import { chooseVersion, versionInPlace } from "./choose-version.js"

interface Sketch {
  readonly name: string
  readonly status?: ProvisionStatus
  readonly from?: string
  readonly to?: string
  readonly through?: string
}

function version({ name, status = "in-force", from = "", to = "", through = "" }: Sketch) {
  return { name, status, period: effectivePeriod(isoDate(from), isoDate(to), isoDate(through)) }
}

function choose(versions: readonly Sketch[], asOf: string | null, dropped = false): string {
  const choice = chooseVersion(versions.map(version), dropped, asOf === null ? null : isoDate(asOf))
  const why = choice.kind === "not-in-force" ? ` ${choice.why}` : ""
  return `${choice.kind}${why}: ${choice.version.name}`
}

const old = { name: "old", from: "2019-01-01", to: "2024-06-30", through: "2024-05-17" }
const now = { name: "new", from: "2024-07-01", through: "2025-06-01" }
const undated = { name: "undated", through: "2025-06-01" }

describe("where no day is asked", () => {
  const rows: { why: string; versions: Sketch[]; dropped?: boolean; choice: string }[] = [
    { why: "the newest is offered", versions: [old, now], choice: "held: new" },
    { why: "a version without any date is offered", versions: [undated], choice: "held: undated" },
    {
      why: "words marked as future are not offered yet",
      versions: [undated, { name: "future", status: "future" }],
      choice: "held: undated",
    },
    {
      why: "words that start after the edition that brings them are not offered yet",
      versions: [
        { ...old, to: "2026-06-30", through: "2025-06-01" },
        { name: "next", from: "2026-07-01", through: "2025-06-01" },
      ],
      choice: "held: old",
    },
    {
      why: "where all is to come, that is said",
      versions: [{ name: "next", from: "2026-07-01", through: "2025-06-01" }],
      choice: "not-in-force not-yet: next",
    },
    {
      why: "what is repealed is not answered from older words",
      versions: [old, { name: "repeal", status: "repealed", from: "2024-07-01" }],
      choice: "not-in-force repealed: repeal",
    },
    {
      why: "reserved is not law",
      versions: [{ name: "reserved", status: "reserved" }],
      choice: "not-in-force repealed: reserved",
    },
    {
      why: "words that ended before the day their publisher vouches for are over",
      versions: [{ name: "sunset", from: "2019-01-01", to: "2020-12-31", through: "2025-06-01" }],
      choice: "not-in-force no-longer: sunset",
    },
    {
      why: "what the newest edition no longer has is not offered",
      versions: [undated],
      dropped: true,
      choice: "not-in-force no-longer: undated",
    },
  ]
  it.each(rows)("$why", (row) => expect(choose(row.versions, null, row.dropped)).toBe(row.choice))
})

describe("where a day is asked", () => {
  const repeal: Sketch = { name: "repeal", status: "repealed", from: "2024-07-01" }
  const rows: { why: string; versions: Sketch[]; asOf: string; dropped?: boolean; choice: string }[] = [
    { why: "its version answers", versions: [old, now], asOf: "2024-06-30", choice: "held: old" },
    { why: "and the next from its first day", versions: [old, now], asOf: "2024-07-01", choice: "held: new" },
    {
      why: "a day that nobody vouches for is not held",
      versions: [old, now],
      asOf: "2025-06-02",
      choice: "date-not-held: new",
    },
    {
      why: "a day before the first words held is not held: others may have been in force",
      versions: [old, now],
      asOf: "2018-12-31",
      choice: "date-not-held: old",
    },
    {
      why: "words without a first day are known to be in force on no day",
      versions: [undated],
      asOf: "2025-01-01",
      choice: "date-not-held: undated",
    },
    {
      why: "words published before they start are not in force yet",
      versions: [{ name: "next", from: "2026-07-01", through: "2025-06-01" }],
      asOf: "2025-06-01",
      choice: "not-in-force not-yet: next",
    },
    {
      why: "a repeal lasts",
      versions: [old, repeal],
      asOf: "2030-01-01",
      choice: "not-in-force repealed: repeal",
    },
    {
      why: "before a repeal the words answer",
      versions: [old, repeal],
      asOf: "2024-06-30",
      choice: "held: old",
    },
    {
      why: "between two versions nothing is in force",
      versions: [{ ...old, to: "2020-12-31" }, now],
      asOf: "2022-01-01",
      choice: "not-in-force no-longer: old",
    },
    {
      why: "what the newest edition no longer has still answers for its own days",
      versions: [old],
      asOf: "2024-05-17",
      dropped: true,
      choice: "held: old",
    },
  ]
  it.each(rows)("$why", (row) => expect(choose(row.versions, row.asOf, row.dropped)).toBe(row.choice))
})

describe("the version that shows a provision in its place", () => {
  const shown = (versions: readonly Sketch[], asOf: string | null, dropped = false) =>
    versionInPlace(versions.map(version), dropped, asOf === null ? null : isoDate(asOf))?.name ?? null

  it("shows what is repealed, with its status", () =>
    expect(shown([{ name: "repeal", status: "repealed" }], null)).toBe("repeal"))
  it("leaves out what the newest edition no longer has", () => expect(shown([old], null, true)).toBeNull())
  it("shows a container whose dates nobody states", () =>
    expect(shown([undated], "2020-01-01")).toBe("undated"))
  it("leaves out what is known not to have started", () => expect(shown([now], "2020-01-01")).toBeNull())
})
