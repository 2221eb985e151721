/**
 * A whole `Pincite` over the made-up law of lanterns, for tests of the doors alone: what it answers is
 * written out here, so that a page can be tested for showing every part of an answer. Tests of asking,
 * searching and verifying use the real rooms.
 */
import type { Abstention, Answer, Statement, Support } from "../answer/index.js"
import type { PointInTime, Provision } from "../corpus/index.js"
import type { IsoDate, ProvisionId } from "../law/index.js"
import type { AskRequest, Pincite, ShowResult } from "../pincite.js"
import type { ReadQuestion } from "../retrieve/index.js"
import type { VerifiedAnswer } from "../verify/index.js"
import { inventedInstrument, inventedProvisions } from "./invented-law.js"
import { inventedPublishing } from "./invented-published.js"

export const inventedQuestion = "Can I sell paper lanterns in Franklin? What are the requirements?"

export function inventedPincite(changes: Partial<Pincite> = {}): Pincite {
  const ask: Pincite["ask"] = async (request, onStage) => {
    onStage?.("reading")
    const read = readInvented(request)
    if (!read.jurisdictions.includes("us-xf")) return notHeld(read)
    return /lantern/iu.test(request.question) ? (inventedAnswer(request) as VerifiedAnswer) : notFound(read)
  }
  return {
    dataDir: "invented",
    isSample: true,
    ask,
    ...inventedPublishing(ask, inventedQuestion),
    readQuestion: async (request) => readInvented(request),
    search: async ({ query, top }) => ({
      hits: inventedProvisions
        .filter((each) => each.text.toLowerCase().includes(query.toLowerCase()))
        .slice(0, top)
        .map((each, place) => ({
          provision: each.id,
          citation: each.citation,
          heading: each.heading,
          score: 10 - place,
          ref: null,
          text: each.text,
          instrument: inventedInstrument.name,
          reasons: ["its words"],
        })),
      searched: inventedProvisions.length,
      snapshot: 3,
    }),
    show: async (written, asOf) => showInvented(written, asOf),
    original: async () => ({ kind: "not-shown", why: "no-place", file: null, path: null }),
    pages: async () => ({ kind: "no-pages" }),
    coverage: async () => ({
      snapshot: 3,
      jurisdictions: [
        {
          jurisdiction: "us-xf",
          name: "State of Franklin (fictional)",
          provisions: inventedProvisions.length,
          instruments: [{ ...inventedInstrument, provisions: inventedProvisions.length, sections: 6 }],
        },
      ],
      passedFiles: [],
    }),
    verifyStatement: async ({ id, text }) => ({
      id,
      verdict: text.includes("$40") ? "verified" : "not-carried",
      reason: text.includes("$40") ? null : "number",
      checks: [{ name: "number", outcome: text.includes("$40") ? "passed" : "failed", detail: "$40" }],
    }),
    exampleQuestions: async () => [
      inventedQuestion,
      "What is the fine for selling a lantern without a permit in Franklin?",
      "What does “public market” mean in Franklin?",
      "Does the lantern law of Franklin apply to children?",
      "Can I give lanterns away in Franklin?",
      "Who keeps the lantern register in Franklin?",
    ],
    outline: async () => current().filter((each) => each.level === "chapter" || each.level === "section"),
    close: async () => {},
    ...changes,
  }
}

function current(): readonly Provision[] {
  return inventedProvisions.filter((each) => each.version !== "us-xf/lanterns/3-104@2019-01-01")
}

function provisionAt(path: string, from?: string): Provision {
  const found = inventedProvisions.find(
    (each) =>
      each.id === `us-xf/lanterns/${path}` && (from === undefined || each.period.effectiveFrom === from),
  )
  if (found === undefined) throw new RangeError(`no invented provision ${path}`)
  return found
}

function readInvented(request: AskRequest): ReadQuestion {
  const { question, jurisdictions, asOf } = request
  const named = [
    { written: "Franklin", jurisdiction: "us-xf" },
    { written: "Missouri", jurisdiction: "us-mo" },
  ].filter(({ written }) => question.includes(written))
  const placesNamed: ReadQuestion["placesNamed"] =
    jurisdictions.length > 0
      ? jurisdictions.map((each) => ({ jurisdiction: each, written: each, from: "picked" as const }))
      : named.map((each) => ({ ...each, from: "question" as const }))
  return {
    text: question,
    parts: question
      .split(/(?<=\?)\s+/u)
      .map((text) => ({ text, askedFor: text.startsWith("Can") ? "permission" : "duty" })),
    activity: "sell paper lanterns",
    jurisdictions: placesNamed.map((each) => each.jurisdiction),
    unclearPlaces: [],
    placesNamed,
    asOf,
    citations: [],
    asker: [],
    searchText: "sell paper lanterns",
  }
}

function searchedIn(jurisdictions: readonly string[], nearest: readonly Provision[]) {
  return {
    jurisdictions,
    instruments: jurisdictions.length,
    provisions: jurisdictions.length * 13,
    snapshot: 3,
    nearest: nearest.map((each) => ({ provision: each.id, citation: each.citation, heading: each.heading })),
  }
}

function notHeld(read: ReadQuestion): Abstention {
  return {
    kind: "abstention",
    question: read.text,
    jurisdictions: read.jurisdictions,
    asOf: read.asOf,
    reason: { code: "jurisdiction-not-held", message: "The library holds no law of Missouri." },
    searched: searchedIn([], []),
    next: ["Import official text of Missouri and ask again: pincite import FOLDER -j us-mo"],
    held: ["us-xf"],
  }
}

function notFound(read: ReadQuestion): Abstention {
  return {
    ...notHeld(read),
    reason: { code: "not-found", message: "Nothing in the law held of Franklin is clearly on this subject." },
    searched: searchedIn(["us-xf"], [provisionAt("3-102"), provisionAt("3-103")]),
    next: ["Try the words the law itself might use, or cite a section."],
  }
}

/** A law statement quoting each provision whole, or the part given. */
function lawStatement(
  status: Statement["status"],
  quotes: readonly (readonly [label: string, provision: Provision, enumerator?: string, end?: number])[],
): Statement {
  const support: readonly Support[] = quotes.map(([label, provision, enumerator = "", end]) => ({
    label,
    provision: provision.id,
    version: provision.version,
    start: 0,
    end: end ?? provision.text.length,
    quote: provision.text.slice(0, end),
    enumerator,
  }))
  return {
    text: support.map((each) => `${each.enumerator} ${each.quote}`.trim()).join(" "),
    kind: "law",
    labels: support.map((each) => each.label),
    support,
    checks: [
      { name: "quotation", outcome: "passed", detail: "quoted word for word" },
      { name: "version", outcome: "passed", detail: "the newest version held" },
      { name: "exception", outcome: "not-applicable", detail: "" },
    ],
    appliesTo: "A person",
    status,
  }
}

function frame(text: string, labels: readonly string[] = []): Statement {
  return { text, kind: "frame", labels, support: [], checks: [], appliesTo: null, status: null }
}

/** An answer with every part a page can show. Labels follow first use. */
export function inventedAnswer(request: Pick<AskRequest, "question" | "asOf">): Answer {
  const sale = provisionAt("3-101")
  const list = lawStatement("rule", [
    ["1.1", sale, "", sale.text.indexOf(":") + 1],
    ["1.2", provisionAt("3-101/1"), "(1)"],
    ["1.3", provisionAt("3-101/2"), "(2)"],
    ["1.4", provisionAt("3-101/2/A"), "(A)"],
    ["1.5", provisionAt("3-101/2/B"), "(B)"],
    ["1.6", provisionAt("3-101/3"), "(3)"],
  ])
  const definition = lawStatement("definition", [["2.1", provisionAt("3-102")]])
  const exception = lawStatement("exception", [["3.1", provisionAt("3-103")]])
  const fine = lawStatement("penalty", [["4.1", provisionAt("3-104", "2023-01-01")]])
  const statements = [list, definition, exception, fine]
  const sources = [sale, provisionAt("3-102"), provisionAt("3-103"), provisionAt("3-104", "2023-01-01")]
  return {
    kind: "answer",
    question: request.question,
    questionParts: [
      { text: "Can I sell paper lanterns in Franklin?", askedFor: "permission", answered: true },
      { text: "What are the requirements?", askedFor: "duty", answered: true },
    ],
    jurisdictions: ["us-xf"],
    asOf: request.asOf,
    author: "compose",
    verdict: "prohibited-unless",
    verdictBecause: { labels: ["1.1"], rule: "a ban with conditions" },
    title: "Sell Paper Lanterns in State of Franklin (fictional)",
    lead: [frame("Under the Lantern Code, this is prohibited unless conditions are met:", ["1.1"]), list],
    premises: [],
    sections: [
      { kind: "who-is-bound", heading: "Who this binds", statements: [definition] },
      { kind: "requirements", heading: "Requirements", statements: [list] },
      { kind: "exceptions", heading: "Exceptions", statements: [exception] },
      { kind: "penalties", heading: "Penalties", statements: [fine] },
      {
        kind: "conclusion",
        heading: "Conclusion",
        statements: [frame("In short, [1.1] controls.", ["1.1"])],
      },
    ],
    sources: sources.map((provision, index) => ({
      number: index + 1,
      citation: provision.citation,
      title: provision.heading,
      instrument: inventedInstrument.name,
      jurisdiction: "us-xf",
      weight: provision.weight,
      effectiveFrom: provision.period.effectiveFrom,
      effectiveTo: provision.period.effectiveTo,
      currentThrough: index === 1 ? null : provision.period.currentThrough,
      officialUrl: inventedInstrument.officialUrl,
      retrievedAt: inventedInstrument.importedOn,
      digest: provision.digest,
      why: "It speaks of selling.",
      passages: statements
        .flatMap((statement) => statement.support)
        .filter((support) => support.label.startsWith(`${index + 1}.`))
        .map(({ label, provision: id, version, quote, start, end }) => ({
          label,
          citation: provisionAt(id.replace("us-xf/lanterns/", "")).citation,
          provision: id,
          version,
          quote,
          start,
          end,
        })),
    })),
    applicability: [
      {
        provision: sale.id,
        citation: sale.citation,
        bearer: "a person",
        fits: "you",
        because: "it binds every person",
        definedAt: null,
      },
      {
        provision: provisionAt("3-106").id,
        citation: provisionAt("3-106").citation,
        bearer: "market warden",
        fits: "only-if",
        because: "it speaks to a market warden",
        definedAt: provisionAt("3-102").id,
      },
    ],
    notForYou: [
      {
        provision: provisionAt("3-106").id,
        citation: provisionAt("3-106").citation,
        heading: "Lantern register",
        because: "It binds the market warden.",
      },
    ],
    gaps: ["Nothing held says how long a permit lasts."],
    searched: searchedIn(["us-xf"], []),
    receipt: { snapshot: 3, engine: "invented", rules: "invented", digest: "0".repeat(64) },
  }
}

function showInvented(written: string, asOf: IsoDate | null): ShowResult {
  const id = written
    .replace(/^Lantern Code § (.+)$/u, "us-xf/lanterns/$1")
    .replace(/\((\w+)\)/gu, "/$1") as ProvisionId
  if (written === "§ 3") {
    const candidates = current()
      .filter((each) => each.level === "section")
      .slice(0, 2)
    return {
      kind: "several",
      candidates: candidates.map((each) => ({ id: each.id, citation: each.citation })),
    }
  }
  const versions = inventedProvisions.filter((each) => each.id === id)
  const newest = versions[0]
  if (newest === undefined) return { kind: "none", why: "not-held", nearest: [provisionAt("3-101")] }
  const found = pointInTime(versions, newest, asOf)
  const all = current()
  const subtree = all.filter(
    (each) => each.id === id || each.id.startsWith(`${id}/`) || newest.parent === null,
  )
  const siblings = all.filter((each) => each.parent === newest.parent)
  const place = siblings.findIndex((each) => each.id === id)
  const path: Provision[] = []
  for (let above = newest.parent; above !== null; above = path[0]?.parent ?? null) {
    path.unshift(all.find((each) => each.id === above) as Provision)
  }
  const shown = "provision" in found ? found.provision : newest
  return {
    kind: "one",
    shown: {
      found,
      instrument: inventedInstrument,
      bluebook: newest.citation,
      path,
      subtree: subtree.map((each) => (each.id === id ? shown : each)),
      children: subtree.filter((each) => each.parent === id),
      fullText: subtree.map((each) => each.text).join("\n"),
      versions,
      origin: null,
      previous: siblings[place - 1] ?? null,
      next: siblings[place + 1] ?? null,
    },
  }
}

function pointInTime(versions: readonly Provision[], newest: Provision, asOf: IsoDate | null): PointInTime {
  if (newest.status === "repealed") return { kind: "not-in-force", provision: newest, why: "repealed" }
  if (newest.status === "future") return { kind: "not-in-force", provision: newest, why: "not-yet" }
  if (asOf === null) return { kind: "held", provision: newest }
  const then = versions.find(
    ({ period }) =>
      (period.effectiveFrom ?? "") <= asOf && asOf <= (period.effectiveTo ?? period.currentThrough ?? ""),
  )
  return then === undefined ? { kind: "date-not-held", provision: newest } : { kind: "held", provision: then }
}
