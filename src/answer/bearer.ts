/**
 * Who is bound, and whether that is the person who asks.
 *
 * A rule for "any person" binds every asker. A rule for a role (employer, landlord, controller) binds who
 * has that role: the asker when the question says so, otherwise "only if". A rule for a public body or an
 * official does not bind a private asker. A thing ("the notice shall …") is no bearer: there, and where the
 * law does not name whom it binds, fit is unknown.
 */

import { literalPattern } from "../text/index.js"
import type { Applicability } from "./answer.js"

export type Fit = Applicability["fits"]

export interface Asker {
  /** "business", "employer", "public-body", "insurer", … as far as the question or profile says. */
  readonly kinds: readonly string[]
  /** The question in lower case, to see whether it names the role itself. */
  readonly words: string
}

const anyone =
  /^(?:any|no|every|each|an?|all|the|such)?\s*(?:other\s+)?(?:natural\s+)?(?:persons?|individuals?|entit(?:y|ies)|business(?:es)?|compan(?:y|ies)|corporations?|firms?|one|organi[sz]ations?|partnerships?|associations?|people)\b/iu
const anyoneWord = /\b(?:whoever|anyone|everyone)\b/iu
/** "A consumer reporting agency" is a business of that name, not a public body. */
const privateAgency =
  /\b(?:reporting|collection|employment|insurance|rental|travel|advertising|talent|staffing|placement|adoption|title|debt)\s+agenc(?:y|ies)\b/iu
const publicBody =
  /\b(?:agenc(?:y|ies)|department|mayor|commissioner|director|board|council|commission|secretary|bureau|superintendent|attorney general|government|public bod(?:y|ies)|courts?|judge|authority|administrator|registrar|recorder|officer|governor|legislature|treasurer|assessor|regulator|inspector|chief|state|district of columbia|district)\b/iu

/** Nouns for persons by their form ("controller", "licensee", "lessor"), and some that have none. */
const personForm = /(?:[^aeiou]er|or|ee|ist|ian|ant|man|woman)s?$/iu
const personWord =
  /\b(?:banks?|insurers?|unions?|carriers?|facilit(?:y|ies)|hospitals?|schools?|institutions?|landlords?|household|physicians?|agents?|tenants?|residents?|students?|patients?|clients?|members?|guardians?|spouses?|children|minors?|owners?|users?|trust|estate|funds?|undertakings?|licence holder|holders?|pharmac(?:y|ies)|dealership|establishments?|persons?)$/iu
const thingWord =
  /\b(?:orders?|numbers?|matters?|letters?|papers?|registers?|chapters?|computers?|offers?|transfers?|errors?|factors?|committees?|guarantees?|water|centers?|fees?|referr?er|answers?|covers?|waivers?|charters?|vouchers?|meters?|powers?|disclaimers?|stickers?|containers?|trailers?|motors?|doors?|floors?|labor|color|behavior|honor|favor)$/iu

/** Kinds of asker and the roles in statutes they answer to. */
const kindWords: Readonly<Record<string, RegExp>> = {
  business: /\b(?:business|compan(?:y|ies)|merchant|seller|vendor|retailer|corporation|firm)\b/iu,
  employer: /\bemployers?\b/iu,
  individual: /\b(?:individual|natural person|resident|consumer|employee|tenant)\b/iu,
  "public-body": publicBody,
  insurer: /\b(?:insurers?|licensees?|insurance compan(?:y|ies)|carriers?)\b/iu,
  bank: /\b(?:banks?|financial institutions?|lenders?|credit unions?)\b/iu,
  licensee: /\blicensees?\b/iu,
  landlord: /\b(?:landlords?|housing providers?|lessors?|owners?)\b/iu,
  tenant: /\b(?:tenants?|lessees?)\b/iu,
}

export interface BearerFit {
  readonly fits: Fit
  /** The role in the singular as the law names it, for "only if you are a …"; null where anyone is bound. */
  readonly role: string | null
  readonly because: string
}

export function bearerFit(actor: string | null, asker: Asker): BearerFit {
  if (actor === null)
    return { fits: "unknown", role: null, because: "The provision does not name whom it binds." }
  const owner = ownerOf(actor)
  if (owner !== null) return bearerFit(owner, asker)
  const head = headOf(actor)
  if (anyone.test(actor) || anyoneWord.test(actor)) {
    return { fits: "you", role: null, because: `It binds “${actor}”.` }
  }
  for (const kind of asker.kinds) {
    if (kindWords[kind]?.test(head) === true) {
      return { fits: "you", role: head, because: `It binds “${actor}”, and that is what you said you are.` }
    }
  }
  if (publicBody.test(head) && !privateAgency.test(head)) {
    return { fits: "not-you", role: head, because: `It binds “${actor}”, a public body or official.` }
  }
  if (!isPerson(head)) {
    return {
      fits: "unknown",
      role: null,
      because: "The provision speaks of a thing and does not name whom it binds.",
    }
  }
  if (namesRole(asker.words, head)) {
    return { fits: "you", role: head, because: `It binds “${actor}”, whom the question is about.` }
  }
  return { fits: "only-if", role: roleOf(actor, head), because: `It binds only “${actor}”.` }
}

/** The bearer in the law's words where they are short enough to read in a sentence, else the head noun. */
function roleOf(actor: string, head: string): string {
  const whole = actor.replace(determiner, "").trim()
  return whole.length <= 140 ? whole : head
}

const determiner = /^\s*(?:any|no|every|each|an?|all|the|such|said)\s+/iu

/** "A licensee’s program shall …" binds the licensee; "today’s date shall …" binds nobody. */
function ownerOf(actor: string): string | null {
  const owner = /^([^,]{1,80}?)[’'](?:s\b|(?=\s))/u.exec(actor)?.[1] ?? null
  return owner !== null && isPerson(headOf(owner)) ? owner : null
}

/** "Each licensee that collects …" → "licensee": the words before a relative clause, without the determiner. */
function headOf(actor: string): string {
  const cut =
    actor.split(
      /\b(?:that|who|which|whose|to whom|in|of|on|at|for|by|to|with|from|between|against|under|within|engaged|subject|holding|operating)\b|,/iu,
    )[0] ?? actor
  return cut.replace(determiner, "").trim() || actor.trim()
}

function isPerson(head: string): boolean {
  const words = head.replace(/[^\p{L}\s’'-].*$/u, "").trim()
  if (thingWord.test(words)) return false
  return personForm.test(words) || personWord.test(words) || privateAgency.test(words)
}

function namesRole(question: string, head: string): boolean {
  const noun = head.toLowerCase().split(/\s+/u).at(-1) ?? ""
  const stem = noun.replace(/(?:ies|y|s)$/u, "")
  return stem.length >= 4 && new RegExp(`\\b${literalPattern(stem)}`, "u").test(question)
}
