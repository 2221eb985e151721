/**
 * The acts of the Council of the District of Columbia, by the number of the law or, before it is law, of the act.
 *
 *   D.C. Law 23-98, § 2(a)(3)     D.C. Law 23-98     D.C. Act 23-268, § 3     D.C. Law 24-45, tit. II, subtit. A
 *
 * The number alone is a citation too: it means the whole act. An act's sections are numbered from 1 and say
 * what is done to other law; "§ 2" without the act is not read here.
 */
import type { Citation } from "../citation.js"
import { type InstrumentId, instrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
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

const prefix = `(?<![A-Za-z])(?:${anyCase("D\\. ?C\\.|DC")}) ?(${anyCase("Law|Act")}) ?([0-9]{1,2}-[0-9]{1,4})`
const sign = `(?:§{1,2}|${anyCase("sections?|secs?\\.?")}) ?`
/** Acts that write a new part of the Code number their sections as the Code will: "28A-101". */
const number = "[0-9]{1,5}[A-Za-z]{0,2}(?:-[0-9]{1,4}(?:\\.[0-9]{1,3})?[a-z]?)?"
const section = `(${number})(${enumeratorsSource})(?![0-9A-Za-z(]|[-.:][0-9])`

const sections = citationPattern(`${prefix},? ${sign}${section}`)
const parts = citationPattern(`${prefix},? (${containersSource})`)
const whole = citationPattern(`${prefix}(?![0-9A-Za-z]|-[0-9])`)

/** The act as a whole is the one root of its instrument. */
const root = "act"

export const dcActs: CitationSystem = {
  name: "dc-acts",
  writes: (instrument) => actOf(instrument) !== null,
  format: (instrument, path) => format(actOf(instrument)!, path),
  find: (plain) => [
    ...[...plain.matchAll(sections)].map((match) => {
      const [, , , number = "", enumerators = ""] = match
      return inText(match, [readSection(number, enumerators), ...readEnumerators(enumerators)])
    }),
    ...[...plain.matchAll(parts)].map((match) => inText(match, readContainers(match[3] ?? ""))),
    ...[...plain.matchAll(whole)].map((match) => inText(match, [root])),
  ],
}

interface Act {
  readonly kind: "law" | "act"
  readonly number: string
}

function actOf(instrument: InstrumentId): Act | null {
  const [, kind, number] = /^us-dc\/(law|act)\/(\d+-\d+)$/u.exec(instrument) ?? []
  return number === undefined ? null : { kind: kind as Act["kind"], number }
}

function inText(match: RegExpExecArray, path: readonly string[]): CitationInText {
  const act: Act = { kind: match[1]?.toLowerCase() === "law" ? "law" : "act", number: match[2] ?? "" }
  const citation: Citation = {
    system: "dc-acts",
    jurisdiction: "us-dc",
    parts: [act.number, ...path],
    ...format(act, path),
    provision: provisionAt(instrumentId("us-dc", [act.kind, act.number]), path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}

function format({ kind, number }: Act, path: readonly string[]): WrittenCitation {
  const act = `D.C. ${kind === "law" ? "Law" : "Act"} ${number}`
  if (path.length === 1 && path[0] === root) return { canonical: act, bluebook: act }
  const words = isContainerPath(path) ? writeContainers(path, "short") : `§ ${writeSection(path)}`
  return { canonical: `${act}, ${words}`, bluebook: `${act}, ${words}` }
}
