/**
 * Reads an act, as published or as consolidated: recitals, chapters and sections, articles, annexes.
 *
 * Recitals say why and bind nobody: they are guidance. Title, preamble and closing formula are no provisions;
 * they are notes of the provisions that they stand by. What the file leaves without a date has none.
 */
import { citationFor, effectivePeriod, type IsoDate, instrumentId } from "../../law/index.js"
import { type Draft, finishDraft, openDraft, type Reading, type Standing } from "../numbered-lines/index.js"
import type { ImportFacts, ParsedInstrument, ParsedNote } from "../parsed.js"
import { createIdGiver, headingSegment } from "../provision-ids.js"
import type { Report } from "../report.js"
import { settleStatus } from "../settle-status.js"
import type { Surroundings } from "../surroundings.js"
import { youngest } from "../written-dates.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"
import { readBlocks, without } from "./blocks.js"
import { basicDate, descendant, languageOf, numberOfAct } from "./publication.js"
import { wordsOf } from "./words.js"

interface Act {
  readonly reading: Reading
  readonly recitals: Draft[]
  readonly body: Draft[]
  readonly articles: Draft[]
  /** Title and preamble, which stand before the first division. */
  readonly before: ParsedNote[]
}

export function readAct(
  root: XmlElement,
  file: string,
  facts: ImportFacts,
  report: Report,
  published: IsoDate | null,
): ParsedInstrument | null {
  const text = root.name === "CONS.ACT" ? (firstChild(root, "CONS.DOC") ?? root) : root
  const before: ParsedNote[] = []
  const title = firstChild(text, "TITLE")
  const name = title === null ? "" : wordsOf(title, { file, report, notes: [] })
  const id = instrumentId("eu", [numberOfAct(root, name)])
  const shortName = citationFor(id, "", ["art-1"]).canonical.replace(/ Art\. 1$/u, "")
  const reading: Reading = { file, report, giveId: createIdGiver(report), instrument: { id, shortName } }
  const act: Act = { reading, recitals: [], body: [], articles: [], before }
  for (const child of childElements(text)) readPart(child, act)
  const { recitals, body } = act
  const [first] = [...recitals, ...body]
  if (first === undefined) return null
  first.notes.unshift(...before)

  const language = languageOf(root)
  const applies = dayItApplies(text)
  const consolidated = basicDate(descendant(root, "INFO.CONSLEG")?.attributes["CONSLEG.DATE"] ?? "")
  // As published it stands from its entry into force; the corrected text is the one that applies.
  const entered = consolidated === null ? dayOfEntry(text, published) : null
  const effectiveFrom = entered ?? applies ?? facts.effectiveFrom
  // A consolidation made before the day its own words apply from shows the law of that day.
  const ofEdition = consolidated === null ? null : youngest([consolidated, effectiveFrom])
  const currentThrough = facts.currentThrough ?? ofEdition
  const law: Standing = {
    status: "in-force",
    period: effectivePeriod(effectiveFrom, null, currentThrough),
    weight: null,
  }
  const roots = [
    ...recitals.map((draft) => finishDraft(draft, { ...law, weight: "guidance" }, reading)),
    ...body.map((draft) => finishDraft(draft, law, reading)),
  ]
  return {
    id,
    jurisdiction: "eu",
    name: name || shortName,
    shortName,
    weight: facts.weight ?? "regulation",
    publisher: "Publications Office of the European Union",
    officialUrl: facts.officialUrl,
    currentThrough,
    language,
    roots: roots.map((each) => ({
      ...settleStatus(each, currentThrough, facts.currentThrough),
      ref: { language },
    })),
  }
}

function readPart(element: XmlElement, act: Act): void {
  const { reading, before, articles } = act
  const around: Surroundings = { file: reading.file, report: reading.report, notes: before }
  switch (element.name) {
    case "BIB.INSTANCE":
    case "FAM.COMP":
    case "INFO.CONSLEG":
    case "INFO.PROD":
      return
    case "TITLE":
      before.push({ kind: "title", text: wordsOf(element, around) })
      return
    case "PREAMBLE":
      readPreamble(element, act, around)
      return
    case "ENACTING.TERMS":
      for (const child of childElements(element)) readTerms(child, null, act)
      return
    case "ANNEX":
    case "CONS.ANNEX":
      readAnnex(element, act)
      return
    case "FINAL": {
      const last = articles.at(-1)
      const notes = last?.notes ?? before
      const lines = { ...around, notes }
      for (const child of childElements(element)) {
        const kind = child.name === "SIGNATURE" ? "signatures" : "closing-words"
        notes.push({ kind, text: linesOf(child, lines) })
      }
      return
    }
    default:
      reading.report.note(reading.file, element.line, `<${element.name}> (its words are kept as a note)`)
      before.push({ kind: element.name.toLowerCase(), text: wordsOf(element, around) })
  }
}

function readPreamble(preamble: XmlElement, act: Act, around: Surroundings): void {
  const { reading, recitals, before } = act
  for (const child of childElements(preamble)) {
    if (child.name !== "GR.CONSID") {
      const text = linesOf(child, around)
      // Notes stand with what they stand by: the formula after the last recital with that one.
      const notes = recitals.at(-1)?.notes ?? before
      if (text !== "") notes.push({ kind: "preamble", text })
      continue
    }
    for (const each of childElements(child)) {
      if (each.name !== "CONSID") {
        before.push({ kind: "preamble", text: wordsOf(each, around) })
        continue
      }
      const within = firstChild(each, "NP") ?? each
      const number = firstChild(within, "NO.P")
      const designator = number === null ? "" : plainWords(number)
      const segment = `recital-${designator.replace(/[()\s]/gu, "") || "unnumbered"}`
      const name = { level: "recital", designator, heading: "", segment }
      const draft = openDraft(null, reading.instrument.id, name, each.line, reading)
      const rest = within === each ? [] : each.children.filter((node) => node !== within)
      const unnumbered = without(within, "NO.P")
      readBlocks({ ...unnumbered, children: [...unnumbered.children, ...rest] }, draft, reading)
      recitals.push(draft)
    }
  }
}

function readTerms(element: XmlElement, above: Draft | null, act: Act): void {
  const { reading } = act
  if (element.name === "ARTICLE") {
    readArticle(element, above, act)
  } else if (element.name === "DIVISION") {
    const draft = openDivision(element, above, reading)
    if (above === null) act.body.push(draft)
    for (const child of childElements(without(element, "TITLE"))) readTerms(child, draft, act)
  } else if (above !== null) {
    readBlocks({ ...element, name: "P", children: [element] }, above, reading)
  } else {
    reading.report.note(reading.file, element.line, `<${element.name}> (its words are kept as a note)`)
    const around = { file: reading.file, report: reading.report, notes: act.before }
    act.before.push({ kind: element.name.toLowerCase(), text: wordsOf(element, around) })
  }
}

/** "CHAPTER I", "Section 2": the word is the level, in the publisher's language. */
function openDivision(element: XmlElement, above: Draft | null, reading: Reading): Draft {
  const notes: ParsedNote[] = []
  const around = { file: reading.file, report: reading.report, notes }
  const title = firstChild(element, "TITLE")
  const words = (name: string) => {
    const part = title === null ? null : firstChild(title, name)
    return part === null ? "" : wordsOf(part, around)
  }
  const designator = words("TI")
  const heading = words("STI")
  const [, word = "division", number = ""] = /^(\p{L}+)\s+(\S+)$/u.exec(designator) ?? []
  const level = word.toLowerCase()
  const segment = `${level}-${number || headingSegment(`${designator} ${heading}`)}`
  const base = above?.id ?? reading.instrument.id
  const draft = openDraft(above, base, { level, designator, heading, segment }, element.line, reading)
  draft.notes.push(...notes)
  return draft
}

function readArticle(element: XmlElement, above: Draft | null, act: Act): void {
  const { reading } = act
  const notes: ParsedNote[] = []
  const around = { file: reading.file, report: reading.report, notes }
  const words = (name: string) => {
    const part = firstChild(element, name)
    return part === null ? "" : wordsOf(part, around)
  }
  const designator = words("TI.ART")
  const heading = words("STI.ART")
  const number = /(\d+\s?[a-z]{0,2})\.?$/u.exec(designator)?.[1]?.replace(/\s/gu, "") ?? "unnumbered"
  const name = { level: "article", designator, heading, segment: `art-${number}` }
  const draft = openDraft(above, reading.instrument.id, name, element.line, reading)
  draft.notes.push(...notes)
  if (above === null) act.body.push(draft)
  act.articles.push(draft)
  readBlocks(without(element, "TI.ART", "STI.ART"), draft, reading)
}

function readAnnex(element: XmlElement, act: Act): void {
  const { reading } = act
  const title = firstChild(element, "TITLE")
  const part = (name: string) => {
    const found = title === null ? null : firstChild(title, name)
    return found === null ? "" : wordsOf(found, { file: reading.file, report: reading.report, notes: [] })
  }
  const designator = part("TI")
  const number = /\s([IVXLC]+|\d+|[A-Z])$/u.exec(designator)?.[1] ?? "1"
  const name = { level: "annex", designator, heading: part("STI"), segment: `annex-${number}` }
  const draft = openDraft(null, reading.instrument.id, name, element.line, reading)
  readBlocks(without(element, "TITLE", "BIB.INSTANCE"), draft, reading)
  act.body.push(draft)
}

/** "It shall apply from 25 May 2018", in the last article. */
function dayItApplies(text: XmlElement): IsoDate | null {
  const articles: XmlElement[] = []
  const gather = (within: XmlElement): void => {
    for (const child of childElements(within)) {
      if (child.name === "ARTICLE") articles.push(child)
      else gather(child)
    }
  }
  gather(text)
  const last = articles.at(-1)
  const sentence = last === undefined ? null : alineaThatApplies(last)
  const date = sentence === null ? null : descendant(sentence, "DATE")
  return date === null ? null : basicDate(date.attributes["ISO"] ?? "")
}

/** "On the twentieth day following that of its publication", where the day of publication is known. */
function dayOfEntry(text: XmlElement, published: IsoDate | null): IsoDate | null {
  if (
    published === null ||
    !/\bon the twentieth day following that of its publication\b/u.test(plainWords(text))
  )
    return null
  const date = new Date(`${published}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 20)
  return date.toISOString().slice(0, 10) as IsoDate
}

function alineaThatApplies(article: XmlElement): XmlElement | null {
  for (const child of childElements(article)) {
    if (child.name === "ALINEA" && /^It shall apply from\b/u.test(plainWords(child))) return child
    const within = alineaThatApplies(child)
    if (within !== null) return within
  }
  return null
}

function linesOf(element: XmlElement, around: Surroundings): string {
  const children = childElements(element).filter(({ name }) => /^(?:VISA|P|PL\.DATE|SIGNATORY)$/u.test(name))
  if (children.length === 0 || element.name === "P") return wordsOf(element, around)
  return children.map((child) => linesOf(child, around)).join("\n")
}
