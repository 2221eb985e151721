/**
 * The words of a question that may be the name of a law, by how they are written; whether any law held has that
 * name is `law-named-in.ts`.
 *
 *   the Toxic Substances Control Act      words with capitals that end in what names a law
 *   Regulation P, Reg. P                  a regulation by its letter
 *   Regulation (EU) 2016/679              an act of the Union by its number
 *   under ORS, under the GDPR             capitals behind "under", or behind an article where a thing is named
 *
 * Capitals are what makes a name: "the data act", "comply with AML checks" and "regulation p" are words like
 * others, and no law is looked for. A question all in capitals names nothing by them.
 */
import type { Span } from "../../text/index.js"

export interface NameOfLaw extends Span {
  readonly written: string
  /** As the law would write it. */
  readonly name: string
  readonly kind: "title" | "letter" | "number" | "initials"
}

const noun = "Act|Code|Law|Laws|Statutes?|Regulations?|Rules|Directive|Ordinance|Rulebook|Constitution"
const capital = "\\p{Lu}[\\p{L}\\p{N}’'–-]*"
const small = "(?:(?:of|and|the|in|for|to|on|or|with|against|by|&) ){0,2}"
const titles = new RegExp(
  `(?<![\\p{L}\\p{N}])${capital}(?:,? ${small}${capital}){0,14}?(?:,? ${small}(?:${noun}))(?![\\p{L}\\p{N}])(?: of \\d{4}\\b)?`,
  "gu",
)
const opening =
  /^(?:(?:Under|Does|Do|Did|Is|Are|Was|Were|Can|May|Must|Should|Shall|Will|Would|What|Which|Who|When|Where|How|Has|Have|If|In|By|Per|For|Of|To|On|Per|According|And|Or|This|That|Any|My|Our) |the |The |an? |of |to |and |or |in |by |for |on |with )+/u
const letters = /(?<![\p{L}\p{N}])Reg(?:ulation|\.)? ([A-Z]{1,2})(?![\p{L}\p{N}.]\p{L}|\p{L}|\p{N})/gu
const numbers =
  /(?<![\p{L}\p{N}])(?:(?:Delegated|Implementing) )?(?:Regulation|Directive|Decision) \((?:EU|EC)\)(?: No\.?)? ?\d{1,4}\/\d{1,4}(?![\p{N}/])/gu
const initials =
  /(?:(?<=\b(?:[Uu]nder|[Dd]oes) )(?:the )?|(?<=\b(?:[Oo]f|[Bb]y|[Ww]ith|[Ii]n|[Pp]er|[Dd]o|[Dd]id|[Ii]s|[Tt]o|[Ff]or|violate|violates|violating) )the )((?=[A-Za-z.]*[A-Z][A-Za-z.]*[A-Z])[A-Za-z](?:[A-Za-z]|\.(?=[A-Za-z])){2,9}\.?)(?=\s*(?:[,;:?!)]|\.?$)|\s+(?:require|apply|applies|say|mean|define|prohibit|allow|permit|forbid|provide|cover|demand|and|or|section|art|chapter|rules|must|may|can|is|are|an?|the|how|what|when|who|where|which)(?![\p{L}]))/gu

export function namesOfLaw(text: string): readonly NameOfLaw[] {
  if (text === text.toUpperCase()) return []
  const found: NameOfLaw[] = []
  const add = (start: number, written: string, name: string, kind: NameOfLaw["kind"]): void => {
    const end = start + written.length
    if (written !== "" && !found.some((each) => each.start < end && start < each.end)) {
      found.push({ start, end, written, name, kind })
    }
  }
  for (const { index, 0: written } of text.matchAll(numbers)) add(index, written, written, "number")
  for (const { index, 0: whole } of text.matchAll(titles)) {
    const before = opening.exec(whole)?.[0].length ?? 0
    const written = whole.slice(before)
    // "the Act" and "Law" name nothing.
    if (written.includes(" ")) add(index + before, written, written, "title")
  }
  for (const { index, 0: written, 1: letter = "" } of text.matchAll(letters)) {
    add(index, written, `Regulation ${letter}`, "letter")
  }
  for (const { index, 0: whole, 1: written = "" } of text.matchAll(initials)) {
    add(index + whole.length - written.length, written, written, "initials")
  }
  return found.sort((a, b) => a.start - b.start)
}
