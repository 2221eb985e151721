/**
 * When a Maryland section is law, as its attributes and its lines of capitals say.
 *
 *   effectDate-begin="20130701"     first day in force
 *   effectDate-end="20130701"       the day from which it is not: what replaces it begins on that day
 *   contingency="yes" on-what="takes effect if fed sharing not 100%"
 *   IN EFFECT     NOT IN EFFECT     ** TAKES EFFECT JULY 1, 2013 PER CHAPTER 674 OF 2012 **
 *   // EFFECTIVE UNTIL JUNE 30, 2015 PER CHAPTERS 280 AND 281 OF 2011 //
 *
 * "Until" a day is read without that day, as the publisher's pairs of texts are (decision 0099). A text that
 * takes effect when something happens has no day and is future until a later edition says otherwise.
 */
import { dayBefore, type IsoDate, isoDate, type ProvisionStatus } from "../../law/index.js"

export interface Effect {
  readonly effectiveFrom: IsoDate | null
  readonly effectiveTo: IsoDate | null
  readonly status: ProvisionStatus
}

export function effectOf(attributes: Readonly<Record<string, string>>, lines: readonly string[]): Effect {
  const begin = writtenDay(attributes["effectDate-begin"])
  const end = writtenDay(attributes["effectDate-end"])
  const effectiveTo = end === null ? null : dayBefore(end)
  // Where days are given, the day through which the file is current tells; otherwise the publisher's words do.
  const dated = begin !== null || end !== null
  const status = !dated && isToCome(attributes, lines) ? "future" : "in-force"
  return { effectiveFrom: begin, effectiveTo, status }
}

/** A line that only says whether the section is law, in capitals between asterisks or slashes, is not law. */
export function isEffectLine(line: string): boolean {
  return /^(?:\*\*[^a-z]*\*\*|\/\/[^a-z]*\/\/)$/u.test(line.trim())
}

function isToCome(attributes: Readonly<Record<string, string>>, lines: readonly string[]): boolean {
  if (/^takes effect\b/iu.test(attributes["on-what"] ?? "")) return true
  return lines.some((line) => /\bNOT IN EFFECT\b|\bTAKES EFFECT\b|^\/\/ EFFECTIVE (?!UNTIL)/u.test(line))
}

export function writtenDay(digits: string | undefined): IsoDate | null {
  return isoDate((digits ?? "").replace(/^(\d{4})(\d{2})(\d{2})$/u, "$1-$2-$3"))
}
