/**
 * Asks a question of the library: read, gate, retrieve, draft, verify, repair; answer or abstain.
 *
 * `answer/` drafts and `verify/` judges; they meet only here. A statement that verification refuses is
 * left out of the next draft; after a few rounds without a verified answer Pincite abstains. The gates
 * come in order: is the question one, is its place held, is its date held, is anything on the subject.
 */
import {
  type Abstention,
  type AbstentionCode,
  abstain,
  composeAnswer,
  type Draft,
  findNotInForce,
  type NotInForce,
  notInForceMessage,
  placeList,
  searchedStatement,
  unitKeyOf,
} from "../answer/index.js"
import type { Instrument, LibraryReader, Provision } from "../corpus/index.js"
import type { IsoDate, JurisdictionCode } from "../law/index.js"
import {
  lawNamedIn,
  type ReadQuestion,
  type Retrieval,
  type Retriever,
  readQuestion,
} from "../retrieve/index.js"
import { type Verification, type VerifiedAnswer, verifyDraft } from "../verify/index.js"

export type AskStage = "reading" | "searching" | "composing" | "checking"

export interface Question {
  readonly question: string
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly asOf: IsoDate | null
  /** What the asker said they are: `business`, `employer`, `insurer`, … */
  readonly kinds: readonly string[]
}

export interface AskingRooms {
  readonly reader: LibraryReader
  readonly retriever: Retriever
  readonly engine: string
}

/** How often a draft is repaired before Pincite abstains. Each round leaves out what was refused. */
const mostRepairs = 6
const candidates = 60

export async function askQuestion(
  asked: Question,
  rooms: AskingRooms,
  onStage: (stage: AskStage) => void = () => {},
): Promise<VerifiedAnswer | Abstention> {
  onStage("reading")
  const instruments = await rooms.reader.instruments()
  const held = [...new Set(instruments.map((i) => i.jurisdiction))]
  const picked = { jurisdictions: asked.jurisdictions, asOf: asked.asOf }
  const laws = await lawNamedIn(asked.question, rooms)
  const read = readQuestion(asked.question, picked, held, laws)
  const library: Held = { instruments, held, snapshot: rooms.reader.snapshot }

  const unread = gateReading(read, library)
  if (unread !== null) return unread
  const question = await withPlace(read, library, rooms.reader)
  if ("kind" in question) return question

  onStage("searching")
  const retrieval = await rooms.retriever(searchFor(question, question.asOf))
  const elsewhere = gateUnknownPlace(question, retrieval, library)
  if (elsewhere !== null) return elsewhere
  const kinds = [...asked.kinds, ...question.asker]
  const dated = await gateDate(question, kinds, retrieval, library, rooms)
  if (dated !== null) return dated

  const excluded = new Set<string>()
  for (let round = 0; round <= mostRepairs; round += 1) {
    onStage("composing")
    const composed = await composeAnswer({
      question,
      notHeld: read.jurisdictions.filter((code) => !held.includes(code)),
      kinds,
      retrieval,
      retriever: rooms.retriever,
      reader: rooms.reader,
      instruments,
      engine: rooms.engine,
      excluded,
    })
    if (composed.kind === "nothing") {
      const closed = round === 0 ? await findNotInForce(question, kinds, rooms) : null
      return closed === null
        ? nothingFound(question, retrieval, library)
        : notInForce(question, closed, library)
    }
    onStage("checking")
    const verification = await verifyDraft(composed.draft, rooms.reader)
    if (verification.kind === "verified") return verification.answer
    if (!leaveOutRefused(composed.draft, verification, excluded)) break
  }
  return nothingFound(question, retrieval, library)
}

interface Held {
  readonly instruments: readonly Instrument[]
  readonly held: readonly JurisdictionCode[]
  readonly snapshot: number
}

function searchFor(question: ReadQuestion, asOf: IsoDate | null) {
  return { text: question.searchText, jurisdictions: question.jurisdictions, asOf, top: candidates }
}

/** Is it a question, and does it name places Pincite can tell apart? */
function gateReading(question: ReadQuestion, library: Held): Abstention | null {
  if (question.underspecified === true) {
    return refuse(
      question,
      library,
      "underspecified",
      "The question is too short to tell what it asks of the law.",
      ["Say what you want to do and where, for example: “Can I record customer calls in Franklin?”"],
    )
  }
  // "What was the wage in 2014?" asks for law of then; "a house built before 1975" only describes a fact.
  const asksOfThePast = /\b(?:was|were|did|had)\b/iu.test(question.text)
  if (question.unclearDate !== undefined && question.asOf === null && asksOfThePast) {
    const message = `“${question.unclearDate}” is not one day, and law may change from day to day.`
    return refuse(question, library, "underspecified", message, [
      "Name one day, for example “as of 2024-07-01”, or leave the time out for the newest text held.",
    ])
  }
  if (question.unclearPlaces.length > 0 && question.jurisdictions.length === 0) {
    const written = question.unclearPlaces.map((place) => `“${place}”`).join(" and ")
    return refuse(
      question,
      library,
      "jurisdiction-unclear",
      `It is not clear which jurisdiction ${written} means.`,
      ["Name the state or country, or pick the jurisdiction."],
    )
  }
  return null
}

/** Settles the place: named and held, the only one held, or the one whose law the question cites. */
async function withPlace(
  question: ReadQuestion,
  library: Held,
  reader: LibraryReader,
): Promise<ReadQuestion | Abstention> {
  const missing = question.jurisdictions.filter((code) => !library.held.includes(code))
  const named = question.jurisdictions.filter((code) => library.held.includes(code))
  if (missing.length > 0 && named.length > 0) return { ...question, jurisdictions: named }
  if (missing.length > 0) {
    return refuse(
      question,
      library,
      "jurisdiction-not-held",
      `The library holds no law of ${placeList(missing)}, so it cannot say what the law there requires.`,
      [`Import official text of ${placeList(missing)} and ask again: pincite import FOLDER -j ${missing[0]}`],
    )
  }
  if (question.jurisdictions.length > 0) return question
  if (library.held.length === 1) return { ...question, jurisdictions: library.held }
  const citing = new Set<JurisdictionCode>()
  for (const citation of question.citations) {
    const found = await reader.pointInTime(citation.provision, null)
    if (found.kind !== "not-held") citing.add(citation.jurisdiction)
  }
  if (citing.size === 1) return { ...question, jurisdictions: [...citing] }
  return refuse(
    question,
    library,
    "jurisdiction-unclear",
    "The question names no place, and law differs from place to place.",
    ["Name the place in the question or pick the jurisdiction."],
  )
}

/**
 * "… in Atlantis?": a name that no jurisdiction has and that the law held never uses is a place all the same,
 * and the only law held is not its law.
 */
function gateUnknownPlace(question: ReadQuestion, retrieval: Retrieval, library: Held): Abstention | null {
  if (question.placesNamed.length > 0 || question.citations.length > 0) return null
  const name = /\bin\s+(\p{Lu}[\p{Ll}’'-]+(?:\s+\p{Lu}[\p{Ll}’'-]+){0,2})\s*(?=[?.!,;]|$)/u.exec(
    question.text,
  )?.[1]
  if (name === undefined) return null
  const terms = retrieval.weigh(name).matched
  if (
    terms.length === 0 ||
    retrieval.found.some((found) => found.matched.some((term) => terms.includes(term)))
  )
    return null
  return refuse(
    question,
    library,
    "jurisdiction-unclear",
    `It is not clear which jurisdiction “${name}” means.`,
    ["Name the state or country, or pick the jurisdiction."],
  )
}

/** Was the law that controls in force on the day asked about, and does anyone vouch for that day? */
async function gateDate(
  question: ReadQuestion,
  kinds: readonly string[],
  retrieval: Retrieval,
  library: Held,
  rooms: AskingRooms,
): Promise<Abstention | null> {
  for (const citation of question.citations) {
    const found = await rooms.reader.pointInTime(citation.provision, question.asOf)
    if (found.kind === "not-in-force") return notInForce(question, found, library)
    if (found.kind === "date-not-held") return notVouchedFor(question, found.provision, library)
  }
  if (question.asOf === null) return null
  const undated = await rooms.retriever(searchFor(question, null))
  const controlling = undated.found[0]
  if (controlling === undefined) return null
  const found = await rooms.reader.pointInTime(controlling.section.id, question.asOf)
  if (found.kind === "held") return null
  const datedBest = retrieval.found[0]
  if (datedBest !== undefined && datedBest.coverage >= controlling.coverage) return null
  if (found.kind !== "not-in-force") return notVouchedFor(question, controlling.section, library)
  // What ranks first need not be on the subject; law that began later is named only where it is.
  const closed = await findNotInForce(question, kinds, rooms)
  return closed === null ? null : notInForce(question, closed, library)
}

const askOtherwise = "Ask without a date for the newest text held, or for another day."

function notInForce(question: ReadQuestion, found: NotInForce, library: Held): Abstention {
  const { provision } = found
  const message = notInForceMessage(found, question.asOf)
  const next = [
    ...(question.asOf === null || found.why === "not-yet" ? [] : [askOtherwise]),
    `Read its words, marked as not in force: pincite show "${provision.citation}"`,
  ]
  return refuse(question, library, "not-in-force", message, next, [provision])
}

function notVouchedFor(question: ReadQuestion, provision: Provision, library: Held): Abstention {
  const day = question.asOf === null ? "" : ` on ${question.asOf}`
  const message = `The library cannot say what ${provision.citation} said${day}: neither the publisher nor the import vouches for that day.`
  const next = [
    askOtherwise,
    "If you have an edition of that date, import it with --effective-from and --current-through.",
  ]
  return refuse(question, library, "date-not-held", message, next, [provision])
}

function nothingFound(question: ReadQuestion, retrieval: Retrieval, library: Held): Abstention {
  return refuse(
    question,
    library,
    "not-found",
    `Nothing in the law held of ${placeList(question.jurisdictions)} is clearly on this subject.`,
    [
      "Try the words the law itself might use, or cite a section.",
      "The nearest provisions are listed; none of them is an answer.",
    ],
    retrieval.found.map((found) => found.provision),
  )
}

function refuse(
  question: ReadQuestion,
  library: Held,
  code: AbstentionCode,
  message: string,
  next: readonly string[],
  nearest: readonly Provision[] = [],
): Abstention {
  const searchedPlaces = question.jurisdictions.filter((j) => library.held.includes(j))
  const searched =
    code === "not-found" || code === "not-in-force" || code === "date-not-held"
      ? searchedStatement(library.snapshot, searchedPlaces, library.instruments, nearest)
      : { jurisdictions: [], instruments: 0, provisions: 0, snapshot: library.snapshot, nearest: [] }
  return abstain({
    question: question.text,
    code,
    message,
    jurisdictions: question.jurisdictions,
    asOf: question.asOf,
    searched,
    held: library.held,
    next,
  })
}

/** Notes what to leave out of the next draft; false when nothing can be left out and another round is useless. */
function leaveOutRefused(
  draft: Draft,
  verification: Extract<Verification, { kind: "refused" }>,
  excluded: Set<string>,
): boolean {
  const before = excluded.size
  for (const failure of verification.failures) {
    const statement = failure.statement
    if (statement?.kind === "law") excluded.add(unitKeyOf(statement))
  }
  return excluded.size > before && draft.answer.sections.length > 0
}
