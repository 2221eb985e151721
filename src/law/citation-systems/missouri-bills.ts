/**
 * Bills of the General Assembly of Missouri and the sections they would write.
 *
 *   S.B. 960, 102nd Gen. Assemb. (Mo. 2024) § 407.1500.1(9)     S.B. 960, 102nd Gen. Assemb. (Mo. 2024)
 *   S.B. 960, 102d Gen. Assemb., 2d Reg. Sess., § 407.1500.1(9) (Mo. 2024)     Mo. SB 960 (2024), § 407.1500
 *
 * The 102nd General Assembly met in 2023 and 2024, so the year says which it was; a bill's number begins anew with
 * every year's session. A bill without its year is not read: every year has an S.B. 1.
 */
import type { Citation } from "../citation.js"
import { type InstrumentId, instrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import { missouriSection, readMissouriPath, writeMissouriPath } from "./missouri-path.js"
import { provisionAt } from "./path-words.js"

interface Bill {
  /** `sb`, `hb`, `sjr`, `hjr`, `scr`, `hcr`. */
  readonly kind: string
  readonly number: string
  readonly year: number
}

const kind = `([SsHh]\\.? ?(?:${anyCase("B|J\\.? ?R|C\\.? ?R")})\\.?)`
const bill = `(?<![A-Za-z.])(?:${anyCase("Mo\\.?|Missouri")} )?${kind} ?(?:${anyCase("No\\.?")} ?)?([0-9]{1,4})`
const assembly = `, ?[0-9]{1,3}(?:st|nd|rd|th|d) (?:${anyCase("Gen\\.? ?Assemb\\.?|General Assembly")})`
const session = `(?:, ?(?:1st|2d|2nd|First|Second) (?:${anyCase("Reg\\.? ?Sess\\.?|Regular Session")}))?`
const year = "\\((?:Mo\\.? )?([0-9]{4})\\)"
const section = `(?:(?:§{1,2}|${anyCase("sections?|secs?\\.?")}) ?(?:${missouriSection}|([A-Z])(?![0-9A-Za-z.])))`

/** The section behind the year, as our own form has it, and before it, as the Bluebook has. */
const behind = citationPattern(`${bill}(?:${assembly}${session})? ?${year}(?:,? ?${section})?`)
const before = citationPattern(`${bill}${assembly}${session}, ?${section} ?${year}`)

/** The bill as a whole is the one root of its instrument. */
const root = "bill"

export const missouriBills: CitationSystem = {
  name: "missouri-bills",
  writes: (instrument) => billOf(instrument) !== null,
  format: (instrument, path) => format(billOf(instrument)!, path),
  find: (plain) => [
    ...[...plain.matchAll(behind)].map((match) => {
      const [, kind = "", number = "", year = "", section, tail = "", letter] = match
      return inText(match, toBill(kind, number, year), pathOf(section, tail, letter))
    }),
    ...[...plain.matchAll(before)].map((match) => {
      const [, kind = "", number = "", section, tail = "", letter, year = ""] = match
      return inText(match, toBill(kind, number, year), pathOf(section, tail, letter))
    }),
  ],
}

function toBill(kind: string, number: string, year: string): Bill {
  return { kind: kind.replace(/[^A-Za-z]/gu, "").toLowerCase(), number, year: Number(year) }
}

function pathOf(section: string | undefined, tail: string, letter: string | undefined): readonly string[] {
  if (section !== undefined) return readMissouriPath(section, tail)
  return [letter === undefined ? root : `section-${letter}`]
}

function billOf(instrument: InstrumentId): Bill | null {
  const [, year = "", kind = "", number = ""] =
    /^us-mo\/bill\/(\d{4})-([sh](?:b|jr|cr))-(\d+)$/u.exec(instrument) ?? []
  return number === "" ? null : { kind, number, year: Number(year) }
}

function inText(match: RegExpExecArray, bill: Bill, path: readonly string[]): CitationInText {
  const { kind, number, year } = bill
  const citation: Citation = {
    system: "missouri-bills",
    jurisdiction: "us-mo",
    parts: [`${year}-${kind}-${number}`, ...path],
    ...format(bill, path),
    provision: provisionAt(instrumentId("us-mo", ["bill", `${year}-${kind}-${number}`]), path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}

function format({ kind, number, year }: Bill, path: readonly string[]): WrittenCitation {
  const letters = [...kind.toUpperCase()].map((letter) => `${letter}.`)
  const name = `${letters.join("")} ${number}`
  const assembly = Math.floor((year - 1819) / 2)
  const regular = year % 2 === 0 ? "2d" : "1st"
  const place = placeIn(path)
  return {
    canonical: `${name}, ${ordinal(assembly, "nd", "rd")} Gen. Assemb. (Mo. ${year})${place === "" ? "" : ` § ${place}`}`,
    bluebook: `${name}, ${ordinal(assembly, "d", "d")} Gen. Assemb., ${regular} Reg. Sess.${place === "" ? "" : `, § ${place}`} (Mo. ${year})`,
  }
}

function placeIn(path: readonly string[]): string {
  const [first = ""] = path
  if (path.length === 0 || first === root) return ""
  const letter = /^section-([A-Z])$/u.exec(first)?.[1]
  return letter ?? writeMissouriPath(path)
}

/** The Bluebook writes 2d and 3d; Missouri writes 102nd. */
function ordinal(number: number, second: string, third: string): string {
  const tens = number % 100
  if (tens > 10 && tens < 20) return `${number}th`
  return `${number}${{ 1: "st", 2: second, 3: third }[number % 10] ?? "th"}`
}
