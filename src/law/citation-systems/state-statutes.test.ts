/** Citations of the codes of Oregon, Nevada, Vermont, Missouri and Iowa, and of bills of Missouri, as people write them and as we do. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { citationFor, findCitations, type InstrumentId, readCitation } from "../index.js"

function read(text: string): string {
  const reading = readCitation(text)
  if (reading.kind === "none") return reading.why
  const candidates = reading.kind === "one" ? [reading.citation] : reading.candidates
  return candidates.map((citation) => citation.provision).join(" ")
}

const rows: readonly { why: string; written: string; reads: string }[] = [
  { why: "the publisher's form", written: "ORS 165.007(1)(a)", reads: "us-or/ors/165.007/1/a" },
  { why: "as ORS cites itself", written: "ORS 1.002 (5)(b)", reads: "us-or/ors/1.002/5/b" },
  { why: "Bluebook", written: "Or. Rev. Stat. § 72A.1010(1)", reads: "us-or/ors/72A.1010/1" },
  { why: "with full stops", written: "O.R.S. § 165.007", reads: "us-or/ors/165.007" },
  { why: "annotated", written: "Or. Rev. Stat. Ann. § 165.007", reads: "us-or/ors/165.007" },
  { why: "the code behind", written: "section 165.007, ORS", reads: "us-or/ors/165.007" },
  { why: "a letter l as printed", written: "ORS 414.025(13)(L)", reads: "us-or/ors/414.025/13/L" },
  { why: "a chapter", written: "ORS chapter 72A", reads: "us-or/ors/chapter-72A" },
  { why: "a chapter, Bluebook", written: "Or. Rev. Stat. ch. 165", reads: "us-or/ors/chapter-165" },
  {
    why: "a list goes on",
    written: "ORS 165.007, 165.013 and 165.022 (1)",
    reads: "us-or/ors/165.007 us-or/ors/165.013 us-or/ors/165.022/1",
  },
  { why: "rules", written: "OAR 123-450-0010(2)(a)", reads: "us-or/oar/123-450-0010/2/a" },
  { why: "rules, Bluebook", written: "Or. Admin. R. 123-450-0000", reads: "us-or/oar/123-450-0000" },
  {
    why: "a division of rules",
    written: "OAR chapter 123, division 450",
    reads: "us-or/oar/chapter-123/division-450",
  },
  { why: "Nevada", written: "NRS 432B.190(1)(j)(3)(I)", reads: "us-nv/nrs/432B.190/1/j/3/I" },
  { why: "Nevada, Bluebook", written: "Nev. Rev. Stat. § 0.025(2)", reads: "us-nv/nrs/0.025/2" },
  { why: "Nevada, four figures", written: "NRS 432B.0655", reads: "us-nv/nrs/432B.0655" },
  { why: "Vermont", written: "9 V.S.A. § 2435(b)(1)", reads: "us-vt/vsa/9/2435/b/1" },
  { why: "Vermont without signs", written: "9 VSA 2480l", reads: "us-vt/vsa/9/2480l" },
  {
    why: "Vermont, Bluebook",
    written: "Vt. Stat. Ann. tit. 9, § 2430(4)(A)",
    reads: "us-vt/vsa/9/2430/4/A",
  },
  { why: "sections repealed together", written: "9 V.S.A. §§ 301-876", reads: "us-vt/vsa/9/301-876" },
  {
    why: "a Vermont chapter",
    written: "9 V.S.A. ch. 62, subch. 2",
    reads: "us-vt/vsa/9/chapter-62/subchapter-2",
  },
  { why: "title 9A is another title", written: "9A V.S.A. § 2", reads: "us-vt/vsa/9A/2" },
  { why: "Missouri", written: "RSMo 143.011.4(2)(a)b", reads: "us-mo/rsmo/143.011/4/2/a/b" },
  {
    why: "Missouri, Bluebook",
    written: "Mo. Rev. Stat. § 143.011.4(2)(a)b",
    reads: "us-mo/rsmo/143.011/4/2/a/b",
  },
  { why: "RSMo behind", written: "Section 407.1500.2, RSMo", reads: "us-mo/rsmo/407.1500/2" },
  { why: "without subsections", written: "RSMo 375.918(2)(b)", reads: "us-mo/rsmo/375.918/(2)/b" },
  { why: "the sentence's full stop", written: "See RSMo 143.009.", reads: "us-mo/rsmo/143.009" },
  { why: "a Missouri chapter", written: "RSMo chapter 407", reads: "us-mo/rsmo/chapter-407" },
  {
    why: "a section of a Missouri bill",
    written: "S.B. 960, 102nd Gen. Assemb. (Mo. 2024) § 407.1500.1(9)",
    reads: "us-mo/bill/2024-sb-960/407.1500/1/9",
  },
  {
    why: "a bill, Bluebook",
    written: "H.B. 1932, 102d Gen. Assemb., 2d Reg. Sess., § 407.1098 (Mo. 2024)",
    reads: "us-mo/bill/2024-hb-1932/407.1098",
  },
  {
    why: "a bill as people write it",
    written: "Missouri SB 960 (2024)",
    reads: "us-mo/bill/2024-sb-960/bill",
  },
  {
    why: "what a bill repeals and enacts",
    written: "S.B. 960 (Mo. 2024), Section A",
    reads: "us-mo/bill/2024-sb-960/section-A",
  },
  { why: "a bill without its year", written: "S.B. 960", reads: "no-citation" },
  { why: "Iowa", written: "Iowa Code § 504.1504(1)(b)", reads: "us-ia/code/504.1504/1/b" },
  { why: "an Iowa chapter with a letter", written: "Iowa Code 715C.2", reads: "us-ia/code/715C.2" },
  { why: "a number alone is no code's", written: "§ 165.007", reads: "unknown-system" },
]

describe("citations of states' codes", () => {
  it.each(rows)("$why: $written", ({ written, reads }) => {
    expect(read(written)).toBe(reads)
  })

  it("reads a long text in time that grows with its length", () => {
    for (const piece of [
      "ORS 165.",
      "9 V.S.A. § (a)(b)(c",
      "RSMo 143.011.4(2)(",
      "section 165.007, ",
      "NRS ch",
    ]) {
      const started = performance.now()
      findCitations(piece.repeat(4_000))
      expect(performance.now() - started).toBeLessThan(2_000)
    }
  })
})

const figure = fc.integer({ min: 1, max: 60 }).map(String)
const letter = fc.constantFrom("a", "b", "k", "i", "iv", "A", "L", "I", "aa")
const twin = (segment: fc.Arbitrary<string>) =>
  fc.tuple(segment, fc.constantFrom("", "", "", "~2")).map(([value, mark]) => value + mark)
const dotted = (chapters: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...chapters), fc.integer({ min: 0, max: 9999 }))
    .map(([chapter, section]) => `${chapter}.${String(section).padStart(3, "0")}`)
const under = (section: fc.Arbitrary<string>) =>
  fc
    .tuple(twin(section), fc.array(twin(fc.oneof(figure, letter)), { maxLength: 5 }))
    .map(([first, rest]) => [first, ...rest])
const chapter = fc.constantFrom("1", "72A", "432B", "837").map((number) => [`chapter-${number}`])

const missouri = fc
  .tuple(
    dotted(["1", "143", "407"]),
    fc.array(figure, { minLength: 1, maxLength: 1 }),
    fc.tuple(
      figure,
      fc.constantFrom("a", "b", "j"),
      fc.constantFrom("a", "b", "c"),
      fc.constantFrom("i", "iv"),
    ),
    fc.integer({ min: 0, max: 5 }),
    fc.boolean(),
  )
  .map(([section, [first = ""], rest, depth, subsections]) => [
    section,
    ...(subsections ? [first, ...rest] : [`(${first})`, ...rest.slice(1)]).slice(0, depth),
  ])

const systems: readonly { system: string; instrument: string; path: fc.Arbitrary<readonly string[]> }[] = [
  { system: "ors", instrument: "us-or/ors", path: under(dotted(["1", "72A", "165", "414"])) },
  { system: "ors", instrument: "us-or/ors", path: chapter },
  { system: "oar", instrument: "us-or/oar", path: under(fc.constantFrom("123-450-0010", "190-010-0035")) },
  { system: "nrs", instrument: "us-nv/nrs", path: under(dotted(["0", "36", "432B"])) },
  { system: "nrs", instrument: "us-nv/nrs", path: chapter },
  { system: "vsa", instrument: "us-vt/vsa/9", path: under(fc.constantFrom("1", "2435", "41a", "2480kk")) },
  {
    system: "vsa",
    instrument: "us-vt/vsa/9",
    path: fc.constantFrom(["301-876"], ["chapter-62", "subchapter-2"]),
  },
  { system: "rsmo", instrument: "us-mo/rsmo", path: missouri },
  { system: "rsmo", instrument: "us-mo/rsmo", path: chapter },
  { system: "missouri-bills", instrument: "us-mo/bill/2024-sb-960", path: missouri },
  {
    system: "missouri-bills",
    instrument: "us-mo/bill/2023-hjr-33",
    path: fc.constantFrom(["bill"], ["section-A"]),
  },
]

describe("writing and reading are inverse", () => {
  it.each(systems)("$system $instrument", ({ system, instrument, path }) => {
    fc.assert(
      fc.property(path, (segments) => {
        const written = citationFor(instrument as InstrumentId, "", segments)
        for (const form of [written.canonical, written.bluebook]) {
          const reading = readCitation(form)
          if (reading.kind !== "one") return expect.fail(`${form} read as ${reading.kind}`)
          expect(reading.citation.system).toBe(system)
          expect(reading.citation.provision).toBe([instrument, ...segments].join("/"))
          expect(reading.citation.canonical).toBe(written.canonical)
        }
      }),
      { numRuns: 200 },
    )
  })
})
