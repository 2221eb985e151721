/**
 * The second look where no law in force is on the subject: is there law on it that is repealed, has ended, or
 * begins later? Then the honest refusal is to say so, not that nothing was found.
 *
 * The versions looked at are those that may not answer, and they pass the same gate as law in force does
 * (choose-sections), so that unrelated matter is named here no sooner than there. A repealed section of which
 * only the heading is left has no words to pass it with; its heading must say most of what is asked. Only
 * what the library knows not to be in force counts: a day that nobody vouches for is no reason.
 */
import type { LibraryReader, PointInTime, Provision } from "../corpus/index.js"
import type { IsoDate, ProvisionId } from "../law/index.js"
import type { ReadQuestion, Retrieval, Retriever } from "../retrieve/index.js"
import type { Asker } from "./bearer.js"
import { chooseSections } from "./choose-sections.js"

export type NotInForce = Extract<PointInTime, { kind: "not-in-force" }>

/** Fewer than for law in force: one section is named, and none is composed from. */
const candidates = 6
/** The share of the question's weight, and the number of its words, that the heading of an emptied section must have. */
const headingShare = 2 / 3
const headingWords = 2

export async function findNotInForce(
  question: ReadQuestion,
  /** What the asker is: read from the question or said in a profile. */
  kinds: readonly string[],
  rooms: { readonly retriever: Retriever; readonly reader: LibraryReader },
): Promise<NotInForce | null> {
  const asker: Asker = { kinds, words: question.text.toLowerCase() }
  const { searchText: text, jurisdictions, asOf } = question
  const among = "not-in-force"
  const retrieval = await rooms.retriever({ text, jurisdictions, asOf, top: candidates, among })
  const lastDays = new Map(retrieval.found.map((found) => [found.section.id, lastDayOf(found.provision)]))
  const { sections } = await chooseSections(question, retrieval, readerOfDays(rooms.reader, lastDays), asker)
  const onSubject = new Set(sections.map(({ section }) => section.id))
  const emptied = retrieval.found.filter((found) => isEmptied(found.section, retrieval.weigh))
  for (const { provision, section } of [
    ...retrieval.found.filter((found) => onSubject.has(found.section.id)),
    ...emptied,
  ]) {
    // A paragraph may be repealed where its section is not.
    for (const id of new Set([section.id, provision.id])) {
      const found = await rooms.reader.pointInTime(id, asOf)
      if (found.kind === "not-in-force") return found
    }
  }
  return null
}

/** A section that has no words but those that say it is gone, and was on the subject by its heading. */
function isEmptied({ status, heading, text }: Provision, weigh: Retrieval["weigh"]): boolean {
  if (status === "in-force" || status === "future" || text.length > 40) return false
  const { coverage, matched } = weigh(heading)
  return coverage >= headingShare && matched.length >= headingWords
}

/** A day on which the words that were found are shown: their last one, or for law to come its first. */
function lastDayOf({ period }: Provision): IsoDate | null {
  return period.effectiveTo ?? period.effectiveFrom
}

/** Shows each section as of the day of the words found in it, whatever day is asked about. */
function readerOfDays(reader: LibraryReader, days: ReadonlyMap<ProvisionId, IsoDate | null>): LibraryReader {
  return {
    ...reader,
    subtree: (id) => reader.subtree(id, days.get(id) ?? null),
    ancestors: (id) => reader.ancestors(id, days.get(id) ?? null),
  }
}
