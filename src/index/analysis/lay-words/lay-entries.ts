/**
 * Words and phrases of everyday speech and the words that law uses instead.
 *
 * A row is what is asked, then what is written: `payday, pay day: wage, regular payday`. What is asked stands
 * for all its forms ("docked" for "dock"), or in double quotes for the one form alone: "fired" is not what a
 * fire code is about. Articles and possessives within an asked phrase do not matter, nor do pronouns that come
 * between ("let me go"). What is written has up to three words beside stop words ("power of attorney"). A row
 * without a second half is a set phrase: it keeps the table away from its words.
 *
 * The tables are general usage of English-speaking places; no place's own terms. A thesaurus of a
 * jurisdiction, made from its definitions, would stand beside them. What has more than one meaning in a
 * question ("shares", "charge", "draft") is left out rather than guessed, or stands only within a phrase
 * (decisions 0032 and 0086).
 */
import { business } from "./business.js"
import { buying } from "./buying.js"
import { family } from "./family.js"
import { health } from "./health.js"
import { housing } from "./housing.js"
import { money } from "./money.js"
import { privacy } from "./privacy.js"
import { publicLife } from "./public-life.js"
import { setPhrases } from "./set-phrases.js"
import { vehicles } from "./vehicles.js"
import { work } from "./work.js"

export interface LayEntry {
  readonly asked: string
  /** Empty for a set phrase, whose words mean nothing else than they say. */
  readonly written: readonly string[]
}

export const layEntries: readonly LayEntry[] = [
  work,
  housing,
  buying,
  money,
  privacy,
  vehicles,
  health,
  family,
  business,
  publicLife,
  setPhrases,
].flatMap((rows) =>
  rows
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [asked = "", written] = row.split(": ")
      return asked.split(", ").map((words) => ({ asked: words, written: written?.split(", ") ?? [] }))
    }),
)
