/**
 * Reads one chapter, paragraph by paragraph, by the class of each.
 */
import { type IsoDate, instrumentId, isoDate } from "../../law/index.js"
import {
  type CodePage,
  classesOf,
  createContainers,
  findElement,
  findElements,
  type HtmlElement,
  hasClass,
  type PageReading,
  type Publication,
  pageWords,
  timeInForce,
} from "../html/index.js"
import {
  buildNumberedLines,
  type Draft,
  finishDraft,
  type NumberedLine,
  namedSigns,
  openDraft,
} from "../numbered-lines/index.js"
import type { ParsedNote } from "../parsed.js"
import { headingSegment } from "../provision-ids.js"
import type { Surroundings } from "../surroundings.js"

const publication: Publication = {
  id: instrumentId("us-nv", ["nrs"]),
  jurisdiction: "us-nv",
  name: "Nevada Revised Statutes",
  shortName: "NRS",
  weight: "statute",
  publisher: "Nevada Legislative Counsel Bureau",
  officialUrl: "https://www.leg.state.nv.us/NRS/",
}

const scheme = namedSigns({
  "1.": "subsection",
  "(a)": "paragraph",
  "(1)": "subparagraph",
  "(I)": "sub-subparagraph",
})

/** The table of sections and lines without words. */
const notKept = /^(?:COHead\d|COLeadline|J-Dash)$/u

/** A section while its paragraphs go by. */
interface OpenSection {
  readonly draft: Draft
  readonly lines: NumberedLine[]
}

export function readChapter(page: HtmlElement, { under }: PageReading): CodePage | null {
  const reading = under(publication)
  const { file, report } = reading
  const containers = createContainers(reading)
  const loose: ParsedNote[] = []
  let section: OpenSection | null = null
  let currentThrough: IsoDate | null = null
  const closeSection = (): void => {
    if (section === null) return
    buildNumberedLines(section.draft, section.lines, scheme, reading)
    containers.add(
      finishDraft(section.draft, { ...timeInForce(section.draft.heading), weight: null }, reading),
    )
    section = null
  }
  for (const paragraph of findElements(page, ({ name }) => name === "p")) {
    const { line } = paragraph
    const notes: ParsedNote[] = section === null ? loose : (section as OpenSection).draft.notes
    const around: Surroundings = { file, report, notes }
    const words = pageWords(paragraph, around)
    const [kind = ""] = classesOf(paragraph)
    if (words === "" || notKept.test(kind)) continue
    const number = findElement(paragraph, (each) => hasClass(each, "Section"))
    if (kind === "MsoTitle" && /^TITLE\b/u.test(words)) {
      // Printed in the first chapter of a title only, so the other chapters of it are not put under it either.
      loose.push({ kind: "title", text: words })
    } else if (kind === "Chapter" || kind === "MsoTitle") {
      const name = nameOfChapter(words, paragraph)
      containers.open(0, { level: "chapter", ...name }, line).draft.notes.push(...loose)
    } else if (kind === "DocHeading" || kind === "DocHeading2") {
      closeSection()
      const segment = `subject-group-${headingSegment(words)}`
      const rank = kind === "DocHeading" ? 1 : 2
      containers.open(rank, { level: "subject-group", designator: "", heading: words, segment }, line)
    } else if (kind === "SectBody" && number !== null) {
      closeSection()
      const designator = pageWords(number, around)
      const heading = findElements(paragraph, (each) => hasClass(each, "Leadline"))
        .map((each) => pageWords(each, around))
        .join(" ")
      const naming = { level: "section", designator, heading, segment: designator }
      const draft = openDraft(null, publication.id, naming, line, reading)
      section = { draft, lines: linesOf(pageWords(withoutName(paragraph), around), line) }
    } else if (section !== null && kind === "SectBody") {
      const open: OpenSection = section
      open.lines.push(...linesOf(words, line))
    } else if (section !== null && kind === "SourceNote") {
      notes.push({ kind: "history", text: words })
    } else {
      const revised = /^\[Rev\. (\d{1,2})\/(\d{1,2})\/(\d{4})\b/u.exec(words)
      if (revised !== null) currentThrough = dayOf(revised)
      const note = { kind: revised === null ? noteKind(kind) : "revision", text: words }
      if (section === null) (containers.innermost()?.draft.notes ?? loose).push(note)
      else notes.push(note)
      if (revised === null && kind !== "TocNote") {
        report.note(file, line, `paragraph of class ${kind || "(none)"} (kept as a note)`)
      }
    }
  }
  closeSection()
  if (containers.innermost() === null) return null
  return { publication, roots: containers.finish(), currentThrough }
}

function linesOf(words: string, line: number): NumberedLine[] {
  if (words === "") return []
  const flush = /^➔ ?/u.exec(words)
  return [flush === null ? { words, line } : { words: words.slice(flush[0].length), line, closesList: true }]
}

/** The paragraph without the section's number and heading and the spaces between them. */
function withoutName(paragraph: HtmlElement): HtmlElement {
  const named = (each: HtmlElement): boolean =>
    ["Empty", "Section", "Leadline"].some((name) => hasClass(each, name))
  return {
    ...paragraph,
    children: paragraph.children.filter((node) => typeof node === "string" || !named(node)),
  }
}

/** "CHAPTER 36 - PROVISIONAL REMEDIES"; the preliminary chapter is numbered 0 by its sections and its anchor. */
function nameOfChapter(
  words: string,
  paragraph: HtmlElement,
): { readonly designator: string; readonly heading: string; readonly segment: string } {
  const [, designator = words, heading = ""] = /^(.+?)\s[-–—]\s(.+)$/su.exec(words) ?? []
  const anchor = findElement(paragraph, ({ attributes }) => /^NRS\d/u.test(attributes["name"] ?? ""))
  const number = (anchor?.attributes["name"] ?? "").replace(/^NRS0{0,2}/u, "")
  return { designator, heading, segment: `chapter-${number || designator.replace(/^CHAPTER /u, "")}` }
}

function noteKind(kind: string): string {
  return kind === "TocNote" ? "note" : kind.toLowerCase() || "note"
}

function dayOf([, month = "", day = "", year = ""]: RegExpExecArray): IsoDate | null {
  return isoDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
}
