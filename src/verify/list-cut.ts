/**
 * Whether items may be left out of a list without changing what the rest says.
 *
 *   shall: A; B; and C           each binds by itself                    may be cut
 *   shall: A; B; or C            "shall A" alone would be false          whole
 *   may, shall not: A; or B      each is permitted or banned             may be cut
 *   … if: A; and B               both are needed                         whole
 *   … if: A; or B                one is enough                           may be cut
 *   … unless: A; or B            leaving out B hides a way out           whole
 *   “X” means: A; or B           half a definition is another one        whole
 *   consists of: A; B            a whole named by its parts              whole
 *   Unless agreed: A shall. B shall.   each is a rule under one limit    may be cut
 *   After default, a party: A; B       the rules are in the items        may be cut
 *
 * A list within a list that must be whole must be whole itself.
 */
import { readSentence, type Span } from "../text/index.js"
import { beginsSentence, type LawItem, type LawList } from "./fragment.js"

export type ListKind = "conditions" | "exceptions" | "alternatives" | "definition" | "parts" | "separable"

export function mayBeCut(list: LawList): boolean {
  return listKind(list) === "separable"
}

export function listKind(list: LawList): ListKind {
  const outer = list.within.map((place) => listKind(place.list)).find((kind) => kind !== "separable")
  if (outer !== undefined && outer !== "alternatives") return outer
  const leadIns = [...list.within.map((place) => place.list.leadIn), list.leadIn]
  const words = leadIns.map((leadIn) => leadIn?.text ?? "").join(" ")
  const own = list.leadIn?.text ?? ""
  const reading = readSentence(words)
  const connective = connectiveOf(list, own)
  const governs = (span: Span) =>
    /^[\s:—–,;-]*(?:that)?[\s:—–,;-]*$/u.test(words.slice(span.end)) && !leadsToRules(span, words, list)
  // "Shall not apply to: A; or B" is a rule about each item, not an exception from one.
  const isExempting = /\bnot (?:be )?(?:apply|applicable|extend)\b[^,;]*$/iu.test(own)
  if (!isExempting && reading.exceptions.some(governs)) return "exceptions"
  if (reading.conditions.some(governs)) return connective === "or" ? "separable" : "conditions"
  if (definesByList(own)) return "definition"
  if (
    /\b(?:consists?|composed|comprised?|the (?:sum|total|product|lesser|greater|lower|higher|average)) of\b[^.]*$|\bequal to\b[^.]*$/iu.test(
      own,
    )
  )
    return "parts"
  if (reading.modality === "duty" && connective === "or") return "alternatives"
  return "separable"
}

/**
 * A limit at the end of a lead-in is spelled out by the items ("… if the keeper: …, and …") or stands over
 * rules that the items state ("Unless agreed: A keeper shall …", "After default, a secured party: May …").
 */
function leadsToRules(span: Span, words: string, list: LawList): boolean {
  if (list.tail !== null || bareIntroducer.test(words)) return false
  const opensSentence = words.slice(0, span.start).trim() === ""
  if (opensSentence && subjectAtEnd.test(words)) return true
  return list.items.every(isRule)
}

const bareIntroducer =
  /\b(?:if|unless|except|when|where|that|only|provided|extent)(?: (?:all|any|each|both|one) of the following)?\W*$/iu
const subjectAtEnd = /, (?:the|an?|any|each|every|no|such|all)\b[^,:]{1,80}[:—]\W*$/iu

/** A whole sentence with a subject and a modal of its own, or a definition: not half of its lead-in's sentence. */
function isRule(item: LawItem): boolean {
  const first = item.fragments[0]?.text ?? ""
  if (first === "") return true
  const reading = readSentence(first)
  if (reading.definedTerm !== null) return true
  const isSentence = beginsSentence(first) && /[.;:]["”’)\]]*$/u.test(first)
  return isSentence && reading.modality !== null && reading.actor !== null
}

function definesByList(leadIn: string): boolean {
  return readSentence(leadIn).definedTerm !== null && !/\bincludes?\b[^.]*$/iu.test(leadIn)
}

function connectiveOf(list: LawList, leadIn: string): "and" | "or" | null {
  if (/\b(?:any|one|either)(?: one)?(?: or more)? of\b|\bat least \w+ of\b/iu.test(leadIn)) return "or"
  if (/\b(?:all|each|both) of\b/iu.test(leadIn)) return "and"
  for (const item of list.items.toReversed()) {
    const match = /(?:[;,.]|\s)\s*(and|or|and\/or)$/iu.exec(item.fragments.at(-1)?.text ?? "")
    if (match !== null) return (match[1] as string).toLowerCase() === "and" ? "and" : "or"
  }
  return null
}
