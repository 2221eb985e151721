/**
 * Whether a section is on the subject that is asked about, or only shares words with it.
 *
 * Four things speak for a section: how unlikely it is that one of its provisions has so many of the words asked
 * by chance, in a library of that size; how much of the question the headings above it name; how strongly it
 * was found for the weight of what is asked; and how many words the question has, for a score that a
 * short question gets easily is worth more where the question is long. Weights are sums of inverse document
 * frequencies over the words that name a subject; words that only ask or measure are left out. The union of
 * several sections never counts: words scattered over different laws make no rule.
 *
 * The factors are those of a logistic regression over the development questions of the D.C. Code and of the
 * ADGM rulebooks, and over questions that the law held says nothing about (decision 0080).
 */
import type { Provision } from "../corpus/index.js"
import type { Found, Retrieval } from "../retrieve/index.js"

/** What of a question's words names its subject, and how much that weighs. */
export interface Subject {
  /** With the inverse document frequency of each. */
  readonly words: ReadonlyMap<string, number>
  readonly weight: number
}

/** Stems of words that ask and measure but name no subject. */
const askingStems =
  /^(?:get|got|much|mani|old|fast|run|keep|kept|came|come|go|someth|somebodi|someon|anyon|chanc|wai|take|new|last|next|instead|highest|lowest|most|least|week|month|dai|hour|year|long|soon|time|live|let)$/u

export function subjectOf({ terms }: Pick<Retrieval, "terms">): Subject {
  const naming = terms.filter(({ term }) => !askingStems.test(term))
  const kept = naming.length > 0 ? naming : terms
  const weight = kept.reduce((sum, { idf }) => sum + idf, 0)
  return { words: new Map(kept.map(({ term, idf }) => [term, idf])), weight }
}

/** A section as it was found: its score and its provisions among what was found. */
export interface FoundSection {
  readonly section: Provision
  readonly found: readonly Found[]
  readonly score: number
}

/** What each adds to the logarithm of the odds that a section is on the subject. */
const worth = { chance: 0.37, headings: 2.45, strength: 2.26, length: 1.59, noHeadings: 0.8 } as const
const leastEvidence = 9.4
/** Beyond these a provision that has still more of the question, or a higher score, says no more about the subject. */
const mostChance = 8
const mostStrength = 3

/** `ancestors` from the top down. The topmost heading (a title, a whole rulebook) is too wide to tell anything. */
export function isOnSubject(
  { section, found, score }: FoundSection,
  ancestors: readonly Provision[],
  subject: Subject,
  { weigh, searched }: Pick<Retrieval, "weigh" | "searched">,
): boolean {
  if (subject.weight === 0) return false
  const headings = [...ancestors.slice(1), section].map(({ heading }) => heading).join("\n")
  const covered = Math.max(0, ...found.map(({ matched }) => weightOf(matched, subject)))
  const evidence =
    // An inverse document frequency is the logarithm of how rare a word is: were words scattered by chance,
    // e to the power of `covered` provisions would have to be held for one to have them all.
    worth.chance * Math.min(covered - Math.log(searched.provisions + 1), mostChance) +
    // Some law has no headings there at all: that they name nothing then says little against it.
    (headings.trim() === ""
      ? worth.noHeadings
      : worth.headings * (weightOf(weigh(headings).matched, subject) / subject.weight)) +
    worth.strength * Math.min(score / subject.weight, mostStrength) +
    worth.length * Math.log(subject.words.size + 1)
  return evidence >= leastEvidence
}

function weightOf(matched: readonly string[], { words }: Subject): number {
  return matched.reduce((sum, term) => sum + (words.get(term) ?? 0), 0)
}
