/**
 * Codes of regulations cited by title, name and section, as the Code of Federal Regulations is.
 *
 *   2 CFR 200.303(a)     2 C.F.R. § 200.303(a)     2 CFR part 200     2 CFR part 200, subpart D
 *   26 CFR 1.401(k)-1(a)     41 CFR 102-3.50     48 CFR 52.204-21
 *   2 CFR 200.1 (“Capital assets”)(1)     2 CFR part 200, appendix II(A)     2 CFR part 180, appendix
 *
 * A bare "§ 200.303" names no title, so it is not read here; the layer of cross-references reads it
 * against the instrument it stands in.
 */
import type { Citation } from "../citation.js"
import { idSegment, instrumentId, type JurisdictionCode } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import {
  containersSource,
  isContainerPath,
  type PathTail,
  provisionAt,
  readContainers,
  readSection,
  readTails,
  tailsSource,
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
/** As ids write a heading: its first words in lower case. */
function headingSegment(heading: string): string {
  return (heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8).join("-")
}

const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?|parts?")})? ?`
const number =
  "[0-9]{1,5}[a-z]?(?:-[0-9]{1,4}[a-z]?)?\\.[0-9]{1,5}[A-Za-z]{0,2}(?:\\([a-z0-9]{1,3}\\)(?=-[0-9]))?(?:-[0-9]{1,5}[A-Za-z]{0,2}(?:\\.[0-9]{1,5})?)?"
const end = "(?![0-9A-Za-z(]|[-.][0-9])"

export function titledRegulations(code: TitledRegulations): CitationSystem {
  const prefix = `(?<![0-9A-Za-z.-])([0-9]{1,2}) ?(?:${anyCase(code.names)}),? ?`
  const sections = citationPattern(`${prefix}${sign}(${number})(${tailsSource})${end}`)
  const parts = citationPattern(
    `${prefix}(?:(${containersSource}(?:, ?appendix(?! ?[0-9A-Za-z]))?)(${tailsSource})|([0-9]{1,5}[a-z]?))${end}`,
  )

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

  const citation = (title: string, base: readonly string[], tails: readonly PathTail[]): Citation => {
    const path = [...base, ...tails.map((tail) => tail.segment)]
    const written = format(title, base)
    const tail = tails.map((each) => each.written).join("")
    return {
      system: code.system,
      jurisdiction: code.jurisdiction,
      parts: [title, ...path],
      canonical: written.canonical + tail,
      bluebook: written.bluebook + tail,
      provision: provisionAt(instrumentId(code.jurisdiction, [code.code, title]), path),
    }
  }

  const find = (plain: string): readonly CitationInText[] => {
    const inText = (
      match: RegExpExecArray,
      base: readonly string[],
      tails: readonly PathTail[],
    ): CitationInText => ({
      start: match.index,
      end: match.index + match[0].length,
      citation: citation(String(Number(match[1])), base, tails),
      named: true,
    })
    return [
      ...[...plain.matchAll(sections)].map((match) => {
        const [, , section = "", tails = ""] = match
        // What a section names in words is a term it defines.
        return inText(match, [readSection(section, tails)], readTails(tails, idSegment))
      }),
      ...[...plain.matchAll(parts)].flatMap((match) => {
        const [, , containers, tails = "", part = ""] = match
        const base = containers === undefined ? [`part-${part}`] : readContainers(containers)
        // An appendix has headings and now and then a list of terms; whoever asked keeps what is held.
        const named = /[“"]/u.test(tails) ? [headingSegment, idSegment] : [headingSegment]
        return named.map((segment) => inText(match, base, readTails(tails, segment)))
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
