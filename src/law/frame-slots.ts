/**
 * What the slots of frame sentences hold, and how each is written into a sentence and read out of it.
 *
 *   place     the shown name of a jurisdiction, or several parted by "; "     the District of Columbia and Missouri
 *   citation  a citation that reads                                           D.C. Code § 28-3852(a)
 *   count     figures                                                         12
 *   date      a calendar day, YYYY-MM-DD                                      July 1, 2024
 *   term, heading, quote      words of the law, on one line
 */
import { readCitation } from "./citation-systems/index.js"
import { isoDate } from "./effective-period.js"
import { jurisdictionByName, jurisdictionInProse, jurisdictionName, jurisdictions } from "./jurisdictions.js"

export type SlotName = "place" | "citation" | "count" | "date" | "term" | "heading" | "quote"

export interface SlotType {
  /** The words in the sentence; null when the slot cannot hold the value. */
  readonly write: (value: string) => string | null
  /** The value; null when the words are none. */
  readonly read: (written: string) => string | null
}

const asItStands = (holds: (value: string) => boolean): SlotType => ({
  write: (value) => (holds(value) ? value : null),
  read: (written) => (holds(written) ? written : null),
})

const words = asItStands((value) => /^\S(?:[^\n\r]*\S)?$/u.test(value))

export const slotTypes: Readonly<Record<SlotName, SlotType>> = {
  place: { write: writePlaces, read: readPlaces },
  citation: asItStands(isCitation),
  count: asItStands((value) => /^(?:0|[1-9]\d{0,8})$/u.test(value)),
  date: { write: writeDate, read: readDate },
  term: words,
  heading: words,
  quote: words,
}

/** Of a system known here, or in the form every other publisher's citations are given: "Md. Com. Law § 14-3504(a)". */
function isCitation(value: string): boolean {
  const reading = readCitation(value)
  if (reading.kind !== "none") {
    const candidates = reading.kind === "one" ? [reading.citation] : reading.candidates
    // A passage id of the ADGM may hold any words; quotation marks show where it ends.
    return candidates.some(
      ({ system, canonical, bluebook }) =>
        (canonical === value || bluebook === value) && !(system === "adgm" && /[“”]/u.test(value)),
    )
  }
  // A whole act of Congress is cited by its name.
  if (/^\p{Lu}[^§:;?.“”]{3,160} Act(?: of \d{4})?$/u.test(value)) return true
  return /^\p{L}[^§:;?]{0,120} (?:§ \S{1,80}|(?:tit|subtit|ch|subch|art|div|pt|subpt|app)\. \S{1,40}(?:, [a-z]+\. \S{1,40}){0,8})$/u.test(
    value,
  )
}

function writePlaces(value: string): string | null {
  const codes = value.split("; ").map((name) => ({ name, code: jurisdictionByName(name) ?? name }))
  if (codes.some(({ name, code }) => jurisdictionName(code) !== name || name === "")) return null
  const names = codes.map(({ code }) => jurisdictionInProse(code))
  return names.length === 1 ? (names[0] ?? null) : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
}

/** Longest first, so that "Trinidad and Tobago" is one place. */
const inProse = jurisdictions
  .map(({ code, name }) => ({ name, prose: jurisdictionInProse(code) }))
  .sort((a, b) => b.prose.length - a.prose.length)

function readPlaces(written: string): string | null {
  const names: string[] = []
  for (let rest = written; ; ) {
    const known = inProse.find(({ prose }) => rest.startsWith(prose))
    const unlisted = /^[a-z]{2}(?:-[a-z0-9]+)?(?=$|, | and )/u.exec(rest)?.[0]
    const [name, length] =
      known === undefined ? [unlisted, unlisted?.length ?? 0] : [known.name, known.prose.length]
    if (name === undefined) return null
    names.push(name)
    rest = rest.slice(length)
    if (rest === "") return names.join("; ")
    const joint = /^(?:, | and )/u.exec(rest)
    if (joint === null) return null
    rest = rest.slice(joint[0].length)
  }
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

function writeDate(value: string): string | null {
  const [year, month, day] = (isoDate(value) ?? "").split("-")
  return year === undefined || month === undefined
    ? null
    : `${months[Number(month) - 1]} ${Number(day)}, ${year}`
}

function readDate(written: string): string | null {
  const match = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/u.exec(written)
  const month = months.indexOf(match?.[1] ?? "") + 1
  if (match === null || month === 0) return null
  return isoDate(`${match[3]}-${String(month).padStart(2, "0")}-${(match[2] ?? "").padStart(2, "0")}`)
}
