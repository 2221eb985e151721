/**
 * Reads a title of the Code, a public law or a compiled act: the stream of its containers, from the file's `meta`
 * to its end. A title is the top provision of a title; an act has one of its own, which holds its long title,
 * its enacting formula and whatever has no number.
 */
import type { IsoDate } from "../../law/index.js"
import { fileFailure } from "../file-failure.js"
import type { ImportFacts, ParseResult, SourceDocument } from "../parsed.js"
import { createIdGiver } from "../provision-ids.js"
import { createReport } from "../report.js"
import { settleStatus } from "../settle-status.js"
import { datesIn, youngest } from "../written-dates.js"
import { childElements, collapseSpace, plainWords, readXml, type XmlElement } from "../xml/index.js"
import { type Draft, openAct, type Reading } from "./drafts.js"
import { finishLaw, youngestEnactment } from "./finish.js"
import { isStreamed } from "./levels.js"
import { noteKind } from "./note-kinds.js"
import { noteText, oneLine } from "./own-words.js"
import { prefixOfXhtml, withoutPrefix } from "./prefixes.js"
import { openLevel, readNode, surroundings } from "./provisions.js"
import { lawOf } from "./publications.js"

const roots = new Set(["uscDoc", "pLaw", "statuteCompilation"])

interface Open {
  readonly element: XmlElement
  readonly above: Open | null
  /** Its number and heading, which come first; a provision is opened when something else does. */
  readonly beginning: XmlElement[]
  draft: Draft | null
  /** Where the next words go. */
  into: Draft | null
}

interface File {
  readonly document: SourceDocument
  readonly facts: ImportFacts
  readonly tops: Draft[]
  root: string
  /** Of XHTML, where the file gives it one: "html:" before each element of a table. */
  prefix: string | null
  reading: Reading | null
  preface: XmlElement | null
  act: Draft | null
  container: Open | null
  approved: IsoDate | null
  amendedThrough: IsoDate | null
}

export function readLaw(document: SourceDocument, facts: ImportFacts): ParseResult {
  const report = createReport()
  const file: File = {
    document,
    facts,
    tops: [],
    root: "",
    prefix: null,
    reading: null,
    preface: null,
    act: null,
    container: null,
    approved: null,
    amendedThrough: null,
  }
  const name = document.main.name
  try {
    readXml(document.main, report, {
      opens: (element) => roots.has(element) || element === "main" || isStreamed(element),
      open: (element, attributes, line) =>
        openElement({ name: element, attributes, children: [], line }, file),
      whole: (prefixed) => {
        const element = withoutPrefix(prefixed, file.prefix)
        if (element.name === "meta") {
          const law = lawOf(file.root, element, name, facts)
          const giveId = createIdGiver(report)
          file.reading = { file: name, report, giveId, law, actsWithEffectNote: new Set() }
          file.approved = law.approved
        } else readWhole(element, file)
      },
      words: (text, line) => {
        report.note(name, line, "words directly in a container (kept as its text)")
        const draft = file.container === null ? file.act : holderOf(file.container, file)
        draft?.own.addLine(collapseSpace(text).trim())
      },
      close: (element) => {
        if (file.container === null || !isStreamed(element)) return
        holderOf(file.container, file)
        file.container = file.container.above
      },
    })
  } catch (error) {
    return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(name, error)] }
  }
  return { instruments: instrumentsOf(file), notUnderstood: report.list(), failed: [] }
}

function instrumentsOf({ reading, tops, facts, approved, amendedThrough }: File): ParseResult["instruments"] {
  if (reading === null || tops.length === 0) return []
  const { id, name, shortName, publisher, officialUrl, kind } = reading.law
  // A public law is the text of the day it was approved; a compilation of the day of the last act it takes in. A
  // title names the last public law it takes in and no day: then the youngest day in its credits stands for it.
  const said = kind === "public-law" ? approved : kind === "compilation" ? (amendedThrough ?? approved) : null
  const stated = said ?? facts.currentThrough
  const currentThrough = stated ?? youngest(tops.map(youngestEnactment))
  const provisions = tops.map((top) =>
    settleStatus(finishLaw(top, approved, reading), currentThrough, stated),
  )
  const weight = facts.weight ?? "statute"
  return [
    {
      id,
      jurisdiction: "us",
      name,
      shortName,
      weight,
      publisher,
      officialUrl,
      currentThrough,
      roots: provisions,
    },
  ]
}

function openElement(element: XmlElement, file: File): void {
  const { name, line, attributes } = element
  if (roots.has(name)) {
    file.root = name
    file.prefix = prefixOfXhtml(attributes)
  } else if (name === "main") openMain(line, file)
  else {
    const above = file.container
    if (above !== null) holderOf(above, file)
    file.container = { element, above, beginning: [], draft: null, into: null }
  }
}

/** A title comes with its own provision; an act gets one, named by its preface. */
function openMain(line: number, file: File): void {
  const { reading, preface } = file
  if (reading === null || reading.law.kind === "code") return
  const notes: Draft["notes"] = []
  const around = { file: reading.file, report: reading.report, notes }
  const parts = preface === null ? [] : childElements(preface)
  const title = parts.find((part) => part.attributes["role"] === "compShortTitle")
  const designator = reading.law.kind === "public-law" ? designatorOf(parts) : ""
  file.act = openAct(title === undefined ? "" : oneLine(title, around), designator, line, reading)
  file.tops.push(file.act)
  for (const part of parts) {
    const kind = noteKind(part)
    if (kind !== null) notes.push({ kind, text: noteText(part, around) })
    if (part.name === "editionNote") file.amendedThrough = youngest(datesIn(plainWords(part)))
  }
  file.act.notes.push(...notes)
}

/** "Public Law", "113–67"; the number of the Congress is in it. */
function designatorOf(parts: readonly XmlElement[]): string {
  const words = (name: string) => parts.filter((part) => part.name === name).map(plainWords)
  return [...words("dc:type"), ...words("docNumber")].join(" ")
}

function readWhole(element: XmlElement, file: File): void {
  const { reading, container, act } = file
  if (reading === null) return
  if (element.name === "preface") file.preface = element
  else if (element.name === "longTitle" && act !== null) readLongTitle(element, act, reading)
  else if (container !== null && isBeginning(element, container)) container.beginning.push(element)
  else {
    const draft = container === null ? act : holderOf(container, file)
    if (draft === null) {
      reading.report.note(reading.file, element.line, `<${element.name}> outside of the title (not kept)`)
      return
    }
    if (element.name === "action") file.approved = youngest(datesIn(plainWords(element))) ?? file.approved
    const into = readNode(element, container?.element ?? { ...element, name: "main" }, draft, reading)
    if (container !== null) container.into = into
  }
}

/** A note beside the number comes before the heading. */
function isBeginning({ name, ...rest }: XmlElement, { into, beginning }: Open): boolean {
  if (into !== null || beginning.some((part) => part.name === "heading" && name !== "heading")) return false
  return name === "num" || name === "heading" || noteKind({ name, ...rest }) !== null
}

/** "An Act": "To authorize …". The official title is the heading where the preface has none. */
function readLongTitle(element: XmlElement, act: Draft, reading: Reading): void {
  for (const part of childElements(element)) {
    if (part.name === "officialTitle" && act.heading === "") {
      act.heading = oneLine(part, surroundings(act, reading))
    } else
      readNode(part.name === "officialTitle" ? { ...part, name: "docTitle" } : part, element, act, reading)
  }
}

/** Where words of a container go: to its provision, or where it has neither number nor heading, to the one above. */
function holderOf(container: Open, file: File): Draft | null {
  const { reading } = file
  if (container.into !== null || reading === null) return container.into
  const above = container.above === null ? file.act : holderOf(container.above, file)
  container.draft = openLevel(container.element, container.beginning, above, reading)
  if (container.draft !== null && above === null) {
    file.tops.push(container.draft)
    const { currentLaw } = reading.law
    if (currentLaw !== null) container.draft.notes.push({ kind: "current-through", text: currentLaw })
  }
  container.into = container.draft ?? above
  if (container.into !== null) {
    // Number and heading are passed over; a note beside them is the provision's.
    for (const part of container.beginning) readNode(part, container.element, container.into, reading)
  }
  return container.into
}
