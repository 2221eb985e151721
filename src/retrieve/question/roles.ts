/**
 * Nouns for those who ask or are asked about, and the kind of asker each tells of ("" where it tells none).
 *
 * A longer name stands before the shorter one it holds: "insurance company" before "company".
 */
const roleKinds: readonly (readonly [role: string, kind: string])[] = [
  ["insurance (?:compan(?:y|ies)|carriers?|agents?|producers?|licensees?)", "insurer"],
  ["insurers?", "insurer"],
  ["licensees?", "licensee"],
  ["(?:credit unions?|banks?|lenders?|financial institutions?)", "bank"],
  // A collection agency or a rating agency is private: only "an agency" and an agency of a government are public.
  [
    "(?:(?:state|government|public|local|city|county|federal|district)\\s|(?<=^(?:an?|the|any|each|every|all)\\s))agenc(?:y|ies)",
    "public-body",
  ],
  [
    "(?:public bod(?:y|ies)|municipalit(?:y|ies)|school districts?|cit(?:y|ies)|count(?:y|ies)|departments?|mayor|council|courts?)",
    "public-body",
  ],
  ["(?:landlords?|housing providers?|lessors?)", "landlord"],
  ["(?:tenants?|renters?|lessees?)", "tenant"],
  ["employers?", "employer"],
  ["(?:employees?|workers?)", "employee"],
  ["(?:service providers?|processors?)", "service-provider"],
  ["(?:non-?profits?|charit(?:y|ies)|church(?:es)?)", "nonprofit"],
  [
    "(?:business(?:es)?|compan(?:y|ies)|corporations?|firms?|stores?|shops?|retailers?|merchants?|vendors?|sellers?|start-?ups?|llcs?|restaurants?|bars?|hotels?|dealers?|manufacturers?|distributors?|wholesalers?|importers?|franchisors?)",
    "business",
  ],
  ["(?:individuals?|consumers?|residents?|natural persons?|minors?|parents?|students?)", "individual"],
  [
    "(?:persons?|people|agenc(?:y|ies)|boards?|entit(?:y|ies)|controllers?|providers?|owners?|contractors?|subcontractors?|schools?|hospitals?|physicians?|doctors?|dentists?|nurses?|pharmac(?:y|ies|ists?)|operators?|drivers?|recipients?|candidates?|committees?|auditors?|brokers?|agents?|advis[eo]rs?|managers?|trustees?|directors?|officers?|custodians?|funds?|issuers?|bod(?:y|ies)|institutions?|administrators?|part(?:y|ies)|franchisees?|collectors?|buyers?|purchasers?|customers?|creditors?|debtors?|universit(?:y|ies)|applicants?|holders?|organi[sz]ations?|partnerships?|associations?|unions?|carriers?|producers?|suppliers?|users?)",
    "",
  ],
]

const anyRole = roleKinds.map(([role]) => role).join("|")
const determiner = "(?:an?|the|any|each|every|all|my|our|his|her|their|your)"

const subject = new RegExp(
  `^(?:${determiner}\\s+(?:[\\p{L}-]+\\s+){0,3}?)?(?:${anyRole})(?![\\p{L}'’-])`,
  "iu",
)
const endsInRole = roleKinds.map(
  ([role, kind]) => [new RegExp(`(?:^|\\s)(?:${role})$`, "iu"), kind === "" ? null : kind] as const,
)

/** "a business", "an out-of-state insurance company", where words begin with one; "" where they do not. */
export function subjectAhead(words: string): string {
  const found = subject.exec(words)?.[0] ?? ""
  // "the California Consumer Privacy Act": a role inside a name is none.
  const insideName = /(?:^|\s)\p{Lu}\p{Ll}+$/u.test(found) && /^\s+\p{Lu}/u.test(words.slice(found.length))
  return insideName ? "" : found
}

/** The kind of the role that ends a phrase: "a licensed insurance company" → insurer; null where it tells none. */
export function kindOfPhrase(phrase: string): string | null {
  return endsInRole.find(([role]) => role.test(phrase.trim()))?.[1] ?? null
}
