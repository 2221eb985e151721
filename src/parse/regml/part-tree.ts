/**
 * Builds a part: its subparts, sections, appendices and its supplement of official interpretations.
 *
 * A subpart without a heading is the publisher's shelf, not a division of the law: its sections stand in the
 * part. "Subpart 0" is one too; the heading it has groups the sections before subpart A. A table of contents
 * repeats the headings and is not kept; an entry that says anything else is reported.
 */
import type { EffectivePeriod } from "../../law/index.js"
import type { ParsedProvision } from "../parsed.js"
import { headingSegment } from "../provision-ids.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"
import { readInterpretations, type Supplement } from "./comments.js"
import { lineOf, readContent } from "./content.js"
import { type Draft, finishDraft, openDraft, type Reading } from "./drafts.js"
import type { Edition } from "./edition.js"
import { lastStep } from "./enumerators.js"
import { labelSegment, readParagraphs } from "./paragraphs.js"

export function readPart(
  element: XmlElement,
  edition: Edition,
  period: EffectivePeriod,
  reading: Reading,
): ParsedProvision {
  const part = openDraft(
    null,
    {
      level: "part",
      designator: `Part ${edition.part}`,
      heading: edition.heading,
      segment: `part-${edition.part}`,
      label: element.attributes["label"] ?? "",
      line: element.line,
    },
    reading,
  )
  part.notes.push(...edition.notes)
  readDivision(element, part, { part, supplement: null }, reading)
  reportContents(element, part, reading)
  return finishDraft(part, "in-force", period, reading.file)
}

interface Shelf {
  readonly part: Draft
  supplement: Supplement | null
}

function readDivision(element: XmlElement, parent: Draft, shelf: Shelf, reading: Reading): void {
  for (const child of childElements(element)) {
    switch (child.name) {
      case "content":
        readDivision(child, parent, shelf, reading)
        break
      case "subpart":
        readDivision(child, openSubpart(child, parent, reading), shelf, reading)
        break
      case "section":
        readSection(child, parent, reading)
        break
      case "appendix":
        readAppendix(child, parent, reading)
        break
      case "interpretations":
        shelf.supplement = readInterpretations(child, shelf.part, shelf.supplement, reading)
        break
      case "title":
      case "tableOfContents":
        break
      default:
        reading.report.note(reading.file, child.line, `<${child.name}> (its words are kept)`)
        parent.own.addLine(lineOf(child, { ...reading, notes: parent.notes }))
    }
  }
}

function openSubpart(element: XmlElement, parent: Draft, reading: Reading): Draft {
  const title = firstChild(element, "title")
  const { label = "", subpartLetter: letter = lastStep(label) } = element.attributes
  const printed = title === null ? "" : lineOf(title, { ...reading, notes: parent.notes })
  if (printed === "") return parent
  const naming = { label, line: element.line }
  if (letter === "0") {
    const segment = `subject-group-${headingSegment(printed)}`
    return openDraft(
      parent,
      { ...naming, level: "subject-group", designator: "", heading: printed, segment },
      reading,
    )
  }
  const [, designator = "", heading = printed] = /^(Subpart \S+?)\s*[—–-]\s*(.*)$/iu.exec(printed) ?? [
    "",
    `Subpart ${letter}`,
    printed,
  ]
  return openDraft(
    parent,
    { ...naming, level: "subpart", designator, heading, segment: `subpart-${letter}` },
    reading,
  )
}

function readSection(element: XmlElement, parent: Draft, reading: Reading): void {
  const subject = firstChild(element, "subject")
  const printed = subject === null ? "" : lineOf(subject, { ...reading, notes: parent.notes })
  const { label = "" } = element.attributes
  const [, designator = "", heading = printed] = /^(§\s*[\d.]+)[\s—–-]*(.*)$/u.exec(printed) ?? []
  const naming = {
    level: "section",
    designator,
    heading,
    segment: `${reading.part}.${lastStep(label)}`,
    label,
    line: element.line,
    base: reading.instrument.id,
    reserved: firstChild(element, "reserved") !== null,
  }
  readParagraphs(element, openDraft(parent, naming, reading), "section", reading)
}

function readAppendix(element: XmlElement, parent: Draft, reading: Reading): void {
  const title = firstChild(element, "appendixTitle")
  const printed = title === null ? "" : lineOf(title, { ...reading, notes: parent.notes })
  const [, name = printed, heading = ""] =
    /^(Appendi(?:x|ces)(?: \S+)? to Part \d+|Appendix MS(?=\s))\s*[—–-]*\s*(.*)$/iu.exec(printed) ?? []
  const letter = /^Appendi(?:x|ces) (?!to\b)(\S+)/iu.exec(name)?.[1]
  const segment = letter === undefined ? "appendix" : `appendix-${letter}`
  const naming = {
    level: "appendix",
    designator: name,
    heading,
    segment,
    label: element.attributes["label"] ?? "",
    line: element.line,
    reserved: firstChild(element, "reserved") !== null,
  }
  const appendix = openDraft(parent, naming, reading)
  for (const child of childElements(element)) {
    if (child.name === "appendixSection") readAppendixSection(child, appendix, reading)
  }
  readParagraphs(element, appendix, "appendix", reading)
}

/** A form or clause with a heading; one without is a paragraph's shelf. */
function readAppendixSection(element: XmlElement, appendix: Draft, reading: Reading): void {
  const subject = firstChild(element, "subject")
  const printed = subject === null ? "" : lineOf(subject, { ...reading, notes: appendix.notes })
  const { label = "" } = element.attributes
  const content = firstChild(element, "content")
  let holder = appendix
  if (printed === "") reading.byLabel.set(label, appendix)
  else {
    const last = label.slice((appendix.naming.label.length || -1) + 1)
    const named = /^[phs]\d+$/u.test(last) || last === ""
    const naming = named
      ? { level: "heading", segment: headingSegment(printed) }
      : { level: "appendix-section", segment: labelSegment(last) }
    holder = openDraft(
      appendix,
      { ...naming, designator: "", heading: printed, label, line: element.line },
      reading,
    )
  }
  if (content !== null) {
    readContent(content, holder.own, { file: reading.file, report: reading.report, notes: holder.notes })
  }
  readParagraphs(element, holder, "appendix", reading)
}

/** Words of a table of contents that no heading has would be lost with it. */
function reportContents(element: XmlElement, part: Draft, reading: Reading): void {
  const said = new Set(wordsOf(headingsOf(part).join(" ")))
  const read = (inner: XmlElement): void => {
    for (const child of childElements(inner)) {
      if (child.name === "tableOfContents") reportEntries(child)
      else read(child)
    }
  }
  const reportEntries = (contents: XmlElement): void => {
    const { file, report } = reading
    report.note(file, contents.line, "table of contents (it repeats the headings and is not kept)")
    for (const entry of childElements(contents)) {
      const subject = childElements(entry).find(({ name }) => /Subject$|Title$/u.test(name))
      const strange = wordsOf(subject === undefined ? "" : plainWords(subject)).filter(
        (word) => !said.has(word),
      )
      if (strange.length === 0) continue
      report.note(file, entry.line, `table of contents says what no heading does: ${strange.join(" ")}`)
    }
  }
  read(element)
}

function headingsOf(draft: Draft): readonly string[] {
  const { designator, heading } = draft.naming
  return [`${designator} ${heading}`, ...draft.children.flatMap(headingsOf)]
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
