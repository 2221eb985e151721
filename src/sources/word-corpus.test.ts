/** Three Word 97 documents by way of LibreOffice: one numbered by a table, one by its words, one with forms. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { expect, test } from "vitest"
import { detectFormat, formatNamed } from "../parse/index.js"
import { hasProgram } from "../testing/antiword.js"
import { corporaDir } from "../testing/corpora.js"
import { everyProvision } from "../testing/parsed-law.js"
import { withWordConverted } from "./convert-word.js"
import { listDocuments } from "./list-documents.js"

const canRun = corporaDir() !== null && hasProgram("soffice")
const facts = {
  jurisdiction: "us-dc",
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

test.skipIf(!canRun)("Word 97 documents are read as DOCX (needs the corpora and LibreOffice)", async () => {
  const original = join(corporaDir() ?? "", "dcmr-doc/original-doc")
  const wanted = /\/(?:26-C1107|26-A3601|26-C2099) [^/]*\.doc$/u
  const folder = mkdtempSync(join(tmpdir(), "pincite-test-"))
  try {
    for (const name of readdirSync(original, { recursive: true, encoding: "utf8" }))
      if (wanted.test(name)) copyFileSync(join(original, name), join(folder, basename(name)))
    const detect = (name: string, head: string) => detectFormat(name, head)?.name ?? null
    const { documents } = listDocuments(folder, { detect, facts })
    const converted = await withWordConverted(documents)
    const found = await Promise.all(
      converted.documents.map(async (document) => {
        const format = formatNamed(document.format)!
        const main = await format.unpack!(document.open().main)
        const { instruments } = format.parse({ main, part: () => null }, facts)
        return instruments.flatMap(({ roots }) => roots.flatMap(everyProvision))
      }),
    )
    converted.dispose()
    const ids = new Set(found.flat().map(({ id }) => String(id)))
    expect(found.map((provisions) => provisions[0]?.designator)).toEqual(["3601", "1107", "2099"])
    // Its number stands in a numbering table only.
    expect(ids.has("us-dc/dcmr/26-C/1107/5")).toBe(true)
    expect(ids.has("us-dc/dcmr/26-A/3601/2/b")).toBe(true)
    expect(ids.has("us-dc/dcmr/26-C/chapter-20/appendix/form-3")).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
