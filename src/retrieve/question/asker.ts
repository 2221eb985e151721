/**
 * What the asker is, as far as the question says.
 *
 *   "What must an employer pay …"          employer: whom the question is about
 *   "As a landlord, can I …"               landlord
 *   "I run a shop in D.C. …"               business
 *   "Can my landlord keep my deposit?"     tenant: the other side
 *   "Can I use … tools?"                   nothing: the law's own test decides
 *
 * It is a word to weigh bearers with, never a fact that the law's definition is not asked about.
 */
import { questionCore } from "./asked-for.js"
import { kindOfPhrase, subjectAhead } from "./roles.js"

const selfDescribed =
  /\b(?:as|I\s+am|I['’]m|we\s+are|we['’]re|(?:I|we)\s+(?:run|own|operate|manage|have|work\s+(?:for|at)))\s+(?=(?:an?|the)\s)/giu
const asking =
  /^(?:which\s+(?=\p{L}+\s+(?:must|may|can|have|has|need|are)\b)|(?:(?:what(?:\s+[\p{L}-]+){0,4}?|when|where|why|how(?:\s+\p{L}+){0,3})\s+)?(?:can|may|must|could|should|shall|do|does|did|is|are|has|have)\s+)/iu

/** Words for what belongs to the asker, and what that makes them. */
const belongings: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/\b(?:my|our)\s+(?:employees?|staff|workers?|workforce)\b/iu, "employer"],
  [
    /\b(?:my|our)\s+(?:customers?|clients?|business|company|shop|store|firm|restaurant|startup|website)\b/iu,
    "business",
  ],
  [/\b(?:my|our)\s+tenants?\b/iu, "landlord"],
  [/\bmy\s+(?:landlord|housing\s+provider)\b/iu, "tenant"],
  [/\bmy\s+(?:employer|boss|wages|paycheck|job)\b/iu, "employee"],
  [/\bmy\s+(?:insurer|insurance\s+company|bank|doctor|personal\s+(?:data|information))\b/iu, "individual"],
]

/** `picked` is what the asker says beside the question, and comes first. */
export function askerKinds(parts: readonly string[], text: string, picked?: string): readonly string[] {
  const kinds = new Set<string>(picked === undefined ? [] : [picked])
  const addPhrase = (words: string) => {
    const kind = kindOfPhrase(subjectAhead(words))
    if (kind !== null) kinds.add(kind)
  }
  for (const part of parts) {
    const core = questionCore(part)
    const rest = core.replace(asking, "")
    // "my landlord" is the other side, not the asker.
    if (rest !== core && !/^(?:my|our|his|her|their|your)\s/iu.test(rest)) addPhrase(rest)
  }
  for (const match of text.matchAll(selfDescribed)) {
    const phrase = text.slice(match.index + match[0].length)
    addPhrase(phrase)
    if (/\bwork\s/iu.test(match[0])) kinds.add("employee")
  }
  for (const [pattern, kind] of belongings) if (pattern.test(text)) kinds.add(kind)
  return [...kinds]
}
