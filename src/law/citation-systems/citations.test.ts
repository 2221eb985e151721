import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { citationFor, findCitations, type InstrumentId, readCitation } from "../index.js"

/** The provisions a citation may mean, or why it means none. */
function read(text: string, instruments: Parameters<typeof readCitation>[1] = []): string {
  const reading = readCitation(text, instruments)
  if (reading.kind === "none") return reading.why
  const candidates = reading.kind === "one" ? [reading.citation] : reading.candidates
  return candidates.map((citation) => citation.provision).join(" ")
}

const rows: readonly { why: string; written: string; reads: string }[] = [
  { why: "the publisher's form", written: "D.C. Code § 28-3852(a)", reads: "us-dc/code/28-3852/a" },
  { why: "without full stops or sign", written: "DC Code 28-3852", reads: "us-dc/code/28-3852" },
  { why: "official, en dash", written: "D.C. Official Code § 28–3852", reads: "us-dc/code/28-3852" },
  { why: "no-break spaces", written: "D.C.\u00a0Code §\u00a028‑3852(a)", reads: "us-dc/code/28-3852/a" },
  { why: "lower case", written: "d.c. code § 28-3852", reads: "us-dc/code/28-3852" },
  { why: "the code behind", written: "Section 28-3852 of the D.C. Code", reads: "us-dc/code/28-3852" },
  { why: "Sec.", written: "D.C. Code Sec. 28-3852(c)", reads: "us-dc/code/28-3852/c" },
  { why: "no code between", written: "D.C. § 28-3852", reads: "us-dc/code/28-3852" },
  { why: "the enumerator apart", written: "D.C. Code § 28-3852 (a) (1)", reads: "us-dc/code/28-3852/a/1" },
  { why: "a remark is no enumerator", written: "D.C. Code § 28-3852 (notice)", reads: "us-dc/code/28-3852" },
  {
    why: "a letter after the section",
    written: "D.C. Code § 7-863.03a(b-1)",
    reads: "us-dc/code/7-863.03a/b-1",
  },
  { why: "commercial code", written: "D.C. Code § 28:2-510", reads: "us-dc/code/28:2-510" },
  { why: "… bare: one code has it", written: "28:2A-101", reads: "us-dc/code/28:2A-101" },
  { why: "bare: two codes may", written: "§ 28-3852", reads: "us-dc/code/28-3852 us-xf/code/28-3852" },
  { why: "… in figures", written: "28-3852(a)(1)", reads: "us-dc/code/28-3852/a/1 us-xf/code/28-3852/a/1" },
  { why: "a chapter", written: "D.C. Code tit. 28, ch. 38", reads: "us-dc/code/title-28/chapter-38" },
  {
    why: "a list goes on in its code",
    written: "D.C. Code §§ 28-3851, 28-3852 and 28-3853(b)",
    reads: "us-dc/code/28-3851 us-dc/code/28-3852 us-dc/code/28-3853/b",
  },
  {
    why: "a range gives its ends",
    written: "D.C. Code §§ 28-3851–28-3853",
    reads: "us-dc/code/28-3851 us-dc/code/28-3853",
  },
  { why: "an enumerator that does not close", written: "D.C. Code § 28-3852(a", reads: "unknown-system" },
  {
    why: "second of two numbered alike",
    written: "D.C. Code § 28-3852(a)[2]",
    reads: "us-dc/code/28-3852/a~2",
  },
  {
    why: "another code, same shape",
    written: "Md. Code, Com. Law § 14-3504(a)",
    reads: "us-md/gcl/14-3504/a",
  },
  { why: "another code behind", written: "section 14-3504 of the Maryland Code", reads: "unknown-system" },
  {
    why: "three numbers are Georgia's shape",
    written: "Ga. Code Ann. § 10-1-912",
    reads: "us-ga/code/10-1-912",
  },
  { why: "CFR", written: "2 CFR 200.303(a)", reads: "us/cfr/2/200.303/a" },
  { why: "Bluebook", written: "2 C.F.R. § 200.303(a)", reads: "us/cfr/2/200.303/a" },
  { why: "a part", written: "2 CFR part 200", reads: "us/cfr/2/part-200" },
  { why: "a part, bare", written: "2 CFR 200", reads: "us/cfr/2/part-200" },
  { why: "a section called a part", written: "2 CFR part 200.303", reads: "us/cfr/2/200.303" },
  {
    why: "a defined term",
    written: "2 CFR 200.1 (“Capital assets”)(1)",
    reads: "us/cfr/2/200.1/Capital-assets/1",
  },
  { why: "an appendix", written: "2 CFR part 200, appendix II(A)", reads: "us/cfr/2/part-200/appendix-II/A" },
  { why: "the only appendix", written: "2 CFR part 180, appendix", reads: "us/cfr/2/part-180/appendix" },
  {
    why: "… its heading, or a term there",
    written: "2 CFR part 183, appendix A (“Term 1”)",
    reads: "us/cfr/2/part-183/appendix-A/term-1 us/cfr/2/part-183/appendix-A/Term-1",
  },
  { why: "a subpart", written: "2 C.F.R. pt. 200, subpt. D", reads: "us/cfr/2/part-200/subpart-D" },
  { why: "a tax rule", written: "26 CFR 1.401(k)-1(a)(2)", reads: "us/cfr/26/1.401(k)-1/a/2" },
  { why: "a securities rule", written: "17 CFR 240.10b-5(b)", reads: "us/cfr/17/240.10b-5/b" },
  { why: "acquisition", written: "48 CFR 52.204-21", reads: "us/cfr/48/52.204-21" },
  { why: "a bare CFR section has no title", written: "§ 1016.4", reads: "unknown-system" },
  { why: "U.S. Code", written: "17 U.S.C. § 107(1)", reads: "us/usc/17/107/1" },
  { why: "et seq.", written: "15 U.S.C. 6801 et seq.", reads: "us/usc/15/6801" },
  { why: "a long number", written: "42 USC 2000e-2(a)", reads: "us/usc/42/2000e-2/a" },
  {
    why: "sections with one entry, or the first of them",
    written: "13 U.S.C. §§ 143 to 146",
    reads: "us/usc/13/143 us/usc/13/143-to-146",
  },
  { why: "a public law", written: "Pub. L. No. 113–67", reads: "us/pl/113-67/act" },
  { why: "… its section", written: "Public Law 113-67, § 3(a)", reads: "us/pl/113-67/3/a" },
  { why: "… the law behind", written: "section 3(a) of Pub. L. 113-67", reads: "us/pl/113-67/3/a" },
  {
    why: "… in a division, whose title is not needed",
    written: "Pub. L. 114-254, div. B, tit. I, § 101(a)",
    reads: "us/pl/114-254/division-B/101/a",
  },
  {
    why: "… an appropriation by its heading",
    written: "Pub. L. 114-254, div. B, tit. I (“Military Personnel, Army”)",
    reads: "us/pl/114-254/division-B/title-I/military-personnel-army",
  },
  { why: "a private law", written: "Priv. L. No. 112-1", reads: "us/pvtl/112-1/act" },
  { why: "ADGM", written: "ADGM 17, 14.2.3", reads: "ae-az/17/14.2.3" },
  {
    why: "ADGM with levels in words",
    written: "ADGM 17, Part 12.Chapter 1.134.(1)",
    reads: "ae-az/17/Part-12.Chapter-1.134.(1)",
  },
  { why: "Franklin", written: "Franklin Code § 12-1104(b)(2)", reads: "us-xf/code/12-1104/b/2" },
  { why: "Franklin, Bluebook", written: "Frankl. Code § 12-1104", reads: "us-xf/code/12-1104" },
  { why: "Franklin's rules", written: "20 FAC 100.6(a)", reads: "us-xf/fac/20/100.6/a" },
  { why: "… Bluebook", written: "20 Frankl. Admin. Code § 100.6(a)", reads: "us-xf/fac/20/100.6/a" },
  { why: "a state not known here", written: "Mont. Code § 30-14-1704", reads: "unknown-system" },
  { why: "a state's own form", written: "10 M.R.S. § 1346", reads: "unknown-system" },
  { why: "no citation", written: "Can I sell beer?", reads: "no-citation" },
  { why: "a range of people", written: "a shop with 10-15 employees", reads: "no-citation" },
  { why: "a telephone number", written: "call 202-555-1234", reads: "no-citation" },
]

describe("reading citations", () => {
  it.each(rows)("$why: $written", ({ written, reads }) => {
    expect(read(written)).toBe(reads)
  })

  it("reads an unlisted publisher by the short name of what is held", () => {
    const held = [{ id: "us-me/code" as InstrumentId, shortName: "Me. Code, Com. Law" }]
    expect(read("Me. Code, Com. Law § 14-3504(a)", held)).toBe("us-me/code/14-3504/a")
  })

  it("finds citations in running text, apart and in order", () => {
    const text =
      "See D.C. Code § 28-3852(a). Compare ADGM 3, Part 2.1.(a). Also 2 CFR 200.303(a), and (§ 12-1104)."
    expect(findCitations(text).map((found) => [found.written, found.reading.kind])).toEqual([
      ["D.C. Code § 28-3852(a)", "one"],
      ["ADGM 3, Part 2.1.(a)", "one"],
      ["2 CFR 200.303(a)", "one"],
      ["§ 12-1104", "several"],
    ])
    for (const found of findCitations(text)) expect(text.slice(found.start, found.end)).toBe(found.written)
  })

  it("reads a long text in time that grows with its length", () => {
    for (const piece of [
      "28-385",
      "§ (a)(b)(c",
      "2 CFR 200.",
      "tit. 28, ",
      "ADGM 3, Part ",
      "((((",
      "1-1-1-",
    ]) {
      const started = performance.now()
      findCitations(piece.repeat(4_000))
      expect(performance.now() - started).toBeLessThan(2_000)
    }
  })
})

const enumerator = fc.oneof(
  fc.constantFrom("a", "b", "aa", "i", "iv", "viii", "A", "B", "I", "b-1", "1A", "H-i", "1A-i", "iv-I"),
  fc.integer({ min: 1, max: 120 }).map(String),
)
const twin = (segment: fc.Arbitrary<string>) =>
  fc.tuple(segment, fc.constantFrom("", "", "", "~2", "~3")).map(([value, mark]) => value + mark)
const under = (section: fc.Arbitrary<string>) =>
  fc
    .tuple(twin(section), fc.array(twin(enumerator), { maxLength: 5 }))
    .map(([first, rest]) => [first, ...rest])
const figures = (max: number) => fc.integer({ min: 1, max })
const containers = (words: readonly string[]) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...words),
        fc.constantFrom("1", "28", "38A", "II", "XIV", "D", "I-A", "102-3"),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((path) => path.map(([word, number]) => `${word}-${number}`))
const hyphenated = fc
  .tuple(figures(51), figures(9999), fc.constantFrom("", ".01", ".04a", "a"))
  .map(([title, section, more]) => `${title}-${section}${more}`)
const commercial = fc
  .tuple(fc.constantFrom("1", "2", "2A", "9"), figures(999))
  .map(([article, section]) => `28:${article}-${section}`)
const dotted = fc
  .tuple(figures(2000), figures(999), fc.constantFrom("", "", "a", "-1", "b-5", "(k)-1", "-102"))
  .map(([part, section, more]) => `${part}.${section}${more}`)
const passage = fc
  .array(fc.constantFrom("Part 12", "Chapter 1", "134", "(1)", "14", "2A", "Guidance", "APP1", "A1", "(a)"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((levels) => [levels.join(".")])

const systems: readonly { name: string; instrument: string; path: fc.Arbitrary<readonly string[]> }[] = [
  { name: "dc-code", instrument: "us-dc/code", path: under(fc.oneof(hyphenated, commercial)) },
  {
    name: "dc-code",
    instrument: "us-dc/code",
    path: containers(["title", "subtitle", "chapter", "subchapter", "part"]),
  },
  { name: "cfr", instrument: "us/cfr/2", path: under(dotted) },
  {
    name: "cfr",
    instrument: "us/cfr/41",
    path: containers(["subtitle", "chapter", "part", "subpart", "appendix"]),
  },
  { name: "usc", instrument: "us/usc/42", path: under(figures(20_000).map(String)) },
  { name: "public-laws", instrument: "us/pl/113-67", path: under(figures(2_000).map(String)) },
  { name: "public-laws", instrument: "us/pvtl/112-1", path: fc.constant(["act"]) },
  {
    name: "public-laws",
    instrument: "us/pl/114-254",
    path: under(figures(900).map(String)).map((path) => ["division-B", ...path]),
  },
  { name: "public-laws", instrument: "us/pl/114-4", path: containers(["division", "title", "subtitle"]) },
  { name: "adgm", instrument: "ae-az/17", path: passage },
  { name: "franklin-code", instrument: "us-xf/code", path: under(hyphenated) },
  { name: "franklin-admin", instrument: "us-xf/fac/20", path: under(dotted) },
  { name: "generic", instrument: "us-me/code", path: under(hyphenated) },
  { name: "generic", instrument: "us-me/code", path: containers(["title", "subtitle", "part"]) },
]

describe("writing and reading are inverse", () => {
  const held = [{ id: "us-me/code" as InstrumentId, shortName: "Me. Com. Law" }]
  it.each(systems)("$name $instrument", ({ name, instrument, path }) => {
    fc.assert(
      fc.property(path, (segments) => {
        const written = citationFor(instrument as InstrumentId, "Me. Com. Law", segments)
        for (const form of [written.canonical, written.bluebook]) {
          const reading = readCitation(form, held)
          if (reading.kind !== "one") return expect.fail(`${form} read as ${reading.kind}`)
          expect(reading.citation.system).toBe(name)
          expect(reading.citation.provision).toBe([instrument, ...segments].join("/").replaceAll(" ", "-"))
          expect(reading.citation.canonical).toBe(written.canonical)
          expect(reading.citation.bluebook).toBe(written.bluebook)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("finds the same citation inside a sentence", () => {
    const inText = systems.filter((each) => each.name !== "adgm")
    for (const { instrument, path } of inText) {
      fc.assert(
        fc.property(path, (segments) => {
          const { canonical } = citationFor(instrument as InstrumentId, "Me. Com. Law", segments)
          const text = `What does ${canonical}, as amended, say?`
          expect(findCitations(text, held).map((found) => found.written)).toEqual([canonical])
        }),
        { numRuns: 60 },
      )
    }
  })
})
