/**
 * Reads a corrigendum as what it is: instructions, each with the words it corrects and those to read instead.
 *
 * It is an instrument of its own, kept apart from the act. No correction is law by itself (`amending`): the
 * consolidated text speaks with it. A note `corrects` names the provision, where the description tells it:
 *
 *   On page 55, point (c) of Article 37(1):      eu/2016-679/art-37/1/c
 *   On page 14, recital 71, fifth and sixth sentences:      eu/2016-679/recital-71
 */
import { effectivePeriod, type InstrumentId, instrumentId, provisionId } from "../../law/index.js"
import { finishDraft, openDraft, type Reading } from "../numbered-lines/index.js"
import type { ImportFacts, ParsedInstrument } from "../parsed.js"
import { createIdGiver } from "../provision-ids.js"
import type { Report } from "../report.js"
import type { Surroundings } from "../surroundings.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"
import { addQuoted } from "./blocks.js"
import { basicDate, descendant, languageOf, numberInTitle } from "./publication.js"
import { wordsOf } from "./words.js"

export function readCorrigendum(
  root: XmlElement,
  file: string,
  facts: ImportFacts,
  report: Report,
): ParsedInstrument {
  const title = firstChild(root, "TITLE")
  const name = title === null ? "Corrigendum" : wordsOf(title, { file, report, notes: [] })
  const act = numberInTitle(name)
  const bibliography = firstChild(root, "BIB.INSTANCE")
  const published = basicDate(
    bibliography === null ? "" : (firstChild(bibliography, "DATE")?.attributes["ISO"] ?? ""),
  )
  const journal = wordsOfFirst(root, "NO.OJ")
  const page = wordsOfFirst(root, "PAGE.FIRST")
  const year = (published ?? "").slice(0, 4) || wordsOfFirst(root, "YEAR")
  const series = wordsOfFirst(root, "COLL") || "L"
  const id = instrumentId("eu", ["oj", `${series}-${year}-${journal}-${page}`])
  const shortName = `OJ ${series} ${journal}, ${year}, p. ${page}`
  const reading: Reading = { file, report, giveId: createIdGiver(report), instrument: { id, shortName } }

  const whole = openDraft(
    null,
    id,
    { level: "corrigendum", designator: "", heading: name, segment: "corrigendum" },
    root.line,
    reading,
  )
  const contents = firstChild(root, "CONTENTS.CORR")
  const corrections = contents === null ? [] : childElements(contents)
  for (const [index, correction] of corrections.entries()) {
    const notes: Surroundings["notes"] = []
    const around = { file, report, notes }
    const described = firstChild(correction, "DESCRIPTION")
    const heading = described === null ? "" : wordsOf(described, around)
    const naming = { level: "correction", designator: "", heading, segment: String(index + 1) }
    const draft = openDraft(whole, id, naming, correction.line, reading)
    const corrected = act === null ? null : correctedBy(heading, instrumentId("eu", [act]))
    if (corrected === null) report.note(file, correction.line, `correction of an unknown place: ${heading}`)
    else draft.notes.push({ kind: "corrects", text: corrected })
    for (const part of childElements(correction)) {
      if (part.name !== "DESCRIPTION") addQuoted(part, draft, { ...around, notes: draft.notes })
    }
    draft.notes.push(...notes)
  }
  const language = languageOf(root)
  const period = effectivePeriod(published, null, facts.currentThrough)
  return {
    id,
    jurisdiction: "eu",
    name,
    shortName,
    weight: facts.weight ?? "regulation",
    publisher: "Publications Office of the European Union",
    officialUrl: facts.officialUrl,
    currentThrough: facts.currentThrough,
    language,
    roots: [
      { ...finishDraft(whole, { status: "amending", period, weight: null }, reading), ref: { language } },
    ],
  }
}

function correctedBy(description: string, act: InstrumentId): string | null {
  const recital = /\brecital\s(\d+)/u.exec(description)?.[1]
  if (recital !== undefined) return provisionId(act, [`recital-${recital}`])
  const [, article, paragraph] = /\bArticle\s(\d+[a-z]?)(?:\((\w+)\))?/u.exec(description) ?? []
  if (article === undefined) return null
  const point = /\bpoint\s\((\w+)\)\sof\sArticle/u.exec(description)?.[1]
  const below = [paragraph, point].filter((each) => each !== undefined)
  return provisionId(act, [`art-${article}`, ...below])
}

function wordsOfFirst(root: XmlElement, name: string): string {
  const found = descendant(root, name)
  return found === null ? "" : plainWords(found)
}
