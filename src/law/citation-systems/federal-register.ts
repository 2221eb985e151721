/**
 * What a notice in the Federal Register says of a regulation, by the place that it analyses.
 *
 *   FR Doc. 2013-01248, analysis of 12 CFR part 1024                us/fr/2013-01248/part-1024
 *   FR Doc. 2013-01248, analysis of 12 CFR 1024.33(a)               us/fr/2013-01248/part-1024/1024-33-a
 *   FR Doc. 2013-01248, analysis at 1024-33-a-Interp-1              us/fr/2013-01248/part-1024/1024-33-a-Interp-1
 *
 * The regulations are those of title 12, whose labels the notices use. A place that is no section or paragraph of
 * one (a comment, an appendix) is written by its label.
 */
import type { Citation } from "../citation.js"
import { type InstrumentId, instrumentId } from "../provision-id.js"
import { citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import { provisionAt, readEnumerators, writeSection } from "./path-words.js"

const document = "(?<![0-9A-Za-z])FR Doc\\. ?([0-9]{4}-[0-9]{1,6}(?:_[0-9]{8})?),? analysis "
const twin = "(\\[[0-9]{1,2}\\])?"
const ofPart = citationPattern(`${document}of 12 CFR part ([0-9]{4})(?![0-9.])`)
const ofParagraph = citationPattern(
  `${document}of 12 CFR ([0-9]{4})\\.([0-9]{1,4}[a-z]?)((?:\\([0-9A-Za-z]{1,6}\\)){0,8})${twin}(?![0-9A-Za-z(])`,
)
const atLabel = citationPattern(
  `${document}at (([0-9]{4})-[0-9A-Za-z][0-9A-Za-z-]{0,60})${twin}(?![0-9A-Za-z-])`,
)

export const federalRegister: CitationSystem = {
  name: "federal-register",
  writes: (instrument) => /^us\/fr\/[^/]+$/u.test(instrument),
  format: (instrument, path) => format(instrument.slice("us/fr/".length), path),
  find: (plain) => [
    ...[...plain.matchAll(ofPart)].map((match) => inText(match, [`part-${match[2]}`])),
    ...[...plain.matchAll(ofParagraph)].map((match) => {
      const [, , part = "", section = "", enumerators = "", mark = ""] = match
      const label = [part, section, ...readEnumerators(enumerators)].join("-")
      return inText(match, [`part-${part}`, label + nth(mark)])
    }),
    ...[...plain.matchAll(atLabel)].map((match) => {
      const [, , label = "", part = "", mark = ""] = match
      return inText(match, [`part-${part}`, label + nth(mark)])
    }),
  ],
}

function nth(mark: string): string {
  return mark === "" ? "" : `~${mark.slice(1, -1)}`
}

function inText(match: RegExpExecArray, path: readonly string[]): CitationInText {
  const [whole, number = ""] = match
  const instrument = instrumentId("us", ["fr", number]) as InstrumentId
  const citation: Citation = {
    system: "federal-register",
    jurisdiction: "us",
    parts: [number, ...path],
    ...format(number, path),
    provision: provisionAt(instrument, path),
  }
  return { start: match.index, end: match.index + whole.length, citation, named: true }
}

function format(number: string, [part = "", label]: readonly string[]): WrittenCitation {
  const written = `FR Doc. ${number}, analysis ${label === undefined ? `of 12 CFR part ${part.slice("part-".length)}` : placeOf(label)}`
  return { canonical: written, bluebook: written }
}

function placeOf(label: string): string {
  const [place = "", mark] = label.split("~")
  const twinMark = mark === undefined ? "" : `[${mark}]`
  const [, part, section, below = ""] =
    /^(\d{4})-(\d{1,4}[a-z]?)((?:-[0-9a-z]{1,6}|-[A-Z]{1,2})*)$/u.exec(place) ?? []
  if (part === undefined || section === undefined) return `at ${place}${twinMark}`
  const enumerators = below.split("-").filter((each) => each !== "")
  return `of 12 CFR ${part}.${writeSection([section, ...enumerators])}${twinMark}`
}
