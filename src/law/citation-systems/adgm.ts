/**
 * The rulebooks and guidance of the Abu Dhabi Global Market, by document and passage number.
 *
 *   ADGM 17, 14.2.3     ADGM 17, Part 12.Chapter 1.134.(1)     ADGM 1, 9.3.1B.Guidance.5
 *
 * A passage id is the publisher's own and may hold spaces, so only a string that is nothing but a citation
 * shows where it ends; in running text the spaces of "Part 12" and "Chapter 1" are read and no others.
 */
import type { Citation } from "../citation.js"
import { idSegment, instrumentId } from "../provision-id.js"
import { citationPattern } from "./citation-pattern.js"
import type { CitationSystem, WrittenCitation } from "./citation-system.js"
import { provisionAt } from "./path-words.js"

const whole = /^ADGM(?: document| doc\.?)? ?(\d{1,4})(?:, ?| |\/)(\S.{0,240})$/iu
const level = "(?:PART|Part|Chapter|Schedule|SECTION|APP|APPENDIX|ANNEX)"
const inRunningText = citationPattern(
  `\\bADGM ([0-9]{1,4}), ?((?:(?=[0-9(])|(?=${level} [0-9A-Z]))(?:[0-9A-Za-z().]|(?<=${level}) ){1,120})`,
)

export const adgm: CitationSystem = {
  name: "adgm",
  writes: (instrument) => /^ae-az\/[^/]+$/u.test(instrument),
  format: (instrument, path) => format(instrument.slice("ae-az/".length), path),
  find: (plain) =>
    [...plain.matchAll(inRunningText)].map((match) => {
      const passage = withoutClosingStop(match[2] ?? "")
      const end = match.index + match[0].length - ((match[2] ?? "").length - passage.length)
      return { start: match.index, end, citation: adgmCitation(match[1] ?? "", [passage]), named: true }
    }),
  readWhole: (written) => {
    const match = whole.exec(written.trim())
    return match === null || written.trim().endsWith("?")
      ? null
      : adgmCitation(match[1] ?? "", (match[2] ?? "").split("/"))
  },
}

function adgmCitation(document: string, path: readonly string[]): Citation {
  return {
    system: "adgm",
    jurisdiction: "ae-az",
    parts: [document, ...path],
    ...format(document, path),
    provision: provisionAt(instrumentId("ae-az", [document]), path),
  }
}

function format(document: string, path: readonly string[]): WrittenCitation {
  // "/" parts the levels of an id, so one inside a passage id is written as ids write it.
  const passage = path
    .map((segment) => (segment.includes("/") ? idSegment(segment) : segment.trim()))
    .join("/")
  return { canonical: `ADGM ${document}, ${passage}`, bluebook: `ADGM ${document}, ${passage}` }
}

/** The full stop of the sentence, and a bracket that opened before the citation. */
function withoutClosingStop(passage: string): string {
  const bare = passage.replace(/\.+$/u, "")
  const opened = [...bare].filter((sign) => sign === "(").length
  const closed = [...bare].filter((sign) => sign === ")").length
  return closed > opened && bare.endsWith(")") && !/\d\)$/u.test(bare) ? bare.slice(0, -1) : bare
}
