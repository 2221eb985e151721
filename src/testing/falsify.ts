/**
 * Falsifies true sentences of law, one change each, and dresses true ones in harmless ways, for measuring
 * what verification catches and what it wrongly refuses.
 *
 * Its word lists are its own and know nothing of how `verify/` reads a sentence. A class that finds nothing to
 * change in a sentence gives null. Random choices come from the generator handed in, so a run can be repeated.
 */
export type Falsehood =
  | "negation"
  | "modality"
  | "number"
  | "date"
  | "unit"
  | "comparator"
  | "actor"
  | "scope"
  | "condition"
  | "exception"
  | "connective"

export type Random = () => number

export const falsehoods: Readonly<Record<Falsehood, (sentence: string, random: Random) => string | null>> = {
  negation: (sentence, random) =>
    swapOne(sentence, random, [
      [/\b(shall|must|may|will|is|are|does|do) not\b/gu, "$1"],
      [/\bNo (person|owner|employer|insurer|licensee)\b/gu, "A $1"],
      [/\b(shall|must|will|is|are)\b(?! not)/gu, "$1 not"],
    ]),
  modality: (sentence, random) =>
    swapOne(sentence, random, [
      [/\b(?:shall|must)\b(?! not)/gu, "may"],
      [/\bmay\b(?! not)/gu, "shall"],
      [/\b(?:shall|may|must) not\b/gu, "need not"],
      [/\bis required to\b/gu, "is permitted to"],
    ]),
  number: (sentence, random) =>
    swapOne(sentence, random, [
      [
        /(?<![§\d.:-]|§ |section |Law |Title |Chapter )\b(\d{1,3}(?:,\d{3})*)\b(?![\d.:-]|,? (?:19|20)\d\d)(?= [a-z%]| per)/gu,
        (found) => String(Number(found.replaceAll(",", "")) * 2 + 1),
      ],
      [/\b(?:two|three|five|ten|thirty|sixty)\b/gu, "seventeen"],
    ]),
  date: (sentence, random) =>
    swapOne(sentence, random, [
      [
        /(?<=\b(?:January|February|March|April|May|June|July|August|September|October|November|December) )\d{1,2}\b/gu,
        (found) => String((Number(found) % 27) + 1),
      ],
    ]),
  unit: (sentence, random) =>
    swapOne(sentence, random, [
      [/(?<=\d )days\b/gu, "months"],
      [/(?<=\d )(?:business|calendar|working) days\b/gu, "days"],
      [/(?<=\d )(?:months|years)\b/gu, "days"],
      [/(?<=\d)%/gu, " dollars"],
      [/(?<=\d )hours\b/gu, "days"],
    ]),
  comparator: (sentence, random) =>
    swapOne(sentence, random, [
      [/\bat least\b/gu, "at most"],
      [/\b(?:more|greater) than\b/gu, "less than"],
      [/\b(?:less|fewer) than\b/gu, "more than"],
      [/\bwithin (?=\d)/gu, "after "],
      [/\b(?:not|no) later than\b/gu, "not earlier than"],
    ]),
  actor: (sentence, random) =>
    swapOne(sentence, random, [
      [
        /^(?:The|Each|An?|Any|Every) (?:Mayor|Board|Commissioner|Department|Council|Director|owner|employer|insurer|licensee|tenant|company|person|applicant|court|agency|Regulator|Authorised Person)\b(?= (?:shall|must|may|is))/gu,
        "The landlord",
      ],
    ]),
  scope: (sentence, random) =>
    swapOne(sentence, random, [
      [
        /(?<=^(?:An?|Each|The|Any|Every) (?:owner|employer|insurer|licensee|tenant|company|person|applicant|individual|entity)) (?:who|that|which)\b[^,;]*(?= (?:shall|must|may)\b)/gu,
        "",
      ],
      [/\b(?:each|every|all)\b/gu, "some"],
      [/\bany\b/gu, "every"],
    ]),
  condition: (sentence, random) =>
    swapOne(sentence, random, [
      [/^(?:If|When|Where|Upon)\b[^,;]{10,}, (?=(?:the|an?|each|any|such|no|all)\b)/gu, ""],
      [/,? (?:if|when|provided that|only if|to the extent that)\b[^;]{8,}(?=\.$)/gu, ""],
    ]),
  exception: (sentence, random) =>
    swapOne(sentence, random, [
      [
        /^(?:Except|Unless|Notwithstanding|Subject to)\b[^,;]{6,}, (?=(?:the|an?|each|any|such|no|all)\b)/gu,
        "",
      ],
      [/,? (?:unless|except|other than)\b[^;]{6,}(?=\.$)/gu, ""],
    ]),
  connective: (sentence, random) =>
    swapOne(sentence, random, [
      [/(?<=\p{L},? )and(?= \p{L})/gu, "or"],
      [/(?<=\p{L},? )or(?= \p{L})/gu, "and"],
    ]),
}

/** Ways to print the same words. */
export const harmless: Readonly<Record<string, (sentence: string) => string>> = {
  verbatim: (sentence) => sentence,
  spacing: (sentence) => `  ${sentence.replaceAll(" ", " \u00a0\n ")} `,
  quotes: (sentence) => sentence.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'"),
  dashes: (sentence) => sentence.replaceAll("—", "--").replaceAll("-", "\u2011").replaceAll("–", "-"),
  hyphenation: (sentence) => sentence.replaceAll(/(\p{L}{4})(\p{L}{4})/gu, "$1\u00ad$2"),
  "without its full stop": (sentence) => sentence.replace(/\.$/u, ""),
  "behind its enumerator": (sentence) => sentence,
}

type Swap = readonly [RegExp, string | ((found: string) => string)]

/** Makes one change: a rule that fits, at one of the places where it fits. */
function swapOne(sentence: string, random: Random, swaps: readonly Swap[]): string | null {
  const open = [...swaps]
  while (open.length > 0) {
    const [swap] = open.splice(Math.floor(random() * open.length), 1) as [Swap]
    const [pattern, by] = swap
    const places = [...sentence.matchAll(pattern)]
    const place = places[Math.floor(random() * places.length)]
    if (place === undefined) continue
    const said = typeof by === "string" ? by.replace("$1", place[1] ?? "") : by(place[0])
    const changed = sentence.slice(0, place.index) + said + sentence.slice(place.index + place[0].length)
    const whole = changed.charAt(0).toUpperCase() + changed.slice(1)
    if (whole !== sentence) return whole
  }
  return null
}
