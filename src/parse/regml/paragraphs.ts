/**
 * Builds the paragraphs of a section or an appendix.
 *
 * A paragraph is a provision if the law can name it: by a printed marker, by a heading, in a section by the
 * term it defines or by a label that is more than a count ("p1", "h2"). Any other is words of what it stands
 * in, and what stands in it stands there too: a lead-in without a marker, the lines of a form.
 */
import { headingSegment } from "../provision-ids.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"
import { lineOf, readContent } from "./content.js"
import { type Draft, type Naming, openDraft, type Reading } from "./drafts.js"
import { bareMarker, lastStep, seatOf, withoutLastStep } from "./enumerators.js"

export type Holder = "section" | "appendix"

export function readParagraphs(element: XmlElement, parent: Draft, holder: Holder, reading: Reading): void {
  for (const child of childElements(element)) {
    if (child.name === "paragraph") readParagraph(child, parent, holder, reading)
    else if (!read.has(child.name)) keepWords(child, parent, reading)
  }
}

/** Elements of sections, appendices and paragraphs that are read elsewhere. */
const read = new Set([
  "subject",
  "title",
  "content",
  "reserved",
  "appendixTitle",
  "appendixSection",
  "tableOfContents",
])

function readParagraph(element: XmlElement, tree: Draft, holder: Holder, reading: Reading): void {
  const content = firstChild(element, "content")
  const named = standsAlone(element, holder)
  const { label } = element.attributes
  const draft = named ? openParagraph(element, tree, holder, reading) : holderOf(label ?? "", tree, reading)
  if (!named && label !== undefined) reading.byLabel.set(label, draft)
  const around = { file: reading.file, report: reading.report, notes: draft.notes }
  const title = named ? null : firstChild(element, "title")
  if (title !== null) draft.own.addLine(lineOf(title, around))
  if (content !== null) readContent(content, draft.own, around)
  readParagraphs(element, draft, holder, reading)
}

/** Lines and images go to the provision just before them where their label says so (1016-A-p1-A-1). */
function holderOf(label: string, tree: Draft, { byLabel }: Reading): Draft {
  const labelled = byLabel.get(withoutLastStep(label))
  return labelled !== undefined && labelled === tree.children.at(-1) ? labelled : tree
}

/** A count of unnamed paragraphs and headings, not of the law. */
const counted = /^[phs]\d+$/u

function standsAlone(element: XmlElement, holder: Holder): boolean {
  const label = element.attributes["label"] ?? ""
  if (bareMarker(element.attributes["marker"]) !== "") return true
  if (firstChild(element, "title") !== null) return holder === "section" || hasMore(element)
  if (holder === "section") return label !== "" && !counted.test(lastStep(label))
  // Of a form: "• By mail:" with (A) and (B) of its own below.
  return childElements(element).some(
    (child) =>
      bareMarker(child.attributes["marker"]) !== "" &&
      child.attributes["label"]?.startsWith(`${label}-`) === true,
  )
}

/** In an appendix a heading over nothing is a line: the forms that follow, listed by name. */
function hasMore(element: XmlElement): boolean {
  return childElements(element).some(
    (child) => child.name === "paragraph" || (child.name === "content" && child.children.some(isSomething)),
  )
}

function isSomething(node: XmlElement["children"][number]): boolean {
  return typeof node !== "string" || node.trim() !== ""
}

function openParagraph(element: XmlElement, tree: Draft, holder: Holder, reading: Reading): Draft {
  const marker = bareMarker(element.attributes["marker"])
  const { label = "" } = element.attributes
  const { line } = element
  const title = firstChild(element, "title")
  const heading = title === null ? "" : lineOf(title, { ...reading, notes: tree.notes })
  if (marker === "") {
    return openDraft(
      tree,
      { ...unmarked(element, heading, holder), heading, label, line, designator: "" },
      reading,
    )
  }
  const labelled = reading.byLabel.get(withoutLastStep(label)) ?? null
  const seat = seatOf(marker, lastStep(label), tree, labelled)
  const designator = (element.attributes["marker"] ?? "").trim()
  const naming = { level: "paragraph", designator, heading, segment: seat.value, label, line }
  const draft = openDraft(seat.parent, naming, reading)
  if (!seat.agreed && !counted.test(lastStep(label)) && !counted.test(lastStep(withoutLastStep(label)))) {
    const doubt = `marker ${designator} labelled ${label}, read as ${draft.cited.citation}`
    reading.report.note(reading.file, line, doubt)
  }
  return draft
}

/** A paragraph without a marker is called by the term it defines, by its heading, or by its label. */
function unmarked(element: XmlElement, heading: string, holder: Holder): Pick<Naming, "level" | "segment"> {
  const last = lastStep(element.attributes["label"] ?? "")
  if (heading !== "") {
    return counted.test(last) || last === ""
      ? { level: "heading", segment: headingSegment(heading) }
      : { level: "paragraph", segment: labelSegment(last) }
  }
  const term = holder === "section" ? termOf(element) : null
  return term === null
    ? { level: "paragraph", segment: labelSegment(last) }
    : { level: "definition", segment: term }
}

/** Brackets would end an enumerator: "3(A)" is 3-A. */
export function labelSegment(step: string): string {
  return step.replace(/[^0-9A-Za-z]+/gu, "-").replace(/^-|-$/gu, "")
}

/** What the publisher marks as the term, or else the words before the verb: "Bureau means …". */
function termOf(element: XmlElement): string | null {
  const content = firstChild(element, "content")
  if (content === null) return null
  const words = content.children.filter((node) => typeof node === "string" || node.name !== "table")
  const at = words.findIndex((node) => typeof node !== "string" && node.name === "def")
  const before = words.slice(0, Math.max(0, at)).map((node) => (typeof node === "string" ? node : ""))
  const def = words[at]
  if (def !== undefined && typeof def !== "string" && before.join("").trim().length <= leadIn) {
    return plainWords(def)
  }
  const sentence = plainWords({ ...content, children: words })
  return (beforeVerb.exec(sentence) ?? beforeColon.exec(sentence))?.[1]?.replace(/,$/u, "") ?? null
}

/** "For purposes of this part, the term" may stand before a term. */
const leadIn = 60
const beforeVerb =
  /^[“"]?(\p{L}[^.;:“”"]{0,119}?)[”"]? (?:\([^()]{1,120}\) )?(?:means?|has|have|is|are|includes?|refers?)\b/u
const beforeColon = /^(\p{L}[^.;:]{0,79}):/u

function keepWords(element: XmlElement, parent: Draft, reading: Reading): void {
  reading.report.note(reading.file, element.line, `<${element.name}> (its words are kept)`)
  parent.own.addLine(lineOf(element, { ...reading, notes: parent.notes }))
}
