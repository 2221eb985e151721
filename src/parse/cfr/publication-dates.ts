/**
 * From when the text of a section is vouched for, by its notes (decision 0010): the last publication that its
 * own history names, else that of its part's source note; no older than a change of words throughout the
 * part; unknown where the publisher lists the amendments elsewhere.
 */
import type { ImportFacts } from "../parsed.js"
import { datesIn, youngest } from "../written-dates.js"
import { childElements, plainWords, type XmlElement } from "../xml/index.js"
import type { Dates } from "./drafts.js"
import type { OpenDivision } from "./open-division.js"

export function publicationDates(
  element: XmlElement,
  division: OpenDivision | null,
  facts: ImportFacts,
): Dates {
  const notes = childElements(element)
  const listedElsewhere = notes.some(
    (note) => note.name === "EDNOTE" && /citations affecting/u.test(plainWords(note)),
  )
  if (listedElsewhere) return { effectiveFrom: null, effectiveTo: null }
  const own = youngest(
    notes
      .filter((note) => note.name === "CITA" || note.name === "SOURCE")
      .flatMap((note) => datesIn(plainWords(note))),
  )
  const published = own ?? division?.source ?? facts.effectiveFrom
  return { effectiveFrom: youngest([published, division?.renamed ?? null]), effectiveTo: null }
}
