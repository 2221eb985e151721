/**
 * Maps every cleaned character of a parsed document back to its place in the original bytes, and says how much
 * of the original the provisions hold.
 *
 * It knows no format but the names of elements that hold no law: from the bytes of each part it makes the stream of visible characters by itself, and
 * lays the cleaned words on it. So it is also a second reading that each reader of a format is held against.
 *
 * Stages: `source-text` (charset) → `read-markup`, `read-json`, `read-plain` (visible characters with their
 * bytes) → `pieces` (the words in the order of the document) → `lay-by-boxes` (of pages, whose characters `read-pages`
 * finds by their boxes) → `trace-file` (laying on the rest) → `runs`.
 */
import type { ProvisionId } from "../../law/index.js"
import type { Format, ParsedInstrument, ParsedProvision, ParseResult, SourcePart } from "../parsed.js"
import { readPageFile } from "../pdf/page-file.js"
import { findElsewhere, type OtherPart } from "./notes-elsewhere.js"
import type { Origin, SourceCoverage, Stray, Trace } from "./origin.js"
import { type Layout, layOutPieces } from "./pieces.js"
import { readFieldsAndNumbers, readJson } from "./read-json.js"
import { type NoLaw, readAttributes, readMarkup } from "./read-markup.js"
import { placesOnPages } from "./read-pages.js"
import { readPlain } from "./read-plain.js"
import { type SayAgain, saidAgain } from "./said-again.js"
import { sourceText } from "./source-text.js"
import { type FileTrace, type StrayWords, type Streams, traceFile } from "./trace-file.js"
import { type Taken, unplacedWords } from "./unplaced-words.js"

/** How many stretches of words a trace names; it counts all. */
const mostNamed = 100

/** What a format says of its markup, and what its reader set aside on pages. */
export type Marked = Pick<Format, "metadata" | "repeats" | "derivedNotes"> & Pick<ParseResult, "aside">

export function traceDocument(
  parts: readonly SourcePart[],
  instruments: readonly ParsedInstrument[],
  { metadata = [], repeats: saidTwice = [], derivedNotes = [], aside = [] }: Marked = {},
): Trace {
  const byFile = provisionsByFile(instruments)
  let known: SayAgain | null = null
  const sayAgain: SayAgain = (stretch) => {
    known ??= saidAgain(
      [...byFile.values()].flatMap(({ provisions }) => provisions.map((each) => each.provision)),
    )
    return known(stretch)
  }
  const origins = new Map<ProvisionId, Origin>()
  const files: TracedFile[] = []
  for (const part of new Map(parts.map((each) => [each.name, each])).values()) {
    const layout = byFile.get(part.name) ?? { provisions: [], pieces: [] }
    const streams = streamsOf(part, { metadata, repeats: saidTwice })
    const traced = traceFile(
      layout,
      streams,
      new Set(derivedNotes),
      aside.filter(({ file }) => file === part.name),
    )
    for (const [index, { runs, line, start, end }] of traced.places) {
      if (start === -1) continue
      const { provision } = layout.provisions[index]!
      origins.set(provision.id, { file: part.name, line, bytes: [start, end], runs: runs.list() })
    }
    const counted = unplacedWords(part.name, streams.visible, traced, mostNamed, sayAgain)
    // Most files of a code are held whole; of those nothing is kept but the counts.
    const left =
      counted.unplaced.length === 0
        ? null
        : { stream: streams.visible, taken: traced.taken, aside: traced.aside }
    const leftOut = streams.visible.leftOut ?? { facts: 0, repeats: 0 }
    files.push({ file: part.name, layout, counted, left, leftOut, ...traced })
  }
  const coverage = coverageOf(files, sayAgain)
  keepBoxes(instruments, origins)
  return { origins, coverage }
}

interface TracedFile extends Pick<FileTrace, "twice" | "invented" | "derived"> {
  readonly file: string
  readonly layout: Layout
  readonly counted: ReturnType<typeof unplacedWords>
  /** Null where every word is held. */
  readonly left: (Pick<OtherPart, "stream"> & Taken) | null
  readonly leftOut: { readonly facts: number; readonly repeats: number }
}

function coverageOf(files: readonly TracedFile[], sayAgain: SayAgain): SourceCoverage {
  const parts = files.flatMap(({ file, left }) => (left === null ? [] : [{ file, ...left }]))
  const nowhere = files.map(({ file, invented }) =>
    invented.filter(({ ofNote }) => {
      const others = parts.filter((part) => part.file !== file)
      return ofNote === null || !findElsewhere(ofNote, others)
    }),
  )
  return files.reduce((sum, { file, layout, counted, left, leftOut, ...traced }, i) => {
    const { repeats, ...rest } =
      left === null ? counted : unplacedWords(file, left.stream, left, mostNamed, sayAgain)
    const [twice, invented] = [traced.twice, nowhere[i]!].map((found) =>
      found.map((each) => strayOf(layout, each)),
    ) as [Stray[], Stray[]]
    return addCoverage(sum, {
      ...rest,
      notCounted: { facts: leftOut.facts, repeats: repeats + leftOut.repeats, derived: traced.derived },
      twice: total(twice),
      invented: total(invented),
      strange: [...twice, ...invented],
    })
  }, noCoverage)
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
  notCounted: { facts: 0, repeats: 0, derived: 0 },
  placed: 0,
  twice: 0,
  invented: 0,
  unplaced: [],
  strange: [],
}

export function addCoverage(one: SourceCoverage, other: SourceCoverage): SourceCoverage {
  return {
    words: one.words + other.words,
    notCounted: {
      facts: one.notCounted.facts + other.notCounted.facts,
      repeats: one.notCounted.repeats + other.notCounted.repeats,
      derived: one.notCounted.derived + other.notCounted.derived,
    },
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

function streamsOf({ bytes }: SourcePart, noLaw: NoLaw): Streams {
  const source = sourceText(bytes)
  const start = /^\uFEFF?\s*(.)/u.exec(source.text)?.[1]
  if (start === "<") {
    return { visible: readMarkup(source, noLaw), second: () => readAttributes(source, noLaw) }
  }
  if (source.text.startsWith('{"kind":"pdf-pages"')) {
    const visible = readJson(source, noLaw)
    const second = () => readFieldsAndNumbers(source)
    return { visible, second, onPages: (taken) => placesOnPages(readPageFile(bytes), visible, taken) }
  }
  if (start === "{" || (start === "[" && isJson(source.text))) {
    return { visible: readJson(source, noLaw), second: () => readFieldsAndNumbers(source) }
  }
  const visible = readPlain(source)
  return { visible, second: () => visible }
}

/** A text may begin with a bracket too. */
function isJson(text: string): boolean {
  return /^\uFEFF?\s*\[\s*[{["]/u.test(text) && /\]\s*$/u.test(text.slice(-200))
}
