/**
 * Public general Acts of the Parliament of the United Kingdom, by year and chapter.
 *
 *   2014 c. 27, s. 1(1)(a)      2014 c. 27 section 1      2014, c. 27, § 1(1)(a) (U.K.)
 */
import type { Citation } from "../citation.js"
import type { InstrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import { namesSource, readNames, writeNames } from "./generic-names.js"
import { enumeratorsSource, provisionAt, readEnumerators, readSection, writeSection } from "./path-words.js"

const sign = `(?:${anyCase("sections?|ss?\\.")}|§{1,2})`
const pattern = citationPattern(
  `(?<![0-9A-Za-z])([0-9]{4}),? ?(?:${anyCase("c\\.|chapter|ch\\.")}) ?([0-9]{1,3}),? ?${sign} ?([0-9]{1,4}[A-Z]{0,3})(${enumeratorsSource})(?![0-9A-Za-z(])(?: \\(U\\.K\\.\\))?`,
)

const headings = citationPattern(
  `(?<![0-9A-Za-z])([0-9]{4}),? ?(?:${anyCase("c\\.|chapter|ch\\.")}) ?([0-9]{1,3}), (${namesSource})(?![0-9A-Za-z(-])`,
)

export const ukActs: CitationSystem = {
  name: "uk-acts",
  writes: (instrument) => /^gb\/ukpga\/\d{4}\/\d+$/u.test(instrument),
  format: (instrument, path) => format(instrument, path),
  find: (plain) => [
    ...[...plain.matchAll(pattern)].map((match) => {
      const [, year = "", chapter = "", section = "", enumerators = ""] = match
      return inText(match, year, chapter, [
        readSection(section, enumerators),
        ...readEnumerators(enumerators),
      ])
    }),
    ...[...plain.matchAll(headings)].flatMap((match) => {
      const [, year = "", chapter = "", words = ""] = match
      const path = readNames(words)
      // "2014 c. 27, s. 1" is a section.
      return isSectionWord.test(path[0] ?? "") ? [] : [inText(match, year, chapter, path)]
    }),
  ],
}

const isSectionWord = /^(?:s|ss|sections?|sec)-\d/iu

function inText(
  match: RegExpExecArray,
  year: string,
  chapter: string,
  path: readonly string[],
): CitationInText {
  const instrument = `gb/ukpga/${year}/${Number(chapter)}` as InstrumentId
  const citation: Citation = {
    system: "uk-acts",
    jurisdiction: "gb",
    parts: [year, chapter, ...path],
    ...format(instrument, path),
    provision: provisionAt(instrument, path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}

/** A heading between sections has no number; it is written by its own words. */
function format(instrument: InstrumentId, path: readonly string[]): WrittenCitation {
  const [, , year = "", chapter = ""] = instrument.split("/")
  if (!/^\d/u.test(path[0] ?? "")) {
    const named = `${year} c. ${chapter}, ${writeNames(path)}`
    return { canonical: named, bluebook: named }
  }
  const written = writeSection(path)
  return {
    canonical: `${year} c. ${chapter}, s. ${written}`,
    bluebook: `${year}, c. ${chapter}, § ${written} (U.K.)`,
  }
}
