/** What the XML reader gives and what it refuses. All files here are invented. */
import { describe, expect, test } from "vitest"
import { PinciteError } from "../../errors.js"
import { createReport } from "../report.js"
import { plainWords, readXml, rootElement } from "./index.js"

describe("an XML file", () => {
  test("is handed over as opened elements and whole ones, with their lines", () => {
    expect(events("<code>\n<title>\n<section>One <b>two</b>\nthree</section></title>\n</code>")).toEqual([
      "open code 1",
      "open title 2",
      "whole section 3 One two three",
      "close title",
      "close code",
    ])
  })

  test("may have a byte order mark, comments, instructions and CDATA", () => {
    expect(
      events("\uFEFF<?xml version='1.0'?><!-- a --><code><p><![CDATA[a < b]]><!-- c --></p></code>"),
    ).toEqual(["open code 1", "whole p 1 a < b", "close code"])
  })

  test("may use the named characters of HTML that law uses, without a document type", () => {
    expect(events("<code><p>&sect;&nbsp;1&mdash;&ldquo;a&rdquo; &eacute; &#8212; &amp;</p></code>")[1]).toBe(
      "whole p 1 §\u00A01—“a” é — &",
    )
  })

  test("may name a document type that lies elsewhere, which is never fetched", () => {
    const external =
      '<!DOCTYPE code PUBLIC "-//X//[odd]" "https://example.invalid/code.dtd"><code><p>a</p></code>'
    expect(events(external)).toContain("whole p 1 a")
    expect(events("<!DOCTYPE code><code><p>a</p></code>")).toContain("whole p 1 a")
  })
})

describe("an XML file is refused", () => {
  const rows: { why: string; xml: string; code: string; line?: number }[] = [
    {
      why: "an entity of its own",
      xml: '<!DOCTYPE a [<!ENTITY x "y">]>\n<a>&x;</a>',
      code: "source.forbidden-doctype",
    },
    { why: "an empty internal subset", xml: "<!DOCTYPE a []><a/>", code: "source.forbidden-doctype" },
    {
      why: "entities that multiply",
      xml: '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>',
      code: "source.forbidden-doctype",
    },
    {
      why: "an entity that reads a file",
      xml: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
      code: "source.forbidden-doctype",
    },
    {
      why: "a parameter entity",
      xml: '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.invalid/"> %p;]><a/>',
      code: "source.forbidden-doctype",
    },
    { why: "an unknown named character", xml: "<a>\n&unknown;</a>", code: "source.unreadable", line: 2 },
    {
      why: "the name of something every object has",
      xml: "<a>&constructor;</a>",
      code: "source.unreadable",
      line: 1,
    },
    { why: "an end that comes early", xml: "<a>\n<p>words", code: "source.unreadable", line: 2 },
    { why: "tags that cross", xml: "<a>\n<p></a>", code: "source.unreadable", line: 2 },
    { why: "nothing in it", xml: "", code: "source.unreadable", line: 1 },
    { why: "257 levels", xml: `${"<a>".repeat(257)}${"</a>".repeat(257)}`, code: "source.too-deep", line: 1 },
    { why: "100,000 levels", xml: "<a>".repeat(100_000), code: "source.too-deep", line: 1 },
  ]

  test.each(rows)("for $why", ({ xml, code, line }) => {
    const error = refusal(new TextEncoder().encode(xml))
    expect(error.code).toBe(code)
    expect(error.remedy).not.toBe("")
    if (line !== undefined) expect(error.data).toMatchObject({ path: "invented.xml", line })
  })

  test("where it is not UTF-8", () => {
    expect(refusal(Buffer.from("<a>caf\u00e9</a>", "latin1")).code).toBe("source.not-utf8")
    expect(refusal(Buffer.from("\uFEFF<a/>", "utf16le")).code).toBe("source.not-utf8")
  })
})

test("256 levels are read", () => {
  expect(events(`<code>${"<a>".repeat(255)}x${"</a>".repeat(255)}</code>`)).toContain("whole a 1 x")
})

test("a character that turns the reading direction is shown and reported", () => {
  const report = createReport()
  expect(events("<code>\n<p>a\u202Eb</p></code>", report)).toContain("whole p 2 a[U+202E]b")
  expect(report.list()).toEqual([
    { file: "invented.xml", line: 2, what: "hidden character U+202E, shown as [U+202E]", count: 1 },
  ])
})

test("a long file is read in pieces, without a seam", () => {
  const report = createReport()
  const line = "§ 1—“twenty characters”, \u202E é\n"
  const lines = 20_000
  const words = events(`<code>\n<p>${line.repeat(lines)}</p></code>`, report)[1]
  expect(words).toBe(`whole p 2 ${`${line.trim().replace("\u202E", "[U+202E]")} `.repeat(lines).trim()}`)
  expect(report.list()).toEqual([
    { file: "invented.xml", line: 2, what: "hidden character U+202E, shown as [U+202E]", count: lines },
  ])
  const late = createReport()
  events(`<code>\n<p>${"words\n".repeat(100_000)}\u202E</p></code>`, late)
  expect(late.list()[0]?.line).toBe(100_002)
})

test("the root element is found behind declarations and comments", () => {
  expect(rootElement('<?xml version="1.0"?>\n<!-- <x> -->\n<!DOCTYPE a>\n<a b="c"><d/>')).toEqual({
    name: "a",
    tag: '<a b="c"',
  })
  expect(rootElement("# A heading\n<a>")).toBeNull()
})

function events(xml: string, report = createReport()): readonly string[] {
  const seen: string[] = []
  readXml({ name: "invented.xml", bytes: new TextEncoder().encode(xml) }, report, {
    opens: (name) => name === "code" || name === "title",
    open: (name, _attributes, line) => seen.push(`open ${name} ${line}`),
    whole: (element) => seen.push(`whole ${element.name} ${element.line} ${plainWords(element)}`),
    words: (text) => seen.push(`words ${text}`),
    close: (name) => seen.push(`close ${name}`),
  })
  return seen
}

function refusal(bytes: Uint8Array): PinciteError {
  try {
    readXml({ name: "invented.xml", bytes }, createReport(), {
      opens: () => false,
      open: () => {},
      whole: () => {},
      words: () => {},
      close: () => {},
    })
  } catch (error) {
    if (error instanceof PinciteError) return error
    throw error
  }
  throw new Error("the file was read")
}
