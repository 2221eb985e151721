/**
 * Headings of the page, split into number and words.
 *
 *   § 2430. Definitions.                    designator "§ 2430", heading "Definitions.", id …/2430
 *   §§ 1631, 1632. Repealed. 1966, …        designator "§§ 1631, 1632", id …/1631-1632
 *   § 2480 l. Verification of …             the printer's space is not in the number: 2480l
 *   CHAPTER 62. PROTECTION OF …             chapter 62, whatever part it stands in
 */
import { type HtmlElement, pageWords } from "../html/index.js"
import type { Naming, Reading } from "../numbered-lines/index.js"
import { headingSegment } from "../provision-ids.js"
import { plainWords } from "./plain-words.js"

export function headingOf(element: HtmlElement, { file, report }: Reading): string {
  return plainWords(pageWords(element, { file, report, notes: [] })).replaceAll("\n", " ")
}

const numbered = /^(§§?) ?(\d+(?: ?[a-z]{1,2}(?![a-z]))?(?:(?: ?[-–] ?|, )\d+[a-z]{0,2})*) ?\.? ?(.*)$/su

export function nameOfSection(words: string, head: HtmlElement, { file, report }: Reading): Naming {
  const [, sign = "", number = "", heading = words] = numbered.exec(words) ?? []
  if (number === "") report.note(file, head.line, `section without a number: ${words.slice(0, 60)}`)
  const plain = number.replace(/(\d) (?=[a-z])/u, "$1")
  const segment = plain.replace(/ ?[-–] ?|, /gu, "-")
  return {
    level: "section",
    designator: `${sign} ${plain}`.trim(),
    heading,
    segment: segment || headingSegment(words),
  }
}

export interface ContainerNaming extends Naming {
  readonly rank: number
  /** Numbered through the title, whatever it stands in. */
  readonly fromInstrument: boolean
}

const ranks: Readonly<Record<string, number>> = { title: 0, part: 1, chapter: 2, subchapter: 3, article: 3 }

export function nameOfContainer(words: string, element: string, title: string): ContainerNaming {
  const [, word = "", number = "", heading = words] =
    /^(title|part|chapter|subchapter|article) (\w+)[.:]? ?(.*)$/isu.exec(words) ?? []
  const level = element === "h1" ? "title" : word.toLowerCase() || "subject-group"
  const designator = number === "" ? "" : `${word} ${number}`
  const segment =
    level === "subject-group" ? `subject-group-${headingSegment(words)}` : `${level}-${number || title}`
  return {
    level,
    designator,
    heading: heading.trim(),
    segment,
    rank: ranks[level] ?? 4,
    fromInstrument: level !== "subchapter" && level !== "article" && level !== "subject-group",
  }
}
