/**
 * The United States Code.
 *
 *   17 U.S.C. § 107(1)     15 USC 6801 et seq.     42 U.S.C. § 2000e-2(a)     5 U.S.C. ch. 5
 *   13 U.S.C. §§ 143 to 146     27 U.S.C. §§ 61, 62
 *
 * "et seq." is read with the section it follows, and no further. Where sections were repealed or moved together the
 * Code has one entry for all ("[§§ 143 to 146. Repealed"), so a range or pair may mean that entry (143-to-146) or
 * the section it begins with; whoever asked keeps what is held.
 */
import type { Citation } from "../citation.js"
import { idSegment, instrumentId } from "../provision-id.js"
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

const names = anyCase("U\\. ?S\\. ?C\\.(?: ?A\\.)?|USCA?|United States Code")
const prefix = `(?<![0-9A-Za-z.-])([0-9]{1,2}) ?(?:${names}),? ?`
const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?")})? ?`
const oneSection = "[0-9]{1,5}[A-Za-z]{0,4}(?:-[0-9]{1,3}[A-Za-z]{0,2})?"
const sections = citationPattern(
  `${prefix}${sign}(${oneSection})(${enumeratorsSource})(?: et seq\\.?)?(?![0-9A-Za-z(]|[-.][0-9])`,
)
const several = citationPattern(
  `${prefix}§§ ?(${oneSection})((?:(?: to |, and |, | and )${oneSection}){1,6})(?![0-9A-Za-z(]|[-.][0-9]| (?:to|and|U)|,? [0-9])`,
)
const parts = citationPattern(`${prefix}(${containersSource})`)

export const usc: CitationSystem = {
  name: "usc",
  writes: (instrument) => /^us\/usc\/[^/]+$/u.test(instrument),
  format: (instrument, path) => format(instrument.slice("us/usc/".length), path),
  find: (plain) => [
    ...[...plain.matchAll(several)].flatMap((match) => {
      const [, , first = "", others = ""] = match
      return [inText(match, [first]), inText(match, [idSegment(first + others)])]
    }),
    ...[...plain.matchAll(sections)].map((match) => {
      const [, , section = "", enumerators = ""] = match
      return inText(match, [readSection(section, enumerators), ...readEnumerators(enumerators)])
    }),
    ...[...plain.matchAll(parts)].map((match) => inText(match, readContainers(match[2] ?? ""))),
  ],
}

function inText(match: RegExpExecArray, path: readonly string[]): CitationInText {
  const citation = uscCitation(String(Number(match[1])), path)
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}

function uscCitation(title: string, path: readonly string[]): Citation {
  return {
    system: "usc",
    jurisdiction: "us",
    parts: [title, ...path],
    ...format(title, path),
    provision: provisionAt(instrumentId("us", ["usc", title]), path),
  }
}

function format(title: string, path: readonly string[]): WrittenCitation {
  const words = isContainerPath(path) ? writeContainers(path, "short") : writeSections(path)
  return { canonical: `${title} U.S.C. ${words}`, bluebook: `${title} U.S.C. ${words}` }
}

/** One section with what is below it, or the entry of several. */
function writeSections(path: readonly string[]): string {
  const written = writeSection(path)
    .replace(/-(to|and)-/gu, " $1 ")
    .replaceAll(",-", ", ")
  return `${written.includes(" ") ? "§§" : "§"} ${written}`
}
