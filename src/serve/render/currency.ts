/**
 * How current a text is, in words. What is not known is said, never filled in: a publisher that states no
 * date leaves the day of import as the only thing that can be said.
 */
import { writtenDate } from "./written-date.js"

export interface Dated {
  readonly effectiveFrom: string | null
  readonly effectiveTo: string | null
  readonly currentThrough: string | null
}

/** `importedOn` null: the day of import is said elsewhere on the page. */
export function currency(dates: Dated, importedOn: string | null): string {
  const { effectiveFrom, effectiveTo, currentThrough } = dates
  const said: string[] = []
  if (effectiveFrom !== null) said.push(`in force from ${writtenDate(effectiveFrom)}`)
  if (effectiveTo !== null) said.push(`in force to ${writtenDate(effectiveTo)}`)
  else if (currentThrough !== null) said.push(`current through ${writtenDate(currentThrough)}`)
  else if (importedOn !== null) {
    said.push(`as imported on ${writtenDate(importedOn)}; the publisher states no date`)
  }
  return said.join("; ")
}
