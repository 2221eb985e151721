/**
 * What stands before a chapter's first section: the title's page (in the first chapter of a title), the
 * chapter's name, notes on the edition, two running heads, and the table of sections.
 *
 * The table and the running heads repeat headings and are not kept; but the table says which lines of
 * capitals in the text are headings, for forms and tables print capitals too.
 */
import type { ParsedNote } from "../parsed.js"
import type { Paragraph } from "./paragraphs.js"

export interface ListedChapter {
  readonly number: string
  readonly name: string
  readonly line: number
}

export interface FrontMatter {
  readonly number: string
  readonly designator: string
  readonly name: string
  readonly line: number
  readonly notes: readonly ParsedNote[]
  /** The chapters that the title's page lists. */
  readonly listed: readonly ListedChapter[]
  /** The lines of the table that are headings. */
  readonly headings: ReadonlySet<string>
  /** The first paragraph of the text. */
  readonly bodyStart: number
}

const chapterLine = /^Chapter (\d{1,3}[A-C]?) (?:— |(?=\())(.+)$/su
const tableEntry = /^\d{1,3}[A-C]?\.\d{3,4}/u

export function readFrontMatter(paragraphs: readonly Paragraph[]): FrontMatter | null {
  const first = paragraphs.findIndex(({ kind }) => kind === "section")
  const at = paragraphs.findIndex(({ words }) => chapterLine.test(words))
  const chapter = paragraphs[at]
  if (first === -1 || at > first || chapter === undefined) return null
  const [, number = "", name = ""] = chapterLine.exec(chapter.words) ?? []
  const after = paragraphs.slice(at + 1, first)
  const heads = after.findIndex(({ words }) => isHeading(words) && !edition.test(words))
  const opening = heads === -1 ? after : after.slice(0, heads)
  const printed = after.slice(opening.length).filter(({ words }) => words !== "")
  const table = printed.slice(runningHeads)
  const titlePage = titleNotes(paragraphs.slice(0, at))
  const hasTable = table.some(({ words }) => tableEntry.test(words))
  return {
    number,
    designator: `Chapter ${number}`,
    name: [name, ...opening.filter(({ words }) => isMoreOfName(words, name)).map(({ words }) => words)].join(
      " ",
    ),
    line: chapter.line,
    notes: [...(titlePage.length > 0 ? titlePage : titleHead(printed[1])), ...openingNotes(opening, name)],
    listed: listedChapters(paragraphs.slice(0, at)),
    headings: new Set(hasTable ? table.map(({ words }) => words).filter(isHeading) : []),
    bodyStart: hasTable ? startOfBody(paragraphs, first) : first,
  }
}

/** The chapter's and the title's. */
const runningHeads = 2
const edition = /^\d{4} EDITION$/u

/** Only the first chapter of a title prints the title's page. */
function titleHead(head: Paragraph | undefined): readonly ParsedNote[] {
  return head !== undefined && isHeading(head.words) ? [{ kind: "title", text: head.words }] : []
}

export function isHeading(words: string): boolean {
  return /^\([^()]+\)$/u.test(words) || (/\p{Lu}/u.test(words) && !/\p{Ll}|^_|\[/u.test(words))
}

/** Headings stand right before the first section; the last entry of the table is before them. */
function startOfBody(paragraphs: readonly Paragraph[], first: number): number {
  let start = first
  for (let i = first - 1; i >= 0; i -= 1) {
    const words = paragraphs[i]?.words ?? ""
    if (words === "") continue
    if (!isHeading(words)) break
    start = i
  }
  return start
}

/** "TITLE 1" and its name; the list of its chapters, held or not. */
function titleNotes(paragraphs: readonly Paragraph[]): readonly ParsedNote[] {
  const words = paragraphs.map((each) => each.words)
  const title = words.findIndex((line) => /^TITLE \d+[A-Z]?$/u.test(line))
  if (title === -1) return []
  const gap = words.findIndex((line, i) => i > title && line === "")
  const end = gap === -1 ? title + 2 : gap
  const chapters = words.slice(end).filter((line) => line !== "" && !/^_+$/u.test(line))
  return [
    { kind: "title", text: words.slice(title, end).join(" ") },
    ...(chapters.length === 0 ? [] : [{ kind: "chapters-of-the-title", text: chapters.join("\n") }]),
  ]
}

/** "Chapter 1. Courts …", then "2. Supreme Court; …". */
function listedChapters(paragraphs: readonly Paragraph[]): readonly ListedChapter[] {
  return paragraphs.flatMap(({ words, line }) => {
    const [, number, name] = /^(?:Chapter )?(\d{1,3}[A-C]?)\. (.+)$/su.exec(words) ?? []
    return number === undefined || name === undefined ? [] : [{ number, name, line }]
  })
}

function openingNotes(opening: readonly Paragraph[], name: string): readonly ParsedNote[] {
  return opening
    .map(({ words }) => words)
    .filter((words) => words !== "" && !isMoreOfName(words, name))
    .map((text) => ({ kind: edition.test(text) ? "edition" : "legislative-note", text }))
}

/** A former chapter prints its name in lines of their own. */
function isMoreOfName(words: string, name: string): boolean {
  return name.startsWith("(") && words !== "" && !/\.$/u.test(words)
}
