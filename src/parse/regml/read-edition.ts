/**
 * Reads one file: a regulation (a part as it stands from its effective date on, with what the Bureau wrote
 * about it), or a notice, which holds only instructions to change one.
 */
import { effectivePeriod } from "../../law/index.js"
import { publicationOf } from "../cfr/publications.js"
import { fileFailure } from "../file-failure.js"
import type { ImportFacts, ParsedInstrument, ParseResult, SourceDocument } from "../parsed.js"
import { createIdGiver } from "../provision-ids.js"
import { createReport, type Report } from "../report.js"
import { settleStatus } from "../settle-status.js"
import { childElements, readXml, type XmlElement } from "../xml/index.js"
import { readAnalysis } from "./analysis.js"
import { listChanges } from "./changes.js"
import { type Edition, editionOf } from "./edition.js"
import { readPart } from "./part-tree.js"

export function readEdition(document: SourceDocument, facts: ImportFacts): ParseResult {
  const report = createReport()
  const file = document.main.name
  const skipped: { file: string; reason: string }[] = []
  let instruments: readonly ParsedInstrument[] = []
  try {
    const parts = readParts(document, report)
    const edition = editionOf(parts.get("fdsys") ?? null, parts.get("preamble") ?? null, file)
    const part = parts.get("part")
    const analysis = parts.get("analysis")
    instruments = [
      ...(part === undefined ? [] : [readRegulation(part, edition, facts, file, report)]),
      ...(analysis === undefined ? [] : readAnalysis(analysis, edition, file, report)),
    ]
    const changeset = parts.get("changeset")
    if (changeset !== undefined) skipped.push({ file, reason: listChanges(changeset, edition, file, report) })
  } catch (error) {
    return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(file, error)] }
  }
  return { instruments, notUnderstood: report.list(), failed: [], skipped }
}

/** The parts of the file by name. */
function readParts(document: SourceDocument, report: Report): ReadonlyMap<string, XmlElement> {
  const parts = new Map<string, XmlElement>()
  const known = new Set(["fdsys", "preamble", "part", "analysis", "changeset"])
  readXml(document.main, report, {
    opens: (name) => name === "regulation" || name === "notice",
    open: () => {},
    whole: (element) => {
      if (known.has(element.name)) parts.set(element.name, element)
      else report.note(document.main.name, element.line, `<${element.name}> beside the part (not kept)`)
    },
    words: (_text, line) => report.note(document.main.name, line, "words beside the part (not kept)"),
    close: () => {},
  })
  return parts
}

function readRegulation(
  part: XmlElement,
  edition: Edition,
  facts: ImportFacts,
  file: string,
  report: Report,
): ParsedInstrument {
  const instrument = instrumentOf(edition, facts)
  const effectiveFrom = edition.effectiveDate ?? facts.effectiveFrom
  const currentThrough = facts.currentThrough ?? effectiveFrom
  const root = readPart(part, edition, effectivePeriod(effectiveFrom, null, null), {
    file,
    report,
    giveId: createIdGiver(report),
    instrument,
    part: edition.part,
    byLabel: new Map(),
    labels: labelsIn(part),
  })
  return {
    ...instrument,
    currentThrough,
    editionFrom: effectiveFrom,
    roots: [settleStatus(root, currentThrough, facts.currentThrough)],
  }
}

function instrumentOf(edition: Edition, facts: ImportFacts) {
  const { id, jurisdiction, name, shortName, weight } = publicationOf(edition.title, "", {
    ...facts,
    jurisdiction: null,
    instrument: null,
  })
  return {
    id,
    jurisdiction,
    name,
    shortName,
    weight,
    publisher: facts.publisher ?? edition.agency,
    officialUrl: facts.officialUrl ?? `https://www.ecfr.gov/current/title-${edition.title}`,
  }
}

function labelsIn(element: XmlElement): ReadonlySet<string> {
  const labels = new Set<string>()
  const read = (inner: XmlElement): void => {
    const { label } = inner.attributes
    if (label !== undefined && inner.name !== "tableOfContents") labels.add(label)
    for (const child of childElements(inner)) read(child)
  }
  read(element)
  return labels
}
