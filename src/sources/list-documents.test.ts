/** What a folder or file holds: documents, facts, what is skipped. The folders are made up as each test runs. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { PinciteError } from "../errors.js"
import { detectFormat, type ImportFacts } from "../parse/index.js"
import { corporaDir } from "../testing/corpora.js"
import { type Listing, listDocuments } from "./index.js"

const nothingSaid: ImportFacts = {
  jurisdiction: null,
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}
const xinclude = 'xmlns:xi="http://www.w3.org/2001/XInclude"'
const section = `<section ${xinclude} containing-doc="Franklin Code"><num>1</num></section>`
const indexOf = (...hrefs: string[]) =>
  `<container ${xinclude} containing-doc="Franklin Code">${hrefs.map((href) => `<xi:include href="${href}"/>`).join("")}</container>`
const passages = '[{"ID": "x", "DocumentID": 1, "PassageID": "1", "Passage": "a"}]'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pincite-sources-"))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

describe("a folder", () => {
  test("holds one document for each file that no other includes", () => {
    write({
      "code/index.xml": indexOf("./titles/1.xml", "./titles/2.xml"),
      "code/titles/1.xml": indexOf("../sections/1.xml"),
      "code/sections/1.xml": section,
      "code/sections/loose.xml": section,
      "rules/1.json": passages,
    })
    const listing = list()
    expect(listing.documents.map(({ name, format }) => [name, format])).toEqual([
      ["code/index.xml", "dc-xml"],
      ["code/sections/loose.xml", "dc-xml"],
      ["rules/1.json", "passages-json"],
    ])
    expect(listing.files).toBe(5)
    expect(listing.bytes).toBe(
      [
        indexOf("./titles/1.xml", "./titles/2.xml"),
        indexOf("../sections/1.xml"),
        section,
        section,
        passages,
      ].join("").length,
    )
  })

  test("skips what is no law, and says so", () => {
    write({
      "1.json": passages,
      "README.md": "# Law",
      "schema.xsd": "<xs:schema/>",
      "questions.json": '[{"QuestionID": 1}]',
      ".hidden": "x",
    })
    symlinkSync(join(root, "1.json"), join(root, "link.json"))
    expect(list().skipped).toEqual([
      { file: "link.json", reason: "a symbolic link, which is not followed" },
      { file: "README.md", reason: "not in a format of law that Pincite reads" },
      { file: "questions.json", reason: "not in a format of law that Pincite reads" },
      { file: "schema.xsd", reason: "not in a format of law that Pincite reads" },
    ])
  })

  test("is listed in the same order everywhere, and a document is read only when it is opened", () => {
    write({ "b.json": passages, "a.json": passages, "B.json": passages })
    const read: string[] = []
    const { documents } = list(root, { onRead: ({ name }) => read.push(name) })
    expect(documents.map(({ name }) => name)).toEqual(["B.json", "a.json", "b.json"])
    expect(read).toEqual([])
    const opened = documents[1]?.open()
    expect(new TextDecoder().decode(opened?.main.bytes)).toBe(passages)
    expect(read).toEqual(["a.json"])
  })

  test("whose files include each other in a circle still has documents", () => {
    write({ "a.xml": indexOf("b.xml"), "b.xml": indexOf("a.xml") })
    expect(list().documents.map(({ name }) => name)).toEqual(["a.xml", "b.xml"])
  })
})

describe("an open document", () => {
  test("hands over its parts and keeps where they came from", () => {
    write({ "code/index.xml": indexOf("sections/1.xml"), "code/sections/1.xml": section })
    const [document] = list().documents
    const opened = document?.open()
    expect(opened?.main.name).toBe("code/index.xml")
    expect(opened?.part("./sections/1.xml", "code/index.xml")?.name).toBe("code/sections/1.xml")
    expect(document?.filesRead()).toEqual([
      {
        name: "code/index.xml",
        digest: expect.stringMatching(/^[0-9a-f]{64}$/u),
        bytes: indexOf("sections/1.xml").length,
      },
      {
        name: "code/sections/1.xml",
        digest: expect.stringMatching(/^[0-9a-f]{64}$/u),
        bytes: section.length,
      },
    ])
  })

  test("hands over nothing that is not there, that is an address, or that lies above the folder", () => {
    write({ "law/index.xml": indexOf("1.xml"), "law/1.xml": section, "secret.xml": section })
    symlinkSync(join(root, "secret.xml"), join(root, "law/link.xml"))
    const opened = list(join(root, "law")).documents[0]?.open()
    const hrefs = [
      "2.xml",
      "../secret.xml",
      "x/../../secret.xml",
      "/etc/hostname",
      "\\\\server\\share",
      "file:///etc/hostname",
      "https://example.invalid/1.xml",
      "link.xml",
      ".",
      "",
    ]
    expect(hrefs.filter((href) => opened?.part(href, "index.xml") !== null)).toEqual([])
    expect(opened?.part("1.xml", "index.xml")?.name).toBe("1.xml")
  })
})

describe("a lone file", () => {
  test("is a document, with the files it includes", () => {
    write({
      "code/index.xml": indexOf("sections/1.xml"),
      "code/sections/1.xml": section,
      "code/other.xml": section,
    })
    const { documents, files } = list(join(root, "code/index.xml"))
    expect(documents.map(({ name }) => name)).toEqual(["index.xml"])
    expect(files).toBe(2)
    expect(documents[0]?.open().part("sections/1.xml", "index.xml")?.name).toBe("sections/1.xml")
  })
})

describe("facts", () => {
  test("come from the nearest pincite.json, field by field, and from the person first of all", () => {
    write({
      "1.json": passages,
      "sub/2.json": passages,
      "sub/3.json": passages,
      "pincite.json": '{"jurisdiction": "us-xf", "publisher": "Franklin", "currentThrough": "2026-01-01"}',
      "sub/pincite.json":
        '{"currentThrough": "2025-01-01", "status": "guidance", "files": {"3.json": {"instrument": "manual", "weight": "rulebook"}}}',
    })
    const { documents } = list(root, {}, { ...nothingSaid, publisher: "The person" })
    const facts = Object.fromEntries(documents.map((document) => [document.name, document.facts]))
    const expected = { ...nothingSaid, jurisdiction: "us-xf", publisher: "The person" }
    expect(facts).toEqual({
      "1.json": { ...expected, currentThrough: "2026-01-01" },
      "sub/2.json": { ...expected, currentThrough: "2025-01-01", weight: "guidance" },
      "sub/3.json": { ...expected, currentThrough: "2025-01-01", weight: "rulebook", instrument: "manual" },
    })
  })

  const wrong: { why: string; json: string; says: RegExp }[] = [
    { why: "is not JSON", json: "{jurisdiction", says: /pincite\.json is not understood/u },
    { why: "names something unknown", json: '{"juristiction": "us-xf"}', says: /juristiction/u },
    {
      why: "has a day that is not in the calendar",
      json: '{"currentThrough": "2026-02-30"}',
      says: /currentThrough: a calendar day/u,
    },
    {
      why: "has no jurisdiction code",
      json: '{"jurisdiction": "Franklin"}',
      says: /jurisdiction: a jurisdiction is written like/u,
    },
  ]
  test.each(wrong)("are refused where pincite.json $why", ({ json, says }) => {
    write({ "1.json": passages, "pincite.json": json })
    const error = refusal(() => list())
    expect(error.code).toBe("use.bad-json")
    expect(error.message).toMatch(says)
    expect(error.remedy).toMatch(/jurisdiction, instrument, name/u)
  })
})

describe("one clear refusal", () => {
  test("where nothing is there", () => {
    expect(refusal(() => list(join(root, "nowhere"))).code).toBe("source.not-found")
  })

  test("where a folder holds no law", () => {
    write({ "README.md": "# Law" })
    const error = refusal(() => list())
    expect(error.code).toBe("source.no-law")
    expect(error.message).toMatch(/1 file looked at/u)
  })

  test("where a file is in no known format", () => {
    write({ "README.md": "# Law" })
    expect(refusal(() => list(join(root, "README.md"))).code).toBe("source.unknown-format")
  })
})

describe.skipIf(corporaDir() === null)("the corpora (needs the corpora)", () => {
  const at = (path: string) => list(join(corporaDir() ?? "", path))

  test("list the D.C. Code as one document of 7,029 files, its schemas and image skipped", () => {
    const { documents, files, skipped, failed } = at("dc-code")
    expect(documents.map(({ name }) => name)).toEqual(["us/dc/council/code/index.xml"])
    expect(files).toBe(7029)
    expect(skipped).toHaveLength(6)
    expect(failed).toEqual([])
  })

  test("list a title's folder and a section alone", () => {
    expect(at("dc-code/us/dc/council/code/titles/28").documents.map(({ name }) => name)).toEqual([
      "index.xml",
    ])
    expect(
      at("dc-code/us/dc/council/code/titles/28/sections/28-3852.xml").documents.map(({ name }) => name),
    ).toEqual(["28-3852.xml"])
  })

  test("list the titles of the CFR with those of another date, and forty ADGM documents without the questions", () => {
    expect(at("ecfr-api").documents).toHaveLength(7)
    expect(at("obliqa-adgm").documents).toHaveLength(40)
  })
})

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
}

function list(
  path = root,
  more: { onRead?: (file: { readonly name: string; readonly bytes: number }) => void } = {},
  facts = nothingSaid,
): Listing {
  return listDocuments(path, {
    detect: (name, head) => detectFormat(name, head)?.name ?? null,
    facts,
    ...more,
  })
}

function refusal(run: () => unknown): PinciteError {
  try {
    run()
  } catch (error) {
    if (error instanceof PinciteError) return error
    throw error
  }
  throw new Error("nothing was refused")
}
