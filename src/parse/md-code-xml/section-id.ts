/**
 * What the id of a Maryland section says of its place: article, title, subtitle and part, and its number.
 *
 *   :gcl::14:35::14-3504:        article gcl, title 14, subtitle 35
 *   :gle::8:6:II:8-607.1:        … part II
 *   :gcl::1:::1-101:             a title without subtitles
 */
export interface SectionPlace {
  /** The letters of the article. */
  readonly article: string
  /** From the title down: `title-14`, `subtitle-35`, `part-II`. */
  readonly containers: readonly { readonly level: string; readonly number: string }[]
}

const levels = ["title", "subtitle", "part"] as const

export function readSectionId(id: string): SectionPlace | null {
  const match = /^:([a-z]{3})::([^:]+):([^:]*):([^:]*):[^:]+:/u.exec(id)
  if (match === null) return null
  const [, article = "", ...numbers] = match
  const containers = levels.flatMap((level, i) => {
    const number = numbers[i] ?? ""
    return number === "" ? [] : [{ level, number }]
  })
  return { article, containers }
}
