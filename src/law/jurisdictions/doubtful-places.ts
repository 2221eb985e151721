/**
 * Words that stand where a place stands and name none that is known: nearly a state's name ("in
 * Missuori"), or a name at the end of a question that names no place else ("a bar in Gondor?").
 */
import { nearestStateName } from "./near-names.js"

export interface DoubtfulPlace {
  readonly start: number
  readonly end: number
  readonly why: string
}

export function nearlyNamed(text: string): readonly DoubtfulPlace[] {
  return [...text.matchAll(/(?<!\p{L})(?:in|within|under)\s+(\p{L}{5,16})(?!\p{L})/giu)].flatMap((match) => {
    const written = match[1] ?? ""
    const near = nearestStateName(written)
    const start = match.index + match[0].length - written.length
    const why = `no place of that name is known; perhaps ${near}`
    return near === null || near === written ? [] : [{ start, end: start + written.length, why }]
  })
}

const verbTakingIn =
  /\b(?:deal|trad|invest|engag|particip|specif|defin|requir|interest|record|result|includ|contain|describ|list|mention|us|pa|involv|class|work|writ|speak)\p{L}*$/iu
const notPlaces =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day|English|Spanish|French|Chinese|Congress|Medicare|Medicaid|Internet|Bitcoin|Court|Chapter|Part|Schedule|Appendix|Rule)$|(?:s|tion|ment|ing|ity|ance|ence|ism|ship|ware|ness)$/u

export function unknownAtEnd(text: string): readonly DoubtfulPlace[] {
  const match = /\sin\s+(\p{Lu}\p{Ll}{3,20}(?:\s\p{Lu}\p{Ll}{3,20})?)\s*\?/u.exec(text)
  const written = match?.[1]
  if (match === null || written === undefined || verbTakingIn.test(text.slice(0, match.index))) return []
  if (written.split(/\s/u).some((word) => notPlaces.test(word))) return []
  const start = match.index + match[0].indexOf(written)
  return [{ start, end: start + written.length, why: "no place of that name is known" }]
}
