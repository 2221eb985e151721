/**
 * Titles, chapters, subchapters and parts: the containers between a code and its sections.
 *
 * Their ids nest (`us-dc/code/title-28/chapter-38`), a section's does not (`us-dc/code/28-3852`), because
 * that is how each is cited. A subheading that groups the chapters after it is kept in the container's own
 * text at its place. A container begins to be law with the oldest dated provision in it: the publisher
 * dates no headings, and whoever reads a section as of a day must find its place in the code on that day.
 */
import { citationFor, type ProvisionId } from "../../law/index.js"
import { createOwnText, type OwnText } from "../own-text.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import { headingSegment } from "../provision-ids.js"
import { pathWithin } from "../provision-path.js"
import { statusOfHeading } from "../status-words.js"
import { oldest } from "../written-dates.js"
import type { OwnDates } from "./own-dates.js"
import type { Above, Reading } from "./provisions.js"

export interface OpenContainer {
  /** A `document` has no provision of its own; its parts are the roots. */
  readonly kind: "document" | "container"
  readonly above: OpenContainer | null
  readonly file: string
  readonly line: number
  readonly own: OwnText
  readonly notes: ParsedNote[]
  readonly children: ParsedProvision[]
  readonly headings: string[]
  readonly corrections: string[]
  dates: OwnDates
  prefix: string
  number: string
  id: ProvisionId | null
}

export function openContainer(
  kind: OpenContainer["kind"],
  above: OpenContainer | null,
  place: { readonly file: string; readonly line: number },
  dates: OwnDates,
): OpenContainer {
  const gathered = { own: createOwnText(), notes: [], children: [], headings: [], corrections: [] }
  return { kind, above, ...place, dates, ...gathered, prefix: "", number: "", id: null }
}

/** Prefix, number and heading stand before all else in a container, so its id can be given when the first part comes. */
export function idOfContainer(container: OpenContainer, reading: Reading): ProvisionId {
  if (container.id === null) {
    const above = containerAbove(container)
    const parent = above === null ? reading.instrument.id : idOfContainer(above, reading)
    container.id = reading.giveId(parent, segmentOf(container), container)
  }
  return container.id
}

/** What a container hands down to words and paragraphs that stand in it without a section. */
export function aboveOf(container: OpenContainer, reading: Reading): Above {
  const id = idOfContainer(container, reading)
  return {
    id,
    rank: -1,
    figuresFirst: false,
    status: "in-force",
    dates: container.dates,
  }
}

export function closeContainer(container: OpenContainer, reading: Reading): ParsedProvision {
  const { instrument } = reading
  const id = idOfContainer(container, reading)
  const heading = headingOf(container)
  const firstDays = container.children.map((child) => child.period.effectiveFrom)
  const effectiveFrom = oldest([container.dates.effectiveFrom, ...firstDays])
  return {
    id,
    level: levelOf(container),
    designator: `${container.prefix} ${container.number}`.trim(),
    citation: citationFor(instrument.id, instrument.shortName, pathWithin(instrument.id, id)).canonical,
    heading,
    text: container.own.text(),
    at: containerAbove(container)?.own.length() ?? 0,
    notes: container.notes,
    tables: container.own.tables(),
    status: statusOfHeading(heading) ?? "in-force",
    period: { effectiveFrom, effectiveTo: container.dates.effectiveTo, currentThrough: null },
    weight: null,
    ref: null,
    file: container.file,
    line: container.line,
    children: container.children,
  }
}

function headingOf(container: OpenContainer): string {
  return [...container.headings, ...container.corrections].join(" ")
}

function containerAbove(container: OpenContainer): OpenContainer | null {
  return container.above?.kind === "container" ? container.above : null
}

function levelOf(container: OpenContainer): string {
  return container.prefix === "" ? "division" : container.prefix.toLowerCase()
}

function segmentOf(container: OpenContainer): string {
  return `${levelOf(container)}-${container.number || headingSegment(headingOf(container))}`
}
