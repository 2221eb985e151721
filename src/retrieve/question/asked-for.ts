/**
 * What a part of a question asks of the law, by the words it asks with.
 *
 * The rows are tried in order. Words that name the thing asked for (a penalty, a deadline) come before the
 * verb that asks ("Can I be fined …?" asks for the penalty), and what begins with "can" or "may" asks for
 * a permission even where a duty is spoken of ("Can an employer require …?").
 */
import type { AskedFor } from "../../law/index.js"

const rows: readonly (readonly [asked: AskedFor, pattern: RegExp])[] = [
  [
    "penalty",
    /\b(?:penalt(?:y|ies)|fines|fined|the fine|an? fine|fine (?:for|of|be)|punish\w*|jail|imprison\w*|sanctions?|consequences?|what happens (?:if|when))\b/u,
  ],
  [
    "deadline",
    /^(?:for |within |by |in |at )?how (?:long|soon|quickly|fast|often|frequently|much time)\b|^(?:within |in )?how many (?:\p{L}+ ){0,2}(?:days?|hours?|weeks?|months?|years?)\b|\b(?:deadline|time limit|by when|due date|limitations? period|statute of limitations)\b|^when (?:must|do|does|did|is|are|should|will|has|have)\b/u,
  ],
  ["exception", /\bexempt(?:ed|ions?|s)?\b|\bexceptions?\b|\bexclu(?:ded|sions?)\b/u],
  [
    "definition",
    /\b(?:do|does|is|are|did)\b.*\b(?:mean|meant)\b|\bmeaning of\b|\bdefin(?:e[sd]?|itions?)\b|^what (?:counts|qualifies) as\b|\bconsidered (?:to be )?an?\b|^who (?:is|counts as|qualifies as) an?\b|^what (?:is|are) (?:an? |(?!the )(?:[\p{L}-]+ ?){1,3}\??$)/u,
  ],
  [
    "amount",
    /^how (?:much|many|large|high|big|old)\b|^what (?:is|are) (?:the )?(?:[\p{L}-]+ ){0,3}(?:fees?|rates?|minimum|maximum|amounts?|limits?|tax|caps?|wages?|costs?|price|percentage|interest|threshold)\b/u,
  ],
  [
    "who",
    /^(?:to |from |by |against )?who(?:m|se)?\b|^which (?:\p{L}+ ){0,2}(?:persons?|people|business\p{L}*|compan\p{L}+|employers?|entit\p{L}+|agenc\p{L}+|individuals?)\b/u,
  ],
  [
    "permission",
    /^(?:can|may|could)\b|^(?:what|when|where|how) (?:can|may)\b|^(?:am|is|are|was|were)\b.*\b(?:allowed|permitted|legal|illegal|lawful|unlawful|prohibited|forbidden|ok|okay|fine|entitled|authori[sz]ed|against the law)\b/u,
  ],
  [
    "duty",
    /\b(?:must|should|shall|have to|has to|had to|needs?|needed|required?|requires|requirements?|obligat\p{L}*|dut(?:y|ies)|comply|compliance|responsib\p{L}+|steps)\b|^what (?:do|does|did)\b.*\bdo\b/u,
  ],
  [
    "permission",
    /\b(?:legal|legally|lawful|illegal|prohibit\p{L}*|permit(?:s|ted)?|allow(?:s|ed)?|ban(?:s|ned)?|rights? to)\b/u,
  ],
]

export function askedForOf(part: string): AskedFor {
  const words = questionCore(part).toLowerCase()
  return rows.find(([, pattern]) => pattern.test(words))?.[0] ?? "summary"
}

const openerAhead =
  "(?=(?:can|may|must|could|should|shall|do|does|did|is|are|am|what|when|where|who|whom|which|how|within how|for how)\\b)"
const before = new RegExp(
  `^(?:(?:please|so|and|or|also|then)\\s+)*(?:(?:if|when|where|as|since|because|after|before|for|under|in|on|upon|once|assuming|given|within|regarding)\\b[^?]{0,300}?,\\s+(?:then\\s+)?)?${openerAhead}`,
  "iu",
)

/** What stands before the asking word: "If I run a shop" of "If I run a shop, can I …"; "" where nothing does. */
export function leadingClause(part: string): string {
  const trimmed = part.trim()
  return trimmed.slice(0, trimmed.length - questionCore(part).length)
}

/** The part from its asking word on: "If I run a shop, can I …" begins at "can". */
export function questionCore(part: string): string {
  return part.trim().replace(before, "")
}
