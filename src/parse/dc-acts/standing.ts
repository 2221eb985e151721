/**
 * Whether a section of an act is law that stands by itself, or only does something to other law.
 *
 * Three kinds are `amending`: sections with an instruction to change the text of other law; sections that quote
 * new law or say that other law "is amended" or "is repealed"; and the clauses that only bring the act about (its
 * name, its fiscal impact statement, its effective date). Instructions that merely put a note beside the Code, as
 * an applicability section has, leave a section what it is: law of the act itself.
 */
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"

const notesOnly = new Set(["annotation", "applicability", "not-funded-anno"])
const formalHeading = /^(?:fiscal impact statement|effective date|short title)s?\.?$/iu
const formalWords =
  /^(?:This (?:act|title|subtitle) (?:shall take effect|may be cited as)|The Council (?:adopts|of the District of Columbia adopts) the fiscal impact statement|This act shall expire)/u
export const changesLaw = /\b(?:is|are) (?:hereby )?(?:further )?(?:amended|repealed|redesignated)\b/u

export function isAmending(section: XmlElement): boolean {
  return changesOtherLaw(section) || isFormal(section)
}

/** Of what an instruction does: whether the words of other law become others by it. */
export function changesText(does: string): boolean {
  return !notesOnly.has(does)
}

function changesOtherLaw(element: XmlElement): boolean {
  return childElements(element).some(
    (child) =>
      child.name === "include" ||
      (child.name.startsWith("codify:") && changesText(child.name.slice("codify:".length))) ||
      (child.name === "text" && changesLaw.test(plainWords(child))) ||
      changesOtherLaw(child),
  )
}

function isFormal(section: XmlElement): boolean {
  const heading = firstChild(section, "heading")
  const words = heading === null ? "" : plainWords(heading)
  if (formalHeading.test(words)) return true
  // Some acts have the words of a section without a heading in the heading.
  const texts = formalWords.test(words) ? [words, ...textsOf(section)] : textsOf(section)
  return texts.length > 0 && texts.every((text) => formalWords.test(text))
}

function textsOf(element: XmlElement): readonly string[] {
  return childElements(element).flatMap((child) => {
    if (child.name === "text" || child.name === "aftertext") return [plainWords(child)]
    return child.name === "para" ? textsOf(child) : []
  })
}
