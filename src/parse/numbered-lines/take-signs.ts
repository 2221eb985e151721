/**
 * The signs and the heading at the beginning of a line of law.
 *
 *   (a) A seller shall …               one sign                 (b)(1) A buyer …      two signs
 *   (a) In general.—A seller …         a sign with a heading    A. Any person …       a sign, where full stops are signs
 *   (d)-(e) [Reserved]                 one sign for two         “(a) The term …       quoted: no sign
 *
 * Words that end in a full stop are a heading only before a dash, as Congress prints them: without it nobody
 * can tell them from a short first sentence.
 */
import type { Boxes } from "../boxes.js"
import { isMarkValue, type Mark } from "../marks/index.js"

export interface LeadingSign {
  readonly mark: Mark
  readonly heading: string
  /** Where its heading stands on pages, where that is not to be found in the line's own words. */
  readonly boxes?: Boxes
}

export interface SignsOfLine {
  readonly signs: readonly LeadingSign[]
  /** All words after signs and headings. */
  readonly words: string
}

const value = "[A-Za-z]{1,5}|\\d{1,3}[a-z]?"
const inBrackets = new RegExp(
  `^\\s*\\(\\s*(${value})\\s*\\)(?:\\s*(?:[-–—,]|to|and|through)\\s*\\((${value})\\)(?=\\s*\\[?(?:Reserved|Repealed|Deleted|Expired|Omitted)))?`,
  "iu",
)
const withStop = new RegExp(`^\\s*(${value})\\.(?=\\s|\\(|$)`, "u")
const headed = /^\s*([^.;:()[\]“”"]{2,160}\.)\s*—\s*/u

export function takeSigns(line: string, fullStops: boolean): SignsOfLine {
  const signs: LeadingSign[] = []
  let rest = line
  for (let next = takeSign(rest, fullStops); next !== null; next = takeSign(rest, fullStops)) {
    const [whole = "", heading = ""] = headed.exec(next.rest) ?? []
    signs.push({ mark: next.mark, heading: heading.trim() })
    rest = next.rest.slice(whole.length)
  }
  return { signs, words: rest.trim() }
}

function takeSign(text: string, fullStops: boolean): { readonly mark: Mark; readonly rest: string } | null {
  const brackets = inBrackets.exec(text)
  if (brackets !== null) {
    const [whole, first = "", last = first] = brackets
    return isMarkValue(first) && isMarkValue(last)
      ? { mark: { form: "()", italic: false, value: first, last }, rest: text.slice(whole.length) }
      : null
  }
  const [whole, first = ""] = (fullStops ? withStop.exec(text) : null) ?? []
  if (whole === undefined || !isMarkValue(first)) return null
  return { mark: { form: ".", italic: false, value: first, last: first }, rest: text.slice(whole.length) }
}
