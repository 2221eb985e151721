/**
 * An instrument whose publisher has no system of its own here: its short name, then section and enumerators.
 *
 *   Md. Com. Law § 14-3504(a)     Md. Com. Law tit. 14, subtit. 35     Toxic Substances Control Act
 *
 * Nothing in such a citation says which instrument it means, so it is read only against the instruments
 * that are held, by their short names. The name alone is a citation where it is the name of an act of Congress.
 */
import type { Citation } from "../citation.js"
import { type InstrumentId, jurisdictionOf } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, WrittenCitation } from "./citation-system.js"
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

/** As much of a held instrument as its citations need. */
export interface NamedInstrument {
  readonly id: InstrumentId
  readonly shortName: string
}

const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?")}) ?`
const number = "[0-9A-Za-z]{1,12}(?:[-.:_][0-9A-Za-z]{1,12}){0,8}"

/** The whole of a compiled act is the one root of its instrument; no other short name may stand alone. */
const wholeAct = "act"
const isAct = (instrument: NamedInstrument): boolean => instrument.id.startsWith("us/comp/")

export function formatGeneric(shortName: string, path: readonly string[]): WrittenCitation {
  if (path.length === 1 && path[0] === wholeAct) return { canonical: shortName, bluebook: shortName }
  const words = isContainerPath(path) ? writeContainers(path, "short") : `§ ${writeSection(path)}`
  return { canonical: `${shortName} ${words}`, bluebook: `${shortName} ${words}` }
}

export function findGeneric(
  plain: string,
  instruments: readonly NamedInstrument[],
): readonly CitationInText[] {
  return instruments.flatMap((instrument) => {
    if (instrument.shortName.trim() === "") return []
    const name = instrument.shortName.trim().replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
    const prefix = `(?<![0-9A-Za-z])${name},? ?`
    const sections = citationPattern(
      `${prefix}${sign}(${number})(${enumeratorsSource})(?![0-9A-Za-z(]|[-.:_][0-9])`,
    )
    const parts = citationPattern(`${prefix}(${containersSource})`)
    const alone = citationPattern(`(?<![0-9A-Za-z])${name}(?![0-9A-Za-z])`)
    return [
      ...(isAct(instrument)
        ? [...plain.matchAll(alone)].map((match) => inText(match, instrument, [wholeAct]))
        : []),
      ...[...plain.matchAll(sections)].map((match) => {
        const [, section = "", enumerators = ""] = match
        return inText(match, instrument, [readSection(section, enumerators), ...readEnumerators(enumerators)])
      }),
      ...[...plain.matchAll(parts)].map((match) => inText(match, instrument, readContainers(match[1] ?? ""))),
    ]
  })
}

function inText(
  match: RegExpExecArray,
  instrument: NamedInstrument,
  path: readonly string[],
): CitationInText {
  const citation: Citation = {
    system: "generic",
    jurisdiction: jurisdictionOf(instrument.id),
    parts: path,
    ...formatGeneric(instrument.shortName, path),
    provision: provisionAt(instrument.id, path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}
