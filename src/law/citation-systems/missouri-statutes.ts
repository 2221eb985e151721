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
import {
  containersSource,
  isContainerPath,
  provisionAt,
  readContainers,
  writeContainers,
} from "./path-words.js"

const instrument = "us-mo/rsmo" as InstrumentId
const names = `(?:${anyCase("R\\.? ?S\\.? ?Mo\\.?|Mo(?:\\.|issouri)? ?Rev(?:\\.|ised) ?Stat(?:\\.|utes)(?: ?Ann(?:\\.|otated))?|Revised Statutes of Missouri|V\\.A\\.M\\.S\\.")})`
const twin = "(?:\\[[0-9]{1,2}\\])?"
const inBrackets = `(?:\\([0-9A-Za-z]{1,5}(?:-[0-9A-Za-z]{1,5})?\\)${twin})`
const bare = `[a-z]{1,2}${twin}(?![0-9A-Za-z])`
const tail = `(${twin}(?:\\.[0-9]{1,3}${twin}(?![0-9A-Za-z]))?(?:${inBrackets}{1,6}(?:${bare}${inBrackets}{0,3})?)?)`
const section = `([0-9]{1,3}[A-Za-z]?\\.[0-9]{3,4})${tail}(?![0-9A-Za-z(]|[.-][0-9])`
const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?")}) ?`

const sections = [
  citationPattern(`(?<![A-Za-z.])${names},? ?(?:${sign})?${section}`),
  citationPattern(`${sign}${section},? (?:of (?:the )?)?${names}`),
]
const containers = citationPattern(`(?<![A-Za-z.])${names},? (${containersSource})`)

export const missouriStatutes: CitationSystem = {
  name: "rsmo",
  writes: (id) => id === instrument,
  format: (_, path) => format(path),
  find: (plain) => [
    ...sections.flatMap((pattern) =>
      [...plain.matchAll(pattern)].map((match) => inText(match, readPath(match[1] ?? "", match[2] ?? ""))),
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

/** The steps of a tail such as ".4(2)(a)b[2]"; one in brackets right after the section keeps them. */
function readPath(number: string, written: string): readonly string[] {
  const [own = ""] = /^(?:\[\d+\])?/u.exec(written) ?? []
  const steps = [...written.slice(own.length).matchAll(/(\.)?(\()?([0-9A-Za-z-]+)\)?(?:\[(\d+)\])?/gu)]
  const path = steps.map(([, stop, bracket, value = "", nth], index) => {
    const isSubdivision = index === 0 && stop === undefined && bracket !== undefined && /^\d/u.test(value)
    return withTwin(isSubdivision ? `(${value})` : value, nth)
  })
  return [withTwin(number, /\d+/u.exec(own)?.[0]), ...path]
}

function withTwin(value: string, nth: string | undefined): string {
  return nth === undefined ? value : `${value}~${nth}`
}

function format(path: readonly string[]): WrittenCitation {
  if (isContainerPath(path)) {
    return {
      canonical: `RSMo ${writeContainers(path, "full")}`,
      bluebook: `Mo. Rev. Stat. ${writeContainers(path, "short")}`,
    }
  }
  const written = writeSteps(path)
  return { canonical: `RSMo ${written}`, bluebook: `Mo. Rev. Stat. § ${written}` }
}

/** The fourth step below a section with subsections, the third of one without, has no brackets. */
function writeSteps([number = "", ...steps]: readonly string[]): string {
  const hasSubsections = /^\d/u.test(steps[0] ?? "")
  const unbracketed = hasSubsections ? 3 : /^\(/u.test(steps[0] ?? "") ? 2 : -1
  const tail = steps.map((step, index) => {
    const [value = "", nth] = step.split("~")
    const mark = nth === undefined ? "" : `[${nth}]`
    if (index === 0 && hasSubsections) return `.${value}${mark}`
    const bareLetter = index === unbracketed && /^[a-z]{1,2}$/u.test(value)
    return bareLetter || value.startsWith("(") ? `${value}${mark}` : `(${value})${mark}`
  })
  const [section = "", nth] = number.split("~")
  return `${section}${nth === undefined ? "" : `[${nth}]`}${tail.join("")}`
}
