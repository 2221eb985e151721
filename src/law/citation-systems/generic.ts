/**
 * An instrument whose publisher has no system of its own here: its short name, then section and enumerators.
 *
 *   Md. Com. Law § 14-3504(a)     Md. Com. Law tit. 14, subtit. 35     Toxic Substances Control Act
 *   COM(2013) 619, regulation, art. 6(2)(g)     Case 653/07 (ZA), decision, item 5(b)
 *
 * What is no numbered section is written by its names from the top down, `generic-names.ts`. Nothing in such a citation says which instrument it means, so it is read only against the instruments
 * that are held, by their short names. The name alone is a citation where it is the name of an act of Congress.
 */
import type { Citation } from "../citation.js"
import { type InstrumentId, jurisdictionOf } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, WrittenCitation } from "./citation-system.js"
import { namesSource, readNames, writeNames } from "./generic-names.js"
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
  const words = isContainerPath(path)
    ? ` ${writeContainers(path, "short")}`
    : isNumbered(path)
      ? ` § ${writeSection(path)}`
      : `, ${writeNames(path)}`
  return { canonical: `${shortName}${words}`, bluebook: `${shortName}${words}` }
}

function hasArticle(path: readonly string[]): boolean {
  return path.some((segment) => segment.startsWith("art-"))
}

/** "14-3504", "12a", "A-1", "b", with plain enumerators; "art-6" and "recital-2" are named. */
function isNumbered([section = "", ...enumerators]: readonly string[]): boolean {
  const isNumber =
    (/\d/u.test(section) || section.length < 4) &&
    !/^[A-Za-z]{3,}-/u.test(section) &&
    wholeNumber.test(section)
  return isNumber && enumerators.every((each) => plainEnumerator.test(each))
}

const wholeNumber = new RegExp(`^${number}(?:~\\d+)?$`, "u")
const plainEnumerator = /^[0-9A-Za-z]{1,8}(?:[-.][0-9A-Za-z]{1,8}){0,2}(?:~\d+)?$/u

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
    // American codes have articles that hold sections; elsewhere an article is what is cited.
    const isAmerican = jurisdictionOf(instrument.id).startsWith("us")
    const named = citationPattern(`(?<![0-9A-Za-z])${name}, (${namesSource})(?![0-9A-Za-z(-])`)
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
      ...[...plain.matchAll(named)].flatMap((match) => {
        // A container that stands alone is read below.
        const path = readNames(match[1] ?? "")
        return isContainerPath(path) || (isAmerican && hasArticle(path))
          ? []
          : [inText(match, instrument, path)]
      }),
      ...[...plain.matchAll(parts)].flatMap((match) => {
        const path = readContainers(match[1] ?? "")
        return !isAmerican && path[0]?.startsWith("article-") ? [] : [inText(match, instrument, path)]
      }),
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
