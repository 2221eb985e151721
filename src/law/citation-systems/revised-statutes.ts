/**
 * Codes that are cited by their initials and a number without a section sign, as those of Oregon and Nevada are.
 *
 *   ORS 165.007(1)(a)      ORS § 165.007      Or. Rev. Stat. § 165.007(1)(a)      section 165.007, ORS
 *   NRS 432B.010           ORS chapter 165    Nev. Rev. Stat. ch. 432B
 *
 * The number alone ("§ 165.007") is also how other states count, so it is not read here. A list goes on in its
 * code: "ORS 165.007, 165.013 and 165.022(1)".
 */
import type { Citation } from "../citation.js"
import type { InstrumentId, JurisdictionCode } from "../provision-id.js"
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

export interface RevisedStatutes {
  readonly system: string
  readonly jurisdiction: JurisdictionCode
  readonly instrument: InstrumentId
  /** As the publisher names it, before a number. */
  readonly name: string
  /** As the Bluebook does, with the section sign where it has one. */
  readonly bluebookName: string
  readonly bluebookSign: "§ " | ""
  /** Regex source for every way the code is named; a space in it is one plain space. */
  readonly names: string
  /** Regex source of a section's number. */
  readonly number: string
}

const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?|rules?")}) ?`
const between = citationPattern(`(?:,|;|,? ?(?:${anyCase("and|or|to|through")}|&)) ?(?:§{1,2} ?)?`, "uy")

export function revisedStatutes(code: RevisedStatutes): CitationSystem {
  const section = `(${code.number})(${enumeratorsSource})(?![0-9A-Za-z(]|[.:-][0-9])`
  const names = `(?:${anyCase(code.names)})`
  const named = citationPattern(`(?<![A-Za-z.])${names},? ?(?:${sign})?${section}`)
  const namedAfter = citationPattern(`${sign}${section},? (?:of (?:the )?)?${names}`)
  const contained = citationPattern(`(?<![A-Za-z.])${names},? (${containersSource})`)
  const containedIn = citationPattern(`(?<![A-Za-z])(${containersSource}),? of (?:the )?${names}`)
  const next = citationPattern(section, "uy")

  const format = (path: readonly string[]): WrittenCitation =>
    isContainerPath(path)
      ? {
          canonical: `${code.name} ${writeContainers(path, "full")}`,
          bluebook: `${code.bluebookName} ${writeContainers(path, "short")}`,
        }
      : {
          canonical: `${code.name} ${writeSection(path)}`,
          bluebook: `${code.bluebookName} ${code.bluebookSign}${writeSection(path)}`,
        }
  const inText = (start: number, end: number, path: readonly string[]): CitationInText => {
    const citation: Citation = {
      system: code.system,
      jurisdiction: code.jurisdiction,
      parts: path,
      ...format(path),
      provision: provisionAt(code.instrument, path),
    }
    return { start, end, citation, named: true }
  }
  const sectionIn = (match: RegExpExecArray): CitationInText => {
    const [whole, number = "", enumerators = ""] = match
    const path = [readSection(number, enumerators), ...readEnumerators(enumerators)]
    return inText(match.index, match.index + whole.length, path)
  }
  const listedAfter = (plain: string, from: number): readonly CitationInText[] => {
    const found: CitationInText[] = []
    for (let at = from; ; ) {
      between.lastIndex = at
      const joint = between.exec(plain)
      if (joint === null) return found
      next.lastIndex = at + joint[0].length
      const match = next.exec(plain)
      if (match === null) return found
      found.push(sectionIn(match))
      at = match.index + match[0].length
    }
  }

  return {
    name: code.system,
    writes: (instrument) => instrument === code.instrument,
    format: (_, path) => format(path),
    find: (plain) => [
      ...[named, namedAfter].flatMap((pattern) =>
        [...plain.matchAll(pattern)].flatMap((match) => [
          sectionIn(match),
          ...listedAfter(plain, match.index + match[0].length),
        ]),
      ),
      ...[contained, containedIn].flatMap((pattern) =>
        [...plain.matchAll(pattern)].map((match) =>
          inText(match.index, match.index + match[0].length, readContainers(match[1] ?? "")),
        ),
      ),
    ],
  }
}
