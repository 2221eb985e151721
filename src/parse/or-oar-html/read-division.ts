/**
 * Reads a division: its rules, and for each its paragraphs, its authority and its history.
 */
import { type IsoDate, instrumentId, isoDate } from "../../law/index.js"
import {
  type CodePage,
  createContainers,
  findElement,
  findElements,
  type HtmlElement,
  hasClass,
  leadingBold,
  type PageReading,
  type Publication,
  pageTable,
  pageWords,
} from "../html/index.js"
import {
  buildNumberedLines,
  finishDraft,
  type NumberedLine,
  namedSigns,
  openDraft,
  type Reading,
} from "../numbered-lines/index.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"

const publication: Publication = {
  id: instrumentId("us-or", ["oar"]),
  jurisdiction: "us-or",
  name: "Oregon Administrative Rules",
  shortName: "OAR",
  weight: "regulation",
  publisher: "Oregon Secretary of State",
  officialUrl: "https://secure.sos.state.or.us/oard/",
}

const scheme = namedSigns({
  "(1)": "section",
  "(a)": "subsection",
  "(A)": "paragraph",
  "(i)": "subparagraph",
})

export function readDivision(page: HtmlElement, { under }: PageReading): CodePage | null {
  const reading = under(publication)
  const { file, report } = reading
  const containers = createContainers(reading)
  const content = findElement(page, ({ attributes }) => attributes["id"] === "content")
  const headings = content === null ? [] : findElements(content, ({ name }) => /^h[1-3]$/u.test(name))
  const rules = content === null ? [] : findElements(content, (each) => hasClass(each, "rule_div"))
  if (rules.length === 0) return null
  const agency: ParsedNote[] = []
  for (const heading of headings) {
    const words = pageWords(heading, { file, report, notes: [] }).replaceAll("\n", " ")
    const [, level = "", number = "", name = ""] = /^(Chapter|Division) (\d+)(?: (.*))?$/su.exec(words) ?? []
    if (level === "") agency.push({ kind: "agency", text: words })
    else {
      const naming = {
        level: level.toLowerCase(),
        designator: `${level} ${number}`,
        heading: name,
        segment: `${level.toLowerCase()}-${number}`,
      }
      const rank = level === "Chapter" ? 0 : 1
      containers.open(rank, naming, heading.line).draft.notes.push(...agency.splice(0))
    }
  }
  for (const rule of rules) containers.add(readRule(rule, reading))
  return { publication, roots: containers.finish(), currentThrough: null }
}

/** What the Secretary of State adds to a rule: "[ED. NOTE: …]", "[Publications: …]". */
const editorsNote = /^\[(?:ED\. NOTE|Publications|NOTE)\b[^\]]*\]$/u

function readRule(element: HtmlElement, reading: Reading): ParsedProvision {
  const notes: ParsedNote[] = []
  const around = { file: reading.file, report: reading.report, notes }
  const strong = findElements(element, ({ name }) => name === "strong").map((each) => pageWords(each, around))
  const [number = "", heading = ""] = strong
  const naming = { level: "rule", designator: number, heading, segment: number }
  const draft = openDraft(null, publication.id, naming, element.line, reading)
  if (!/^\d/u.test(number))
    reading.report.note(reading.file, element.line, `rule without a number: ${number}`)
  const lines: NumberedLine[] = []
  const editors: ParsedNote[] = []
  for (const part of findElements(element, ({ name }) => name === "p" || name === "table").slice(1)) {
    if (part.name === "table") {
      lines.push({ words: "", line: part.line, withLast: true, table: pageTable(part, around) })
      continue
    }
    const { bold, rest, words } = leadingBold(part, around)
    if (/^Statutory\/Other Authority:/u.test(bold)) notes.push(...rows(`${bold} ${rest}`))
    else if (editorsNote.test(words)) editors.push({ kind: "editors-note", text: words })
    else if (words !== "") lines.push({ words, line: part.line })
  }
  notes.unshift(...editors)
  buildNumberedLines(draft, lines, scheme, reading)
  draft.notes.push(...notes)
  const period = { effectiveFrom: firstDay(notes), effectiveTo: null, currentThrough: null }
  return finishDraft(draft, { status: "in-force", period, weight: null }, reading)
}

/** Authority, statutes implemented and history, each on its line; the history has a line for each filing. */
function rows(words: string): readonly ParsedNote[] {
  const [above = "", history = ""] = words.split(/^History:$/mu)
  const kinds = above.split("\n").filter((line) => line !== "")
  return [
    ...kinds.map((text) => ({ kind: text.startsWith("Statutory") ? "authority" : "implements", text })),
    ...(history.trim() === "" ? [] : [{ kind: "history", text: `History:\n${history.trim()}` }]),
  ]
}

/** The newest filing comes first: "… amend filed 02/04/2019, effective 02/04/2019", "… cert. ef. 1-3-11". */
function firstDay(notes: readonly ParsedNote[]): IsoDate | null {
  const newest = notes.find(({ kind }) => kind === "history")?.text.split("\n")[1] ?? ""
  const [, month = "", day = "", year = ""] =
    /\beffective (\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(newest) ??
    /\bef\. (\d{1,2})-(\d{1,2})-(\d{2})\b/u.exec(newest) ??
    []
  const full = year.length === 2 ? `${Number(year) > 50 ? 19 : 20}${year}` : year
  return isoDate(`${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
}
