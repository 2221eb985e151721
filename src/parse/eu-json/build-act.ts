/**
 * Builds the provisions of an act: its recitals, its articles with their paragraphs and points, its annexes.
 *
 * The first day in force is the one that the file states, where the act's own last article names the same day of
 * application or none; where the two differ the day is unknown and the report says so. The file is extracted, not
 * official: whoever imports it reads so in the name of the publisher.
 */
import {
  citationFor,
  effectivePeriod,
  type InstrumentId,
  type IsoDate,
  instrumentId,
  isoDate,
} from "../../law/index.js"
import { unreadableJson } from "../json/index.js"
import {
  buildNumberedLines,
  type Draft,
  finishDraft,
  openDraft,
  type Reading,
  type SignScheme,
} from "../numbered-lines/index.js"
import type { ImportFacts, ParsedInstrument } from "../parsed.js"
import { createIdGiver } from "../provision-ids.js"
import type { Report } from "../report.js"
import { datesIn } from "../written-dates.js"
import { blocksOf } from "./blocks.js"
import type { Act, ActArticle } from "./read-act.js"
import { type Annex, takeTail } from "./tail.js"

/**
 * Of an article: paragraphs are counted "1.", whatever is counted below them is a point. Definitions are counted
 * "(1)" and hold lists of letters; elsewhere letters stand above figures.
 */
const ofArticle: SignScheme = {
  order: ["1.", "(a)", "(i)", "(1)"],
  fullStops: true,
  levelOf: (style) => (style === "1." ? "paragraph" : "point"),
  holdsLines: "1.",
}
const ofDefinitions: SignScheme = { ...ofArticle, order: ["1.", "(1)", "(a)", "(i)"] }
const ofAnnex: SignScheme = { order: null, fullStops: true, levelOf: () => "point" }

export function buildAct(act: Act, file: string, facts: ImportFacts, report: Report): ParsedInstrument {
  const { id, edition } = actOf(act.celex_id, file)
  const reading: Reading = { file, report, giveId: createIdGiver(report), instrument: { id, shortName: "" } }
  const recitals = act.recitals.map(({ number, text, line }) => {
    const name = { level: "recital", designator: `(${number})`, heading: "", segment: `recital-${number}` }
    const draft = openDraft(null, id, name, line, reading)
    draft.own.addLine(oneLine(text))
    return draft
  })
  const last = act.articles.at(-1)
  const tail = takeTail(last?.text ?? "")
  let divisions: readonly string[] = []
  const articles = act.articles.map((article) => {
    const isLast = article === last
    const read = readArticle(article, isLast ? tail.text : article.text, isLast, divisions, reading)
    divisions = read.nextDivision
    return read.draft
  })
  const closing = articles.at(-1)
  if (closing !== undefined) {
    if (tail.signatures !== "") closing.notes.push({ kind: "signatures", text: tail.signatures })
    closing.notes.push(...tail.footnotes.map((text) => ({ kind: "footnote", text })))
    closing.notes.push(...tail.imprint.map((text) => ({ kind: "imprint", text })))
  }
  if (tail.hasScript)
    report.note(file, last?.line ?? 1, "script of the page that the text was taken from (not kept)")
  const annexes = tail.annexes.map((annex) => buildAnnex(annex, last?.line ?? 1, reading))
  keepDefinitions(act, articles, reading)
  const period = effectivePeriod(
    firstDay(act, tail.text, file, facts, report),
    null,
    edition ?? facts.currentThrough,
  )
  const law = { status: "in-force", period, weight: null } as const
  return {
    id,
    jurisdiction: "eu",
    name: act.full_name,
    shortName: citationFor(id, "", ["art-1"]).canonical.replace(/ Art\. 1$/u, ""),
    weight: facts.weight ?? "regulation",
    publisher: facts.publisher ?? "extracted from EUR-Lex by others, not official",
    officialUrl: act.eur_lex_url ?? facts.officialUrl,
    currentThrough: period.currentThrough,
    roots: [
      ...recitals.map((draft) => finishDraft(draft, { ...law, weight: "guidance" }, reading)),
      ...[...articles, ...annexes].map((draft) => finishDraft(draft, law, reading)),
    ],
  }
}

/** "32016R0679" is the act, "02014R0910-20241018" its text as consolidated on a day. */
function actOf(celex: string, file: string): { readonly id: InstrumentId; readonly edition: IsoDate | null } {
  const match = /^[0-9](\d{4})[A-Z]{1,2}(\d{1,4})(?:-(\d{4})(\d{2})(\d{2}))?$/u.exec(celex.trim())
  if (match === null) throw unreadableJson(file, `the CELEX number "${celex}" is none`)
  const [, year = "", number = "", ...day] = match
  const id = instrumentId("eu", [`${year}-${Number(number)}`])
  return { id, edition: day[0] === undefined ? null : isoDate(day.join("-")) }
}

function readArticle(
  article: ActArticle,
  text: string,
  isLast: boolean,
  divisions: readonly string[],
  reading: Reading,
): { readonly draft: Draft; readonly nextDivision: readonly string[] } {
  const { number, title, line } = article
  const { report, file } = reading
  const blocks = blocksOf(text, line, title !== "", isLast)
  const name = {
    level: "article",
    designator: `Article ${number}`,
    heading: title || blocks.heading,
    segment: `art-${number}`,
  }
  const draft = openDraft(null, reading.instrument.id, name, line, reading)
  draft.notes.push(...divisions.map((words) => ({ kind: "division-heading", text: words })))
  draft.notes.push(...blocks.consolidationMarks.map((text) => ({ kind: "consolidation-mark", text })))
  if (blocks.heading !== "")
    report.note(file, line, "heading of an article taken from the first line of its text")
  if (blocks.nextDivision.length > 0)
    report.note(
      file,
      line,
      "heading of a division at the end of an article (kept with the article that follows)",
    )
  for (const sign of blocks.empty) report.note(file, line, `sign without words in Article ${number}: ${sign}`)
  if (blocks.openQuotation) report.note(file, line, `quotation that nothing closes in Article ${number}`)
  const inBrackets = blocks.lines.find(({ words }) => words.startsWith("("))?.words ?? ""
  buildNumberedLines(draft, blocks.lines, /^\(1\)/u.test(inBrackets) ? ofDefinitions : ofArticle, reading)
  return { draft, nextDivision: blocks.nextDivision }
}

/** "Section A. List of …" and "Part A: …" divide an annex, and each counts anew. */
const annexPart = /^(Section|Part|SECTION|PART) ([A-Z]|[IVX]{1,4}|\d{1,2})(?:[.:]|$)\s*/u

function buildAnnex({ number, designator, heading, text }: Annex, line: number, reading: Reading): Draft {
  const segment = number === "" ? "annex-1" : `annex-${number}`
  const draft = openDraft(
    null,
    reading.instrument.id,
    { level: "annex", designator, heading, segment },
    line,
    reading,
  )
  let holder = draft
  let pending: ReturnType<typeof blocksOf>["lines"][number][] = []
  const flush = () => {
    buildNumberedLines(holder, pending, ofAnnex, reading)
    pending = []
  }
  const { lines, consolidationMarks } = blocksOf(text, line, true, true)
  draft.notes.push(...consolidationMarks.map((words) => ({ kind: "consolidation-mark", text: words })))
  for (const each of lines) {
    const [whole, word = "", letter = ""] = annexPart.exec(each.words) ?? []
    if (whole === undefined) {
      pending.push(each)
      continue
    }
    flush()
    const level = word.toLowerCase()
    const name = {
      level,
      designator: whole.trim(),
      heading: each.words.slice(whole.length),
      segment: `${level}-${letter}`,
    }
    holder = openDraft(draft, draft.id, name, line, reading)
  }
  flush()
  return draft
}

/** A definition that is not, word for word, in the article that it names is kept with that article. */
function keepDefinitions(act: Act, articles: readonly Draft[], { report, file }: Reading): void {
  if (act.definitions.length === 0) return
  const text = bare(act.articles.map((article) => article.text).join(" "))
  const others = act.definitions.filter(({ definition }) => !text.includes(bare(definition)))
  report.note(
    file,
    1,
    `list of ${act.definitions.length} definitions (it repeats articles and is not kept twice)`,
  )
  for (const { term, definition, article } of others) {
    const holder = articles.find(({ designator }) => designator === `Article ${article}`)
    report.note(file, holder?.line ?? 1, `definition that its article has in other words: ${term}`)
    holder?.notes.push({ kind: "definition-elsewhere", text: `${term}: ${definition}` })
  }
}

function firstDay(
  act: Act,
  lastArticle: string,
  file: string,
  facts: ImportFacts,
  report: Report,
): IsoDate | null {
  const stated = isoDate(act.effective_date) ?? facts.effectiveFrom
  const applies =
    /\b(?:shall apply|apply these? (?:measures|provisions)) from (\d{1,2}) (\p{L}+) (\d{4})/u.exec(
      lastArticle.replaceAll("\u00A0", " "),
    )
  const [own = null] = applies === null ? [] : datesIn(`${applies[2]} ${applies[1]}, ${applies[3]}`)
  if (/\b(?:However|except for|with the exception|By way of derogation)\b/u.test(lastArticle))
    report.note(
      file,
      act.articles.at(-1)?.line ?? 1,
      "parts of the act apply from other days, which its last article names",
    )
  if (own === null || own === stated) return stated
  report.note(
    file,
    1,
    `the file says the act is effective from ${stated}, the act that it applies from ${own}: day unknown`,
  )
  return null
}

function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase()
}

function oneLine(words: string): string {
  return words.replace(/[\s\u00A0]+/gu, " ").trim()
}
