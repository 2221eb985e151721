/**
 * What a part of a question is about: the part without its asking words, place and day.
 *
 *   "How long does an employer have to pay a discharged employee?"     an employer pay a discharged employee
 *   "Can I use third-party tools?"                                     use third-party tools
 *   "What are the requirements for a cannabis dispensary?"             a cannabis dispensary
 *   "What must a business do after a breach of security?"              after a breach of security
 *   "What are the requirements?"                                       nothing of its own
 *
 * It is for searching, not for reading: no word of the subject is lost, and grammar may be.
 */
import { leadingClause, questionCore } from "./asked-for.js"
import { tidyWords } from "./without-spans.js"

export const modal =
  "(?:can|may|must|could|should|shall|will|would|do|does|did|is|are|am|was|were|has|have|had)"
export const someone = "(?:I|we|you|one|they|he|she|it|someone|anyone|somebody|anybody)"
const legality =
  "(?:allowed|permitted|required|obliged|obligated|able|entitled|legal|illegal|lawful|unlawful|ok|okay|fine|possible|prohibited|forbidden|against the law)"
const aside = "(?:(?:also|still|legally|lawfully|simply|just|ever|even)\\s+)*"
const generalMatter = "(?:legal\\s+)?(?:requirements?|rules?|laws?|regulations?|obligations?|duties|steps)"
const about = "(?:for|of|on|about|to|under|regarding|governing|concerning)"

/** Words of courtesy and connection before the asking words. */
const courtesy =
  /^(?:(?:if\s+so|if\s+yes|in\s+that\s+case|also|and|or|then|so|please),?\s+)*(?:(?:(?:could|can)\s+you\s+)?(?:please\s+)?(?:tell\s+me(?:\s+about)?|explain(?:\s+to\s+me)?|summari[sz]e|describe|list)\s+)?/iu

/** The ways of asking; the first that fits is taken away, but for what it captures. */
const asking: readonly RegExp[] = [
  `(?:what|which)\\s+(?:is|are|were|was)\\s+(?:the\\s+)?${generalMatter}(?:\\s+${about}(?=\\s)|\\s*$)`,
  "(?:what|which|who)\\s+(?:is|are|was|were)\\s+(?:the\\s+(?=\\p{L}))?",
  "what\\s+(?:counts|qualifies)\\s+as\\s",
  "what\\s+happens\\s+(?:if|when)\\s",
  `(?:for\\s+|within\\s+|in\\s+|by\\s+)?how\\s+(?:(?:long|soon|quickly|fast|often|frequently|large|high|much\\s+time|many\\s+(?:\\p{L}+\\s+)?(?:days|hours|weeks|months|years|times)|much)\\s+)?(?:after\\s+)?${modal}\\s(?:\\s*${someone}\\s)?`,
  `(?:to\\s+|from\\s+|by\\s+)?(?:who|whom|what|when|where|why|which)\\s+${modal}\\s(?:\\s*${someone}\\s)?(?:\\s*not\\s)?`,
  `(?:what|which)\\s+((?:[\\p{L}’'-]+\\s+){1,5}?)${modal}\\s(?:\\s*${someone}\\s)?`,
  `${modal}\\s+(?:it|there)\\s+${aside}(?:be\\s+)?(?:${legality}|any|an?)\\s+(?:for\\s+(?:me|us|an?\\s+\\p{L}+)\\s+)?(?:to\\s)?`,
  `${modal}\\s+${someone}\\s+${aside}(?:be\\s+)?`,
  `${modal}\\s`,
].map((source) => new RegExp(`^${source}`, "iu"))

const insideAsking = new RegExp(
  `(?:^|\\s)(?:have|has|had|need|needs|(?:be\\s+|is\\s+|are\\s+)?${legality})\\s+to(?=\\s)`,
  "giu",
)

export function subjectMatterOf(part: string): string {
  const clause = leadingClause(part).replace(
    /^(?:(?:please|so|and|or|also|then)\s+)*(?:if|when|where|as|since|because)\s+/iu,
    "",
  )
  return tidyWords(`${withoutAnyAsker(afterAskingWords(part))} ${clause}`)
}

/**
 * "A business" that may or must is whoever asks; what binds "any person" or "an owner" binds it as well, so
 * the word would only draw in law that happens to use it. An employer or a landlord is a subject of its own.
 */
function withoutAnyAsker(words: string): string {
  return words.replace(anyAsker, "")
}

const anyAsker =
  /^(?:an?|any|my|our|your)\s+(?:small\s+)?(?:business|company|firm|person|organi[sz]ation|individual)\s+(?:(?:do|be|have)\s+)?(?!(?:that|who|which|whose|of|with|from|in|to|and|or)\s)(?=\S+\s+\S)/iu

/** The part from behind its asking words on. */
export function afterAskingWords(part: string): string {
  let words = questionCore(part)
    .replace(/[?!.\s]+$/u, "")
    .replace(courtesy, "")
  const pattern = asking.find((each) => each.test(words))
  if (pattern !== undefined)
    words = words.replace(pattern, (_, kept?: string) => (typeof kept === "string" ? kept : ""))
  return tidyWords(
    words
      .replace(insideAsking, "")
      .replace(/(?:^|\s+)(?:mean|do|say|provide)$/iu, "")
      .replace(/(?<=[”"’'])\s+mean(?=\s)/u, "")
      .replace(/^\s*needs?\s+(?=an?\s)/iu, ""),
  )
}
