/**
 * Reads a title: parts, chapters and subchapters, their sections, and the notes of each.
 *
 * Navigation repeats headings and is not kept; the one at the top also holds the title's own heading and notes.
 */
import { type IsoDate, instrumentId, isoDate } from "../../law/index.js"
import {
  type CodePage,
  createContainers,
  elementsIn,
  findElement,
  type HtmlElement,
  leadingBold,
  type PageReading,
  type Publication,
  pageWords,
  timeInForce,
} from "../html/index.js"
import {
  buildNumberedLines,
  finishDraft,
  openDraft,
  type Reading,
  type SignScheme,
} from "../numbered-lines/index.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import { statusOfFirstWord } from "../status-words.js"
import { headingOf, nameOfContainer, nameOfSection } from "./headings.js"
import { firstDayOf } from "./history.js"
import { createNoteLines } from "./labelled-notes.js"
import { plainWords } from "./plain-words.js"
import { readSectionLines } from "./read-section.js"

const scheme: SignScheme = {
  order: ["(a)", "(1)", "(A)", "(i)", "(I)"],
  fullStops: false,
  levelOf: (style, depth) => (style === "(a)" && depth === 1 ? "subsection" : "subdivision"),
}

/** One heading of the page with all that stands below it, up to the next. */
interface Passage {
  readonly head: HtmlElement
  readonly blocks: HtmlElement[]
}

export function readTitle(page: HtmlElement, { under }: PageReading): CodePage | null {
  const title = findElement(
    page,
    ({ name, attributes }) => name === "h1" && /^t\d/u.test(attributes["id"] ?? ""),
  )
  const number = /^t0*(\d+A?)$/iu.exec(title?.attributes["id"] ?? "")?.[1]?.toUpperCase()
  if (title === null || number === undefined) return null
  const publication = publicationOf(number)
  const reading = under(publication)
  const containers = createContainers(reading)
  for (const { head, blocks } of withTextsInPlace(passagesOf(page), reading)) {
    const words = headingOf(head, reading)
    if (head.name === "h3") {
      containers.add(readSection(head, words, blocks, reading))
    } else {
      const { rank, fromInstrument, ...name } = nameOfContainer(words, head.name, number)
      const container = containers.open(rank, name, head.line, fromInstrument ? publication.id : undefined)
      container.draft.notes.push(...containerNotes(head, blocks, reading))
    }
  }
  return { publication, roots: containers.finish(), currentThrough: releasedOn(page) }
}

function publicationOf(number: string): Publication {
  return {
    id: instrumentId("us-vt", ["vsa", number]),
    jurisdiction: "us-vt",
    name: `Title ${number}, Vermont Statutes Annotated`,
    shortName: "V.S.A.",
    weight: "statute",
    publisher: "Public.Resource.Org, from the Official Code of Vermont Annotated",
    officialUrl: `https://legislature.vermont.gov/statutes/title/${number.padStart(2, "0")}`,
  }
}

/** The page says the month of its release: its first day is the latest that the release surely vouches for. */
function releasedOn(page: HtmlElement): IsoDate | null {
  const said = findElement(page, ({ attributes }) =>
    /\breleased \d{4}\.\d{2}/u.test(attributes["content"] ?? ""),
  )
  const [, year = "", month = ""] = /released (\d{4})\.(\d{2})/u.exec(said?.attributes["content"] ?? "") ?? []
  return isoDate(`${year}-${month}-01`)
}

function passagesOf(page: HtmlElement): readonly Passage[] {
  const passages: Passage[] = []
  const read = (element: HtmlElement, inFirst: boolean): void => {
    for (const each of elementsIn(element)) {
      if (each.name === "head") continue
      if (/^h[123]$/u.test(each.name)) passages.push({ head: each, blocks: [] })
      else if (/^(?:p|ol|h[4-6])$/u.test(each.name)) passages.at(-1)?.blocks.push(each)
      else if (each.name !== "ul" && (each.name !== "nav" || isTop(each, inFirst))) read(each, inFirst)
    }
  }
  const isTop = (nav: HtmlElement, inFirst: boolean): boolean =>
    inFirst && findElement(nav, ({ name }) => name === "h1") !== null
  read(page, true)
  return passages
}

/**
 * Two releases print the text of 9 V.S.A. §§ 4155 and 4607 under the reserved section before it and their
 * headings after it. The ids of lists name the section they are of.
 */
function withTextsInPlace(passages: readonly Passage[], { file, report }: Reading): readonly Passage[] {
  passages.forEach(({ head, blocks }, at) => {
    const next = passages[at + 1]
    const from = next === undefined ? -1 : blocks.findIndex((block) => isListOf(next.head, block))
    if (next === undefined || from === -1 || head.name !== "h3" || isListOf(head, blocks[from])) return
    report.note(file, next.head.line, "text that stands before its section's heading (put under it)")
    next.blocks.unshift(...blocks.splice(from))
  })
  return passages
}

function isListOf(head: HtmlElement, block: HtmlElement | undefined): boolean {
  const first = block?.name === "ol" ? elementsIn(block)[0] : undefined
  return (first?.attributes["id"] ?? "").startsWith(`${head.attributes["id"] ?? "-"}ol`)
}

/** Above its notes the title prints the list of its parts and chapters, which the headings below repeat. */
function containerNotes(
  head: HtmlElement,
  blocks: readonly HtmlElement[],
  reading: Reading,
): readonly ParsedNote[] {
  const { file, report } = reading
  const firstNote = blocks.findIndex(({ name }) => name === "h4")
  const above = head.name === "h1" ? [] : firstNote === -1 ? blocks : blocks.slice(0, firstNote)
  const kept = above.flatMap((block): readonly ParsedNote[] => {
    const text = plainWords(pageWords(block, { file, report, notes: [] }))
    if (text === "" || /^(?:Sec|Chap|Subch)(?:\.|tion|ter)?$/u.test(text)) return []
    report.note(file, block.line, "words between a heading and the first section (kept as a note)")
    return [{ kind: "note", text }]
  })
  return [...kept, ...notesIn(firstNote === -1 ? [] : blocks.slice(firstNote), reading)]
}

function readSection(
  head: HtmlElement,
  words: string,
  blocks: readonly HtmlElement[],
  reading: Reading,
): ParsedProvision {
  const name = nameOfSection(words, head, reading)
  const draft = openDraft(null, reading.instrument.id, name, head.line, reading)
  const firstNote = blocks.findIndex((block) => /^h[4-6]$/u.test(block.name))
  const own = firstNote === -1 ? blocks : blocks.slice(0, firstNote)
  const { lines, history } = readSectionLines(own, draft.notes, reading)
  buildNumberedLines(draft, lines, scheme, reading)
  draft.notes.push(...history.map((text) => ({ kind: "history", text })))
  draft.notes.push(...notesIn(firstNote === -1 ? [] : blocks.slice(firstNote), reading))
  const empty = draft.children.length === 0 && draft.own.text() === ""
  const said = timeInForce(name.heading)
  const status = (empty ? statusOfFirstWord(name.heading) : null) ?? said.status
  const ofHistory = history.length === 1 ? firstDayOf(history[0] ?? "") : null
  const period = { ...said.period, effectiveFrom: said.period.effectiveFrom ?? ofHistory }
  return finishDraft(draft, { status, period, weight: null }, reading)
}

/** Lists of the notes' own headings ("1. Construction.") repeat them and are not kept. */
function notesIn(blocks: readonly HtmlElement[], { file, report }: Reading): readonly ParsedNote[] {
  const images: ParsedNote[] = []
  const around = { file, report, notes: images }
  const lines = createNoteLines()
  for (const block of blocks) {
    if (/analysisnote/u.test(block.attributes["class"] ?? "")) continue
    if (block.name === "h4") lines.heading(plainWords(pageWords(block, around)))
    else {
      const { bold, rest } = leadingBold(block, around)
      lines.paragraph(plainWords(bold), plainWords(rest))
    }
  }
  return [...lines.notes(), ...images]
}
