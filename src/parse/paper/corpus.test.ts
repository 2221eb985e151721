/**
 * One chapter on pages and the same chapter in word processors' files: two PDFs that were made of the DOCX, in two and
 * three narrow justified columns with running heads, come out as the same law.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { everyProvision, inOriginalOrder } from "../../testing/parsed-law.js"
import { docx } from "../docx/index.js"
import type { Format, ImportFacts, ParsedProvision } from "../parsed.js"
import { pdf } from "../pdf/index.js"

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

const rows = [
  {
    file: "26-DCMR-A36-three-column.pdf",
    sections: "26-A36",
    chapter: "us-dc/dcmr/26-A/chapter-36",
    // The pages leave it out; poppler does not find its number either.
    notPrinted: ["us-dc/dcmr/26-A/3621"],
    // 374 with the section that is not printed and without the chapter, which only the pages name.
    provisions: 373,
  },
  {
    file: "26-DCMR-C22-two-column.pdf",
    sections: "26-C22",
    chapter: "us-dc/dcmr/26-C/chapter-22",
    notPrinted: [],
    provisions: 67,
  },
]

describe.skipIf(corporaDir() === null)("a chapter on pages (needs the corpora)", () => {
  test.each(rows)(
    "$file has the outline and the words of the DOCX",
    async ({ file, sections, chapter, ...row }) => {
      const printed = await read(pdf, "derived-pdf", file)
      const names = readdirSync(join(corpora, "derived-docx")).filter((name) => name.startsWith(sections))
      const files = await Promise.all(names.sort().map((name) => read(docx, "derived-docx", name)))
      const written = files.flat().filter(({ id }) => !(row.notPrinted as readonly string[]).includes(id))
      expect(printed[0]).toMatchObject({ id: chapter, level: "chapter" })
      expect(printed.slice(1).map(({ id }) => id)).toEqual(written.map(({ id }) => id))
      expect(written).toHaveLength(row.provisions)
      const own = new Map(printed.map((each) => [each.id, each]))
      const unlike = written.filter((each) => ownWords(each) !== ownWords(own.get(each.id)))
      // On the pages a table without lines in a form cannot be told from its words one below the other.
      expect(unlike.map(({ level }) => level).filter((level) => level !== "appendix")).toEqual([])
      for (const each of written) {
        expect([each.id, tokens(own.get(each.id))]).toEqual([each.id, tokens(each)])
      }
    },
  )

  test("has the place of every word on its page", async () => {
    const printed = await read(pdf, "derived-pdf", "26-DCMR-A36-three-column.pdf")
    for (const { id, text, heading, boxes = [] } of printed) {
      const length = text.length + heading.length
      const placed = new Set<number>()
      for (let at = 0; at < boxes.length; at += 7) {
        const [from = 0, to = 0, page = 0, left = 0, top = 0, right = 0, bottom = 0] = boxes.slice(at, at + 7)
        expect(page >= 1 && page <= 12 && left < right && top < bottom).toBe(true)
        for (let i = from; i < to; i += 1) placed.add(i)
      }
      const words = text + heading
      const missing = Array.from({ length }, (_, i) => i).filter(
        (i) => /\S/u.test(words[i] ?? " ") && !placed.has(i),
      )
      expect([id, missing]).toEqual([id, []])
    }
  })
})

async function read(format: Format, folder: string, name: string): Promise<readonly ParsedProvision[]> {
  const main = await format.unpack!({ name, bytes: readFileSync(join(corpora, folder, name)) })
  const { instruments, failed } = format.parse({ main, part: () => null }, facts)
  expect(failed).toEqual([])
  return instruments.flatMap(({ roots }) => roots.flatMap(everyProvision))
}

/** All but where it lies in its file. */
function ownWords(provision: ParsedProvision | undefined): string {
  if (provision === undefined) return ""
  const { level, designator, citation, heading, text, at, notes, tables, status, period } = provision
  const place = level === "section" || level === "appendix" ? null : at
  return JSON.stringify([level, designator, citation, heading, text, place, notes, tables, status, period])
}

/** Its own words in their order, those of its children left out. */
function tokens(provision: ParsedProvision | undefined): readonly string[] {
  if (provision === undefined) return []
  const words = [inOriginalOrder({ ...provision, children: [] }), ...provision.notes.map(({ text }) => text)]
  return (
    words
      .join(" ")
      .normalize("NFKC")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
