/**
 * Which instrument a file is, from the file alone: its root and `meta`.
 *
 *   uscDoc  <docNumber>17</docNumber>                             us/usc/17      Title 17, United States Code
 *   pLaw    <dc:title>Public Law 113–67: …</dc:title>             us/pl/113-67   Public Law 113–67
 *   pLaw    <publicPrivate>private</publicPrivate>                us/pvtl/112-1  Private Law 112–1
 *   statuteCompilation  <dc:title>, in capitals or not            us/comp/…      Toxic Substances Control Act
 *
 * A compilation is named by its short title as `containsShortTitle` writes it, for titles are often all capitals.
 */
import { PinciteError } from "../../errors.js"
import { type InstrumentId, type IsoDate, instrumentId, isoDate } from "../../law/index.js"
import type { ImportFacts } from "../parsed.js"
import { childElements, plainWords, type XmlElement } from "../xml/index.js"

export interface Law {
  readonly kind: "code" | "public-law" | "compilation"
  readonly id: InstrumentId
  readonly name: string
  readonly shortName: string
  readonly publisher: string | null
  readonly officialUrl: string | null
  /** How far the publisher says the text is current, in its own words: "Pub. L. 113-31". */
  readonly currentLaw: string | null
  /** The day on which the act became law. */
  readonly approved: IsoDate | null
}

export function lawOf(root: string, meta: XmlElement, file: string, facts: ImportFacts): Law {
  const named = (name: string) =>
    childElements(meta)
      .filter((child) => child.name === name)
      .map(plainWords)
  const first = (name: string) => named(name)[0] ?? ""
  const common = { publisher: facts.publisher ?? publisherOf(root), officialUrl: facts.officialUrl }
  if (root === "uscDoc") {
    const title = first("docNumber").replace(/\s+/gu, "")
    if (title === "") throw nameless(file)
    const appendix = /^(\d+)[aA]$/u.exec(title)?.[1]
    const released = /@(\d+-\d+)/u.exec(first("docPublicationName"))?.[1]
    return {
      kind: "code",
      id: instrumentId("us", ["usc", title]),
      name:
        appendix === undefined
          ? `Title ${title}, United States Code`
          : `Title ${appendix}, Appendix, United States Code`,
      shortName: "U.S.C.",
      ...common,
      officialUrl:
        common.officialUrl ?? `https://uscode.house.gov/browse/prelim@title${title}&edition=prelim`,
      currentLaw: released === undefined ? null : `Pub. L. ${released}`,
      approved: null,
    }
  }
  if (root === "pLaw") {
    const written = /^(Public|Private) Law (\d+)\D(\d+)/u.exec(first("dc:title"))
    if (written === null) throw nameless(file)
    const [, kind = "", congress = "", number = ""] = written
    const isPrivate = kind === "Private"
    return {
      kind: "public-law",
      id: instrumentId("us", [isPrivate ? "pvtl" : "pl", `${congress}-${number}`]),
      name: `${kind} Law ${congress}-${number}`,
      shortName: `${isPrivate ? "Pvt. L." : "Pub. L."} ${congress}-${number}`,
      ...common,
      officialUrl:
        common.officialUrl ??
        `https://www.govinfo.gov/app/details/${isPrivate ? "PLAW" : "PLAW"}-${congress}${isPrivate ? "pvtl" : "publ"}${number}`,
      currentLaw: null,
      approved: null,
    }
  }
  const title = first("dc:title")
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  const cased = named("containsShortTitle").find(
    (each) => plain(each) === plain(title) && each !== each.toUpperCase(),
  )
  const name = cased ?? title
  if (name === "") throw nameless(file)
  return {
    kind: "compilation",
    id: instrumentId("us", ["comp", plain(name).replaceAll(" ", "-")]),
    name,
    shortName: name,
    ...common,
    currentLaw: null,
    approved: isoDate(first("approvedDate")),
  }
}

function publisherOf(root: string): string {
  if (root === "uscDoc") return "Office of the Law Revision Counsel, U.S. House of Representatives"
  if (root === "pLaw") return "United States Government Publishing Office"
  return "Office of the Legislative Counsel, U.S. House of Representatives"
}

function nameless(file: string): PinciteError {
  return new PinciteError({
    code: "source.unreadable",
    message: `${file} does not say in its <meta> which law it is.`,
    remedy: "Bring the file again from its publisher: its <meta> names no title, law or act.",
    data: { path: file },
  })
}
