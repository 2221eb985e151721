/**
 * The Maryland Code, by article and section.
 *
 *   Md. Code, Com. Law § 14-3504(a)          Md. Code Ann., Com. Law § 14-3504(a)
 *   § 14-3504(a) of the Commercial Law Article          Commercial Law Article, § 14-3504, Annotated Code of Maryland
 *   Md. Code, Lab. & Empl. § 8-1103(b)(1)(i)1.A       Md. Code Ann., Com. Law tit. 14, subtit. 35
 *
 * Below the subparagraph Maryland prints no brackets: (a)(1)(i)1.A. A figure is printed so only where it
 * stands under a roman numeral that stands under a figure, which is what the fourth level is; everywhere else
 * it is a bracketed paragraph. The Bluebook brackets every level. Both are read.
 */
import type { Citation } from "../citation.js"
import { type InstrumentId, instrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import { type MarylandArticle, marylandArticles } from "./maryland-articles.js"
import {
  containersSource,
  enumeratorsSource,
  isContainerPath,
  provisionAt,
  readContainers,
  readEnumerators,
  readSection,
  writeContainers,
  writeSection,
} from "./path-words.js"

const number =
  "[0-9]{1,2}(?:\\.[0-9])?[A-Za-z]?-(?:[0-9]{1,2}[A-Za-z]-)?[0-9]{1,4}(?:\\.[0-9]{1,3})?[A-Za-z]?"
/** "1.A", "1A", "1.", and "1[2]" for the second numbered alike; a full stop at the end is the sentence's. */
const twin = "(?:\\[[0-9]{1,2}\\])?"
const unbracketed = `(?:[0-9]{1,2}${twin}(?:\\.?[A-Z]{1,2}${twin}(?![0-9A-Za-z]))?)?`
const section = `(${number})(${enumeratorsSource})(${unbracketed})(?![0-9A-Za-z(]|[-.:][0-9])`
const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?")})? ?`
const code = anyCase("(?:Md\\.?|Maryland) ?Code(?: ?\\(?(?:Ann\\.?|Annotated)\\)?)?")
const ofMaryland = `(?:,? ?(?:of )?(?:the )?(?:${anyCase("Annotated Code of Maryland|Maryland Code")}))?`

/** Ids write an article's letters; people write its name or the short of it, with or without full stops. */
const byName = new Map(
  marylandArticles.flatMap((article) =>
    [article.name, article.short].map((name) => [plainName(name), article] as const),
  ),
)
const names = [
  ...new Set(marylandArticles.flatMap(({ name, short }) => [nameSource(name), nameSource(short)])),
]
  .sort((a, b) => b.length - a.length)
  .join("|")

const named = citationPattern(
  `(?<![A-Za-z])${code},? ?(${names})(?: ${anyCase("Article")})?,? ?${sign}${section}`,
)
const articleFirst = citationPattern(
  `(?<![A-Za-z])(${names}) ${anyCase("Article")},? ?${sign}${section}${ofMaryland}`,
)
const articleAfter = citationPattern(
  `(?:§{1,2}|\\b${anyCase("sections?|secs?\\.?")}) ?${section},? of (?:the )?(${names}) ${anyCase("Article")}${ofMaryland}`,
)
const contained = citationPattern(
  `(?<![A-Za-z])${code},? ?(${names})(?: ${anyCase("Article")})?,? (${containersSource})`,
)

export const mdCode: CitationSystem = {
  name: "md-code",
  writes: (instrument) => articleOf(instrument) !== null,
  format: (instrument, path) => format(articleOf(instrument)!, path),
  find: (plain) => [
    ...[named, articleFirst].flatMap((pattern) =>
      [...plain.matchAll(pattern)].map((match) =>
        inText(match, match[1] ?? "", readPath(match[2] ?? "", match[3] ?? "", match[4] ?? "")),
      ),
    ),
    ...[...plain.matchAll(articleAfter)].map((match) =>
      inText(match, match[4] ?? "", readPath(match[1] ?? "", match[2] ?? "", match[3] ?? "")),
    ),
    ...[...plain.matchAll(contained)].map((match) =>
      inText(match, match[1] ?? "", readContainers(match[2] ?? "")),
    ),
  ],
}

function articleOf(instrument: InstrumentId): MarylandArticle | null {
  const letters = instrument.startsWith("us-md/") ? instrument.slice("us-md/".length) : ""
  return marylandArticles.find((article) => article.letters === letters) ?? null
}

function inText(match: RegExpExecArray, name: string, path: readonly string[]): CitationInText {
  const article = byName.get(plainName(name))!
  const citation: Citation = {
    system: "md-code",
    jurisdiction: "us-md",
    parts: [article.letters, ...path],
    ...format(article, path),
    provision: provisionAt(instrumentId("us-md", [article.letters]), path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}

function format({ short }: MarylandArticle, path: readonly string[]): WrittenCitation {
  const containers = isContainerPath(path) ? writeContainers(path, "short") : null
  const first = unbracketedFrom(path)
  const printed = writeSection(path.slice(0, first)) + path.slice(first).map(withoutBrackets).join(".")
  return {
    canonical: `Md. Code, ${short} ${containers ?? `§ ${printed}`}`,
    bluebook: `Md. Code Ann., ${short} ${containers ?? `§ ${writeSection(path)}`}`,
  }
}

/** Where the levels begin that Maryland prints without brackets; the length of the path where there are none. */
function unbracketedFrom(path: readonly string[]): number {
  const kinds = [/^\d+$/u, /^[ivxl]+$/u, /^\d{1,2}$/u, /^[A-Z]{1,2}$/u] as const
  const bare = path.map((segment) => segment.replace(/~\d+$/u, ""))
  const isKind = (at: number, kind: 0 | 1 | 2 | 3) => kinds[kind].test(bare[at] ?? "")
  // Only at the end of a path: what follows a sub-sub-subparagraph would not be read back.
  const fourth = bare.findIndex((_, at) => at >= 3 && isKind(at - 2, 0) && isKind(at - 1, 1) && isKind(at, 2))
  if (fourth === -1) return path.length
  const rest = path.length - fourth
  return rest === 1 || (rest === 2 && isKind(fourth + 1, 3)) ? fourth : path.length
}

function withoutBrackets(segment: string): string {
  return segment.replace(/~(\d+)$/u, "[$1]")
}

function readPath(number: string, bracketed: string, bare: string): readonly string[] {
  // An article's letter is a capital ("12A-101"), however it was typed.
  const base = readSection(number.toUpperCase(), bracketed)
  const unbracketedLevels = [...bare.matchAll(/(\d+|[A-Z]+)(?:\[(\d+)\])?/gu)].map(([, value = "", nth]) =>
    nth === undefined ? value : `${value}~${nth}`,
  )
  return [base, ...readEnumerators(bracketed), ...unbracketedLevels]
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/gu, "and")
    .replace(/[^a-z]+/gu, "")
}

/** "Lab. & Empl." is written with "and", without full stops, with a curly apostrophe. */
function nameSource(name: string): string {
  const words = anyCase(name)
  return words
    .replace(/\./gu, "\\.?")
    .replace(/'/gu, "['’]")
    .replace(/&/gu, "(?:&|[Aa][Nn][Dd])")
    .replace(/ - |-/gu, " ?- ?")
}
