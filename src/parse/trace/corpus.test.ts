/**
 * Real law, back to its bytes: every visible character of every provision's text has a place, and the bytes
 * there say the same. The bytes are read by another way than the product's: stripped by pattern, characters
 * resolved by a small table.
 */
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { listDocuments } from "../../sources/index.js"
import { corporaDir } from "../../testing/corpora.js"
import { everyProvision } from "../../testing/parsed-law.js"
import { normaliseWithMap } from "../../text/index.js"
import { detectFormat, formatNamed } from "../formats.js"
import type { ImportFacts, ParsedProvision, SourcePart } from "../parsed.js"
import { addCoverage, bytesOfSpan, noCoverage, type Origin, traceDocument } from "./index.js"

const noFacts: ImportFacts = {
  jurisdiction: null,
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

// The words of the D.C. Code that no provision holds are the heading of its index, which is the instrument's
// name, and numbers that the publisher marks as not printed; the word held nowhere is an editor's "[basic]" put
// beside its own word, the two held twice an editor's correction of a heading that its text repeats.
const corpora = [
  { folder: "dc-code", jurisdiction: "us-dc", words: 3_094_308, unplaced: 88, twice: 2, invented: 1 },
  { folder: "ecfr-api", jurisdiction: "us", words: 675_569, unplaced: 0, twice: 0, invented: 0 },
  {
    folder: "obliqa-adgm/StructuredRegulatoryDocuments",
    jurisdiction: "ae-az",
    words: 904_447,
    unplaced: 0,
    twice: 0,
    invented: 0,
  },
]

describe.skipIf(corporaDir() === null).each(corpora)(
  "the places of $folder (needs the corpora)",
  ({ folder, jurisdiction, words, unplaced, twice, invented }) => {
    test("are known for every visible character, and the bytes there say the same", {
      timeout: 120_000,
    }, () => {
      const { documents } = listDocuments(join(corporaDir()!, folder), {
        detect: (name, head) => detectFormat(name, head)?.name ?? null,
        facts: { ...noFacts, jurisdiction },
      })
      const wrong: string[] = []
      let coverage = noCoverage
      for (const document of documents) {
        const parts = new Map<string, SourcePart>()
        const keep = <Part extends SourcePart | null>(part: Part): Part => {
          if (part !== null) parts.set(part.name, part)
          return part
        }
        const format = formatNamed(document.format)!
        const { main, part } = document.open()
        const source = { main: keep(main), part: (href: string, from: string) => keep(part(href, from)) }
        const { instruments } = format.parse(source, document.facts)
        const trace = traceDocument([...parts.values()], instruments, format)
        coverage = addCoverage(coverage, trace.coverage)
        for (const provision of instruments.flatMap(({ roots }) => roots.flatMap(everyProvision))) {
          const bytes = parts.get(provision.file)!.bytes
          if (wrong.length < 20) wrong.push(...wrongPlaces(provision, trace.origins.get(provision.id), bytes))
        }
      }
      expect(wrong).toEqual([])
      expect({
        words: coverage.words,
        unplaced: coverage.words - coverage.placed,
        twice: coverage.twice,
        invented: coverage.invented,
      }).toEqual({ words, unplaced, twice, invented })
    })
  },
)

function wrongPlaces(
  { id, text, file }: ParsedProvision,
  origin: Origin | undefined,
  bytes: Uint8Array,
): readonly string[] {
  if (text.trim() === "") return []
  if (origin === undefined) return [`${id} has no place`]
  const { runs } = origin
  const own = bytesOfSpan(runs, text, 0, text.length)
  const missing = unplacedSigns(runs, text)
  if (missing !== "") return [`${id}: no place for ${missing}`]
  const read = own
    .map(([first, last]) => readBytes(bytes.subarray(first, last), file.endsWith(".json")))
    .join("")
  if (withoutSpace(read) !== withoutSpace(text)) return [`${id}: the bytes say other words`]
  return lossyWord({ id, text, file }, runs, bytes)
}

function unplacedSigns(runs: readonly number[], text: string): string {
  const placed = new Uint8Array(text.length)
  for (let i = 0; i < runs.length; i += 4) placed.fill(1, runs[i]!, Math.min(runs[i + 1]!, text.length))
  return Array.from({ length: text.length }, (_, i) => (placed[i] === 0 ? text.charAt(i) : ""))
    .join("")
    .replace(/[\s|_]+/gu, "")
}

/** From a word of the normalised text to the cleaned text and from there to the bytes: one word of each provision. */
function lossyWord(
  { id, text, file }: Pick<ParsedProvision, "id" | "text" | "file">,
  runs: readonly number[],
  bytes: Uint8Array,
): readonly string[] {
  const normal = normaliseWithMap(text)
  const word = /\p{L}{4,}/u.exec(normal.text.slice(Math.floor(normal.text.length / 2)))
  if (word === null) return []
  const at = Math.floor(normal.text.length / 2) + word.index
  const [start, end] = [normal.starts[at]!, normal.ends[at + word[0].length - 1]!]
  const read = bytesOfSpan(runs, text, start, end).map(([first, last]) =>
    readBytes(bytes.subarray(first, last), file.endsWith(".json")),
  )
  return withoutSpace(read.join("")).normalize("NFKC") === word[0].normalize("NFKC")
    ? []
    : [`${id}: "${word[0]}" leads to "${read.join("|")}"`]
}

/** Markup taken away and characters resolved by pattern; the values of JSON have neither. */
function readBytes(bytes: Uint8Array, isJson: boolean): string {
  const text = new TextDecoder().decode(bytes)
  if (isJson) {
    return text
      .replace(/\\u([0-9a-fA-F]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\(["\\/])/gu, "$1")
  }
  return text
    .replace(/<[^>]*>/gu, "")
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, "&")
}

/** Raised figures are set as such by readers: 10<SU>2</SU> is 10². */
function withoutSpace(text: string): string {
  return text.replace(/[\s|_]+/gu, "").replace(/[⁰¹²³⁴-⁹₀-₉]/gu, (sign) => sign.normalize("NFKC"))
}
