/**
 * Codes whose sections carry the title's number and a hyphen, as those of D.C. and Franklin do.
 *
 *   D.C. Code § 28-3852(a)(1)       DC Code 28-3852           § 28-3852          28-3852(a)
 *   section 28-3852 of the D.C. Code          D.C. Code §§ 28-3851, 28-3852 and 28-3853(b)
 *   D.C. Code tit. 28, ch. 38       title 28, chapter 38 of the D.C. Code
 *
 * A bare number names no code; whoever asked keeps what is held. A number behind the name of another
 * code ("Md. Code, Com. Law § 14-3504") is that code's and is not read here.
 */
import type { Citation } from "../citation.js"
import type { InstrumentId, JurisdictionCode } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem } from "./citation-system.js"
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

export interface HyphenatedCode {
  readonly system: string
  readonly jurisdiction: JurisdictionCode
  readonly instrument: InstrumentId
  /** As canonical citations name it, and as the Bluebook does. */
  readonly name: string
  readonly bluebookName: string
  /** Regex source for every way the code is named; a space in it is one plain space. */
  readonly names: string
  /** Regex source of a section's number, e.g. "28-3852" or "28:2-510". */
  readonly number: string
}

const sign = `(?:§{1,2}|\\b${anyCase("(?:sections?|sects?\\.?|secs?\\.?)")}) ?`
/**
 * What may not follow a citation: more of a number or a word, or an enumerator that does not close. The
 * hyphen of a range ("28-3851-28-3853", where a dash was meant) may.
 */
const end = "(?![0-9A-Za-z(]|[.:][0-9]|-[0-9]{1,6}(?![0-9]|[-:]))"
const between = citationPattern(`(?:,|;|,? ?(?:${anyCase("and|or|to|through")}|&)|-) ?(?:§{1,2} ?)?`, "uy")

export function hyphenatedSections(code: HyphenatedCode): CitationSystem {
  const section = `(${code.number})(${enumeratorsSource})${end}`
  const names = `(?:${anyCase(code.names)})`
  const named = citationPattern(`(?<![A-Za-z])${names},? ?(?:${sign})?${section}`)
  const namedAfter = citationPattern(`${sign}${section},? of (?:the )?${names}`)
  const contained = citationPattern(`(?<![A-Za-z])${names},? (${containersSource})`)
  const containedIn = citationPattern(`(?<![A-Za-z])(${containersSource}),? of (?:the )?${names}`)
  const signed = citationPattern(`${sign}${section}`)
  const unsigned = citationPattern(`(?<![0-9A-Za-z$.:/-])${section}(?! ?%)`)
  const next = citationPattern(section, "uy")

  const citation = (path: readonly string[]): Citation => ({
    system: code.system,
    jurisdiction: code.jurisdiction,
    parts: path,
    ...format(path),
    provision: provisionAt(code.instrument, path),
  })
  const format = (path: readonly string[]) => {
    const contains = isContainerPath(path)
    const words = (name: string) =>
      contains ? `${name} ${writeContainers(path, "short")}` : `${name} § ${writeSection(path)}`
    return { canonical: words(code.name), bluebook: words(code.bluebookName) }
  }
  const sectionOf = (number: string, enumerators: string): Citation =>
    citation([readSection(plainNumber(number), enumerators), ...readEnumerators(enumerators)])

  const find = (plain: string): readonly CitationInText[] => {
    const found: CitationInText[] = []
    const add = (match: RegExpMatchArray, isNamed: boolean) => {
      const start = match.index ?? 0
      const [whole, number = "", enumerators = ""] = match
      found.push({
        start,
        end: start + whole.length,
        citation: sectionOf(number, enumerators),
        named: isNamed,
      })
      found.push(...listedAfter(plain, start + whole.length, isNamed))
    }
    for (const match of plain.matchAll(named)) add(match, true)
    for (const match of plain.matchAll(namedAfter)) add(match, true)
    for (const pattern of [contained, containedIn]) {
      for (const match of plain.matchAll(pattern)) {
        const path = readContainers(match[1] ?? "")
        found.push({
          start: match.index,
          end: match.index + match[0].length,
          citation: citation(path),
          named: true,
        })
      }
    }
    for (const match of plain.matchAll(signed)) {
      if (!isOfOtherCode(plain, match.index, match[0].length)) add(match, false)
    }
    for (const match of plain.matchAll(unsigned)) {
      const ofOther = isOfOtherCode(plain, match.index, match[0].length)
      if (isNumberOfACode(match[1] ?? "") && !ofOther) add(match, false)
    }
    return found
  }

  /** "…, 28-3852 and 28-3853(b)": a list goes on in the code it began with. */
  const listedAfter = (plain: string, from: number, isNamed: boolean): readonly CitationInText[] => {
    const found: CitationInText[] = []
    for (let at = from; ; ) {
      between.lastIndex = at
      const joint = between.exec(plain)
      if (joint === null) return found
      next.lastIndex = at + joint[0].length
      const match = next.exec(plain)
      if (match === null || !isNumberOfACode(match[1] ?? "")) return found
      const start = match.index
      at = start + match[0].length
      found.push({ start, end: at, citation: sectionOf(match[1] ?? "", match[2] ?? ""), named: isNamed })
    }
  }

  return {
    name: code.system,
    writes: (instrument) => instrument === code.instrument,
    format: (_, path) => format(path),
    find,
  }
}

/** The code's own letters: capital in an article ("28:2A-101"), small after a section ("7-863.03a"). */
function plainNumber(number: string): string {
  const [article = "", ...rest] = number.split("-")
  return [article.toUpperCase(), ...rest.map((part) => part.toLowerCase())].join("-")
}

/** Without a sign only a number of three figures or more after the hyphen: "10-15 employees" is no section. */
function isNumberOfACode(number: string): boolean {
  return /-\d{3}/u.test(number)
}

const otherCodeBefore =
  /(?:\bCode|\bLaws?|\bStat(?:utes?|s)?\.?|\bAnn\.?|\bRev\.|\bComp\.|\bLab\.|\bBus\.|\b[A-Z]\.[A-Z.]+|\b(?!AND |OR |OF |IN |UNDER |THE |DOES |SEE )[A-Z]{2,5}),? {0,3}$/u
const otherCodeAfter = /^,? of (?:the )?[A-Z][^.;?]{0,40}?\b(?:Code|Statutes|Laws|Act)\b/u

/** "Md. Code, Com. Law § …", "Neb. Rev. Stat. § …", "ORS …", "section … of the Maryland Code". */
function isOfOtherCode(plain: string, at: number, length: number): boolean {
  const before = plain
    .slice(Math.max(0, at - 40), at)
    .replace(/(?:§{1,2}|\bsections?|\bsecs?\.?) {0,3}$/iu, "")
  return otherCodeBefore.test(before) || otherCodeAfter.test(plain.slice(at + length, at + length + 80))
}
