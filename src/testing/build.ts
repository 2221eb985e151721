/**
 * Builds a small library out of a few lines, for tests: real rows in a real file, in a temporary folder.
 *
 *   const library = await buildLibrary({
 *     "us-xf/code": {
 *       name: "Code of the State of Franklin", shortName: "Franklin Code",
 *       provisions: {
 *         "title-12": { heading: "Trade", children: {
 *           "12-1104": { heading: "Notice of breach", text: "A business must—", children: {
 *             a: "give notice to each person; and",
 *             b: { text: "keep a record", effectiveFrom: "2024-01-01" } } } } } } } })
 *
 * A provision is its text, or an object. Containers are named by their level ("title-12"); what stands in
 * one is a section, then subsection, paragraph, subparagraph, clause. Ids, designators and citations follow;
 * children stand after the text of their parent. All of it can be said otherwise.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type OpenLibrary, openLibrary, openWriter } from "../corpus/index.js"
import {
  citationFor,
  effectivePeriod,
  type InstrumentId,
  type IsoDate,
  isoDate,
  jurisdictionOf,
  type ProvisionStatus,
  provisionId,
  type Weight,
} from "../law/index.js"
import type { ParsedInstrument, ParsedNote, ParsedProvision, ParsedTable } from "../parse/index.js"

export type ProvisionSketch = string | ProvisionDetail

interface ProvisionDetail {
  readonly level?: string
  readonly designator?: string
  readonly citation?: string
  readonly heading?: string
  readonly text?: string
  /** Offset in the parent's text; after all of it where not said. */
  readonly at?: number
  readonly notes?: readonly ParsedNote[]
  readonly tables?: readonly ParsedTable[]
  readonly status?: ProvisionStatus
  readonly weight?: Weight
  readonly ref?: Readonly<Record<string, string | number>>
  /** Dates hold for all below, unless it says otherwise. */
  readonly effectiveFrom?: string
  readonly effectiveTo?: string
  readonly currentThrough?: string
  readonly children?: Readonly<Record<string, ProvisionSketch>>
}

export interface InstrumentSketch {
  readonly name?: string
  readonly shortName?: string
  readonly weight?: Weight
  readonly publisher?: string
  readonly officialUrl?: string
  readonly currentThrough?: string
  /** First day of a dated edition of the whole. */
  readonly editionFrom?: string
  readonly provisions: Readonly<Record<string, ProvisionSketch>>
}

export type LibrarySketch = Readonly<Record<string, InstrumentSketch>>

export interface BuiltLibrary {
  readonly reader: OpenLibrary
  readonly instruments: readonly ParsedInstrument[]
  readonly dataDir: string
  /** Writes more into it, as a later import, and gives the reader of what was then published. */
  readonly add: (sketch: LibrarySketch) => Promise<OpenLibrary>
  /** The same with instruments that a parser gave. */
  readonly write: (instruments: readonly ParsedInstrument[]) => Promise<OpenLibrary>
  /** Closes it and removes its folder. */
  readonly close: () => Promise<void>
}

/** Fixed, so that the same sketch builds the same bytes. */
export const buildDay = new Date("2026-01-15T12:00:00Z")

export async function buildLibrary(sketch: LibrarySketch): Promise<BuiltLibrary> {
  const dataDir = mkdtempSync(join(tmpdir(), "pincite-test-"))
  const instruments = sketchInstruments(sketch)
  await writeInstruments(dataDir, instruments)
  const reader = await openLibrary({ dataDir })
  return {
    reader,
    instruments,
    dataDir,
    async add(more) {
      await writeInstruments(dataDir, sketchInstruments(more))
      return reader.refresh()
    },
    async write(more) {
      await writeInstruments(dataDir, more)
      return reader.refresh()
    },
    async close() {
      await reader.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function writeInstruments(dataDir: string, instruments: readonly ParsedInstrument[]): Promise<void> {
  const writer = await openWriter({ dataDir, command: "building a library for a test", now: () => buildDay })
  try {
    const draft = await writer.draft()
    for (const instrument of instruments) await draft.write(instrument, [])
    if (await draft.settle()) await draft.publish()
    else await writer.discard()
  } finally {
    await writer.close()
  }
}

export function sketchInstruments(sketch: LibrarySketch): readonly ParsedInstrument[] {
  return Object.entries(sketch).map(([id, instrument]) => {
    const shortName = instrument.shortName ?? id
    const place = { instrument: id as InstrumentId, shortName, path: [], depth: 0, dates: {} }
    return {
      id: place.instrument,
      jurisdiction: jurisdictionOf(place.instrument),
      name: instrument.name ?? shortName,
      shortName,
      weight: instrument.weight ?? "statute",
      publisher: instrument.publisher ?? null,
      officialUrl: instrument.officialUrl ?? null,
      currentThrough: day(instrument.currentThrough),
      editionFrom: day(instrument.editionFrom),
      roots: sketchProvisions(instrument.provisions, 0, place),
    }
  })
}

type Dates = Pick<ProvisionDetail, "effectiveFrom" | "effectiveTo" | "currentThrough">

interface Place {
  readonly instrument: InstrumentId
  readonly shortName: string
  readonly path: readonly string[]
  /** How far below a container: 0 for what may be a section. */
  readonly depth: number
  readonly dates: Dates
}

const levels = ["section", "subsection", "paragraph", "subparagraph", "clause", "subclause"]
const containers = ["title", "subtitle", "division", "chapter", "subchapter", "part", "subpart", "article"]

function sketchProvisions(
  sketches: Readonly<Record<string, ProvisionSketch>>,
  at: number,
  place: Place,
): readonly ParsedProvision[] {
  return Object.entries(sketches).map(([segment, sketch]) => {
    const detail: ProvisionDetail = typeof sketch === "string" ? { text: sketch } : sketch
    const container = containers.find((level) => segment.startsWith(`${level}-`))
    // A section's id does not name the containers it stands in; a container's and a paragraph's do name theirs.
    const isSection = container === undefined && place.depth === 0
    const path = isSection ? [segment] : [...place.path, segment]
    const text = detail.text ?? ""
    const { effectiveFrom, effectiveTo, currentThrough }: Dates = { ...place.dates, ...detail }
    const below = {
      ...place,
      path,
      depth: container === undefined ? place.depth + 1 : 0,
      dates: {
        ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
        ...(effectiveTo === undefined ? {} : { effectiveTo }),
        ...(currentThrough === undefined ? {} : { currentThrough }),
      },
    }
    return {
      id: provisionId(place.instrument, path),
      level: detail.level ?? container ?? levels[Math.min(place.depth, levels.length - 1)]!,
      designator: detail.designator ?? designator(segment, container, place.depth),
      citation: detail.citation ?? citationFor(place.instrument, place.shortName, path).canonical,
      heading: detail.heading ?? "",
      text,
      at: detail.at ?? at,
      notes: detail.notes ?? [],
      tables: detail.tables ?? [],
      status: detail.status ?? "in-force",
      period: effectivePeriod(day(effectiveFrom), day(effectiveTo), day(currentThrough)),
      weight: detail.weight ?? null,
      ref: detail.ref ?? null,
      file: "sketch",
      line: 1,
      children: sketchProvisions(detail.children ?? {}, text.length, below),
    }
  })
}

function designator(segment: string, container: string | undefined, depth: number): string {
  if (container !== undefined) return `${container[0]!.toUpperCase()}${segment.slice(1).replace("-", " ")}`
  return depth === 0 ? `§ ${segment}` : `(${segment})`
}

function day(written: string | undefined): IsoDate | null {
  if (written === undefined) return null
  const date = isoDate(written)
  if (date === null) throw new RangeError(`${written} is not a date`)
  return date
}
