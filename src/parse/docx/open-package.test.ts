/** A package comes from anyone. All of these are invented. */
import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { PinciteError } from "../../errors.js"
import { docxPackage, paragraph } from "../../testing/docx-package.js"
import { openPackage } from "./open-package.js"
import { unpackDocx } from "./unpack-docx.js"

const read = (bytes: Uint8Array, name: string): string | null => {
  const entry = openPackage({ name: "a.docx", bytes }).entry(name)
  return entry === null ? null : new TextDecoder().decode(entry)
}

test("gives its entries by name, packed or plain, and nothing by another name", () => {
  const words = "lamp ".repeat(10_000)
  const bytes = zipSync({ "word/a.xml": strToU8(words), "b.xml": [strToU8("plain"), { level: 0 }] })
  expect([read(bytes, "word/a.xml"), read(bytes, "b.xml"), read(bytes, "../b.xml")]).toEqual([
    words,
    "plain",
    null,
  ])
})

describe("refuses", () => {
  const rows: { why: string; bytes: () => Uint8Array; says: RegExp }[] = [
    { why: "what is no archive", bytes: () => strToU8("PK\u0003\u0004 but no more"), says: /ends early/u },
    {
      why: "an archive cut short",
      bytes: () => zipSync({ "a.xml": strToU8("lamp ".repeat(100)) }).slice(0, 60),
      says: /ends early/u,
    },
    {
      why: "a directory that points out of the file",
      bytes: () => changed(zipSync({ "a.xml": strToU8("lamp") }), [0x50, 0x4b, 1, 2], 42, [0xff, 0xff, 0, 0]),
      says: /damaged/u,
    },
    {
      why: "two entries of one name",
      bytes: () => sameName(zipSync({ "a.xml": strToU8("lamp"), "b.xml": strToU8("wick") })),
      says: /two entries named a\.xml/u,
    },
    {
      why: "entries that lie over each other",
      bytes: () =>
        overlapping(zipSync({ "a.xml": strToU8("lamp".repeat(9)), "b.xml": strToU8("wick".repeat(9)) })),
      says: /lie over each other/u,
    },
    {
      why: "an encrypted entry",
      bytes: () => changed(zipSync({ "a.xml": strToU8("lamp") }), [0x50, 0x4b, 1, 2], 8, [1, 0]),
      says: /encrypted/u,
    },
    {
      why: "what unpacks to a hundred times itself",
      bytes: () => zipSync({ "a.xml": new Uint8Array(8 * 2 ** 20) }),
      says: /more than a document can hold/u,
    },
    {
      why: "more entries than a document has",
      bytes: () =>
        zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.xml`, new Uint8Array()]))),
      says: /10001 entries/u,
    },
  ]
  test.each(rows)("$why", ({ bytes, says }) => {
    const error = refusal(() => read(bytes(), "a.xml"))
    expect(error.code).toBe("source.bad-package")
    expect(error.message).toMatch(says)
  })

  test("a package without the text of a word processor, and one that declares entities", async () => {
    const sheet = zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })
    await expect(unpackDocx({ name: "a.docx", bytes: sheet })).rejects.toMatchObject({
      code: "source.bad-package",
    })
  })
})

test("a link to another place is not followed, and a package within is not opened", async () => {
  const more = {
    "word/_rels/document.xml.rels":
      '<Relationships><Relationship Id="r1" Type="x/image" Target="https://example.invalid/a" TargetMode="External"/></Relationships>',
    "word/embeddings/inner.docx": "PK\u0003\u0004",
  }
  const part = await unpackDocx({ name: "a.docx", bytes: docxPackage({ body: paragraph("lamp"), more }) })
  const text = new TextDecoder().decode(part.bytes)
  expect(text).toContain("lamp")
  expect(text).not.toMatch(/example\.invalid|inner/u)
})

function refusal(run: () => unknown): PinciteError {
  try {
    run()
  } catch (error) {
    if (error instanceof PinciteError) return error
    throw error
  }
  throw new Error("nothing was refused")
}

/** The bytes with some of them replaced, counted from where `mark` first stands. */
function changed(bytes: Uint8Array, mark: readonly number[], at: number, by: readonly number[]): Uint8Array {
  const copy = bytes.slice()
  copy.set(by, indexOf(copy, mark) + at)
  return copy
}

function indexOf(bytes: Uint8Array, mark: readonly number[], from = 0): number {
  for (let at = from; at < bytes.length; at += 1)
    if (mark.every((byte, i) => bytes[at + i] === byte)) return at
  throw new Error("the mark is not there")
}

const entryMark = [0x50, 0x4b, 1, 2]

/** The second entry of the directory under the name of the first. */
function sameName(bytes: Uint8Array): Uint8Array {
  const second = indexOf(bytes, entryMark, indexOf(bytes, entryMark) + 4)
  const copy = bytes.slice()
  copy.set(strToU8("a"), second + 46)
  return copy
}

/** The second entry of the directory at the place of the first. */
function overlapping(bytes: Uint8Array): Uint8Array {
  const second = indexOf(bytes, entryMark, indexOf(bytes, entryMark) + 4)
  const copy = bytes.slice()
  copy.set([0, 0, 0, 0], second + 42)
  return copy
}
