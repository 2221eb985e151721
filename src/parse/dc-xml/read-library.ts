/**
 * Reads a D.C. document with the files it includes into one instrument.
 *
 * The index of a code or title holds containers and `xi:include`s; each included file is read where it is
 * included, so the tree comes out in the order of the code. An included file that is not there is reported
 * (the Code's own index names fifty titles and a library may hold nine); one that cannot be read fails
 * alone. A lone section is a document too.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import { fileFailure } from "../file-failure.js"
import type {
  FileFailure,
  ImportFacts,
  NamedPart,
  ParsedProvision,
  ParseResult,
  SourceDocument,
  SourcePart,
} from "../parsed.js"
import { createIdGiver, type GiveId } from "../provision-ids.js"
import { createReport, type Report } from "../report.js"
import { settleStatus } from "../settle-status.js"
import { datesIn, youngest } from "../written-dates.js"
import { firstChild, plainWords, readXml, type XmlElement } from "../xml/index.js"
import { aboveOf, closeContainer, idOfContainer, type OpenContainer, openContainer } from "./containers.js"
import { namedBy } from "./named-by-include.js"
import { datesOfMeta, noDates, type OwnDates, ownDates } from "./own-dates.js"
import { oneLine } from "./own-words.js"
import { gatherContent, type Reading, readSection } from "./provisions.js"
import { type Publication, publicationOf } from "./publications.js"

interface Library {
  readonly document: SourceDocument
  readonly facts: ImportFacts
  readonly report: Report
  readonly giveId: GiveId
  readonly roots: ParsedProvision[]
  readonly failed: FileFailure[]
  readonly namedOnly: NamedPart[]
  /** Files being read, outermost first: a file that includes itself would never end. */
  readonly open: string[]
  readonly history: { youngest: IsoDate | null }
  documentName: string | null
  documentHeading: string | null
  publication: Publication | null
  currentThrough: IsoDate | null
}

export function readLibrary(document: SourceDocument, facts: ImportFacts): ParseResult {
  const report = createReport()
  const library: Library = {
    document,
    facts,
    report,
    giveId: createIdGiver(report),
    roots: [],
    failed: [],
    namedOnly: [],
    open: [],
    history: { youngest: null },
    documentName: null,
    documentHeading: null,
    publication: null,
    currentThrough: null,
  }
  readFile(document.main, null, library)
  const { publication, roots, failed } = library
  const notUnderstood = report.list()
  if (publication === null || roots.length === 0) return { instruments: [], notUnderstood, failed }
  // Where neither the file nor the person who imports says how far the text is current, the youngest day in any
  // history note does: a compilation that has taken in an act which took effect on a day shows the law of that
  // day (decision 0010).
  const stated = youngest([library.currentThrough, facts.currentThrough])
  const currentThrough = stated ?? library.history.youngest
  const { id, jurisdiction, name, shortName, publisher, officialUrl } = publication
  const weight = facts.weight ?? "statute"
  const settled = roots.map((root) => settleStatus(root, currentThrough, stated))
  const said = { id, jurisdiction, name, shortName, weight, publisher, officialUrl, currentThrough }
  return {
    instruments: [{ ...said, roots: settled, namedOnly: library.namedOnly }],
    notUnderstood,
    failed,
  }
}

function readFile(part: SourcePart, above: OpenContainer | null, library: Library): void {
  library.open.push(part.name)
  try {
    readPart(part, above, library)
  } catch (error) {
    library.failed.push(fileFailure(part.name, error))
  } finally {
    library.open.pop()
  }
}

function readPart(part: SourcePart, above: OpenContainer | null, library: Library): void {
  const { report } = library
  const file = part.name
  let container = above
  const openings: OpenContainer[] = []

  readXml(part, report, {
    opens: (name) => name === "container" || name === "document",
    open: (name, attributes, line) => {
      library.documentName ??= attributes[name === "document" ? "id" : "containing-doc"] ?? null
      const dates = inherit(ownDates({ name, attributes, children: [], line }), container, library)
      container = openContainer(
        name === "document" ? "document" : "container",
        container,
        { file, line },
        dates,
      )
      openings.push(container)
    },
    whole: (element) => {
      if (container === null) readRoot(element, file, library)
      else readChild(element, container, file, library)
    },
    words: (text, line) => {
      report.note(file, line, "words directly in a container (kept as its text)")
      container?.own.addLine(text.replace(/\s+/gu, " ").trim())
    },
    close: () => {
      const closing = openings.pop()
      container = closing?.above ?? null
      if (closing?.kind !== "container") return
      place(closeContainer(closing, readingOf(library, file)), container, library)
    },
  })
}

/** A file whose outermost element is a section. */
function readRoot(element: XmlElement, file: string, library: Library): void {
  if (element.name !== "section") {
    library.report.note(file, element.line, `<${element.name}> is no law that this format knows`)
    return
  }
  library.documentName ??= element.attributes["containing-doc"] ?? null
  const dates = inherit(noDates, null, library)
  library.roots.push(readSection(element, 0, dates, readingOf(library, file)))
}

function readChild(element: XmlElement, container: OpenContainer, file: string, library: Library): void {
  const { report } = library
  const around = { file, report, notes: container.notes }
  const reading = (): Reading => readingOf(library, file)
  switch (element.name) {
    case "prefix":
      container.prefix = plainWords(element)
      return
    case "num":
      // A law's own number ("D.C. Law 23-98") is in its name already.
      container.number = plainWords(element)
      return
    case "heading":
      container.headings.push(oneLine(element, around))
      if (container.kind === "document") library.documentHeading ??= container.headings.join(" ")
      return
    case "meta":
      container.dates = inherit(datesOfMeta(element), container, library)
      if (container.kind === "document") library.currentThrough ??= recencyOf(element)
      return
    case "section": {
      const at = container.kind === "document" ? 0 : container.own.length()
      if (container.kind === "container") idOfContainer(container, reading())
      place(readSection(element, at, container.dates, reading()), container, library)
      return
    }
    case "xi:include":
      include(element, container, file, library)
      return
    case "subheading":
      // Titles are the top provisions, so a division of titles has no provision to stand in.
      if (container.kind === "document")
        report.note(file, element.line, `division of titles: ${plainWords(element)}`)
      else container.own.addLine(oneLine(element, around))
      return
    default:
      if (container.kind === "document") {
        report.note(file, element.line, `<${element.name}> directly in <document> (not kept)`)
        return
      }
      gatherContent(
        { name: "container", attributes: {}, children: [element], line: element.line },
        container,
        aboveOf(container, reading()),
        reading(),
      )
  }
}

function include(element: XmlElement, container: OpenContainer, file: string, library: Library): void {
  const href = element.attributes.href ?? ""
  const part = includedPart(href, file, library)
  if (part === "failed") return
  if (part === null) {
    library.report.note(file, element.line, "included file is not there (a gap of the coverage)")
    library.namedOnly.push(namedBy(href, file, element.line, readingOf(library, file).instrument.id))
  } else if (library.open.includes(part.name)) {
    library.report.note(file, element.line, `file includes itself: ${href}`)
  } else {
    if (container.kind === "container") idOfContainer(container, readingOf(library, file))
    readFile(part, container, library)
  }
}

/** A part may be there and still not be readable from the disk: then it fails alone. */
function includedPart(href: string, from: string, library: Library): SourcePart | null | "failed" {
  try {
    return library.document.part(href, from)
  } catch (error) {
    library.failed.push(fileFailure(href, error))
    return "failed"
  }
}

function place(provision: ParsedProvision, container: OpenContainer | null, library: Library): void {
  if (container?.kind === "container") container.children.push(provision)
  else library.roots.push(provision)
}

/** A document's name and heading stand before its first provision, so the instrument is known when that comes. */
function readingOf(library: Library, file: string): Reading {
  const { documentName, documentHeading, facts, giveId, report, history } = library
  library.publication ??= publicationOf(documentName, documentHeading, facts)
  return { instrument: library.publication, giveId, report, history, file }
}

function inherit(own: OwnDates, above: OpenContainer | null, library: Library): OwnDates {
  return {
    effectiveFrom:
      own.effectiveFrom ?? (above === null ? library.facts.effectiveFrom : above.dates.effectiveFrom),
    effectiveTo: own.effectiveTo ?? above?.dates.effectiveTo ?? null,
  }
}

/** The publisher's "current through": the day it states, else that of the youngest law it names with its day. */
function recencyOf(meta: XmlElement): IsoDate | null {
  const recency = firstChild(meta, "recency")
  const stated = isoDate(recency?.attributes["through"] ?? "")
  if (stated !== null) return stated
  const law = recency === null ? null : firstChild(recency, "law")
  return law === null ? null : youngest(datesIn(plainWords(law)))
}
