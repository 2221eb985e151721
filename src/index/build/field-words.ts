/**
 * Which words of the law stand in which field of a version's document.
 *
 *   body      its own words and those of its tables; bigrams are the neighbouring terms of the body
 *   catchline the headings from its section down to itself: a codifier's one-line answer to "what is this about?"
 *   headings  what stands above: the headings of titles and chapters, and the lead-ins (chapeaux) of the
 *             paragraphs it belongs to, the first 25 words of each
 *   chapter   all words of its chapter or part; an instrument without either is one chapter. A rulebook is
 *             thus one document, as measured (decision 0030), and a code is not: nothing is learnt from all
 *             fifty titles sharing a word.
 *
 * Fields are kept apart and never put together: the same words added to the body make ranking worse.
 */
import type { Provision } from "../../corpus/index.js"
import { analyse } from "../analysis/analyse.js"
import type { Place } from "./place-provisions.js"

const wordsOfHeading = 25

export function bodyText({ text, tables }: Provision): string {
  if (tables.length === 0) return text
  const cells = tables.flatMap(({ caption, rows }) => [
    caption,
    ...rows.flatMap((row) => row.map((cell) => cell.text)),
  ])
  return [text, ...cells].join("\n")
}

/** The place whose catchline this document shares: the nearest heading within its section; -1 where there is none. */
export function catchlinePlace(places: readonly Place[], i: number): number {
  return withinSection(places, i).find((at) => places[at]!.provision.heading !== "") ?? -1
}

export function catchlineTerms(places: readonly Place[], i: number): readonly string[] {
  return withinSection(places, i).flatMap((at) => analyse(places[at]!.provision.heading))
}

/**
 * The terms above a document under `parent`. Of those within its section only the lead-in counts here, for
 * their headings are the catchline's.
 */
export function headingTerms(places: readonly Place[], parent: number, section: number): readonly string[] {
  const above = chain(places, parent)
  const within = above.slice(0, above.indexOf(section) + 1)
  return above.flatMap((at) => {
    const { heading, text } = places[at]!.provision
    return [
      ...(within.includes(at) ? [] : analyse(heading, wordsOfHeading)),
      ...analyse(text, wordsOfHeading),
    ]
  })
}

/** The chapter or part it stands in; -1 for the instrument as a whole. */
export function chapterPlace(places: readonly Place[], i: number): number {
  const isChapter = (at: number) => {
    const { standing, provision } = places[at]!
    return standing === "above" && (provision.level === "chapter" || provision.level === "part")
  }
  return chain(places, i).find(isChapter) ?? -1
}

/** The place and those above it up to its section; nothing for what stands above sections. */
function withinSection(places: readonly Place[], i: number): readonly number[] {
  const { standing, section } = places[i]!
  const above = chain(places, i)
  return standing === "above" ? [] : above.slice(0, above.indexOf(section) + 1)
}

/** The place and those above it, nearest first; empty for -1. */
function chain(places: readonly Place[], i: number): readonly number[] {
  const above: number[] = []
  for (let at = i; at >= 0; at = places[at]!.parent) above.push(at)
  return above
}
