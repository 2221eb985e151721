/**
 * Reads one title of the Colorado statutes: the file is a flat list, in which an article, a part or a section
 * begins and everything after it belongs to it until the next one begins.
 */
import type { ImportFacts, ParsedNote, ParseResult, SourceDocument } from "../parsed.js"
import { createIdGiver } from "../provision-ids.js"
import { createReport } from "../report.js"
import { settleStatus } from "../settle-status.js"
import type { Surroundings } from "../surroundings.js"
import { youngest } from "../written-dates.js"
import { plainWords, readXml, type XmlElement } from "../xml/index.js"
import { type Draft, finishDraft, openDraft, type Reading, statutes } from "./drafts.js"
import { readSection } from "./sections.js"
import { lastChangeIn } from "./source-notes.js"
import { oneLine, wordsOf } from "./words.js"

interface Open {
  title: Draft | null
  article: Draft | null
  part: Draft | null
  section: Draft | null
  /** The head of the annotations to come: "ANNOTATION". */
  commentHead: string
  /** Stands before the title's number. */
  readonly before: ParsedNote[]
}

export function readTitle(document: SourceDocument, facts: ImportFacts): ParseResult {
  const report = createReport()
  const { name: file } = document.main
  const reading: Reading = { file, report, giveId: createIdGiver(report) }
  const open: Open = { title: null, article: null, part: null, section: null, commentHead: "", before: [] }
  readXml(document.main, report, {
    opens: (name) => name === "CRS",
    open: () => {},
    whole: (element) => readElement(element, open, reading),
    words: (text, line) => {
      report.note(file, line, "words outside of every element (kept as a note)")
      notesOf(open).push({ kind: "words", text: text.trim() })
    },
    close: () => {},
  })
  const notUnderstood = report.list()
  if (open.title === null) return { instruments: [], notUnderstood, failed: [] }
  const stated = facts.currentThrough
  const above = { status: "in-force", effectiveFrom: facts.effectiveFrom } as const
  const root = finishDraft(open.title, above, file)
  // As of the D.C. Code (decision 0010): a compilation that has taken in a change shows the law of that day.
  const currentThrough = stated ?? youngestChange(open.title)
  return {
    instruments: [
      {
        id: statutes.id,
        jurisdiction: "us-co",
        name: "Colorado Revised Statutes",
        shortName: statutes.shortName,
        weight: facts.weight ?? "statute",
        publisher: "Colorado Office of Legislative Legal Services",
        officialUrl: "https://leg.colorado.gov/colorado-revised-statutes",
        currentThrough,
        roots: [settleStatus(root, currentThrough, stated)],
      },
    ],
    notUnderstood,
    failed: [],
  }
}

function readElement(element: XmlElement, open: Open, reading: Reading): void {
  const { file, report } = reading
  const around: Surroundings = { file, report, notes: notesOf(open) }
  switch (element.name) {
    case "TITLE-NUM":
      open.title = openContainer(element, null, reading)
      open.title.notes.push(...open.before)
      return
    case "TITLE-TEXT":
      addHeading(open.title, oneLine(element, around))
      return
    case "ARTICLE-NUM":
      open.article = openContainer(element, open.title, reading)
      open.part = null
      open.section = null
      return
    case "ARTICLE-TEXT":
      addHeading(open.article, oneLine({ ...element, children: headingNodes(element) }, around))
      return
    case "ARTICLE-PART":
      readPart(element, open, around, reading)
      return
    case "SECTION-TEXT":
      open.section = readSection(element, open.part ?? open.article ?? open.title, reading)
      return
    case "SOURCE-NOTE":
      addNote("source", element, around)
      if (open.section !== null) open.section.effectiveFrom = lastChangeIn(oneLine(element, around))
      return
    case "COMMENT-HEAD":
      open.commentHead = oneLine(element, around)
      return
    case "ANNO-NOTE":
      around.notes.push({
        kind: "annotation",
        text: `${open.commentHead}\n${wordsOf(element, around)}`.trim(),
      })
      open.commentHead = ""
      return
    case "EDITORS-NOTE":
      addNote("editors-note", element, around)
      return
    case "XREF-NOTE":
      addNote(/^Law reviews/u.test(plainWords(element)) ? "law-reviews" : "cross-references", element, around)
      return
    case "TITLE-ANAL":
    case "ART-ANAL":
      addNote("contents", element, around)
      return
    case "BLEED":
      addNote("running-head", element, around)
      return
    default:
      report.note(file, element.line, `<${element.name}> (its words are kept as a note)`)
      addNote(element.name.toLowerCase(), element, around)
  }
}

/** "PART 1" begins a part; the next is its heading. */
function readPart(element: XmlElement, open: Open, around: Surroundings, reading: Reading): void {
  const words = oneLine(element, around)
  if (/^PART \d/u.test(words)) {
    open.part = openContainer(element, open.article ?? open.title, reading)
    open.section = null
  } else addHeading(open.part, words)
}

/** "ARTICLE 2.5" → article-2.5. */
function openContainer(element: XmlElement, parent: Draft | null, reading: Reading): Draft {
  const words = plainWords(element)
  const [level = "division", ...number] = words.toLowerCase().split(" ")
  return openDraft(
    parent,
    { level, designator: words, segment: `${level}-${number.join("-")}` },
    element.line,
    reading,
  )
}

function addHeading(draft: Draft | null, words: string): void {
  if (draft !== null) draft.heading = draft.heading === "" ? words : `${draft.heading} ${words}`
}

/** The heading stands in an element of its own. */
function headingNodes(element: XmlElement): XmlElement["children"] {
  return element.children.flatMap((node) =>
    typeof node !== "string" && node.name === "RHRTC" ? node.children : [node],
  )
}

function addNote(kind: string, element: XmlElement, around: Surroundings): void {
  const text = wordsOf(element, around)
  if (text !== "") around.notes.push({ kind, text })
}

function notesOf(open: Open): ParsedNote[] {
  return (open.section ?? open.part ?? open.article ?? open.title)?.notes ?? open.before
}

function youngestChange(draft: Draft): ReturnType<typeof youngest> {
  return youngest([draft.effectiveFrom, ...draft.children.map(youngestChange)])
}
