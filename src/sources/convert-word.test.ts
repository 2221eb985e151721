/** Word 97 documents on their way to the reader of DOCX. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { withWordConverted } from "./convert-word.js"
import type { ListedDocument } from "./list-documents.js"

let folder: string
const path = process.env["PATH"]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pincite-test-"))
})
afterEach(() => {
  process.env["PATH"] = path
  rmSync(folder, { recursive: true, force: true })
})

function listed(name: string, format: string, words: string): ListedDocument {
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
  const bytes = new TextEncoder().encode(words)
  return {
    name,
    root: folder,
    format,
    facts,
    open: () => ({ main: { name, bytes }, part: () => null }),
    filesRead: () => [],
    retrievedOn: null,
  }
}

/** A stand-in for LibreOffice: writes the words of each document in capitals, but for those that say "refuse". */
function standIn(script: string): void {
  const program = join(folder, "soffice")
  writeFileSync(program, `#!/bin/sh\n${script}\n`)
  chmodSync(program, 0o755)
  process.env["PATH"] = `${folder}${delimiter}${path}`
}

const capitals = `
while [ "$1" != "--outdir" ]; do shift; done
out=$2; shift 2
for file; do grep -q refuse "$file" || tr a-z A-Z < "$file" > "$out/$(basename "$file" .doc).docx"; done`

function words({ documents }: { readonly documents: readonly ListedDocument[] }): readonly string[] {
  return documents.map((document) => new TextDecoder().decode(document.open().main.bytes))
}

describe("documents of Word 97", () => {
  test("are converted together, and keep their names; all others are left alone", async () => {
    standIn(capitals)
    const converted = await withWordConverted([
      listed("a/1.doc", "doc", "one"),
      listed("x.xml", "dc-xml", "two"),
      listed("b/1.doc", "doc", "three"),
    ])
    expect(words(converted)).toEqual(["ONE", "two", "THREE"])
    expect(converted.documents.map((document) => document.open().main.name)).toEqual([
      "a/1.doc",
      "x.xml",
      "b/1.doc",
    ])
    converted.dispose()
  })

  test("that could not be converted are handed over as they are", async () => {
    standIn(capitals)
    const converted = await withWordConverted([
      listed("1.doc", "doc", "refuse"),
      listed("2.doc", "doc", "two"),
    ])
    expect(words(converted)).toEqual(["refuse", "TWO"])
    converted.dispose()
  })

  test("are handed over as they are where there is no LibreOffice", async () => {
    process.env["PATH"] = folder
    const converted = await withWordConverted([listed("1.doc", "doc", "one")])
    expect(words(converted)).toEqual(["one"])
    converted.dispose()
  })
})
