/**
 * Reads a title, element by element, by class and by the comments that open and close fields.
 *
 * The analysis of a chapter repeats headings and is not kept. A note is a heading and the paragraphs and
 * tables below it; it belongs to the section, chapter or title that is open, and its kind is the field's name.
 */
import {
  type CodePage,
  classesOf,
  createContainers,
  elementsIn,
  type HtmlElement,
  type PageReading,
  pageTable,
  pageWords,
} from "../html/index.js"
import {
  buildNumberedLines,
  type Draft,
  finishDraft,
  type NumberedLine,
  openDraft,
  type Reading,
} from "../numbered-lines/index.js"
import type { ParsedNote } from "../parsed.js"
import { statusOfWord } from "../status-words.js"
import type { Surroundings } from "../surroundings.js"
import { nameOfContainer, nameOfSection, usCodeSigns } from "./naming.js"
import { titleOfPage } from "./title-of-page.js"

interface OpenSection {
  readonly draft: Draft
  readonly lines: NumberedLine[]
}

export function readTitle(page: HtmlElement, { under }: PageReading): CodePage | null {
  const title = titleOfPage(page)
  if (title === null) return null
  const { publication, currentThrough, enactedThrough } = title
  const reading = under(publication)
  const containers = createContainers(reading)
  let section: OpenSection | null = null
  let field = "note"
  const draft = (): Draft | null => section?.draft ?? containers.innermost()?.draft ?? null
  const closeSection = (): void => {
    if (section === null) return
    buildNumberedLines(section.draft, section.lines, usCodeSigns, reading)
    containers.add(finishDraft(section.draft, standingOf(section.draft), reading))
    section = null
  }
  for (const element of flowOf(page)) {
    const comment = /^ ?field-start:(.+?) ?$/u.exec(element.attributes["text"] ?? "")?.[1]
    if (comment !== undefined && comment !== "notes") field = comment
    if (element.name === "#comment") continue
    const { line } = element
    const around = surroundings(draft(), reading)
    const isTable = element.name === "table"
    const words = isTable ? "" : pageWords(element, around)
    const kind = classesOf(element)[0] ?? ""
    if (words === "" && !isTable) continue
    if (kind === "usc-title-head" || kind === "chapter-head") {
      closeSection()
      const isTitle = kind === "usc-title-head"
      const name = nameOfContainer(words, isTitle ? "title" : "chapter")
      containers.open(isTitle ? 0 : 1, name, line, publication.id)
      if (isTitle && enactedThrough !== "")
        draft()?.notes.push({ kind: "current-through", text: enactedThrough })
    } else if (kind === "section-head") {
      closeSection()
      field = "statute"
      section = { draft: openDraft(null, publication.id, nameOfSection(words), line, reading), lines: [] }
    } else if (kind.startsWith("statutory-body") && section !== null) {
      ;(section as OpenSection).lines.push({ words, line })
    } else if (isTable && field === "statute" && section !== null) {
      ;(section as OpenSection).lines.push({
        words: "",
        line,
        withLast: true,
        table: pageTable(element, around),
      })
    } else {
      addNote(draft(), kind, field, isTable ? rowsOf(element, around) : words, line, reading)
    }
  }
  closeSection()
  const roots = containers.finish()
  return roots.length === 0 ? null : { publication, roots, currentThrough }
}

/** What is read one by one: comments, headings and paragraphs, and the tables of notes. */
function flowOf(element: HtmlElement): readonly HtmlElement[] {
  return elementsIn(element).flatMap((each) => {
    if (each.name === "head" || classesOf(each).includes("analysis")) return []
    const isLeaf = /^(?:#comment|p|h[1-6]|table)$/u.test(each.name)
    return isLeaf ? [each] : flowOf(each)
  })
}

function surroundings(draft: Draft | null, { file, report }: Reading): Surroundings {
  return { file, report, notes: draft?.notes ?? [] }
}

function addNote(
  draft: Draft | null,
  kind: string,
  field: string,
  text: string,
  line: number,
  { file, report }: Reading,
): void {
  const notes = draft?.notes
  const last = notes?.at(-1)
  if (notes === undefined) report.note(file, line, "words before the title (not kept)")
  else if (kind === "source-credit") notes.push({ kind: "history", text })
  else if (kind === "footnote") notes.push({ kind: "footnote", text })
  else if (kind === "usc-title-ital-spanner") notes.push({ kind: "enactment", text })
  else if (kind === "note-head" || last === undefined || last.kind !== field)
    notes.push({ kind: field, text })
  else notes[notes.length - 1] = { kind: field, text: `${last.text}\n${text}` } satisfies ParsedNote
}

/** A table in a note is part of the note: one row a line. */
function rowsOf(table: HtmlElement, around: Surroundings): string {
  const rows = (part: HtmlElement): readonly string[] =>
    elementsIn(part).flatMap((each) => {
      if (each.name === "caption") return [pageWords(each, around)]
      if (each.name !== "tr") return rows(each)
      return [
        elementsIn(each)
          .map((cell) => pageWords(cell, around))
          .join(" | "),
      ]
    })
  return rows(table).join("\n")
}

/** "[§§201 to 203. Repealed. …]", "[§26. Omitted]" */
function standingOf({ designator, heading }: Draft): Parameters<typeof finishDraft>[1] {
  const word = designator.startsWith("[") ? (/^\p{L}+/u.exec(heading)?.[0] ?? "") : ""
  const period = { effectiveFrom: null, effectiveTo: null, currentThrough: null }
  return { status: statusOfWord(word) ?? "in-force", period, weight: null }
}
