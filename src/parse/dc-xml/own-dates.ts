/**
 * The dates that a document, container, section or paragraph states of itself.
 *
 *   <meta><effective>2027-01-01</effective><expires>2027-12-31</expires></meta>
 *   codify:applicability="2027-01-01"   codify:expire="2027-12-31"
 *
 * `effective` is the schema's own element of a document's `meta`; `codify:applicability` and
 * `codify:expire` are its attributes for any element; `expires` is the last day in force. Dates that are
 * not calendar days (the publisher's placeholder 0001-01-01, "pending", "notfunded") are unknown.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import { firstChild, plainWords, type XmlElement } from "../xml/index.js"

export interface OwnDates {
  readonly effectiveFrom: IsoDate | null
  readonly effectiveTo: IsoDate | null
}

export const noDates: OwnDates = { effectiveFrom: null, effectiveTo: null }

export function ownDates(element: XmlElement): OwnDates {
  const meta = firstChild(element, "meta")
  const inMeta = meta === null ? noDates : datesOfMeta(meta)
  return {
    effectiveFrom: inMeta.effectiveFrom ?? isoDate(element.attributes["codify:applicability"] ?? ""),
    effectiveTo: inMeta.effectiveTo ?? isoDate(element.attributes["codify:expire"] ?? ""),
  }
}

export function datesOfMeta(meta: XmlElement): OwnDates {
  const date = (name: string): IsoDate | null => {
    const child = firstChild(meta, name)
    return child === null ? null : isoDate(plainWords(child))
  }
  return { effectiveFrom: date("effective"), effectiveTo: date("expires") }
}
