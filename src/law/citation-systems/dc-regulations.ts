/**
 * The District of Columbia Municipal Regulations.
 *
 *   26-A DCMR § 3601.2(b)     26A DCMR 3601.2(b)     title 26-A DCMR, §§ 3601 and 3602
 *   D.C. Mun. Regs. tit. 26-A, § 3601.2(b)     § 3601.2(b) of Title 26-A DCMR     16 DCMR chapter 15
 *   26-A DCMR § 3699 (“Lock-in agreement”)     26-C DCMR chapter 20, appendix, form 1
 *
 * A subsection follows the section's number after a full stop, so its id is …/3601/2.
 */
import type { Citation } from "../citation.js"
import { idSegment, instrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import {
  containersSource,
  isContainerPath,
  provisionAt,
  readContainers,
  readTails,
  tailsSource,
  writeContainers,
  writeSection,
} from "./path-words.js"

const title = "([0-9]{1,2})(?:-?([A-Z]))?"
const code = "(?:DCMR|D\\.C\\.M\\.R\\.)"
const bluebookName = anyCase("D\\.? ?C\\.? Mun(?:\\.|icipal) Reg(?:s\\.?|ulations)")
const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?|subsections?")}) ?`
const number = `([0-9]{3,5}(?:\\[[0-9]{1,2}\\])?)(?:\\.([0-9]{1,3}))?(${tailsSource})`
const end = "(?![0-9A-Za-z(]|[-.][0-9])"
const form = `(?:, ?${anyCase("form")} ?[0-9]{1,2})?`
const container = `(${containersSource}(?:, ?${anyCase("appendix")}(?! ?[0-9A-Z]))?${form})`

/** The title, the section with what is below it, a container. */
const leading = [
  `(?:${anyCase("title")} ?)?(?<![0-9A-Za-z.-])${title} ?${code},? ?`,
  `(?<![A-Za-z.])(?:${bluebookName}),? ?(?:${anyCase("tit(?:\\.|le)")}) ?${title},? ?`,
]
const sections = leading.map((before) => citationPattern(`${before}(?:${sign})?${number}${end}`))
const sectionsBefore = citationPattern(
  `${sign}${number},? (?:of )?(?:the )?(?:${anyCase("title")} ?)?${title} ?,?(?: of the)? ?${code}`,
)
const containers = leading.map((before) => citationPattern(`${before}${container}`))
const joint = citationPattern(`(?:,|;|,? ?(?:${anyCase("and|or|to|through")}|&)) ?(?:§{1,2} ?)?`, "uy")
const next = citationPattern(`${number}${end}`, "uy")

export const dcRegulations: CitationSystem = {
  name: "dcmr",
  writes: (instrument) => titleOf(instrument) !== null,
  format: (instrument, path) => format(titleOf(instrument) ?? "", path),
  find: (plain) => [
    ...sections.flatMap((pattern) =>
      [...plain.matchAll(pattern)].flatMap((match) => {
        const [whole, digits = "", letter, section = "", subsection, tails = ""] = match
        const of = titleFrom(digits, letter)
        const found = inText(match.index, whole.length, of, pathOf(section, subsection, tails))
        return [found, ...listedAfter(plain, match.index + whole.length, of)]
      }),
    ),
    ...[...plain.matchAll(sectionsBefore)].map((match) => {
      const [whole, section = "", subsection, tails = "", digits = "", letter] = match
      return inText(match.index, whole.length, titleFrom(digits, letter), pathOf(section, subsection, tails))
    }),
    ...containers.flatMap((pattern) =>
      [...plain.matchAll(pattern)].map((match) => {
        const [whole, digits = "", letter, names = ""] = match
        return inText(match.index, whole.length, titleFrom(digits, letter), containerPath(names))
      }),
    ),
  ],
}

interface Path {
  readonly segments: readonly string[]
  /** How what is below the subsection was written, where it is named in words. */
  readonly written: string | null
}

/** "26A" is written for title 26-A. */
function titleFrom(digits: string, letter: string | undefined): string {
  return letter === undefined ? String(Number(digits)) : `${Number(digits)}-${letter}`
}

function pathOf(section: string, subsection: string | undefined, written: string): Path {
  const tails = readTails(written, idSegment)
  const [own = "", twin] = section.split(/\[|\]/u)
  const base = [
    twin === undefined ? own : `${own}~${twin}`,
    ...(subsection === undefined ? [] : [subsection]),
  ]
  const inWords = tails.some((tail) => tail.written.includes("“"))
  return {
    segments: [...base, ...tails.map((tail) => tail.segment)],
    written: inWords ? writePath(base) + tails.map((tail) => tail.written).join("") : null,
  }
}

function containerPath(names: string): Path {
  const [, of = names, count] = /^(.*?)(?:, {0,3}form {0,3}(\d+))?$/iu.exec(names) ?? []
  const path = readContainers(of)
  return { segments: count === undefined ? path : [...path, `form-${count}`], written: null }
}

function listedAfter(plain: string, from: number, of: string): readonly CitationInText[] {
  const found: CitationInText[] = []
  for (let at = from; ; ) {
    joint.lastIndex = at
    const between = joint.exec(plain)
    if (between === null) return found
    next.lastIndex = at + between[0].length
    const match = next.exec(plain)
    // "26-A DCMR § 3601 and 15 U.S.C. § 1": a number without a section sign must itself look like one.
    if (match === null) return found
    const [whole, section = "", subsection, tails = ""] = match
    found.push(inText(match.index, whole.length, of, pathOf(section, subsection, tails)))
    at = match.index + whole.length
  }
}

function inText(start: number, length: number, of: string, { segments, written }: Path): CitationInText {
  const forms = format(of, segments)
  const citation: Citation = {
    system: "dcmr",
    jurisdiction: "us-dc",
    parts: [of, ...segments],
    canonical: written === null ? forms.canonical : `${of} DCMR § ${written}`,
    bluebook: written === null ? forms.bluebook : `D.C. Mun. Regs. tit. ${of}, § ${written}`,
    provision: provisionAt(instrumentId("us-dc", ["dcmr", of]), segments),
  }
  return { start, end: start + length, citation, named: true }
}

function format(of: string, path: readonly string[]): WrittenCitation {
  const isForm = /^form-\d+$/u.test(path.at(-1) ?? "")
  const above = isForm ? path.slice(0, -1) : path
  if (isContainerPath(above)) {
    const last = isForm ? `, ${(path.at(-1) ?? "").replace("-", " ")}` : ""
    return {
      canonical: `${of} DCMR ${writeContainers(above, "full")}${last}`,
      bluebook: `D.C. Mun. Regs. tit. ${of}, ${writeContainers(above, "short")}${last}`,
    }
  }
  const written = writePath(path)
  return { canonical: `${of} DCMR § ${written}`, bluebook: `D.C. Mun. Regs. tit. ${of}, § ${written}` }
}

/** 3601, 2, b → 3601.2(b); 3699, a → 3699(a); 3699, Lock-in-agreement → 3699 (“Lock in agreement”). */
function writePath([section = "", ...steps]: readonly string[]): string {
  const hasSubsection = /^\d+(?:~\d+)?$/u.test(steps[0] ?? "")
  const [subsection = ""] = steps
  const below = hasSubsection ? steps.slice(1) : steps
  const base = hasSubsection ? `${section}.${subsection}` : section
  return below.reduce((written, step) => {
    const isTerm = /^[^~]{4,}/u.test(step) && !/^[ivxlc]+(?:~|$)/iu.test(step)
    if (!isTerm) return written + writeSection(["", step])
    const [term = "", twin] = step.split(/~(?=\d+$)/u)
    return `${written} (“${term.replaceAll("-", " ")}”)${twin === undefined ? "" : `[${twin}]`}`
  }, withTwin(base))
}

function withTwin(base: string): string {
  return base.replace(/~(\d+)/gu, "[$1]")
}

function titleOf(instrument: string): string | null {
  return /^us-dc\/dcmr\/(\d{1,2}(?:-[A-Z])?)$/u.exec(instrument)?.[1] ?? null
}
