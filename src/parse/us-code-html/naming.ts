/**
 * How the Office of the Law Revision Counsel counts and names what a title holds, on its pages for the web and on
 * paper: the signs below a section, the heads of titles, chapters and sections.
 *
 *   TITLE 1—GENERAL PROVISIONS     §1. Words denoting number, …     [§§201 to 203. Repealed. …]     §§43a, 43b. Omitted
 */
import type { ProvisionStatus } from "../../law/index.js"
import { type Naming, namedSigns, type SignScheme } from "../numbered-lines/index.js"
import { statusOfWord } from "../status-words.js"

const signs = namedSigns({
  "(a)": "subsection",
  "(1)": "paragraph",
  "(A)": "subparagraph",
  "(i)": "clause",
  "(I)": "subclause",
})

export const usCodeSigns: SignScheme = {
  ...signs,
  levelOf: (style, depth) => (style === "(a)" && depth > 4 ? "item" : signs.levelOf(style, depth)),
}

/** "TITLE 1—GENERAL PROVISIONS", "CHAPTER 2—ACTS AND RESOLUTIONS; …" */
export function nameOfContainer(words: string, level: string): Naming {
  const [, designator = words, number = "", heading = ""] = /^(\p{L}+ (\w+))—(.+)$/su.exec(words) ?? []
  return { level, designator, heading: heading.replaceAll("\n", " "), segment: `${level}-${number}` }
}

/** "§1. Words denoting number, gender, and so forth", "[§§201 to 203. Repealed. …]" */
export function nameOfSection(words: string): Naming {
  const [, sign = "", number = "", heading = words] =
    /^(\[?§+)\s?(\w[\w–-]*(?:(?: to |, )\w[\w–-]*)*)\.\s*(.*)$/su.exec(words) ?? []
  return {
    level: "section",
    designator: `${sign} ${number}`.trim(),
    heading: heading.replaceAll("\n", " "),
    segment: number.replaceAll("–", "-"),
  }
}

/** Of a section whose heading says that it is no law any more: "Repealed. Aug. 27, 1935, …", "Omitted". */
export function statusOfSection(heading: string): ProvisionStatus {
  return statusOfWord(/^\p{L}+(?=$|[.,\]]| or )/u.exec(heading)?.[0] ?? "") ?? "in-force"
}
