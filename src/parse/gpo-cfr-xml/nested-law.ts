/**
 * Takes out the law that the publisher's markup shut into a note.
 *
 * An effective date note may print the text of an amendment to come (REVTXT). In the files its end is often
 * missing, so that all that follows in the volume stands within the note: of 47 CFR parts 20 to 39 of 2011,
 * all but eleven sections. What the note prints is its first section or subpart, and any further one that
 * its own words name; from the first one that they do not name the law goes on.
 */
import { isElement, plainWords, type XmlElement } from "../xml/index.js"

export interface PartedLaw {
  /** The element without the law that stood in its notes. */
  readonly own: XmlElement
  readonly after: readonly XmlElement[]
}

export function partNestedLaw(element: XmlElement): PartedLaw {
  const after: XmlElement[] = []
  const children = element.children.map((child) => {
    if (!isElement(child) || !/^EFFDNOT/u.test(child.name)) return child
    const parted = partNote(child)
    after.push(...parted.after)
    return parted.own
  })
  return after.length === 0 ? { own: element, after } : { own: { ...element, children }, after }
}

function partNote(note: XmlElement): PartedLaw {
  const says = note.children
    .map((child) => (isElement(child) && child.name !== "REVTXT" ? plainWords(child) : ""))
    .join(" ")
  const after: XmlElement[] = []
  const children = note.children.map((child) => {
    if (!isElement(child) || child.name !== "REVTXT") return child
    const divisions = child.children.filter((each) => isElement(each) && isDivision(each))
    const next = divisions.slice(1).find((each) => isElement(each) && !isNamed(each, says))
    if (next === undefined) return child
    const end = child.children.indexOf(next)
    after.push(...child.children.slice(end).filter(isElement))
    return { ...child, children: child.children.slice(0, end) }
  })
  return { own: { ...note, children }, after }
}

function isDivision({ name }: XmlElement): boolean {
  return /^(?:PART|SUBPART|SUBJGRP|SECTION|APPENDIX)$/u.test(name)
}

/** "§ 54.500" or "subpart H" among the words of the note. */
function isNamed(division: XmlElement, says: string): boolean {
  const head = division.children.find(
    (child) => isElement(child) && /^(?:SECTNO|HD|RESERVED)$/u.test(child.name),
  )
  const words = head !== undefined && isElement(head) ? plainWords(head) : ""
  const name = /^(?:§+ *)?((?:sub)?part [\w.-]+|[\d.-]+\d)/iu.exec(words)?.[1]
  return name !== undefined && says.toLowerCase().includes(name.toLowerCase())
}
