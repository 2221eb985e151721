/**
 * Gives each provision of an instrument its id, exactly once.
 *
 * An id is the parent's id and the enumerator. Where a publisher numbers two provisions alike, the second
 * is told apart by `~2` and the report says so: both are law and neither may hide the other.
 */
import { type InstrumentId, idSegment, type ProvisionId } from "../law/index.js"
import type { Report } from "./report.js"

export interface Place {
  readonly file: string
  readonly line: number
}

export type GiveId = (parent: InstrumentId | ProvisionId, enumerator: string, place: Place) => ProvisionId

export function createIdGiver(report: Report): GiveId {
  const given = new Map<string, number>()
  return (parent, enumerator, place) => {
    const wanted = `${parent}/${idSegment(enumerator) || "unnumbered"}`
    const times = (given.get(wanted) ?? 0) + 1
    given.set(wanted, times)
    if (times === 1) return wanted as ProvisionId
    const id = `${wanted}~${times}`
    report.note(place.file, place.line, `numbered like another provision: ${wanted} (kept as ${id})`)
    return id as ProvisionId
  }
}

/** The enumerator as it stands in an id and a citation: without brackets, quotation marks and a closing full stop. */
export function bareEnumerator(printed: string): string {
  return printed.trim().replace(/^[[("“]+|[\])"”.]+$/gu, "")
}

/** A legible segment for what has no number: the first words of its heading in lower case. */
export function headingSegment(heading: string): string {
  const words = heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(0, 8).join("-")
}
