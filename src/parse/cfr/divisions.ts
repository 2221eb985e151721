/**
 * The divisions of the Code of Federal Regulations and how their headings are written.
 *
 *   <DIV5 N="200" TYPE="PART"><HEAD>PART 200—UNIFORM ADMINISTRATIVE REQUIREMENTS</HEAD>
 *   designator "PART 200", heading "UNIFORM ADMINISTRATIVE REQUIREMENTS", id …/part-200
 *
 * A title's parts and sections are numbered through, so their ids begin at the instrument and do not change
 * when a chapter does (us/cfr/2/part-200, us/cfr/2/200.303); all others nest in what they stand in.
 */
import { headingSegment } from "../provision-ids.js"

/** Numbered through the title, whatever chapter or subpart it stands in. */
export function startsAtInstrument(level: string): boolean {
  return level === "title" || level === "part" || level === "section"
}

/** The bulk data writes N="§ 1.1" and N="Subtitle B"; the API the bare number. */
export function bareNumber(n: string): string {
  return n.trim().replace(/^(?:§+|subtitle|chapter|subchapter|part|subpart)\s*/iu, "")
}

export function segmentOf(level: string, number: string, heading: string): string {
  if (level === "section") return withHyphens(number)
  // The publisher's key of a subject group is no word of the law ("ECFR5191d02807da4e6"): its heading is.
  if (level === "subject-group") return `${level}-${headingSegment(heading)}`
  if (level === "appendix") {
    const letter = /^Appendix(?:es)?\s+(?!to\b)(\S+)/iu.exec(number)?.[1]
    return letter === undefined ? level : `${level}-${letter}`
  }
  return `${level}-${withHyphens(number)}`
}

/** One edition prints "23–49" where the next prints "23-49": the division is the same. */
function withHyphens(number: string): string {
  return number.replace(/[‐‑–—]/gu, "-")
}

/** The number in a printed heading: "PARTS 37-39 [RESERVED]", "Subpart AA—Universal …". */
export function printedNumber(head: string): string {
  const printed = /^\s*(?:(?:sub)?(?:title|chapter|part))s?\s+([0-9A-Za-z]+(?:[.–-][0-9A-Za-z]+)*)/iu.exec(
    head,
  )
  return printed?.[1] ?? ""
}

/** Splits a printed heading after the number it names; one that names none is all heading. */
export function splitHead(
  head: string,
  number: string,
): { readonly designator: string; readonly heading: string } {
  const end = endOfNumber(
    withHyphens(head).toLowerCase(),
    withHyphens(number).toLowerCase().replace(/\s+/gu, " "),
  )
  if (end === null) return { designator: "", heading: head }
  return {
    designator: head.slice(0, end).trim(),
    heading: head
      .slice(end)
      .replace(/^[\s—–-]+/u, "")
      .trim(),
  }
}

/** Before the number stands a word such as "PART" or "Subchapter", or a section sign. */
const longestWord = 24

function endOfNumber(head: string, number: string): number | null {
  if (number === "") return null
  for (let at = head.indexOf(number); at !== -1 && at <= longestWord; at = head.indexOf(number, at + 1)) {
    const end = at + number.length
    if (!isWordCharacter(head[at - 1]) && !isWordCharacter(head[end])) return end
  }
  return null
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
