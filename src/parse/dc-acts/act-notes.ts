/**
 * What an act's file says about the act: numbers, long title, days, votes, the committee's summary. None of it is
 * law, so each is a note under the publisher's name for it.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import type { ParsedNote } from "../parsed.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"

export interface ActMeta {
  readonly notes: readonly ParsedNote[]
  readonly effective: IsoDate | null
  readonly isTemporary: boolean
  readonly officialUrl: string | null
}

export function readMeta(meta: XmlElement): ActMeta {
  const effective = firstChild(meta, "effective")
  const citations = firstChild(meta, "citations")
  const law = citations === null ? undefined : childElements(citations).find((each) => each.attributes["url"])
  return {
    notes: childElements(meta).flatMap(notesOf),
    effective: effective === null ? null : isoDate(plainWords(effective)),
    isTemporary: firstChild(meta, "temporary") !== null,
    officialUrl: law?.attributes["url"] ?? firstChild(meta, "history")?.attributes["url"] ?? null,
  }
}

/** "law 23-98", "bill 23-215". */
export function numberNote(element: XmlElement): ParsedNote {
  return { kind: `${element.attributes["type"] ?? "other"}-number`, text: plainWords(element) }
}

function notesOf(element: XmlElement): readonly ParsedNote[] {
  if (element.name === "citations" || element.name === "history")
    return childElements(element).flatMap(notesOf)
  if (element.name === "vote") {
    const { date, reading } = element.attributes
    return [{ kind: "vote", text: [reading, date].filter((each) => each !== undefined).join(" ") }]
  }
  const text = plainWords(element)
  const type = element.attributes["type"]
  const kind = element.name === "citation" && type !== undefined ? `${type}-citation` : element.name
  return text === "" ? [] : [{ kind, text }]
}
