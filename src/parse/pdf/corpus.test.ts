/**
 * Every PDF of the corpora against poppler, which shares no code with ours: each word of the pages once, none invented,
 * and each where poppler has it.
 */
import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { hasPoppler } from "../../testing/read-pdf.js"
import { compareWords } from "../../testing/word-oracle.js"
import type { Paper } from "../paper/index.js"
import { createReport } from "../report.js"
import { readPageFile } from "./page-file.js"
import { readPaper } from "./read-paper.js"
import { unpackPdf } from "./unpack.js"

const corpora = corporaDir() ?? ""
const folders = ["mo-bills-pdf", "ia-code-pdf", "us-federal-pdf-html", "dcmr-doc/derived-pdf"]
const files = (corpora === "" ? [] : folders).flatMap((folder) =>
  readdirSync(join(corpora, folder))
    .filter((name) => name.endsWith(".pdf"))
    .map((name) => join(folder, name)),
)

describe.skipIf(corpora === "" || !hasPoppler())("every PDF (needs the corpora) (needs poppler)", () => {
  it("is among them", () => {
    expect(files).toHaveLength(28)
  })

  it.each(files)("%s has poppler's words in poppler's places", async (file) => {
    const path = join(corpora, file)
    const { bytes } = await unpackPdf({ name: file, bytes: new Uint8Array(readFileSync(path)) })
    const paper = readPaper(file, readPageFile(bytes), createReport())
    const theirs = popplerWords(path)
    const numbers = theirs.filter(({ text }) => /^\d{1,3}$/u.test(text)).length
    const { missing, surplus, sourceWords } = compareWords(
      withoutHyphens(theirs.map(({ text }) => text)),
      withoutHyphens(wordsOf(paper)),
    )
    // Poppler's order may put other words between the halves of a word that is broken over two lines.
    const broken = theirs.filter(({ text }) => /[-\u00AD]$/u.test(text)).length
    // It leaves a sentence joined to a number that takes the room of the tab between them: "3601.10A licensee".
    const joined = theirs.filter(({ text }) => /^\d+\.\d+\p{Lu}/u.test(text)).length
    const allowed = 2 * (broken + joined) + 2
    expect(surplus.length).toBeLessThanOrEqual(allowed)
    // Heads and feet are kept once; numbers of lines are not kept.
    const furniture = new Set(paper.furniture.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []))
    const lost = missing.filter((each) => {
      const word = /\[(.*)\]/u.exec(each)?.[1] ?? ""
      return !furniture.has(word) && !/^\d{1,3}$/u.test(word)
    })
    expect(lost.length).toBeLessThanOrEqual(allowed)
    expect(lettersTooMany(wordsOf(paper), theirs)).toEqual([])
    expect(missing.length).toBeLessThan(numbers + sourceWords * 0.02)
    expect(shareInPlace(paper, theirs)).toBeGreaterThan(0.999)
  })
})

interface PopplerWord {
  readonly text: string
  readonly page: number
  readonly box: readonly [number, number, number, number]
}

function popplerWords(path: string): readonly PopplerWord[] {
  const html = execFileSync("pdftotext", ["-bbox", path, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 })
  return html
    .split("<page ")
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/gu)].map(
        (match): PopplerWord => ({
          text: decode(match[5]!),
          page: index + 1,
          box: match.slice(1, 5).map(Number) as unknown as PopplerWord["box"],
        }),
      ),
    )
}

function decode(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&")
}

function wordsOf({ paragraphs, furniture }: Paper): readonly string[] {
  const own = paragraphs.flatMap(({ text, notes, table }) => [
    text,
    ...notes.map((note) => `${note.mark} ${note.text}`),
    ...(table?.rows.flat().map((cell) => cell.text) ?? []),
  ])
  return [...own, ...furniture].join(" ").split(" ")
}

/** A hyphen at a line's end is ours to decide; what is compared are the letters. */
function withoutHyphens(words: readonly string[]): string {
  return words.join(" ").replace(/[-\u00AD](?: (?=\p{Ll}))?/gu, "")
}

/** Letters that we have more often than poppler: words that were placed twice, or invented. */
function lettersTooMany(ours: readonly string[], theirs: readonly PopplerWord[]): readonly string[] {
  const lettersOf = (text: string) => text.normalize("NFKC").match(/[\p{L}\p{N}]/gu) ?? []
  const left = new Map<string, number>()
  for (const letter of theirs.flatMap(({ text }) => lettersOf(text)))
    left.set(letter, (left.get(letter) ?? 0) + 1)
  for (const letter of lettersOf(ours.join(" "))) left.set(letter, (left.get(letter) ?? 0) - 1)
  return [...left].flatMap(([letter, count]) => (count < 0 ? [`${letter} ${-count}`] : []))
}

/** Of the words that stand once on their page in both: those whose boxes are within two points. */
function shareInPlace({ paragraphs }: Paper, theirs: readonly PopplerWord[]): number {
  const known = onceOnEachPage(theirs.map((word) => [word.box, `${word.page} ${word.text}`] as const))
  const ours = onceOnEachPage(
    paragraphs.flatMap(({ text, boxes }) =>
      Array.from({ length: boxes.length / 7 }, (_, i) => {
        const [from, to, page, ...box] = boxes.slice(i * 7, i * 7 + 7) as [
          number,
          number,
          number,
          ...number[],
        ]
        return [box, `${page} ${text.slice(from, to)}`] as const
      }),
    ),
  )
  let compared = 0
  let inPlace = 0
  for (const [key, box] of ours) {
    const other = known.get(key)
    if (other === undefined) continue
    compared += 1
    const height = other[3] - other[1]
    // Readers of PDF disagree on how high the letters of a title are.
    const near = Math.max(2, height * 0.2)
    if (box.every((edge, i) => Math.abs(edge / 10 - other[i]!) <= near)) inPlace += 1
  }
  expect(compared).toBeGreaterThan(ours.size * 0.9)
  return inPlace / compared
}

function onceOnEachPage<Value>(all: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> {
  const counts = new Map<string, number>()
  for (const [, key] of all) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Map(all.filter(([, key]) => counts.get(key) === 1).map(([value, key]) => [key, value]))
}
