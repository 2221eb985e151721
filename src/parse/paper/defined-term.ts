/**
 * The term that a paragraph among definitions defines, if it does.
 *
 *   Affiliate means any company that …         "Department" - the Department of …        Buyer – See: …
 *   **Financial service** includes …           Consumer reporting agency has the same meaning as …
 *
 * A term is told by its type (bold, italic, underlined, in quotation marks) or by what follows it. "The term …", "For
 * the purposes …" go on with the definition before.
 */
import type { PaperParagraph } from "./paper.js"
import { wordsOf } from "./placed-words.js"

const longest = 120
const goesOn = /^(?:The|For|In|An?|If|When|This|These|Any|Each|No|Such|It)\b/u
const defines =
  /^[\s,”"’')]*(?:\([^()]{1,80}\) ?)?,? ?(?:means?\b|shall (?:mean|have)\b|ha(?:s|ve) the (?:same )?meaning|includes?\b|does not include|refers? to\b|is\b|are\b|[-–—:]\s|[-–—]$)/u
const inWords =
  /^[“"]?(\p{L}[^.;:“”"]{0,118}?)[”"]?,? (?:means?\b|shall (?:mean|have)\b|ha(?:s|ve) the (?:same )?meaning\b|[-–—]{1,2} )/u
const quoted = /^[“"]([^“”"]{1,120})[”"]/u

export function definedTerm(paragraph: PaperParagraph): string | null {
  const { text } = wordsOf(paragraph)
  if (/^[([]/u.test(text)) return null
  const marked = markedTerm(paragraph) ?? quoted.exec(text)?.[1] ?? null
  if (marked !== null && defines.test(text.slice(text.indexOf(marked) + marked.length))) return clean(marked)
  const said = inWords.exec(text)?.[1]
  return said === undefined || goesOn.test(said) ? null : clean(said)
}

/** The first words, where they alone are set in another type. */
function markedTerm({ text, runs, label }: PaperParagraph): string | null {
  const [first, second] = runs
  if (label !== "" || first === undefined || second === undefined || first.from !== 0) return null
  const isMarked =
    (first.bold && !second.bold) || (first.italic && !second.italic) || (first.underline && !second.underline)
  return isMarked && first.to <= longest ? text.slice(0, first.to) : null
}

function clean(term: string): string {
  return term.replace(/^[\s“"]+|[\s”",:–—-]+$/gu, "")
}
