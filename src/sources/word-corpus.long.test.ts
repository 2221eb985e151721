/**
 * The 157 Word 97 documents of the corpora by way of LibreOffice: words in order against antiword, outlines against the
 * DOCX that were made of 67 of them.
 */
import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { ParsedInstrument } from "../parse/index.js"
import { detectFormat, formatNamed, type ImportFacts } from "../parse/index.js"
import { antiwordText, hasProgram } from "../testing/antiword.js"
import { corporaDir } from "../testing/corpora.js"
import { everyProvision, outlineOf } from "../testing/parsed-law.js"
import { allWordsOf, compareWords } from "../testing/word-oracle.js"
import { type ConvertedDocuments, withWordConverted } from "./convert-word.js"
import { listDocuments } from "./list-documents.js"

const corpora = join(corporaDir() ?? "", "dcmr-doc")
const facts: ImportFacts = {
  jurisdiction: "us-dc",
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}
const canRun = corporaDir() !== null && hasProgram("soffice") && hasProgram("antiword")

describe.skipIf(!canRun)("D.C. regulations of Word 97 (needs the corpora, LibreOffice and antiword)", () => {
  let converted: ConvertedDocuments
  const read = new Map<string, ParsedInstrument>()

  beforeAll(async () => {
    const detect = (name: string, head: string) => detectFormat(name, head)?.name ?? null
    const { documents } = listDocuments(join(corpora, "original-doc"), { detect, facts })
    converted = await withWordConverted(documents)
    for (const document of converted.documents) {
      expect(document.format).toBe("doc")
      const format = formatNamed(document.format)!
      const main = await format.unpack!(document.open().main)
      const { instruments, failed } = format.parse({ main, part: () => null }, facts)
      expect(failed).toEqual([])
      read.set(document.name, instruments[0]!)
    }
  })
  afterAll(() => converted.dispose())

  test("are all read, each a section", () => {
    expect(read.size).toBe(157)
    const roots = [...read.values()].flatMap((instrument) => instrument.roots)
    expect(roots.filter(({ level }) => level === "section")).toHaveLength(157)
    const subsections = roots.flatMap(everyProvision).filter(({ level }) => level === "subsection")
    expect(subsections).toHaveLength(611)
  })

  test("hold every word, and no other but the section's number in numbers of a numbering table", () => {
    const surplus = [...read].flatMap(([name, { roots }]) => {
      const text = antiwordText(join(corpora, "original-doc", name)) ?? ""
      const compared = compareWords(text, roots.map(allWordsOf).join("\n"))
      expect({ name, missing: compared.missing }).toEqual({ name, missing: [] })
      return compared.surplus
    })
    expect(surplus).toHaveLength(7)
    for (const words of surplus) expect(words).toMatch(/\[11\d\d\]/u)
  })

  test("have the outlines of the DOCX that were made of them", () => {
    const originals = new Map([...read].map(([name, instrument]) => [basename(name, ".doc"), instrument]))
    const folder = join(corpora, "derived-docx")
    const docx = formatNamed("docx")!
    return Promise.all(
      readdirSync(folder).map(async (file) => {
        const main = await docx.unpack!({ name: file, bytes: readFileSync(join(folder, file)) })
        const [derived] = docx.parse({ main, part: () => null }, facts).instruments
        expect(outlineOf(derived!)).toBe(outlineOf(originals.get(basename(file, ".docx"))!))
      }),
    )
  })
})
