/**
 * What the D.C. Code calls a paragraph, by the kind of its enumerator.
 *
 *   (a) subsection   (1) paragraph   (A) subparagraph   (i) sub-subparagraph   (I) sub-sub-subparagraph   (aa) …
 *
 * So the law refers to itself ("paragraph (1) of this subsection"), also where a section has no (a) and
 * begins with (1). Where letters stand below figures, (1)(a), as in the older articles of the Uniform
 * Commercial Code, the same names go by depth: "subsection (1)", "paragraph (a)" (decision 0011).
 */
import { bareEnumerator } from "../provision-ids.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"

/** 0 subsection, 1 paragraph, 2 subparagraph, …; -1 for the section itself. */
export type Rank = number

export function levelName(rank: Rank): string {
  return ["subsection", "paragraph"][rank] ?? `${"sub-".repeat(rank - 2)}subparagraph`
}

/** All of one list share a rank, which the list's first enumerator tells: "(i)" after "(h)" is a letter. */
export function rankOfList(firstEnumerator: string, parent: Rank, figuresFirst: boolean): Rank {
  return figuresFirst ? parent + 1 : Math.max(rankOfKind(firstEnumerator), parent + 1)
}

function rankOfKind(enumerator: string): Rank {
  const first = enumerator.split("-")[0] ?? enumerator
  if (/^\d/u.test(first)) return 1
  if (/^(?:i{1,3}|iv)$/u.test(first)) return 3
  if (/^(?:I{1,3}|IV)$/u.test(first)) return 4
  if (/^[A-Z]/u.test(first)) return 2
  return /^[a-z]{2}/u.test(first) ? 5 : 0
}

/** Whether a section goes (1)(a) rather than (a)(1); the Commercial Code also where it has no letters below. */
export function hasFiguresFirst(section: XmlElement, number: string): boolean {
  const paragraphs = childElements(section).filter((child) => child.name === "para")
  const top = paragraphs[0] === undefined ? "" : enumeratorOf(paragraphs[0])
  return paragraphs.some(hasLetterBelowFigure) || (number.includes(":") && /^\d/u.test(top))
}

function hasLetterBelowFigure(paragraph: XmlElement): boolean {
  const below = childElements(paragraph).filter((child) => child.name === "para")
  const figure = /^\d/u.test(enumeratorOf(paragraph))
  return below.some(
    (inner) => (figure && /^[a-h]$/u.test(enumeratorOf(inner))) || hasLetterBelowFigure(inner),
  )
}

export function enumeratorOf(paragraph: XmlElement): string {
  const number = firstChild(paragraph, "num")
  return number === null ? "" : bareEnumerator(plainWords(number))
}
