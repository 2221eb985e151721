/**
 * Codes of regulations cited by title, name and section, as the Code of Federal Regulations is.
 *
 *   2 CFR 200.303(a)     2 C.F.R. § 200.303(a)     2 CFR part 200     2 CFR part 200, subpart D
 *   26 CFR 1.401(k)-1(a)     41 CFR 102-3.50     48 CFR 52.204-21
 *
 * A bare "§ 200.303" names no title, so it is not read here; the layer of cross-references reads it
 * against the instrument it stands in.
 */
import type { Citation } from "../citation.js"
import { instrumentId, type JurisdictionCode } from "../provision-id.js"
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

export interface TitledRegulations {
  readonly system: string
  readonly jurisdiction: JurisdictionCode
  /** The instrument's id without its title: `cfr` for `us/cfr/2`. */
  readonly code: string
  /** "CFR", and as the Bluebook has it. */
  readonly name: string
  readonly bluebookName: string
  /** Regex source for every way the code is named. */
  readonly names: string
}

/** "2 CFR part 200.303" is written too, and means the section. */
const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?|parts?")})? ?`
const number =
  "[0-9]{1,5}[a-z]?(?:-[0-9]{1,4}[a-z]?)?\\.[0-9]{1,5}[A-Za-z]{0,2}(?:\\([a-z0-9]{1,3}\\)(?=-[0-9]))?(?:-[0-9]{1,5}[A-Za-z]{0,2}(?:\\.[0-9]{1,5})?)?"
const end = "(?![0-9A-Za-z(]|[-.][0-9])"

export function titledRegulations(code: TitledRegulations): CitationSystem {
  const prefix = `(?<![0-9A-Za-z.-])([0-9]{1,2}) ?(?:${anyCase(code.names)}),? ?`
  const sections = citationPattern(`${prefix}${sign}(${number})(${enumeratorsSource})${end}`)
  const parts = citationPattern(`${prefix}(${containersSource}|[0-9]{1,5}[a-z]?(?![0-9A-Za-z(]|[-.][0-9]))`)

  const format = (title: string, path: readonly string[]): WrittenCitation => {
    if (isContainerPath(path)) {
      return {
        canonical: `${title} ${code.name} ${writeContainers(path, "full")}`,
        bluebook: `${title} ${code.bluebookName} ${writeContainers(path, "short")}`,
      }
    }
    const section = writeSection(path)
    return {
      canonical: `${title} ${code.name} ${section}`,
      bluebook: `${title} ${code.bluebookName} § ${section}`,
    }
  }

  const citation = (title: string, path: readonly string[]): Citation => ({
    system: code.system,
    jurisdiction: code.jurisdiction,
    parts: [title, ...path],
    ...format(title, path),
    provision: provisionAt(instrumentId(code.jurisdiction, [code.code, title]), path),
  })

  const find = (plain: string): readonly CitationInText[] => {
    const inText = (match: RegExpExecArray, path: readonly string[]): CitationInText => ({
      start: match.index,
      end: match.index + match[0].length,
      citation: citation(String(Number(match[1])), path),
      named: true,
    })
    return [
      ...[...plain.matchAll(sections)].map((match) => {
        const [, , section = "", enumerators = ""] = match
        return inText(match, [readSection(section, enumerators), ...readEnumerators(enumerators)])
      }),
      ...[...plain.matchAll(parts)].map((match) => {
        const written = match[2] ?? ""
        return inText(match, /^[0-9]/u.test(written) ? [`part-${written}`] : readContainers(written))
      }),
    ]
  }

  return {
    name: code.system,
    writes: (instrument) => titleOf(instrument) !== null,
    format: (instrument, path) => format(titleOf(instrument) ?? "", path),
    find,
  }

  function titleOf(instrument: string): string | null {
    const [jurisdiction, name, title, ...more] = instrument.split("/")
    const ours = jurisdiction === code.jurisdiction && name === code.code && more.length === 0
    return ours && title !== undefined ? title : null
  }
}
