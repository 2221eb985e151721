/** Parsing with the files that are there. The formats and their law are made up. */
import { describe, expect, it } from "vitest"
import { PinciteError } from "../../errors.js"
import type { Format, ParsedProvision, ParseResult, SourceDocument } from "../../parse/index.js"
import { type KnownPart, parseRound, partKey } from "./parse-round.js"

const nothing: ParseResult = { instruments: [], notUnderstood: [], failed: [] }
const bytes = new Uint8Array()

describe("a parser that includes files", () => {
  it("is asked again until all that it asks for is known", () => {
    const format = formatOf(({ part }) => {
      const chapter = part("1.xml", "index.xml")
      if (chapter !== null) part("2.xml", chapter.name)
      part("gone.xml", "index.xml")
      return nothing
    })
    const known = new Map<string, KnownPart>()
    const asked: string[] = []
    for (let rounds = 0; ; rounds += 1) {
      expect(rounds).toBeLessThan(5)
      const round = roundOf(format, known)
      if (round.kind !== "asked") {
        expect(round).toMatchObject({ kind: "done", parsed: { read: ["index.xml", "1.xml", "2.xml"] } })
        break
      }
      for (const { href, from } of round.parts) {
        asked.push(`${from} > ${href}`)
        known.set(partKey({ href, from }), href === "gone.xml" ? null : { name: href, bytes })
      }
    }
    expect(asked).toEqual(["index.xml > 1.xml", "index.xml > gone.xml", "1.xml > 2.xml"])
  })

  it("may stop where files are missing, and is asked again with them", () => {
    const format = formatOf(({ part }) => {
      if (part("1.xml", "index.xml") === null) throw new Error("an index without its first chapter")
      return nothing
    })
    expect(roundOf(format, new Map()).kind).toBe("asked")
  })

  it("meets the error of a file that cannot be read", () => {
    const fault = { code: "source.unreadable", message: "1.xml cannot be read", remedy: "See to it." }
    const format = formatOf(({ part }) => {
      part("1.xml", "index.xml")
      return nothing
    })
    const known = new Map([[partKey({ href: "1.xml", from: "index.xml" }), fault]])
    expect(roundOf(format, known)).toMatchObject({ kind: "fault", fault })
  })
})

describe("what a parser throws", () => {
  const rows: { why: string; parse: () => ParseResult; code: string | null }[] = [
    {
      why: "its own error",
      parse: () => {
        throw new PinciteError({ code: "source.not-utf8", message: "", remedy: "" })
      },
      code: "source.not-utf8",
    },
    { why: "the end of the stack", parse: () => endless(), code: "source.too-deep" },
    { why: "a string longer than any", parse: () => tooLong(), code: "parse.out-of-memory" },
    { why: "a fault of ours", parse: () => JSON.parse("{"), code: null },
    { why: "nothing, but a tree deeper than any law", parse: () => deep(300), code: "source.too-deep" },
  ]
  it.each(rows)("is told: $why", ({ parse, code }) => {
    expect(roundOf(formatOf(parse), new Map())).toMatchObject({ kind: "fault", fault: { code } })
  })
})

function formatOf(parse: (document: SourceDocument) => ParseResult): Format {
  return { name: "made-up", detect: () => 0, parse }
}

function roundOf(format: Format, known: ReadonlyMap<string, KnownPart>) {
  const facts = {
    jurisdiction: null,
    instrument: null,
    name: null,
    publisher: null,
    officialUrl: null,
    effectiveFrom: null,
    currentThrough: null,
    weight: null,
  }
  return parseRound({ format, facts, main: { name: "index.xml", bytes }, known, onPart: () => {} })
}

function endless(): ParseResult {
  return { ...endless(), failed: [] }
}

function tooLong(): ParseResult {
  "x".repeat(2 ** 29).repeat(4)
  return nothing
}

function deep(levels: number): ParseResult {
  let top = { children: [] as readonly ParsedProvision[] } as ParsedProvision
  for (let level = 1; level < levels; level += 1) top = { ...top, children: [top] }
  return { ...nothing, instruments: [{ roots: [top] } as unknown as ParseResult["instruments"][number]] }
}
