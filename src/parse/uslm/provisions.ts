/**
 * Reads the content of a level, in order, into the provision it is: its words, its notes and the levels below.
 *
 * Two things the publisher's program did are undone, because the words would stand in the wrong provision:
 * a continuation is put back where it belongs where it names that level (`role="subparagraph"` in a clause), or
 * where it is set less deep than the level and comes before any level in it (17 U.S.C. 101: all definitions after
 * "(7)" are the section's); what follows goes with it. Both are said in the report.
 */
import type { Surroundings } from "../surroundings.js"
import { childElements, type XmlElement, type XmlNode } from "../xml/index.js"
import { actsNamedIn, enactmentOf } from "./dates.js"
import { type Draft, openDraft, type Reading } from "./drafts.js"
import { isLevel, isSection, skipsLevels } from "./levels.js"
import { noteKind } from "./note-kinds.js"
import { numberOf, unnumbered } from "./numbers.js"
import { addOwnWords, noteText, oneLine } from "./own-words.js"
import { amendsOtherLaw, statedStatus } from "./statuses.js"

/** Words of the law: each is one line or more of the provision's own text. */
const wordElements = new Set([
  ..."chapeau content continuation text p proviso quotedContent elided subheading enactingFormula".split(" "),
  ..."resolvingClause recital docTitle table".split(" "),
])
/** Around what is read as if they were not there. */
const wrappers = new Set(["notes", "preamble", "main", "layout"])
const furniture = new Set(["endMarker", "leftRunningHead", "rightRunningHead", "ear", "meta"])

export function readContents(element: XmlElement, draft: Draft, reading: Reading): void {
  let into = draft
  for (const child of element.children) into = readNode(child, element, into, reading)
}

/** Reads one node of `parent`; gives the provision that what follows belongs to. */
export function readNode(node: XmlNode, parent: XmlElement, draft: Draft, reading: Reading): Draft {
  const { report, file } = reading
  const around = surroundings(draft, reading)
  if (typeof node === "string") {
    if (node.trim() !== "") {
      report.note(file, parent.line, `words directly in <${parent.name}> (kept as its text)`)
      draft.own.addLine(node.replace(/\s+/gu, " ").trim())
    }
    return draft
  }
  const { name, line } = node
  if (name === "num" || name === "heading" || furniture.has(name)) return draft
  if (isLevel(name)) {
    readLevel(node, draft, reading)
    return draft
  }
  if (wrappers.has(name)) {
    readContents(node, draft, reading)
    return draft
  }
  if (wordElements.has(name)) return readWords(node, draft, reading)
  if (name === "toc") {
    readContentsTable(node, draft, reading)
    return draft
  }
  const inner = childElements(node).find((child) => isSection(child.name))
  if (name === "editorialNote" && inner !== undefined) {
    // A repealed section stands in brackets that are marked up as a note.
    readLevel(inner, draft, reading)
    return draft
  }
  const kind = noteKind(node)
  const text = noteText(node, around)
  if (kind === null) report.note(file, line, `<${name}> in <${parent.name}> (its words are kept as a note)`)
  if (text !== "") draft.notes.push({ kind: kind ?? name, text })
  if (name === "sourceCredit") draft.enacted = enactmentOf(node)
  if (kind?.startsWith("effective-date")) {
    const acts = actsNamedIn(node)
    if (acts.length === 0) draft.hasEffectNote = true
    for (const act of acts) reading.actsWithEffectNote.add(act)
  }
  return draft
}

function readLevel(element: XmlElement, above: Draft, reading: Reading): void {
  const draft = openLevel(element, element.children, above, reading)
  if (draft !== null && skipsLevels(element.name, above.level)) {
    const what = `<${element.name}> directly in a ${above.level} (kept as marked up): ${draft.citation}`
    reading.report.note(reading.file, element.line, what)
  }
  if (draft !== null) readContents(element, draft, reading)
  else {
    if (element.name === "section") {
      const what = "<section> without a number (its words are kept in what it stands in)"
      reading.report.note(reading.file, element.line, what)
    }
    const around = surroundings(above, reading)
    for (const child of childElements(element)) {
      if (child.name === "heading") above.own.addLine(oneLine(child, around))
    }
    readContents(element, above, reading)
  }
}

/** Opens the provision that a level is; null where it has neither a number nor, above the section, a heading. */
export function openLevel(
  element: XmlElement,
  beginning: readonly XmlNode[],
  above: Draft | null,
  reading: Reading,
): Draft | null {
  const { name, line, attributes } = element
  const parts = beginning.filter((node): node is XmlElement => typeof node !== "string")
  const printed = parts.find((part) => part.name === "num")
  const number = printed === undefined ? unnumbered : numberOf(printed)
  // What notes the number and heading have are the provision's, which is not there yet.
  const around: Surroundings = { file: reading.file, report: reading.report, notes: [] }
  const headings = parts.filter((part) => part.name === "heading").map((part) => oneLine(part, around))
  const heading = headings.join(" ").trim()
  const isNamed = !/^(?:section|subsection|.*paragraph|.*clause|.*item)$/u.test(name) && heading !== ""
  if (number.number === "" && !isNamed) return null
  // The number of an appendix is that of its title with a letter, which is not printed.
  if (number.disputed && name !== "appendix") {
    const what = `<num value="${printed?.attributes["value"]}"> that is printed "${number.designator}" (the print is kept)`
    reading.report.note(reading.file, line, what)
  }
  if (printed !== undefined) noteText(printed, around)
  const draft = openDraft(
    above,
    {
      name,
      number,
      heading,
      line,
      status: statedStatus(attributes, heading, reading, line),
      indent: indentOf(element),
    },
    reading,
  )
  draft.notes.push(...around.notes)
  return draft
}

function readWords(element: XmlElement, draft: Draft, reading: Reading): Draft {
  if (amendsOtherLaw(element)) draft.status ??= "amending"
  const [before, moved] = splitContinuation(element)
  if (before !== null) addOwnWords(before, draft.own, surroundings(draft, reading))
  if (moved === null) return draft
  const holder = holderOf(moved, draft)
  if (holder !== draft) {
    const what = `<continuation> put back to the provision it belongs to, ${holder.citation}`
    reading.report.note(reading.file, moved.line, what)
  }
  addOwnWords(moved, holder.own, surroundings(holder, reading))
  return holder
}

/** A continuation may stand alone or end a content: what is before it, and the continuation. */
function splitContinuation(element: XmlElement): readonly [XmlElement | null, XmlElement | null] {
  if (element.name === "continuation") return [null, element]
  const last = element.children.findLastIndex((node) => typeof node !== "string" || node.trim() !== "")
  const inner = element.children[last]
  if (inner === undefined || typeof inner === "string" || inner.name !== "continuation")
    return [element, null]
  return [{ ...element, children: element.children.slice(0, last) }, inner]
}

function holderOf(continuation: XmlElement, draft: Draft): Draft {
  const role = continuation.attributes["role"]
  if (role !== undefined && role !== draft.level) {
    for (let holder = draft.above; holder !== null; holder = holder.above)
      if (holder.level === role) return holder
    return draft
  }
  const indent = indentOf(continuation)
  const isFirst = draft.children.length === 0
  const isOutside = indent !== null && draft.indent !== null && indent < draft.indent
  return isFirst && isOutside && draft.above !== null && draft.level !== "section" ? draft.above : draft
}

/** A table of contents in a section is enacted words; one before the sections repeats their headings. */
function readContentsTable(element: XmlElement, draft: Draft, reading: Reading): void {
  const { report, file } = reading
  report.note(file, element.line, "table of contents (it repeats the headings and is not kept)")
  const keepNotes = (inner: XmlElement): void => {
    const kind = noteKind(inner)
    if (kind !== null) draft.notes.push({ kind, text: noteText(inner, surroundings(draft, reading)) })
    else for (const child of childElements(inner)) keepNotes(child)
  }
  keepNotes(element)
}

function indentOf(element: XmlElement): number | null {
  const indent = /\bindent(\d+)/u.exec(element.attributes["class"] ?? "")?.[1]
  return indent === undefined ? null : Number(indent)
}

export function surroundings(draft: Draft, { file, report }: Reading): Surroundings {
  return { file, report, notes: draft.notes }
}
