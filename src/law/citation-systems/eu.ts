/**
 * Acts of the European Union, by article, recital and annex.
 *
 *   GDPR Art. 6(1)(f)        Article 6(1), point (f), of the GDPR        GDPR, recital 26        AI Act Annex III(1)(a)
 *   Regulation (EU) 2016/679, art. 6(1)(f)        Article 17(3) of Regulation (EU) 2022/2554
 *
 * An id writes `art-6`, `recital-26`, `annex-III`, `chapter-II`, and below them the enumerators. Which kind of act
 * a number is cannot be told from it, so an act without a name of its own is written "EU 2024/1774".
 */
import type { Citation } from "../citation.js"
import { type InstrumentId, instrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import { namedActs } from "./eu-short-names.js"
import { provisionAt, readEnumerators, readSection, writeSection } from "./path-words.js"

/** Words as they stand in ids, in citations and as people write them. */
const divisions = [
  { segment: "art", canonical: "Art.", bluebook: "art.", written: "articles?|arts?\\.?" },
  { segment: "recital", canonical: "recital", bluebook: "recital", written: "recitals?|rec\\." },
  { segment: "annex", canonical: "Annex", bluebook: "annex", written: "annex" },
  { segment: "title", canonical: "Title", bluebook: "tit.", written: "title" },
  { segment: "chapter", canonical: "Chapter", bluebook: "ch.", written: "chapter|ch\\." },
  { segment: "part", canonical: "Part", bluebook: "pt.", written: "part|pt\\." },
  { segment: "section", canonical: "Section", bluebook: "sec.", written: "section" },
] as const

const twin = "(?:\\[[0-9]{1,2}\\])?"
const enumerator = ` ?\\([0-9A-Za-z]{1,6}(?:-[0-9]{1,2})?\\)${twin}`
const point = `,? ?${anyCase("points?")} ?\\([0-9A-Za-z]{1,6}\\)`
const numberSource = `[0-9]{1,3}[a-z]{0,2}${twin}|[A-Z]{1,7}${twin}`
const words = divisions.map(({ written }) => anyCase(written)).join("|")
const one = `(?:${words}) ?(?:${numberSource})`
const place = `(${one}(?:, ?${one}){0,3}(?:${enumerator}|${point}){0,8})`

const nameOf = new Map(namedActs.map(({ number, names }) => [number, names[0]]))
const numberOf = new Map(
  namedActs.flatMap(({ number, names }) => names.map((name) => [plainName(name), number] as const)),
)
const actNames = [...new Set(namedActs.flatMap(({ names }) => names))].sort((a, b) => b.length - a.length)
const act = `(?:(?:the )?(${actNames.map((name) => anyCase(name.replaceAll(".", "\\."))).join("|")})|(?:(?:${anyCase("Commission|Council|Delegated|Implementing")}) ?){0,3}(?:(?:${anyCase("Regulation|Directive|Decision")}) ?\\((?:EU|EC)\\)(?: ?No\\.?)? ?|EU )([0-9]{1,4})\\/([0-9]{1,4}))`
const after = "(?![0-9A-Za-z(]|[-.][0-9])"

const actFirst = citationPattern(`(?<![0-9A-Za-z])${act},? ?${place}${after}`)
const actAfter = citationPattern(`(?<![0-9A-Za-z])${place},? of ${act}(?![0-9A-Za-z])`)

export const eu: CitationSystem = {
  name: "eu",
  writes: (instrument) => /^eu\/\d{4}-\d+$/u.test(instrument),
  format: (instrument, path) => format(actOf(instrument), path),
  find: (plain) => [
    ...[...plain.matchAll(actFirst)].flatMap((match) => inText(match, match.slice(1, 4), match[4] ?? "")),
    ...[...plain.matchAll(actAfter)].flatMap((match) => inText(match, match.slice(2, 5), match[1] ?? "")),
  ],
}

function inText(
  match: RegExpExecArray,
  named: readonly (string | undefined)[],
  written: string,
): readonly CitationInText[] {
  const [name, first = "", second = ""] = named
  const number = name === undefined ? actNumber(first, second) : numberOf.get(plainName(name))
  if (number === undefined || number === null) return []
  const path = readPlace(written)
  const citation: Citation = {
    system: "eu",
    jurisdiction: "eu",
    parts: [number, ...path],
    ...format(number, path),
    provision: provisionAt(instrumentId("eu", [number]), path),
  }
  return [{ start: match.index, end: match.index + match[0].length, citation, named: true }]
}

/** The year stands first since 2015, and second before: "Regulation (EU) No 910/2014". */
function actNumber(first: string, second: string): string | null {
  const isYear = (written: string) => /^(?:19|20)\d\d$/u.test(written)
  if (isYear(first)) return `${first}-${Number(second)}`
  return isYear(second) ? `${second}-${Number(first)}` : null
}

function readPlace(written: string): readonly string[] {
  const names = [...written.matchAll(new RegExp(`(${words}) {0,3}(${numberSource})`, "gu"))]
  const path = names.map(([, word = "", number = ""]) => {
    const known = divisions.find((each) => new RegExp(`^(?:${each.written})$`, "iu").test(word))
    const bare = number.replace(/\[.*$/u, "")
    return `${known?.segment ?? "art"}-${readSection(bare, number.slice(bare.length))}`
  })
  const last = names.at(-1)
  const tail = last === undefined ? "" : written.slice((last.index ?? 0) + last[0].length)
  return [...path, ...readEnumerators(tail)]
}

function format(number: string, path: readonly string[]): WrittenCitation {
  const inWords = path.filter((segment) => divisionOf(segment) !== undefined)
  const enumerators = writeSection(["", ...path.slice(inWords.length)])
  const written = (form: "canonical" | "bluebook") =>
    inWords
      .map((segment) => {
        const division = divisionOf(segment)
        return `${division?.[form] ?? ""} ${writeSection([segment.slice((division?.segment.length ?? 0) + 1)])}`
      })
      .join(", ") + enumerators
  const [year = "", serial = ""] = number.split("-")
  const name = nameOf.get(number)
  return {
    canonical: `${name ?? `EU ${year}/${serial}`} ${written("canonical")}`,
    bluebook: `${name === undefined ? "" : `${name}, `}EU ${year}/${serial}, ${written("bluebook")}`,
  }
}

function divisionOf(segment: string) {
  return divisions.find((each) => segment.startsWith(`${each.segment}-`))
}

function actOf(instrument: InstrumentId): string {
  return instrument.slice("eu/".length)
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/\s+/gu, " ")
}
