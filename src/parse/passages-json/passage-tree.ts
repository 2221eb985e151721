/**
 * Puts the passages of one document under each other.
 *
 * A passage stands under the nearest passage whose PassageID its own begins with. A short one without
 * sentence punctuation that has others below it ("INTRODUCTION") is their heading: its words are kept as
 * heading, with no text. Two passages numbered alike are told apart by the giver of ids.
 */
import { citationFor, type EffectivePeriod } from "../../law/index.js"
import type { ParsedInstrument, ParsedProvision } from "../parsed.js"
import type { GiveId } from "../provision-ids.js"
import { statusOfText } from "../status-words.js"
import { idsAbove, isGuidance, levelOfPassage } from "./passage-levels.js"
import type { Passage } from "./read-passages.js"

type Described = Omit<ParsedInstrument, "roots">

const longestHeading = 12

export function buildPassages(
  passages: readonly Passage[],
  instrument: Described,
  period: EffectivePeriod,
  file: string,
  giveId: GiveId,
): readonly ParsedProvision[] {
  const below = childrenOf(passages)
  // Ids are given in the order of the file, so that the second of two alike is the later one.
  const ids = passages.map(({ passageId, line }) => giveId(instrument.id, String(passageId), { file, line }))
  const build = (index: number, at: number): readonly ParsedProvision[] => {
    const passage = passages[index]
    const id = ids[index]
    if (passage === undefined || id === undefined) return []
    const children = below.get(index) ?? []
    const passageId = String(passage.passageId)
    const isHeading = children.length > 0 && looksLikeHeading(passage.text)
    const text = isHeading ? "" : passage.text
    const twin = /~\d+$/u.exec(id)?.[0] ?? ""
    const provision: ParsedProvision = {
      id,
      level: levelOfPassage(passageId, instrument.weight),
      designator: passageId,
      citation: citationFor(instrument.id, instrument.shortName, [passageId + twin]).canonical,
      heading: isHeading ? passage.text : "",
      text,
      at,
      notes: [],
      tables: [],
      status: statusOfText(passage.text) ?? "in-force",
      period,
      weight: isGuidance(passageId) && instrument.weight !== "guidance" ? "guidance" : null,
      ref: { DocumentID: passage.documentId, PassageID: passage.passageId },
      file,
      line: passage.line,
      children: children.flatMap((child) => build(child, text.length)),
    }
    return [provision]
  }
  return (below.get(-1) ?? []).flatMap((root) => build(root, 0))
}

/** Indexes of the passages under each; -1 for those under none. */
function childrenOf(passages: readonly Passage[]): ReadonlyMap<number, readonly number[]> {
  const below = new Map<number, number[]>()
  const seen = new Map<string, number>()
  const anywhere = new Map<string, number>()
  for (const [index, { passageId }] of passages.entries()) {
    if (!anywhere.has(String(passageId))) anywhere.set(String(passageId), index)
  }
  passages.forEach(({ passageId }, index) => {
    const above = idsAbove(String(passageId))
    // The passage before this one where several have the same number; one after it where there is no other.
    const parent = above.map((id) => seen.get(id)).find((found) => found !== undefined)
    const later = above.map((id) => anywhere.get(id)).find((found) => found !== undefined)
    const place = parent ?? later ?? -1
    below.set(place, [...(below.get(place) ?? []), index])
    seen.set(String(passageId), index)
  })
  return below
}

function looksLikeHeading(text: string): boolean {
  return text !== "" && !/[.;:?!\n]/u.test(text) && text.split(/\s+/u).length <= longestHeading
}
