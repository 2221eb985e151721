/**
 * Provisions of an act that the act itself repeals on a day, as its markup says (`textualMod type="repeal"`): the
 * last day of each is the day before. An act that repeals other law repeals nothing here.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import type { Draft } from "../numbered-lines/index.js"
import { childElements, firstChild, type XmlElement } from "../xml/index.js"
import { descendant } from "./publication.js"

export function repealsIn(
  document: XmlElement,
  drafts: ReadonlyMap<string, Draft>,
): ReadonlyMap<string, IsoDate> {
  const repeals = new Map<string, IsoDate>()
  const modifications = descendant(document, "activeModifications")
  for (const change of modifications === null ? [] : childElements(modifications)) {
    if (change.attributes["type"] !== "repeal") continue
    const destination = firstChild(change, "destination")?.attributes ?? {}
    const day = dayOf(document, firstChild(change, "application")?.attributes["period"] ?? "")
    if (day === null) continue
    for (const draft of between(destination["href"] ?? "", destination["upTo"], drafts)) {
      repeals.set(draft.id, dayBefore(day))
    }
  }
  return repeals
}

function between(
  from: string,
  upTo: string | undefined,
  drafts: ReadonlyMap<string, Draft>,
): readonly Draft[] {
  const first = drafts.get(from.replace("#", ""))
  if (!from.startsWith("#") || first === undefined) return []
  const last = drafts.get((upTo ?? from).replace("#", "")) ?? first
  const alike = [...drafts.values()].filter(({ level }) => level === first.level)
  return alike.slice(alike.indexOf(first), alike.indexOf(last) + 1)
}

function dayOf(document: XmlElement, reference: string): IsoDate | null {
  const find = (within: XmlElement): XmlElement | null => {
    for (const child of childElements(within)) {
      if (`#${child.attributes["eId"]}` === reference) return child
      const found = find(child)
      if (found !== null) return found
    }
    return null
  }
  return isoDate(find(document)?.attributes["date"] ?? "")
}

function dayBefore(day: IsoDate): IsoDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10) as IsoDate
}
