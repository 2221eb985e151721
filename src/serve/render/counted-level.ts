/**
 * "7,019 sections", "1 chapter": so many provisions of a level. A level is named as its tradition names it, and the
 * plural of "artículo" or "tblock" is not ours to make: only names that are English words have one.
 */
import { counted, thousands } from "./counted.js"

const english = new Set([
  ...["title", "subtitle", "division", "subdivision", "chapter", "subchapter", "part", "subpart"],
  ...["article", "subarticle", "section", "subsection", "paragraph", "subparagraph", "clause", "subclause"],
  ...["item", "subitem", "point", "rule", "regulation", "appendix", "annex", "schedule", "recital"],
  ...["definition", "heading", "crossheading", "group", "comment", "correction", "act", "note", "statute"],
  ...["bill", "form", "table"],
])

export function countedLevel(count: number, level: string): string {
  const word = level.slice(level.lastIndexOf("-") + 1)
  return english.has(word) ? counted(count, level) : `${thousands(count)} ${level}`
}
