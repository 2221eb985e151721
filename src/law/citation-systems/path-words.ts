/**
 * The parts that every American citation shares: enumerators after a section, and the containers above it.
 *
 *   (a)(1)(A)      a, 1, A
 *   (a)[2]         a~2: the second of two provisions that the publisher numbers alike
 *   tit. 28, ch. 38          title-28, chapter-38
 */

import { type InstrumentId, idSegment, type ProvisionId } from "../provision-id.js"
import { anyCase } from "./citation-pattern.js"

const enumerator = "[0-9A-Za-z]{1,8}(?:[-.][0-9A-Za-z]{1,8}){0,2}"
/** After a space only what is surely an enumerator: "28-3852 (a)", but not "28-3852 (see below)". */
const apart = "(?:[0-9]{1,3}[A-Z]?|[A-Za-z]{1,2}|[ivx]{3,5}|[IVX]{3,5})"
const twin = "(?:\\[[0-9]{1,2}\\])?"

/** Regex source for a section's enumerators, and for the mark of the second of two sections. */
export const enumeratorsSource = `${twin}(?:\\(${enumerator}\\)${twin}| \\(${apart}\\)${twin}){0,10}`

const inWords = ` ?\\([“"](?:[^“”"]|“[^“”"]{1,80}”){1,240}[”"]\\)${twin}`
/** Regex source for enumerators and things named in words: "(a)(1)", " (“Capital assets”)(1)". */
export const tailsSource = `${twin}(?:\\(${enumerator}\\)${twin}| \\(${apart}\\)${twin}|${inWords}){0,10}`

/** A step down from a section or an appendix: as it stands in an id, and as it is written. */
export interface PathTail {
  readonly segment: string
  readonly written: string
}

/** `named` says how an id writes what has no enumerator and is named in words. */
export function readTails(written: string, named: (words: string) => string): readonly PathTail[] {
  const tails = written.matchAll(/\((?:[“"]((?:[^“”"]|“[^“”"]*”)+)[”"]|([^()“”"]+))\)(\[(\d+)\])?/gu)
  return [...tails].map(([, words, value = "", mark = "", nth]) =>
    words === undefined
      ? { segment: withTwin(value, nth), written: `(${value})${mark}` }
      : { segment: withTwin(named(words), nth), written: ` (“${words}”)${mark}` },
  )
}

export function readEnumerators(written: string): readonly string[] {
  return [...written.matchAll(/\(([^()]+)\)(?:\[(\d+)\])?/gu)].map(([, value = "", nth]) =>
    withTwin(value, nth),
  )
}

/** The number of a section with the mark after it: "28-3852[2](a)" → 28-3852~2. */
export function readSection(number: string, written: string): string {
  return withTwin(number, /^\[(\d+)\]/u.exec(written)?.[1])
}

function withTwin(value: string, nth: string | undefined): string {
  return nth === undefined ? value : `${value}~${nth}`
}

export function writeSection(path: readonly string[]): string {
  const [section = "", ...enumerators] = path
  const { value, mark } = splitTwin(section)
  return (
    value +
    mark +
    enumerators
      .map(splitTwin)
      .map((each) => `(${each.value})${each.mark}`)
      .join("")
  )
}

function splitTwin(segment: string): { readonly value: string; readonly mark: string } {
  const match = /^(.*)~(\d+)$/u.exec(segment)
  return match === null ? { value: segment, mark: "" } : { value: match[1] ?? "", mark: `[${match[2]}]` }
}

/** Where a citation's path leads: as `provisionId`, but keeping the "~2" of a twin. */
export function provisionAt(instrument: InstrumentId, path: readonly string[]): ProvisionId {
  const segments = path.map((segment) =>
    segment
      .split(/~(?=\d+$)/u)
      .map(idSegment)
      .join("~"),
  )
  return [instrument, ...segments].join("/") as ProvisionId
}

/** Full word, the Bluebook's abbreviation, other ways it is written. */
const containers: readonly (readonly [word: string, short: string, ...others: string[]])[] = [
  ["title", "tit."],
  ["subtitle", "subtit."],
  ["chapter", "ch.", "chap."],
  ["subchapter", "subch.", "subchap."],
  ["article", "art."],
  ["subarticle", "subart."],
  ["division", "div."],
  ["subdivision", "subdiv."],
  ["part", "pt.", "parts", "pts."],
  ["subpart", "subpt."],
  ["unit", "unit"],
  ["appendix", "app."],
]
const shortOf = new Map(containers.map(([word, short]) => [word, short]))
const wordOf = new Map(
  containers.flatMap(([word, ...ways]) =>
    [word, ...ways].map((way) => [way.replace(".", ""), word] as const),
  ),
)

/** Whether a path leads to a container; a section's number never begins with a container's word. */
export function isContainerPath(path: readonly string[]): boolean {
  return (
    path.length > 0 && path.every((segment) => segment === onlyAppendix || shortOf.has(wordBefore(segment)))
  )
}

/** Where a part has one appendix it has no number. */
const onlyAppendix = "appendix"

function wordBefore(segment: string): string {
  return segment.slice(0, Math.max(0, segment.indexOf("-")))
}

export function writeContainers(path: readonly string[], form: "full" | "short"): string {
  return path
    .map((segment) => {
      if (segment === onlyAppendix) return segment
      const word = wordBefore(segment)
      const { value, mark } = splitTwin(segment.slice(word.length + 1))
      return `${form === "full" ? word : (shortOf.get(word) ?? word)} ${value}${mark}`
    })
    .join(", ")
}

const words = anyCase([...wordOf.keys()].sort((a, b) => b.length - a.length).join("|"))
/** "38", "102-3", "II", "A-1"; or the words of a heading where a container has no number, "general-provisions". */
const containerNumber =
  "(?:[0-9]{1,6}[A-Za-z]{0,4}|[A-Z]{1,8}|[a-z0-9]{1,30}(?=-))(?:-[0-9A-Za-z]{1,30}){0,9}"
/** Colorado's article 2.5, Maryland's title 8.5. A part is never so numbered: "part 200.303" means a section. */
const decimalContainer = `(?:${anyCase("title|tit|article|art")})\\.? ?[0-9]{1,3}\\.[0-9]{1,2}`
const oneContainer = `(?:${decimalContainer}|(?:${words})\\.? ?${containerNumber})${twin}(?![0-9A-Za-z]|[-.:][0-9])`

/** Regex source for "title 28, chapter 38". */
export const containersSource = `${oneContainer}(?:, ?${oneContainer}){0,8}`

export function readContainers(written: string): readonly string[] {
  return written.split(/, {0,3}/u).map((each) => {
    if (each.trim().toLowerCase() === onlyAppendix) return onlyAppendix
    const match = /^([A-Za-z]+)\.? ?(.+?)(?:\[(\d+)\])?$/u.exec(each.trim())
    const word = wordOf.get((match?.[1] ?? "").toLowerCase()) ?? "part"
    return `${word}-${withTwin(match?.[2] ?? "", match?.[3])}`
  })
}
