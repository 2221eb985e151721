/**
 * Reads one chapter: its headings, its sections with their paragraphs, and the notes after each.
 */
import { instrumentId, provisionId } from "../../law/index.js"
import {
  type CodePage,
  type Container,
  createContainers,
  type HtmlElement,
  type PageReading,
  type Publication,
} from "../html/index.js"
import {
  buildNumberedLines,
  finishDraft,
  namedSigns,
  openDraft,
  type Reading,
} from "../numbered-lines/index.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import { headingSegment } from "../provision-ids.js"
import { type Annotations, readAnnotations } from "./annotations.js"
import { periodOfNotes } from "./dates-of-notes.js"
import { isHeading, readFrontMatter } from "./front-matter.js"
import { splitHistory, statusOfHistory } from "./history.js"
import { type Paragraph, paragraphsOf, strayWords } from "./paragraphs.js"

const publication: Publication = {
  id: instrumentId("us-or", ["ors"]),
  jurisdiction: "us-or",
  name: "Oregon Revised Statutes",
  shortName: "ORS",
  weight: "statute",
  publisher: "Oregon Legislative Counsel Committee",
  officialUrl: "https://www.oregonlegislature.gov/bills_laws/Pages/ORS.aspx",
}

const scheme = namedSigns({
  "(1)": "subsection",
  "(a)": "paragraph",
  "(A)": "subparagraph",
  "(i)": "sub-subparagraph",
  "(I)": "sub-sub-subparagraph",
})

export function readChapter(page: HtmlElement, { document, under }: PageReading): CodePage | null {
  const reading = under(publication)
  const { file, report } = reading
  const loose: ParsedNote[] = []
  const paragraphs = paragraphsOf(page, { file, report, notes: loose })
  const front = readFrontMatter(paragraphs)
  if (front === null) return null
  for (const { words, line } of strayWords(page))
    report.note(file, line, `words outside of paragraphs (not kept): ${words.slice(0, 60)}`)
  const annotations = readAnnotations(document, report)
  const containers = createContainers(reading)
  const { number, designator, name, line } = front
  const chapter = containers.open(
    0,
    { level: "chapter", designator, heading: name, segment: `chapter-${number}` },
    line,
  )
  chapter.draft.notes.push(...front.notes, ...loose, ...(annotations?.of(null) ?? []))
  const body = joinBrokenLines(withoutEnd(paragraphs.slice(front.bodyStart)))
  for (let at = 0; at < body.length; ) {
    const paragraph = body[at] as Paragraph
    const heading = headingAt(body, at, front.headings)
    if (heading !== null) {
      const rank = heading.words.startsWith("(") ? 2 : 1
      const segment = `subject-group-${headingSegment(heading.words)}`
      containers.open(
        rank,
        { level: "subject-group", designator: "", heading: heading.words, segment },
        paragraph.line,
      )
      at += heading.paragraphs
    } else if (paragraph.kind === "section") {
      const end = endOfSection(body, at + 1, front.headings)
      containers.add(readSection(paragraph, body.slice(at + 1, end), annotations, reading))
      at = end
    } else {
      addNote(containers.innermost() ?? chapter, paragraph)
      at += 1
    }
  }
  const namedOnly = front.listed.map((each) => ({
    id: provisionId(publication.id, [`chapter-${each.number}`]),
    name: `Chapter ${each.number}. ${each.name}`,
    file,
    line: each.line,
  }))
  return { publication, roots: containers.finish(), namedOnly, currentThrough: null }
}

function readSection(
  { number, heading, words, line }: Paragraph,
  after: readonly Paragraph[],
  annotations: Annotations | null,
  reading: Reading,
): ParsedProvision {
  const firstNote = after.findIndex(({ kind }) => kind === "note" || kind === "in-note")
  const printed = after.filter((each) => each.words !== "")
  const own = (firstNote === -1 ? after : after.slice(0, firstNote)).filter((each) => each.words !== "")
  const last = own.at(-1)
  const ending = splitHistory((last ?? { words }).words)
  const draft = openDraft(
    null,
    reading.instrument.id,
    { level: "section", designator: number, heading, segment: number },
    line,
    reading,
  )
  const lines = [{ words, line }, ...own].map(({ words, line }) => ({ words, line }))
  lines[lines.length - 1] = { words: ending.words, line: last?.line ?? line }
  buildNumberedLines(
    draft,
    lines.filter((each) => each.words !== ""),
    scheme,
    reading,
  )
  if (ending.history !== "") draft.notes.push({ kind: "history", text: ending.history })
  const notes = notesOf(firstNote === -1 ? [] : printed.slice(own.length))
  draft.notes.push(...notes, ...(annotations?.of(number) ?? []))
  const empty = heading === "" && draft.children.length === 0 && draft.own.text() === ""
  const status = empty ? statusOfHistory(ending.history) : "in-force"
  if (status === null)
    reading.report.note(
      reading.file,
      line,
      `section without text, its history not understood: ${ending.history}`,
    )
  const period = periodOfNotes(
    number,
    notes.map(({ text }) => text),
  )
  return finishDraft(draft, { status: status ?? "omitted", period, weight: null }, reading)
}

/** Each begins with "Note:" in bold; the session laws and texts of other dates that it prints follow it. */
function notesOf(paragraphs: readonly Paragraph[]): readonly ParsedNote[] {
  const notes: string[][] = []
  for (const { kind, words } of paragraphs) {
    if (kind === "note" || notes.length === 0) notes.push([words])
    else notes.at(-1)?.push(words)
  }
  return notes.map((lines) => ({ kind: "note", text: lines.join("\n") }))
}

function endOfSection(body: readonly Paragraph[], from: number, headings: ReadonlySet<string>): number {
  let end = from
  while (
    end < body.length &&
    body[end]?.kind !== "section" &&
    headingAt(body, end, headings) === null &&
    !isReservedTitles(body[end])
  )
    end += 1
  return end
}

/** A heading of the table of sections, in one paragraph or broken into two. */
function headingAt(
  body: readonly Paragraph[],
  at: number,
  headings: ReadonlySet<string>,
): { readonly words: string; readonly paragraphs: number } | null {
  const first = body[at]
  if (first === undefined || first.kind !== "plain" || !isHeading(first.words)) return null
  // "(Temporary provisions relating to …)": the table goes on "… are compiled as notes following ORS …)".
  const known = [...headings].some(
    (each) => each === first.words || each.startsWith(`${first.words.slice(0, -1)} are compiled`),
  )
  if (known) return { words: first.words, paragraphs: 1 }
  const both = `${first.words} ${body[at + 1]?.words ?? ""}`
  return headings.has(both) ? { words: both, paragraphs: 2 } : null
}

/** The short line that closes the page. */
function withoutEnd(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.filter(({ words }) => !/^_{10,20}$/u.test(words))
}

/** "TITLES 63 et seq. CHAPTERS 839 et seq. [Reserved for expansion]", after the last chapter of all. */
function isReservedTitles(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && /^TITLES? \d+/u.test(paragraph.words)
}

/** Under a heading without sections: temporary provisions; after the last chapter: titles that are reserved. */
function addNote({ draft: { notes } }: Container, { kind, words }: Paragraph): void {
  const last = notes.at(-1)
  if (words === "") return
  if (last?.kind === "note" && kind !== "note")
    notes[notes.length - 1] = { kind: "note", text: `${last.text}\n${words}` }
  else notes.push({ kind: kind === "plain" ? "reserved" : "note", text: words })
}

/** Word broke a sentence in two paragraphs: the second goes on in small letters without a sign. */
function joinBrokenLines(body: readonly Paragraph[]): readonly Paragraph[] {
  const joined: Paragraph[] = []
  for (const paragraph of body) {
    const before = joined.at(-1)
    const broken =
      before !== undefined &&
      paragraph.kind === "plain" &&
      /^\p{Ll}/u.test(paragraph.words) &&
      /[\p{L},]$/u.test(before.words)
    if (broken) joined[joined.length - 1] = { ...before, words: `${before.words} ${paragraph.words}` }
    else joined.push(paragraph)
  }
  return joined
}
