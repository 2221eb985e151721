/**
 * Reads the sections of a page, each with its foot, under the chapter that the page names.
 */
import { instrumentId } from "../../law/index.js"
import {
  type CodePage,
  createContainers,
  elementsIn,
  findElement,
  findElements,
  type HtmlElement,
  hasClass,
  leadingBold,
  type PageReading,
  type Publication,
  pageTable,
  pageWords,
  timeInForce,
} from "../html/index.js"
import {
  buildNumberedLines,
  finishDraft,
  type NumberedLine,
  openDraft,
  type Reading,
} from "../numbered-lines/index.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import { headingSegment } from "../provision-ids.js"
import { statusOfFirstWord } from "../status-words.js"
import type { Surroundings } from "../surroundings.js"
import { dayOfVersion, isContingent, noteOfFoot } from "./foot.js"
import { missouriSigns } from "./levels.js"

const publication: Publication = {
  id: instrumentId("us-mo", ["rsmo"]),
  jurisdiction: "us-mo",
  name: "Revised Statutes of Missouri",
  shortName: "RSMo",
  weight: "statute",
  publisher: "Missouri Revisor of Statutes",
  officialUrl: "https://revisor.mo.gov/main/Home.aspx",
}

const isSection = (element: HtmlElement): boolean =>
  element.name === "div" && hasClass(element, "norm") && findElement(element, isNamed) !== null

const isNamed = (element: HtmlElement): boolean => hasClass(element, "bold")

export function readSections(page: HtmlElement, { under }: PageReading): CodePage | null {
  const reading = under(publication)
  const { file, report } = reading
  const containers = createContainers(reading)
  const head = findElement(page, (each) => hasClass(each, "lr-font-norm"))
  if (head !== null) openChapter(head)
  const all = findElements(page, (each) => isSection(each) || (each.name === "p" && isVersionLine(each)))
  const sections = all.filter(isSection)
  if (sections.length === 0) return null
  for (const [at, section] of all.entries()) {
    if (!isSection(section)) continue
    const next = all[at + 1]
    const version = next === undefined || isSection(next) ? null : next
    containers.add(readSection(section, version, reading))
  }
  return { publication, roots: containers.finish(), currentThrough: null }

  function openChapter(element: HtmlElement): void {
    const around = { file, report, notes: [] }
    const title = elementsIn(element).map((each) => pageWords(each, around))
    const own = { ...element, children: element.children.filter((node) => typeof node === "string") }
    const [, number = "", heading = ""] = /^Chapter (\S+) (.+)$/su.exec(pageWords(own, around)) ?? []
    const naming = {
      level: "chapter",
      designator: `Chapter ${number}`,
      heading,
      segment: `chapter-${number}`,
    }
    const chapter = containers.open(0, naming, element.line)
    chapter.draft.notes.push(...title.filter((text) => text !== "").map((text) => ({ kind: "title", text })))
  }
}

/** "----------------- 143.009 1/1/1973 -----------------", below a section. */
function isVersionLine(element: HtmlElement): boolean {
  const words = element.children.filter((node): node is string => typeof node === "string").join("")
  return /^\s*-{5,}\s+\d+[A-Z]?\.\d+ \d{1,2}\/\d{1,2}\/\d{4}\s+-{5,}\s*$/u.test(words)
}

function readSection(element: HtmlElement, version: HtmlElement | null, reading: Reading): ParsedProvision {
  const { file, report } = reading
  const notes: ParsedNote[] = []
  const around: Surroundings = { file, report, notes }
  const lines: NumberedLine[] = []
  let name = { designator: "", heading: "" }
  for (const part of findElements(element, ({ name }) => name === "p" || name === "table")) {
    if (part.name === "table") {
      const table = pageTable(part, around)
      const last = lines.pop() ?? { words: "", line: part.line }
      // A second table after the same words is a line of its own.
      lines.push(...(last.table === undefined ? [] : [last]), {
        ...(last.table === undefined ? last : { words: "", line: part.line, continues: last }),
        table,
      })
      continue
    }
    const { bold, rest, words } = leadingBold(part, around)
    const inFoot = isIn(element, part, "foot")
    if (inFoot) notes.push(...noteOfFoot(words))
    else if (name.designator === "" && bold !== "") {
      name = nameOf(bold)
      if (name.designator === "")
        report.note(file, part.line, `section without a number: ${bold.slice(0, 60)}`)
      if (rest !== "") lines.push({ words: rest, line: part.line })
    } else if (words !== "") lines.push({ words, line: part.line })
  }
  const naming = { level: "section", ...name, segment: name.designator || headingSegment(name.heading) }
  const draft = openDraft(null, publication.id, naming, element.line, reading)
  if (version !== null)
    notes.push({ kind: "version", text: pageWords(version, around).replace(/^-+\s*|\s*-+$/gu, "") })
  draft.notes.push(...notes)
  buildNumberedLines(draft, lines, missouriSigns, reading)
  const said = timeInForce(name.heading)
  const isEmpty = draft.children.length === 0 && draft.own.text() === ""
  const status =
    (isEmpty ? statusOfFirstWord(name.heading) : null) ?? (isContingent(notes) ? "future" : said.status)
  const period = { ...said.period, effectiveFrom: said.period.effectiveFrom ?? dayOfVersion(notes) }
  return finishDraft(draft, { status, period, weight: null }, reading)
}

/** "143.009.  Effective date.  — " */
function nameOf(bold: string): { readonly designator: string; readonly heading: string } {
  const [, designator = "", heading = bold] = /^(\d+[A-Z]?\.\d+[a-z]?)\. ?(.*)$/su.exec(bold) ?? []
  return { designator, heading: heading.replace(/ ?—$/u, "").replaceAll("\n", " ") }
}

function isIn(root: HtmlElement, part: HtmlElement, name: string): boolean {
  const foot = findElement(root, (each) => hasClass(each, name))
  return foot !== null && findElement(foot, (each) => each === part) !== null
}
