/**
 * What every format of state HTML does the same way: read the page, let the format make provisions of it,
 * and put them under the instrument that the format is of.
 *
 * A format is of one code, so the file needs no facts from the person who imports. What the page says of
 * its date wins over what that person says.
 */
import type { IsoDate } from "../../law/index.js"
import { fileFailure } from "../file-failure.js"
import type { Reading } from "../numbered-lines/index.js"
import type {
  ImportFacts,
  NamedPart,
  ParsedInstrument,
  ParsedProvision,
  ParseResult,
  SourceDocument,
} from "../parsed.js"
import { createIdGiver } from "../provision-ids.js"
import { createReport } from "../report.js"
import { settleStatus } from "../settle-status.js"
import type { HtmlElement } from "./html-element.js"
import { readPage } from "./read-page.js"

export type Publication = Omit<ParsedInstrument, "currentThrough" | "roots">

export interface CodePage {
  readonly publication: Publication
  readonly roots: readonly ParsedProvision[]
  readonly namedOnly?: readonly NamedPart[]
  /** The day through which the page itself vouches for its text. */
  readonly currentThrough: IsoDate | null
}

/** What a page is a page of; `reading` gives ids and takes the report. */
export type ReadCode = (page: HtmlElement, reading: PageReading) => CodePage | null

export interface PageReading {
  readonly document: SourceDocument
  readonly facts: ImportFacts
  readonly under: (publication: Publication) => Reading
}

export function readCodePage(document: SourceDocument, facts: ImportFacts, read: ReadCode): ParseResult {
  const report = createReport()
  const file = document.main.name
  const giveId = createIdGiver(report)
  const under = (instrument: Publication): Reading => ({ file, report, giveId, instrument })
  try {
    const code = read(readPage(document.main, report), { document, facts, under })
    if (code === null) report.note(file, 1, "no section of law was found on the page")
    const instruments = code === null ? [] : [instrumentOf(code, facts)]
    return { instruments, notUnderstood: report.list(), failed: [] }
  } catch (error) {
    return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(file, error)] }
  }
}

function instrumentOf({ publication, roots, ...page }: CodePage, facts: ImportFacts): ParsedInstrument {
  const currentThrough = page.currentThrough ?? facts.currentThrough
  return {
    ...publication,
    name: facts.name ?? publication.name,
    publisher: facts.publisher ?? publication.publisher,
    officialUrl: facts.officialUrl ?? publication.officialUrl,
    weight: facts.weight ?? publication.weight,
    currentThrough,
    ...(page.namedOnly === undefined ? {} : { namedOnly: page.namedOnly }),
    roots: roots.map((root) => settleStatus(root, currentThrough, currentThrough)),
  }
}
