/**
 * The acts of Congress, by the number of the law.
 *
 *   Pub. L. 113-67     Pub. L. No. 113–67, § 101(a)     Public Law 113-67     P.L. 113-67, sec. 3     Pvt. L. 112-1
 *   Pub. L. 114-254, div. B, § 101(a)     Pub. L. 114-254, div. B, tit. I (“Military Personnel, Army”)
 *   section 101(a) of Public Law 113-67
 *
 * The number alone means the whole act. The sections of an act are numbered through its titles, so a title before
 * a section is read and not needed; each division begins anew. An appropriation has no number and is named by its
 * heading.
 */
import type { Citation } from "../citation.js"
import { type InstrumentId, instrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import {
  containersSource,
  enumeratorsSource,
  isContainerPath,
  type PathTail,
  provisionAt,
  readContainers,
  readEnumerators,
  readSection,
  readTails,
  tailsSource,
  writeContainers,
  writeSection,
} from "./path-words.js"

const kinds = `(${anyCase("Pub(?:lic|\\.)? ?L(?:aw|\\.)?|P\\. ?L\\.|Priv(?:ate|\\.) ?L(?:aw|\\.)?|Pvt\\. ?L\\.")})`
const prefix = `(?<![A-Za-z.])${kinds},? ?(?:${anyCase("Nos?\\.")} ?)?([0-9]{2,3}-[0-9]{1,4})`
const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?")}) ?`
const number = "[0-9]{1,6}[A-Za-z]{0,3}(?:-[0-9]{1,3}[A-Za-z]?)?"
const section = `${sign}(${number})(${enumeratorsSource})`
const end = "(?![0-9A-Za-z(]|[-.:][0-9])"

const sections = citationPattern(`${prefix},? (?:(${containersSource}),? )?${section}${end}`)
const parts = citationPattern(`${prefix},? (${containersSource})(${tailsSource})`)
const whole = citationPattern(`${prefix}(${tailsSource})(?![0-9A-Za-z]|-[0-9])`)
const sectionsBefore = citationPattern(`(?<![0-9A-Za-z])${section} of ${prefix}(?![0-9A-Za-z]|-[0-9])`)

/** The act as a whole is the one root of its instrument. */
const root = "act"

export const publicLaws: CitationSystem = {
  name: "public-laws",
  writes: (instrument) => lawOf(instrument) !== null,
  format: (instrument, path) => format(lawOf(instrument) ?? instrument, path),
  find: (plain) => [
    ...[...plain.matchAll(sections)].map((match) => {
      const [, , , containers, number = "", enumerators = ""] = match
      const division = containers === undefined ? [] : readContainers(containers).filter(isDivision)
      const path = [...division, readSection(number, enumerators), ...readEnumerators(enumerators)]
      return inText(match, lawNamed(match[1], match[2]), path, [])
    }),
    ...[...plain.matchAll(parts)].map((match) => {
      const [, kind, number, containers = "", tails = ""] = match
      return inText(
        match,
        lawNamed(kind, number),
        readContainers(containers),
        readTails(tails, headingSegment),
      )
    }),
    ...[...plain.matchAll(whole)].map((match) => {
      const tails = readTails(match[3] ?? "", headingSegment)
      return inText(match, lawNamed(match[1], match[2]), [root], tails)
    }),
    ...[...plain.matchAll(sectionsBefore)].map((match) => {
      const [, number = "", enumerators = "", kind, law] = match
      const path = [readSection(number, enumerators), ...readEnumerators(enumerators)]
      return inText(match, lawNamed(kind, law), path, [])
    }),
  ],
}

const isDivision = (segment: string): boolean => segment.startsWith("division-")

/** As ids write a heading: its first words in lower case. */
function headingSegment(heading: string): string {
  return (heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8).join("-")
}

function lawNamed(kind = "", number = ""): InstrumentId {
  return instrumentId("us", [/^p(?:riv|vt)/iu.test(kind) ? "pvtl" : "pl", number])
}

function lawOf(instrument: InstrumentId): InstrumentId | null {
  return /^us\/(?:pl|pvtl)\/\d+-\d+$/u.test(instrument) ? instrument : null
}

function inText(
  match: RegExpExecArray,
  law: InstrumentId,
  base: readonly string[],
  tails: readonly PathTail[],
): CitationInText {
  const written = format(law, base)
  const tail = tails.map((each) => each.written).join("")
  const path = [...base, ...tails.map((each) => each.segment)]
  const citation: Citation = {
    system: "public-laws",
    jurisdiction: "us",
    parts: [law.slice(law.lastIndexOf("/") + 1), ...path],
    canonical: written.canonical + tail,
    bluebook: written.bluebook + tail,
    provision: provisionAt(law, path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}

function format(law: InstrumentId, path: readonly string[]): WrittenCitation {
  const number = law.slice(law.lastIndexOf("/") + 1)
  const [canonical, bluebook] = law.startsWith("us/pvtl/")
    ? [`Pvt. L. ${number}`, `Priv. L. No. ${number}`]
    : [`Pub. L. ${number}`, `Pub. L. No. ${number}`]
  const tail = tailOf(path)
  return { canonical: canonical + tail, bluebook: bluebook + tail }
}

function tailOf(path: readonly string[]): string {
  if (path.length === 1 && path[0] === root) return ""
  if (isContainerPath(path)) return `, ${writeContainers(path, "short")}`
  const [first = "", ...rest] = path
  return isDivision(first)
    ? `, ${writeContainers([first], "short")}, § ${writeSection(rest)}`
    : `, § ${writeSection(path)}`
}
