/**
 * Reads a document with its attachments or components into one instrument.
 *
 * The main text's provisions are the roots; an attachment or component is a root of its own, with what it holds
 * below it. Where a collection holds only components, these are all there is.
 */
import { effectivePeriod, type IsoDate } from "../../law/index.js"
import { type Draft, finishDraft, openDraft, type Reading, type Standing } from "../numbered-lines/index.js"
import { createOwnText } from "../own-text.js"
import type { ImportFacts, ParsedInstrument, ParsedNote, ParsedProvision } from "../parsed.js"
import { createIdGiver } from "../provision-ids.js"
import type { Report } from "../report.js"
import { settleStatus } from "../settle-status.js"
import { childElements, firstChild, isElement, plainWords, type XmlElement } from "../xml/index.js"
import { type Base, isLevel, readLevel, readWithin } from "./levels.js"
import { addLines } from "./lines.js"
import { publicationOf } from "./publication.js"
import { repealsIn } from "./repeals.js"

const documents = new Set(
  "act bill doc portion amendment statement debate debateReport judgment documentCollection officialGazette".split(
    " ",
  ),
)
const bodies = new Set(
  "body mainBody portionBody debateBody judgmentBody amendmentBody collectionBody".split(" "),
)
/** What stands around the text, kept as notes. */
const around = new Set(["coverPage", "preface", "preamble", "header", "conclusions"])

interface Part {
  readonly reading: Reading
  readonly roots: Draft[]
  readonly drafts: Map<string, Draft>
  /** Notes that stand before the first provision. */
  readonly before: ParsedNote[]
}

export function readDocument(
  root: XmlElement,
  file: string,
  facts: ImportFacts,
  report: Report,
): readonly ParsedInstrument[] {
  const main = childElements(root).find(({ name }) => documents.has(name))
  if (main === undefined) {
    report.note(file, root.line, "no document that this format knows")
    return []
  }
  const publication = publicationOf(main, facts)
  const { id, shortName, weight, language, currentThrough } = publication
  const reading: Reading = { file, report, giveId: createIdGiver(report), instrument: { id, shortName } }
  const part: Part = { reading, roots: [], drafts: new Map(), before: [] }
  const isLegislation = ["act", "bill", "portion"].includes(main.name)
  readParts(main, isLegislation ? null : holderOf(main, part), part)
  for (const child of childElements(root)) if (child !== main) readComponents(child, part)
  const [first] = part.roots
  if (first === undefined) return []
  first.notes.unshift(...part.before)
  if (!isLegislation && weight === "guidance")
    report.note(file, main.line, `<${main.name}> is no legislation (kept as guidance, which never leads)`)
  const period = effectivePeriod(publication.effectiveFrom, null, currentThrough)
  const law: Standing = { status: weight === "bill" ? "future" : "in-force", period, weight: null }
  const repeals = repealsIn(main, part.drafts)
  const finish = (draft: Draft): ParsedProvision => {
    const standing: Standing =
      draft.level === "recital" && weight !== "bill" ? { ...law, weight: "guidance" } : law
    const finished = settleStatus(finishDraft(draft, standing, reading), currentThrough, facts.currentThrough)
    return { ...endRepealed(finished, repeals), ref: { language } }
  }
  const { jurisdiction, name, publisher } = publication
  const said = { id, jurisdiction, name, shortName, weight, publisher, officialUrl: facts.officialUrl }
  return [{ ...said, currentThrough, language, roots: part.roots.map(finish) }]
}

function holderOf(document: XmlElement, part: Part): Draft {
  const { reading, roots } = part
  const level = document.attributes["name"] ?? document.name
  const name = { level, designator: "", heading: "", segment: level }
  const draft = openDraft(null, reading.instrument.id, name, document.line, reading)
  roots.push(draft)
  return draft
}

function readParts(document: XmlElement, holder: Draft | null, part: Part): void {
  const { reading, roots, before } = part
  const base: Base = { reading, id: holder?.id ?? reading.instrument.id, drafts: part.drafts }
  const notes = holder?.notes ?? before
  for (const child of childElements(document)) {
    if (child.name === "meta") notes.push(...notesOfMeta(child))
    else if (around.has(child.name)) readAround(child, holder, notes, base, part)
    else if (bodies.has(child.name)) {
      if (holder !== null) readWithin(child, holder, base)
      else for (const each of child.children) readTop(each, base, part)
    } else if (child.name === "attachments" || child.name === "components") readComponents(child, part)
    else {
      reading.report.note(reading.file, child.line, `<${child.name}> (its words are kept as a note)`)
      keepAsNote(child, child.name, (holder ?? roots.at(-1))?.notes ?? before, part)
    }
  }
}

function readTop(node: XmlElement["children"][number], base: Base, part: Part): void {
  if (!isElement(node)) return
  const last = part.roots.at(-1)
  if (isLevel(node) && node.attributes["status"] !== "editorial") {
    const draft = readLevel(node, null, base)
    if (draft !== null) part.roots.push(draft)
  } else keepAsNote(node, node.attributes["status"] ?? node.name, last?.notes ?? part.before, part)
}

/** Preface, preamble and conclusions: recitals among them are provisions. */
function readAround(
  element: XmlElement,
  holder: Draft | null,
  notes: ParsedNote[],
  base: Base,
  part: Part,
): void {
  const last = element.name === "conclusions" ? (holder ?? part.roots.at(-1)) : null
  const recitals = childElements(element).filter(({ name }) => name === "recitals")
  const rest = element.children.filter((node) => !isElement(node) || node.name !== "recitals")
  keepAsNote({ ...element, children: rest }, element.name, last?.notes ?? notes, part)
  for (const child of recitals.flatMap(childElements)) {
    if (child.name !== "recital") keepAsNote(child, element.name, notes, part)
    else {
      const draft = readLevel(child, holder, base)
      if (draft !== null && holder === null) part.roots.push(draft)
    }
  }
}

function readComponents(element: XmlElement, part: Part): void {
  for (const child of childElements(element)) {
    if (documents.has(child.name)) readParts(child, holderOf(child, part), part)
    else readComponents(child, part)
  }
}

function keepAsNote(element: XmlElement, kind: string, notes: ParsedNote[], { reading }: Part): void {
  const own = createOwnText()
  const inner: ParsedNote[] = []
  addLines({ ...element, name: "p" }, own, { file: reading.file, report: reading.report, notes: inner })
  const cells = own.tables().flatMap(({ caption, rows }) => [caption, ...rows.flat().map(({ text }) => text)])
  const text = [own.text(), ...cells].filter((each) => each !== "").join("\n")
  if (text !== "") notes.push({ kind: kind.replace(/[A-Z]/gu, (each) => `-${each.toLowerCase()}`), text })
  notes.push(...inner)
}

/** Notes that the text points to stand in the metadata. */
function notesOfMeta(meta: XmlElement): readonly ParsedNote[] {
  const notes = firstChild(meta, "notes")
  return notes === null ? [] : childElements(notes).map((each) => ({ kind: "note", text: plainWords(each) }))
}

function endRepealed(provision: ParsedProvision, repeals: ReadonlyMap<string, IsoDate>): ParsedProvision {
  const lastDay = repeals.get(provision.id)
  const children = provision.children.map((child) => endRepealed(child, repeals))
  if (lastDay === undefined) return { ...provision, children }
  return { ...repealed(provision, lastDay), children: children.map((child) => repealed(child, lastDay)) }
}

function repealed(provision: ParsedProvision, lastDay: IsoDate): ParsedProvision {
  return {
    ...provision,
    status: "repealed",
    period: { ...provision.period, effectiveTo: lastDay },
    children: provision.children.map((child) => repealed(child, lastDay)),
  }
}
