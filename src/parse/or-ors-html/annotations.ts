/**
 * The annotations of a chapter's sections: notes of decisions, opinions of the Attorney General, citations of
 * law reviews. They stand in a page of their own beside the chapter's, which its publisher names alike:
 * `ano001.html` for `ors001.html`. Where the page is not there, nothing is missing from the law.
 */
import { findElements, pageWords, readPage } from "../html/index.js"
import type { ParsedNote, SourceDocument } from "../parsed.js"
import type { Report } from "../report.js"

export interface Annotations {
  /** Of a section by its number; null: of the chapter, or of sections that are not in it any more. */
  readonly of: (number: string | null) => readonly ParsedNote[]
}

const aboutSections = /^(\d{1,3}[A-C]?\.\d{3,4})(?: to \d{1,3}[A-C]?\.\d{3,4})?$/u

export function readAnnotations({ main, part }: SourceDocument, report: Report): Annotations | null {
  const page = part(main.name.replace(/^.*\//u, "").replace(/^ors/u, "ano"), main.name)
  if (page === null || page.name === main.name) return null
  const around = { file: page.name, report, notes: [] }
  const bySection = new Map<string | null, string[]>()
  let section: string | null = null
  for (const paragraph of findElements(readPage(page, report), ({ name }) => name === "p")) {
    const words = pageWords(paragraph, around)
    const about = aboutSections.exec(words)
    if (about !== null) section = about[1] ?? null
    // Of several sections together: the range itself is kept with the first of them.
    if (words === "" || words === section || /^Chapter \d/u.test(words)) continue
    bySection.set(section, [...(bySection.get(section) ?? []), words])
  }
  return {
    of: (number) => {
      const lines = bySection.get(number) ?? []
      return lines.length === 0 ? [] : [{ kind: "annotations", text: lines.join("\n") }]
    },
  }
}
