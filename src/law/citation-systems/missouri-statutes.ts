/**
 * The Revised Statutes of Missouri.
 *
 *   RSMo 143.011.4(2)(a)b     Mo. Rev. Stat. § 143.011.4(2)(a)b     § 143.011.4 RSMo     section 407.020, RSMo
 *   143.011.4   subsection 4            407.020(4)   subdivision (4) of a section without subsections
 *
 * A subsection follows the section's number after a full stop, and a subparagraph its paragraph without
 * brackets. So the id of a subdivision that stands in the section itself keeps its brackets: …/407.020/(4).
 */
import type { Citation } from "../citation.js"
import type { InstrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import { missouriSection, readMissouriPath, writeMissouriPath } from "./missouri-path.js"
import {
  containersSource,
  isContainerPath,
  provisionAt,
  readContainers,
  writeContainers,
} from "./path-words.js"

const instrument = "us-mo/rsmo" as InstrumentId
const names = `(?:${anyCase("R\\.? ?S\\.? ?Mo\\.?|Mo(?:\\.|issouri)? ?Rev(?:\\.|ised) ?Stat(?:\\.|utes)(?: ?Ann(?:\\.|otated))?|Revised Statutes of Missouri|V\\.A\\.M\\.S\\.")})`
const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?")}) ?`

const sections = [
  citationPattern(`(?<![A-Za-z.])${names},? ?(?:${sign})?${missouriSection}`),
  citationPattern(`${sign}${missouriSection},? (?:of (?:the )?)?${names}`),
]
const containers = citationPattern(`(?<![A-Za-z.])${names},? (${containersSource})`)

export const missouriStatutes: CitationSystem = {
  name: "rsmo",
  writes: (id) => id === instrument,
  format: (_, path) => format(path),
  find: (plain) => [
    ...sections.flatMap((pattern) =>
      [...plain.matchAll(pattern)].map((match) =>
        inText(match, readMissouriPath(match[1] ?? "", match[2] ?? "")),
      ),
    ),
    ...[...plain.matchAll(containers)].map((match) => inText(match, readContainers(match[1] ?? ""))),
  ],
}

function inText(match: RegExpExecArray, path: readonly string[]): CitationInText {
  const citation: Citation = {
    system: "rsmo",
    jurisdiction: "us-mo",
    parts: path,
    ...format(path),
    provision: provisionAt(instrument, path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}

function format(path: readonly string[]): WrittenCitation {
  if (isContainerPath(path)) {
    return {
      canonical: `RSMo ${writeContainers(path, "full")}`,
      bluebook: `Mo. Rev. Stat. ${writeContainers(path, "short")}`,
    }
  }
  const written = writeMissouriPath(path)
  return { canonical: `RSMo ${written}`, bluebook: `Mo. Rev. Stat. § ${written}` }
}
