/**
 * Public general Acts of the Parliament of the United Kingdom, by year and chapter.
 *
 *   2014 c. 27, s. 1(1)(a)      2014 c. 27 section 1      2014, c. 27, § 1(1)(a) (U.K.)
 */
import type { Citation } from "../citation.js"
import type { InstrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationSystem, WrittenCitation } from "./citation-system.js"
import { enumeratorsSource, provisionAt, readEnumerators, readSection, writeSection } from "./path-words.js"

const sign = `(?:${anyCase("sections?|ss?\\.")}|§{1,2})`
const pattern = citationPattern(
  `(?<![0-9A-Za-z])([0-9]{4}),? ?(?:${anyCase("c\\.|chapter|ch\\.")}) ?([0-9]{1,3}),? ?${sign} ?([0-9]{1,4}[A-Z]{0,3})(${enumeratorsSource})(?![0-9A-Za-z(])(?: \\(U\\.K\\.\\))?`,
)

export const ukActs: CitationSystem = {
  name: "uk-acts",
  writes: (instrument) => /^gb\/ukpga\/\d{4}\/\d+$/u.test(instrument),
  format: (instrument, path) => format(instrument, path),
  find: (plain) =>
    [...plain.matchAll(pattern)].map((match) => {
      const [whole, year = "", chapter = "", section = "", enumerators = ""] = match
      const path = [readSection(section, enumerators), ...readEnumerators(enumerators)]
      const instrument = `gb/ukpga/${year}/${Number(chapter)}` as InstrumentId
      const citation: Citation = {
        system: "uk-acts",
        jurisdiction: "gb",
        parts: [year, chapter, ...path],
        ...format(instrument, path),
        provision: provisionAt(instrument, path),
      }
      return { start: match.index, end: match.index + whole.length, citation, named: true }
    }),
}

/** A heading between sections has no number; it is written by its own words. */
function format(instrument: InstrumentId, path: readonly string[]): WrittenCitation {
  const [, , year = "", chapter = ""] = instrument.split("/")
  const written = writeSection(path)
  if (!/^\d/u.test(written)) {
    const named = `${year} c. ${chapter}, ${written}`
    return { canonical: named, bluebook: named }
  }
  return {
    canonical: `${year} c. ${chapter}, s. ${written}`,
    bluebook: `${year}, c. ${chapter}, § ${written} (U.K.)`,
  }
}
