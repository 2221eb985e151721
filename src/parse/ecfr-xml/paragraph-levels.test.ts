/** The levels that paragraphs of the eCFR format stand on, told by their signs alone, on regulations that we made up. */
import { describe, expect, test } from "vitest"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision } from "../../testing/parsed-law.js"
import type { ParsedProvision, ParseResult } from "../parsed.js"
import { ecfrXml } from "./index.js"

describe("the levels of paragraphs", () => {
  // Each row: what the paragraphs begin with, and how they are cited.
  const rows: { why: string; begin: readonly string[]; paths: readonly string[] }[] = [
    {
      why: "follow the order of 1 CFR 21.11(h), the last two in italics",
      begin: [
        "(a)",
        "(1)",
        "(i)",
        "(A)",
        "(<I>1</I>)",
        "(<I>i</I>)",
        "(<I>ii</I>)",
        "(<I>2</I>)",
        "(B)",
        "(ii)",
        "(2)",
        "(b)",
      ],
      paths: [
        "a",
        "a/1",
        "a/1/i",
        "a/1/i/A",
        "a/1/i/A/1",
        "a/1/i/A/1/i",
        "a/1/i/A/1/ii",
        "a/1/i/A/2",
        "a/1/i/B",
        "a/1/ii",
        "a/2",
        "b",
      ],
    },
    {
      why: "(i) after (h) is a letter",
      begin: [..."abcdefghij"].map((letter) => `(${letter})`),
      paths: [..."abcdefghij"],
    },
    {
      why: "(i) after (h)(2) goes on with (ii) and is a figure",
      begin: [..."abcdefg"]
        .map((letter) => `(${letter})`)
        .concat("(h)", "(1)", "(2)", "(i)", "(ii)", "(3)", "(i)", "(j)"),
      paths: [..."abcdefg", "h", "h/1", "h/2", "h/2/i", "h/2/ii", "h/3", "i", "j"],
    },
    {
      why: "(v) and (x) are figures among figures",
      begin: [
        "(a)",
        "(1)",
        ..."i ii iii iv v vi vii viii ix x xi".split(" ").map((roman) => `(${roman})`),
        "(b)",
      ],
      paths: [
        "a",
        "a/1",
        ..."i ii iii iv v vi vii viii ix x xi".split(" ").map((roman) => `a/1/${roman}`),
        "b",
      ],
    },
    {
      why: "letters go on after (z)",
      begin: [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `(${letter})`).concat("(aa)", "(bb)"),
      paths: [..."abcdefghijklmnopqrstuvwxyz", "aa", "bb"],
    },
    {
      why: "several signs may begin one paragraph",
      begin: ["(a)(1)", "(2)(i)(A)", "(B)", "(b) (1)"],
      paths: ["a", "a/1", "a/2", "a/2/i", "a/2/i/A", "a/2/i/B", "b", "b/1"],
    },
    {
      why: "a sign may follow a heading",
      begin: ["(a) <I>Scope.</I> (1)", "(2)", "(b) <I>Duties</I>—(1)", "(2)"],
      paths: ["a", "a/1", "a/2", "b", "b/1", "b/2"],
    },
    { why: "a section may begin with (1)", begin: ["(1)", "(i)", "(2)"], paths: ["1", "1/i", "2"] },
    {
      why: "a sign that is left out leaves a gap and no more",
      begin: ["(a)", "(b)", "(d)", "(1)", "(2)"],
      paths: ["a", "b", "d", "d/1", "d/2"],
    },
    { why: "bracketed words are no signs", begin: ["(a)", "(an exception)", "(b)"], paths: ["a", "b"] },
  ]

  test.each(rows)("$why", ({ begin, paths }) => {
    const section = readSection(begin.map((sign) => `<P>${sign} Words of it.</P>`).join("\n"))
    expect(pathsIn(section)).toEqual(paths)
    expect(
      everyProvision(section)
        .slice(1)
        .every(({ level }) => level === "paragraph"),
    ).toBe(true)
  })

  test("that could be read otherwise are reported with the reading taken", () => {
    const letters = [..."abcdefgh"].map((letter) => `<P>(${letter}) Words.</P>`)
    const ending = (words: string) =>
      read(part(section([...letters, `<P>(1) ${words}</P>`, "<P>(i) End.</P>"].join(""))))
    // One (i) at the end may be the ninth letter or a list of one.
    expect(ending("Words.").result.notUnderstood.map(({ what }) => what)).toEqual([
      "ambiguous marker (i), read as 2 CFR 10.1(i), could be 2 CFR 10.1(h)(1)(i)",
    ])
    // After a colon a list begins.
    expect(ending("All of:").result.notUnderstood).toEqual([])
    expect(ending("All of:").provisions.at(-1)?.id).toBe("us/cfr/2/10.1/h/1/i")
  })

  test("that break the order are kept where they stand, and reported", () => {
    const { result, provisions } = read(part(section("<P>(a) One.</P><P>(a) Another one.</P>")))
    expect(provisions.slice(-2).map(({ id }) => id)).toEqual(["us/cfr/2/10.1/a", "us/cfr/2/10.1/a~2"])
    expect(result.notUnderstood.map(({ what }) => what)).toEqual([
      "numbered like another provision: us/cfr/2/10.1/a (kept as us/cfr/2/10.1/a~2)",
      "marker out of order: (a), read as 2 CFR 10.1(a)[2]",
    ])
  })
})

function section(content: string): string {
  return `<DIV8 N="10.1" TYPE="SECTION"><HEAD>§ 10.1   Scales.</HEAD>${content}</DIV8>`
}

function part(content: string): string {
  const metadata = "{&amp;quot;path&amp;quot;:&amp;quot;/on/x/title-2/part-10&amp;quot;}"
  return `<DIV5 N="10" TYPE="PART" hierarchy_metadata="${metadata}"><HEAD>PART 10—SCALES</HEAD>${content}</DIV5>`
}

function readSection(content: string): ParsedProvision {
  const found = read(part(section(content))).provisions.find(({ level }) => level === "section")
  if (found === undefined) throw new Error("no section was read")
  return found
}

function pathsIn(found: ParsedProvision): readonly string[] {
  return everyProvision(found)
    .slice(1)
    .map(({ id }) => id.slice(found.id.length + 1))
}

function read(xml: string, facts = noFacts): { result: ParseResult; provisions: readonly ParsedProvision[] } {
  const main = { name: "t.xml", bytes: new TextEncoder().encode(xml) }
  const result = ecfrXml.parse({ main, part: () => null }, facts)
  return { result, provisions: (result.instruments[0]?.roots ?? []).flatMap(everyProvision) }
}
