/**
 * The words of a paragraph, heading or cell of a page.
 *
 * All white space is layout there: no-break spaces indent lines, and Word breaks lines of its file at will.
 * So any run of it is one space; "\n" stands only where the page has a line break. Bold words matter to
 * publishers who mark nothing else (a section's number and heading), so `boldWords` keeps their ends as
 * control characters. Raised figures become raised characters, because "10<sup>2</sup>" is not 102.
 */
import { noteImage, type Surroundings, saidOfImg } from "../surroundings.js"
import { type HtmlElement, hasClass } from "./html-element.js"

const boldStart = "\u0001"
const boldEnd = "\u0002"

export function pageWords(element: HtmlElement, around: Surroundings): string {
  return tidy(raw(element, around, () => false))
}

/** Words in bold at the very beginning, what follows them, and both; `bold` is empty where there are none. */
export function leadingBold(
  element: HtmlElement,
  around: Surroundings,
): { readonly bold: string; readonly rest: string; readonly words: string } {
  const marked = raw(element, around, isBold).replace(/\u0002(\s*)\u0001/gu, "$1")
  const [whole, bold = ""] = /^\s*\u0001([^\u0001\u0002]*)\u0002/u.exec(marked) ?? []
  const words = tidy(marked)
  if (whole === undefined) return { bold: "", rest: words, words }
  return { bold: tidy(bold), rest: tidy(marked.slice(whole.length)), words }
}

/** White space as layout: one space, none at either end of a line. */
export function tidy(raw: string): string {
  return raw
    .replace(/[\u0001\u0002]/gu, "")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n[ \n]*/gu, "\n")
    .trim()
}

function raw(element: HtmlElement, around: Surroundings, bold: (each: HtmlElement) => boolean): string {
  return element.children
    .map((node) => {
      if (typeof node === "string") return node.replace(/[\s\u0001\u0002]+/gu, " ")
      if (node.name === "br") return "\n"
      if (node.name === "img") {
        noteImage(around, saidOfImg(node.attributes), node.line)
        return ""
      }
      const words = inSymbols(node, raw(node, around, bold))
      if (node.name === "sup") return raised(words)
      return bold(node) ? `${boldStart}${words}${boldEnd}` : words
    })
    .join("")
}

function isBold(element: HtmlElement): boolean {
  return element.name === "b" || element.name === "strong" || hasClass(element, "bold")
}

/** Letters of a font of symbols are no letters: Nevada's arrow before a flush line is an Ê of Wingdings 3. */
function inSymbols(element: HtmlElement, words: string): string {
  return /wingdings 3/iu.test(element.attributes["style"] ?? "") ? words.replaceAll("Ê", "➔") : words
}

function raised(words: string): string {
  const figures = words.trim()
  if (!/^\d+$/u.test(figures)) return words
  return figures.replace(/\d/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit)
}
