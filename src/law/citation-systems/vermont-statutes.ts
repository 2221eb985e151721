/**
 * The Vermont Statutes Annotated, by title.
 *
 *   9 V.S.A. § 2435(b)(1)     9 VSA § 2430     Vt. Stat. Ann. tit. 9, § 2435(b)(1)     9 V.S.A. ch. 62
 *   9 V.S.A. §§ 301-876 (sections repealed together are printed as one)
 */
import type { Citation } from "../citation.js"
import { instrumentId } from "../provision-id.js"
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

const title = "([0-9]{1,2}[Aa]?)"
const number = "[0-9]{1,5}[a-z]{0,2}(?:-[0-9]{1,5}[a-z]{0,2})?"
const section = `(${number})(${enumeratorsSource})(?: et seq\\.?)?(?![0-9A-Za-z(]|[.-][0-9])`
const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?")}) ?`
const before = `(?<![0-9A-Za-z.-])${title} ?(?:${anyCase("V\\. ?S\\. ?A\\.|VSA")}),? ?`
const bluebook = `(?<![A-Za-z])${anyCase("V(?:t\\.|ermont) ?Stat(?:\\.|utes) ?Ann(?:\\.|otated)")},? ${anyCase("tit(?:\\.|le)")} ?${title},? `

const patterns = {
  sections: [before, bluebook].map((names) => citationPattern(`${names}(?:${sign})?${section}`)),
  containers: [before, bluebook].map((names) => citationPattern(`${names}(${containersSource})`)),
}

export const vermontStatutes: CitationSystem = {
  name: "vsa",
  writes: (instrument) => /^us-vt\/vsa\/[^/]+$/u.test(instrument),
  format: (instrument, path) => format(instrument.slice("us-vt/vsa/".length), path),
  find: (plain) => [
    ...patterns.sections.flatMap((pattern) =>
      [...plain.matchAll(pattern)].map((match) => {
        const [, , numbered = "", enumerators = ""] = match
        return inText(match, [readSection(numbered, enumerators), ...readEnumerators(enumerators)])
      }),
    ),
    ...patterns.containers.flatMap((pattern) =>
      [...plain.matchAll(pattern)].map((match) => inText(match, readContainers(match[2] ?? ""))),
    ),
  ],
}

function inText(match: RegExpExecArray, path: readonly string[]): CitationInText {
  const of = (match[1] ?? "").toUpperCase()
  const citation: Citation = {
    system: "vsa",
    jurisdiction: "us-vt",
    parts: [of, ...path],
    ...format(of, path),
    provision: provisionAt(instrumentId("us-vt", ["vsa", of]), path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}

function format(of: string, path: readonly string[]): WrittenCitation {
  const signs = /^\d+[a-z]*-\d/u.test(path[0] ?? "") ? "§§" : "§"
  const words = isContainerPath(path) ? writeContainers(path, "short") : `${signs} ${writeSection(path)}`
  return { canonical: `${of} V.S.A. ${words}`, bluebook: `Vt. Stat. Ann. tit. ${of}, ${words}` }
}
