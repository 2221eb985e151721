/**
 * Whether a word that may name a place stands for one where it is written.
 *
 * The words before and after tell. "in Oregon" and "Oregon law" are places; "Georgia Avenue", "a U.S.
 * citizen" and "the school district" are not. A short form counts in upper case and where a place stands
 * ("in OR"), so that the words "or", "in" and "me" never do.
 */
import type { PlaceWord } from "./place-words.js"

export interface Surroundings {
  readonly before: string
  readonly after: string
  /** It goes on a list of places: "in Ohio, Iowa, or Utah". */
  readonly joined: boolean
  /** The whole text is in upper case, which then tells nothing. */
  readonly allUpper: boolean
}

const form =
  "(?:(?:city|county|town|state|commonwealth|territory|emirate|republic|kingdom|province)\\s+of\\s+)?"
const region = "(?:(?:downtown|northern|southern|eastern|western|central)\\s+)?"
const locative = "in|within|inside|under|across|throughout|from|at|near|outside"
const afterPreposition = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${locative}|to|into|for|of|between|both|through|versus|vs\\.?)\\s+(?:the\\s+)?${form}${region}$`,
  "iu",
)
const afterLocative = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${locative})\\s+$`, "iu")
/** "in Joplin, " before a state's name or short form; what it captures is the town. */
export const afterTown =
  /(?:^|\s)(?:in|In|at|from|near|to|of)\s+((?:\p{Lu}[\p{L}.'’-]{0,20}\s+){0,3}\p{Lu}[\p{L}.'’-]{1,20},\s*)$/u
const beforeLaw =
  /^(?:['’]s?)?\s+(?:state\s+|federal\s+)?(?:laws?|statutes?|statutory|legislation|rules?|regulations?|regulatory|codes?|constitution)\b/iu
/** "Georgia Avenue", "Washington Post": the name of something else. */
const partOfName =
  /^\s+(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd|Drive|University|College|Times|Post\b|Globe|Tribune|County|River|Court of|Dollars?|Dirhams?|Euros?|Pounds?\b)/u
const endOfName = /(?:University|Bank|College|Institute|Church|Gulf)\s+of\s+(?:the\s+)?$/u
/** Nouns that a place before them only describes. */
const described =
  /^(?:['’]s)?(?:-based)?\s+(?:corporations?|compan(?:y|ies)|llcs?|firms?|business(?:es)?|employers?|employees?|residents?|citizens?|nationals?|driver|consumers?|customers?|insurers?|landlords?|nonprofits?|agenc(?:y|ies)|award(?:s|ing)?|grants?|contracts?|contractors?|elections?|candidates?|funds?|funding|financial assistance|government)\b|^-based\b/iu
const actOfCongress = /^(?:\s(?:of|and|for)?\s?\p{Lu}\p{Ll}[\p{L}-]*){1,6}?\sAct\b/u
const startOfName = /^\s+\p{Lu}\p{Ll}/u

/** A preposition or a list makes it the place where the law is sought. */
export function isPlaced({ before, joined }: Surroundings): boolean {
  return joined || afterPreposition.test(before)
}

/** "a Delaware corporation", "the California Consumer Privacy Act": said of something, not sought there. */
export function onlyDescribes(around: Surroundings): boolean {
  const { after } = around
  return !isPlaced(around) && (described.test(after) || (startOfName.test(after) && !beforeLaw.test(after)))
}

export function standsAsPlace(word: PlaceWord, written: string, around: Surroundings): boolean {
  const { before, after } = around
  if (partOfName.test(after) || endOfName.test(before)) return false
  return standings[word.kind](written, around, word)
}

type Standing = (written: string, around: Surroundings, word: PlaceWord) => boolean

const standings: Readonly<Record<PlaceWord["kind"], Standing>> = {
  name: (written, around, word) => isCapital(written) || isPlaced(around) || !word.commonWord,
  district: (written, { after }) =>
    written.endsWith("District") && !/^\s+(?:of|Court|Attorney|Judge|Director)\b/u.test(after),
  // "Federal Law No. 20" is that of another federation; acts of Congress are called so ("Federal Arbitration Act").
  federal: (written, { after }) =>
    (written === "Federal" && actOfCongress.test(after)) ||
    ((beforeLaw.test(after) || described.test(after)) && !/^\s+Law\s+(?:No\b|\()/u.test(after)),
  "united-states": (written, around) => {
    const ofPeople = /(?:citizen|national|resident|government|president|constitution)s?\s+of\s+(?:the\s+)?$/iu
    const asAdjective = /^\s+(?:citizens?|code|treasury|government|currency)\b/iu
    if (written === "us" || ofPeople.test(around.before)) return false
    return beforeLaw.test(around.after) || (isPlaced(around) && !asAdjective.test(around.after))
  },
  adjective: (written, { after }) => isCapital(written) && beforeLaw.test(after),
  postal: (written, around) => {
    if (written === "dc") return isPlaced(around)
    if (written !== written.toUpperCase() || around.allUpper) return false
    const currentOf = /^\s+(?:power|current|motor|voltage)/iu
    return isShortPlace(around) || (written === "DC" && !currentOf.test(around.after))
  },
  abbreviation: (written, around) => isCapital(written) && (isShortPlace(around) || /\..*\./u.test(written)),
  city: (_, around) => isPlaced(around),
  unclear: (written, around) =>
    (isPlaced(around) || /^(?:all|every|my|our|this)\s/iu.test(written)) &&
    !/^\s+(?:agenc|law|government|employee|offici|licen|tax|court|board)/iu.test(around.after),
}

/** Short forms look like words ("or") and initials ("VA firms"), so less will do for a name than for them. */
function isShortPlace({ before, after, joined }: Surroundings): boolean {
  return joined || afterLocative.test(before) || afterTown.test(before) || beforeLaw.test(after)
}

function isCapital(written: string): boolean {
  return /^\p{Lu}/u.test(written)
}
