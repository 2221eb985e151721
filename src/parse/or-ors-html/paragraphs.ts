/**
 * What each paragraph of a chapter's page is, told by its bold beginning.
 *
 *   <b>1.001 State policy for courts.</b> The …     a section        <b>1.055</b> [… repealed …]   a section
 *   <b>Note:</b> Section 5, chapter 199, …          a note           <b>Sec. 5.</b> The …          a session law in a note
 *   <b>414.025.</b> As used in …                    the text of another date, in a note
 */
import { elementsIn, findElements, type HtmlElement, leadingBold } from "../html/index.js"
import type { Surroundings } from "../surroundings.js"

export interface Paragraph {
  readonly kind: "section" | "note" | "in-note" | "plain"
  /** Of a section: its number and heading as printed. */
  readonly number: string
  readonly heading: string
  /** All words, of a section those after number and heading. */
  readonly words: string
  readonly line: number
}

const sectionNumber = /^(\d{1,3}[A-C]?\.\d{3,4}[A-Za-z]?)(?:\s+(.*))?$/su

export function paragraphsOf(page: HtmlElement, around: Surroundings): readonly Paragraph[] {
  const paragraphs = findElements(page, ({ name }) => name === "p")
  return paragraphs.map((paragraph) => {
    const { bold, rest } = leadingBold(paragraph, around)
    const { line } = paragraph
    const whole = [bold, rest].filter((words) => words !== "").join(" ")
    const [, number = "", heading = ""] = sectionNumber.exec(bold) ?? []
    // The table of sections is not in bold; a number with a full stop begins the text of another date.
    if (number !== "" && (heading !== "" || rest.startsWith("["))) {
      return { kind: "section", number, heading: heading.replaceAll("\n", " "), words: rest, line }
    }
    const plain = { number: "", heading: "", words: whole, line }
    if (/^Note(?: \d+)?:/u.test(bold)) return { kind: "note", ...plain }
    if (/^(?:Sec\. \d|\d{1,3}[A-C]?\.\d{3,4}[A-Za-z]?\.)/u.test(bold)) return { kind: "in-note", ...plain }
    return { kind: "plain", ...plain }
  })
}

/** Words of the page that stand in no paragraph, as a reader of the report wants to know of them. */
export function strayWords(page: HtmlElement): readonly { readonly words: string; readonly line: number }[] {
  return elementsIn(page).flatMap((element) => {
    if (element.name === "p" || element.name === "head" || element.name === "#comment") return []
    const own = element.children.filter((node): node is string => typeof node === "string").join(" ")
    const words = own.replace(/\s+/gu, " ").trim()
    return [...(words === "" ? [] : [{ words, line: element.line }]), ...strayWords(element)]
  })
}
