/**
 * What stands below a section: the acts it comes from, the day it took effect, and remarks.
 *
 *   (L. 1972 S.B. 549)     Effective 1-02-23     143.011 1/2/2023, the version's own line
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import type { ParsedNote } from "../parsed.js"

export function noteOfFoot(words: string): readonly ParsedNote[] {
  if (words === "" || /^-+$/u.test(words)) return []
  if (/^\((?:L\.|RSMo|Adopted|A\.L\.)/u.test(words)) return [{ kind: "history", text: words }]
  if (/^\*?(?:Effective \d|Contingent )/u.test(words)) return [{ kind: "effective-date", text: words }]
  return [{ kind: /^CROSS REFERENCE/u.test(words) ? "cross-reference" : "annotation", text: words }]
}

/** The version's line writes the year in full; "Effective 1-1-73" does not say which century. */
export function dayOfVersion(notes: readonly ParsedNote[]): IsoDate | null {
  const version = notes.find(({ kind }) => kind === "version")?.text ?? ""
  const [, month = "", day = "", year = ""] = /(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(version) ?? []
  return isoDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
}

/** Law that waits for something to happen has no day. */
export function isContingent(notes: readonly ParsedNote[]): boolean {
  return notes.some(({ kind, text }) => kind === "effective-date" && /^\*?Contingent /u.test(text))
}
