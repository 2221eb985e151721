/**
 * Maps every cleaned character of a parsed document back to its place in the original bytes, and says how much
 * of the original the provisions hold.
 *
 * It knows no format: from the bytes of each part it makes the stream of visible characters by itself, and
 * lays the cleaned words on it. So it is also a second reading that each reader of a format is held against.
 *
 * Stages: `source-text` (charset) → `read-markup`, `read-json`, `read-plain` (visible characters with their
 * bytes) → `pieces` (the words in the order of the document) → `trace-file` (laying them on) → `runs`.
 */
import type { ProvisionId } from "../../law/index.js"
import type { ParsedInstrument, ParsedProvision, SourcePart } from "../parsed.js"
import type { Origin, SourceCoverage, Stray, Trace } from "./origin.js"
import { type Layout, layOutPieces } from "./pieces.js"
import { readFieldsAndNumbers, readJson } from "./read-json.js"
import { readAttributes, readMarkup } from "./read-markup.js"
import { readPlain } from "./read-plain.js"
import { sourceText } from "./source-text.js"
import { type StrayWords, type Streams, traceFile } from "./trace-file.js"
import { unplacedWords } from "./unplaced-words.js"

/** How many stretches of words a trace names; it counts all. */
const mostNamed = 100

export function traceDocument(
  parts: readonly SourcePart[],
  instruments: readonly ParsedInstrument[],
  metadata: readonly string[] = [],
): Trace {
  const byFile = provisionsByFile(instruments)
  const origins = new Map<ProvisionId, Origin>()
  let coverage = noCoverage
  for (const part of new Map(parts.map((each) => [each.name, each])).values()) {
    const layout = byFile.get(part.name) ?? { provisions: [], pieces: [] }
    const streams = streamsOf(part, metadata)
    const traced = traceFile(layout, streams)
    for (const [index, { runs, line, start, end }] of traced.places) {
      if (start === -1) continue
      const { provision } = layout.provisions[index]!
      origins.set(provision.id, { file: part.name, line, bytes: [start, end], runs: runs.list() })
    }
    const rest = unplacedWords(part.name, streams.visible, traced.taken, mostNamed)
    const strange = (found: readonly StrayWords[]): readonly Stray[] =>
      found.map((each) => strayOf(layout, each))
    const [twice, invented] = [strange(traced.twice), strange(traced.invented)]
    coverage = addCoverage(coverage, {
      ...rest,
      twice: total(twice),
      invented: total(invented),
      strange: [...twice, ...invented],
    })
  }
  keepBoxes(instruments, origins)
  return { origins, coverage }
}

/** Words on pages have their reader's boxes, whether or not their bytes were found. */
function keepBoxes(instruments: readonly ParsedInstrument[], origins: Map<ProvisionId, Origin>): void {
  const visit = ({ id, file, line, boxes, children }: ParsedProvision): void => {
    if (boxes !== undefined && boxes.length > 0) {
      origins.set(id, { ...(origins.get(id) ?? { file, line, bytes: [0, 0], runs: [] }), boxes })
    }
    children.forEach(visit)
  }
  for (const { roots } of instruments) roots.forEach(visit)
}

export const noCoverage: SourceCoverage = {
  words: 0,
  placed: 0,
  twice: 0,
  invented: 0,
  unplaced: [],
  strange: [],
}

export function addCoverage(one: SourceCoverage, other: SourceCoverage): SourceCoverage {
  return {
    words: one.words + other.words,
    placed: one.placed + other.placed,
    twice: one.twice + other.twice,
    invented: one.invented + other.invented,
    unplaced: first(one.unplaced, other.unplaced),
    strange: first(one.strange, other.strange),
  }
}

function first(one: readonly Stray[], other: readonly Stray[]): readonly Stray[] {
  return one.length >= mostNamed || other.length === 0 ? one : [...one, ...other].slice(0, mostNamed)
}

function total(strays: readonly Stray[]): number {
  return strays.reduce((sum, { count }) => sum + count, 0)
}

function strayOf({ provisions }: Layout, { provision, words }: StrayWords): Stray {
  const { file, line } = provisions[provision]!.provision
  const count = words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return { file, line, words: words.slice(0, 120), count }
}

/** A document may lie in thousands of files; each is laid out by itself, in the order of the document. */
function provisionsByFile(instruments: readonly ParsedInstrument[]): ReadonlyMap<string, Layout> {
  const roots = new Map<string, ParsedProvision[]>()
  const visit = (provision: ParsedProvision, fileAbove: string | null): ParsedProvision => {
    const own = provision.children.map((child) => visit(child, provision.file))
    const kept = own.filter(({ file }) => file === provision.file)
    const isWhole = kept.length === own.length && kept.every((child, i) => child === provision.children[i])
    const placed = isWhole ? provision : { ...provision, children: kept }
    if (fileAbove !== provision.file) {
      const known = roots.get(provision.file)
      if (known === undefined) roots.set(provision.file, [placed])
      else known.push(placed)
    }
    return placed
  }
  for (const instrument of instruments) for (const root of instrument.roots) visit(root, null)
  return new Map([...roots].map(([file, each]) => [file, layOutPieces(each)]))
}

function streamsOf({ bytes }: SourcePart, metadata: readonly string[]): Streams {
  const source = sourceText(bytes)
  const start = /^\uFEFF?\s*(.)/u.exec(source.text)?.[1]
  if (start === "<") {
    return { visible: readMarkup(source, metadata), second: () => readAttributes(source, metadata) }
  }
  if (start === "{" || (start === "[" && isJson(source.text))) {
    return { visible: readJson(source, metadata), second: () => readFieldsAndNumbers(source) }
  }
  const visible = readPlain(source)
  return { visible, second: () => visible }
}

/** A text may begin with a bracket too. */
function isJson(text: string): boolean {
  return /^\uFEFF?\s*\[\s*[{["]/u.test(text) && /\]\s*$/u.test(text.slice(-200))
}
