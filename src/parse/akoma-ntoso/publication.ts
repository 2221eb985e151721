/**
 * What the metadata of a document says: whose law it is, which instrument, in which language, from when.
 *
 *   FRBRuri /akn/it/bill/Ddl/2013-03-29/356                    it/bill/Ddl/2013-03-29/356
 *   http://www.legislation.gov.uk/id/ukpga/2014/27/enacted     gb/ukpga/2014/27
 *   /akn/us/usc/title_9                                        us/usc/9
 *   an act named publicLaw with the number 112-61              us/pl/112-61
 *
 * The address names the country in two letters; where it does not, `FRBRcountry` does ("GB-UKM").
 */
import {
  type InstrumentId,
  type IsoDate,
  instrumentId,
  isoDate,
  type JurisdictionCode,
  type Weight,
} from "../../law/index.js"
import type { ImportFacts } from "../parsed.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"

export interface Publication {
  readonly id: InstrumentId
  readonly jurisdiction: JurisdictionCode
  readonly name: string
  readonly shortName: string
  readonly weight: Weight
  readonly publisher: string | null
  readonly language: string
  readonly effectiveFrom: IsoDate | null
  readonly currentThrough: IsoDate | null
}

/** Three letters, as ISO 639 has them for the languages met, and the two that it prefers. */
const languages: Readonly<Record<string, string>> = {
  eng: "en",
  esp: "es",
  spa: "es",
  ita: "it",
  fra: "fr",
  por: "pt",
}

export function publicationOf(document: XmlElement, facts: ImportFacts): Publication {
  const work = descendant(document, "FRBRWork")
  const expression = descendant(document, "FRBRExpression")
  const value = (within: XmlElement | null, name: string, attribute = "value") =>
    (within === null ? null : firstChild(within, name))?.attributes[attribute] ?? ""
  const uri = value(work, "FRBRuri") || value(work, "FRBRthis")
  const country = value(work, "FRBRcountry").slice(0, 2).toLowerCase()
  const [, inUri = "", rest = ""] = /^\/(?:akn\/)?([a-z]{2})\/(.*)$/u.exec(uri) ?? []
  const jurisdiction = inUri || country || (facts.jurisdiction ?? "xx")
  const path = pathOf(uri, rest, value(work, "FRBRnumber"), document.attributes["name"] ?? "")
  const written = value(expression, "FRBRlanguage", "language").toLowerCase()
  const day = isoDate(value(expression, "FRBRdate", "date"))
  // An act as it was made shows the law of its first day; a portion of a code that of the day of its edition.
  const enacted = document.name === "act" ? firstEvent(document) : null
  const effectiveFrom = enacted ?? facts.effectiveFrom
  return {
    id: instrumentId(jurisdiction, path),
    jurisdiction,
    name:
      nameOf(document) ||
      facts.name ||
      (path[0] === "usc" ? `United States Code, title ${path[1]}` : path.join(" ")),
    shortName: shortNameOf(jurisdiction, path, document),
    weight: facts.weight ?? weightOf(document),
    publisher: publisherOf(document) ?? facts.publisher,
    language: languages[written] ?? written,
    effectiveFrom,
    currentThrough: facts.currentThrough ?? (document.name === "portion" ? day : enacted),
  }
}

function pathOf(uri: string, rest: string, number: string, name: string): readonly string[] {
  const [, type, year, chapter] = /legislation\.gov\.uk\/id\/(\w+)\/(\d{4})\/(\d+)/u.exec(uri) ?? []
  if (type !== undefined && year !== undefined && chapter !== undefined) return [type, year, chapter]
  if (name === "publicLaw" && number !== "") return ["pl", number]
  const title = /^usc\/title_(\w+)/u.exec(rest)?.[1]
  if (title !== undefined) return ["usc", title]
  return (rest || uri).split("/").filter((each) => each !== "" && !each.startsWith("!"))
}

function shortNameOf(jurisdiction: JurisdictionCode, path: readonly string[], document: XmlElement): string {
  if (jurisdiction === "us" && path[0] === "pl") return `Pub. L. ${path[1]}`
  if (jurisdiction === "us" && path[0] === "usc") return `${path[1]} U.S.C.`
  if (jurisdiction === "gb") return `${path[1]} c. ${path[2]}`
  const alias = descendant(document, "FRBRalias")?.attributes["value"] ?? ""
  if (/^COM\(/u.test(alias)) return alias
  const [last = "", before = ""] = path.toReversed()
  const repartido = /^repartido(\d+)-(\d{4})$/u.exec(last)
  if (repartido !== null) return `Repartido ${repartido[1]}/${repartido[2]}`
  if (jurisdiction === "it" && path[0] === "bill") return `d.d.l. ${last}/${before.slice(0, 4)}`
  if (document.name === "judgment") return `Case ${last.replace("-", "/")} (${jurisdiction.toUpperCase()})`
  if (document.name === "debate") return `${jurisdiction.toUpperCase()} debate ${last}`
  return `${jurisdiction.toUpperCase()} ${path.slice(-2).join(" ")}`
}

/** A collection is what it holds: one with a bill in it is a proposal. */
function weightOf(document: XmlElement): Weight {
  if (document.name === "bill" || /proposal|collection/iu.test(document.attributes["name"] ?? ""))
    return "bill"
  return document.name === "act" || document.name === "portion" ? "statute" : "guidance"
}

function nameOf(document: XmlElement): string {
  const named = descendant(document, "shortTitle") ?? descendant(document, "docTitle")
  return named === null ? "" : plainWords(named)
}

/** Whom the author of the work is said to be. */
function publisherOf(document: XmlElement): string | null {
  const work = descendant(document, "FRBRWork")
  const references = descendant(document, "references")
  const author = (work === null ? null : firstChild(work, "FRBRauthor"))?.attributes["href"] ?? ""
  const known = references === null ? [] : childElements(references)
  return known.find(({ attributes }) => `#${attributes["eId"]}` === author)?.attributes["showAs"] ?? null
}

function firstEvent(document: XmlElement): IsoDate | null {
  const lifecycle = descendant(document, "lifecycle")
  const events = lifecycle === null ? [] : childElements(lifecycle)
  return isoDate(
    events.find(({ attributes }) => attributes["type"] === "generation")?.attributes["date"] ?? "",
  )
}

export function descendant(element: XmlElement, name: string): XmlElement | null {
  for (const child of childElements(element)) {
    const found = child.name === name ? child : descendant(child, name)
    if (found !== null) return found
  }
  return null
}
