/**
 * What an index names by the file that it includes: "./titles/22/index.xml" is title 22, "./sections/28~1-101.xml"
 * § 28:1-101. A file of another name is named as it is written.
 */
import { type InstrumentId, provisionId } from "../../law/index.js"
import type { NamedPart } from "../parsed.js"

const title = /(?:^|\/)titles\/(\w+)(?:\/index)?\.xml$/u
const section = /(?:^|\/)sections\/([^/]+)\.xml$/u

export function namedBy(href: string, file: string, line: number, instrument: InstrumentId): NamedPart {
  const [, ofTitle] = title.exec(href) ?? []
  if (ofTitle !== undefined)
    return { id: provisionId(instrument, [`title-${ofTitle}`]), name: `Title ${ofTitle}`, file, line }
  const ofSection = section.exec(href)?.[1]?.replaceAll("~", ":")
  if (ofSection !== undefined)
    return { id: provisionId(instrument, [ofSection]), name: `§ ${ofSection}`, file, line }
  return { id: null, name: href, file, line }
}
