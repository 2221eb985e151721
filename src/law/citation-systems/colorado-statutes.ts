/**
 * The Colorado Revised Statutes.
 *
 *   C.R.S. 4-9-109(d)(1)     C.R.S. § 4-2.5-103 (1)     Colo. Rev. Stat. § 4-9-109     CRS 4-9-109
 *   section 4-9-109, C.R.S.     C.R.S. tit. 4, art. 9, pt. 1
 *
 * Three numbers with two hyphens, title, article and section, are also how other states count (Georgia, New
 * Mexico), so a number without the code's name is not read here.
 */
import type { Citation } from "../citation.js"
import type { InstrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import {
  containersSource,
  enumeratorsSource,
  isContainerPath,
  provisionAt,
  readContainers,
  readEnumerators,
  readSection,
  writeContainers,
  writeSection,
} from "./path-words.js"

const instrument = "us-co/crs" as InstrumentId
const names = `(?:${anyCase("C\\. ?R\\. ?S\\.(?: ?A\\.)?|CRS|Colo(?:\\.|rado) ?Rev(?:\\.|ised) ?Stat(?:\\.|utes)(?: ?Ann(?:\\.|otated))?")})`
const part = "[0-9]{1,3}(?:\\.[0-9]{1,2})?"
const section = `(${part}-${part}-[0-9]{1,4}(?:\\.[0-9]{1,3})?)(${enumeratorsSource})(?![0-9A-Za-z(]|[.:-][0-9])`
const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?")}) ?`

const patterns = {
  named: citationPattern(`(?<![A-Za-z.])${names},? ?(?:${sign})?${section}`),
  namedAfter: citationPattern(`${sign}${section},? (?:of (?:the )?)?${names}`),
  contained: citationPattern(`(?<![A-Za-z.])${names},? (${containersSource})`),
}

export const coloradoStatutes: CitationSystem = {
  name: "crs",
  writes: (id) => id === instrument,
  format: (_, path) => format(path),
  find: (plain) => [
    ...[patterns.named, patterns.namedAfter].flatMap((pattern) =>
      [...plain.matchAll(pattern)].map((match) => {
        const [, number = "", enumerators = ""] = match
        return inText(match, [readSection(number, enumerators), ...readEnumerators(enumerators)])
      }),
    ),
    ...[...plain.matchAll(patterns.contained)].map((match) => inText(match, readContainers(match[1] ?? ""))),
  ],
}

function inText(match: RegExpExecArray, path: readonly string[]): CitationInText {
  const citation: Citation = {
    system: "crs",
    jurisdiction: "us-co",
    parts: path,
    ...format(path),
    provision: provisionAt(instrument, path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}

function format(path: readonly string[]): WrittenCitation {
  if (isContainerPath(path)) {
    const words = writeContainers(path, "short")
    return { canonical: `C.R.S. ${words}`, bluebook: `Colo. Rev. Stat. ${words}` }
  }
  const section = writeSection(path)
  return { canonical: `C.R.S. ${section}`, bluebook: `Colo. Rev. Stat. § ${section}` }
}
