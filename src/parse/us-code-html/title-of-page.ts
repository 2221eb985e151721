/**
 * Which title a page is, and through which law it is current, as its comments say.
 *
 *   <!-- AUTHORITIES-USC-TITLE-ENUM:1 -->
 *   <!-- documentid:1_1 usckey:… currentthrough:20170106_114-329_EXCEPT_114-328 … -->
 */
import { type IsoDate, instrumentId, isoDate } from "../../law/index.js"
import { findElements, type HtmlElement, type Publication } from "../html/index.js"

export interface TitleOfPage {
  readonly publication: Publication
  readonly currentThrough: IsoDate | null
  /** As the page names the last law that is in it. */
  readonly enactedThrough: string
}

export function titleOfPage(page: HtmlElement): TitleOfPage | null {
  const comments = findElements(page, ({ name }) => name === "#comment").map(
    ({ attributes }) => attributes["text"] ?? "",
  )
  const said = (pattern: RegExp): string =>
    comments.map((words) => pattern.exec(words)?.[1]).find((words) => words !== undefined) ?? ""
  const title = said(/AUTHORITIES-USC-TITLE-ENUM:\s*(\w+)/u)
  if (title === "") return null
  const day = said(/currentthrough:(\d{8})/u)
  return {
    publication: titleOfCode(title),
    currentThrough: isoDate(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`),
    enactedThrough: said(/SEARCHABLE-LAWS-ENACTED-THROUGH:(.+?)\s*$/u),
  }
}

export function titleOfCode(number: string): Publication {
  return {
    id: instrumentId("us", ["usc", number]),
    jurisdiction: "us",
    name: `Title ${number}, United States Code`,
    shortName: "U.S.C.",
    weight: "statute",
    publisher: "Office of the Law Revision Counsel",
    officialUrl: `https://uscode.house.gov/browse/prelim@title${number}&edition=prelim`,
  }
}
