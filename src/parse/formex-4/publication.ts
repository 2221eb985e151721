/**
 * What a file says of its publication: which act it is, its name, its dates, its language, its place in the Journal.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"

/** "20180523" → 2018-05-23. */
export function basicDate(written: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/u.exec(written) ?? []
  return year === undefined ? null : isoDate(`${year}-${month}-${day}`)
}

/** The act's year and number, from the markup or else from its title: `2016-679`. */
export function numberIn(xml: string): string | null {
  const [, year, reference] = /CONSLEG\.REF="(\d{4})[A-Z]{1,2}(\d{4})"/u.exec(xml) ?? []
  if (year !== undefined) return `${year}-${Number(reference)}`
  const [, number, inYear] = /<NO\.CURRENT>(\d+)<\/NO\.CURRENT>\s*<YEAR>(\d{4})<\/YEAR>/u.exec(xml) ?? []
  return number === undefined ? null : `${inYear}-${Number(number)}`
}

/** "Regulation (EU) 2016/679", "Regulation (EU) No 910/2014". */
export function numberInTitle(title: string): string | null {
  const [, first = "", second = ""] = /\((?:EU|EC)\)\s(?:No\s)?(\d{1,4})\/(\d{1,4})/u.exec(title) ?? []
  if (first === "") return null
  return /^(?:19|20)\d\d$/u.test(first) ? `${first}-${Number(second)}` : `${second}-${Number(first)}`
}

export function numberOfAct(root: XmlElement, title: string): string {
  const info = descendant(root, "INFO.CONSLEG")?.attributes["CONSLEG.REF"] ?? ""
  const [, year, reference] = /^(\d{4})[A-Z]{1,2}(\d{4})/u.exec(info) ?? []
  if (year !== undefined) return `${year}-${Number(reference)}`
  const number = descendant(root, "NO.DOC")
  const current = number === null ? null : firstChild(number, "NO.CURRENT")
  const ofYear = number === null ? null : firstChild(number, "YEAR")
  if (current !== null && ofYear !== null) return `${plainWords(ofYear)}-${Number(plainWords(current))}`
  return numberInTitle(title) ?? "unknown"
}

/** The language of the text as the Office writes it: "EN". */
export function languageOf(root: XmlElement): string {
  const written = descendant(root, "LG.DOC") ?? descendant(root, "LG.OJ")
  return written === null ? "" : plainWords(written).toLowerCase()
}

/** The first element of a name, in the order of the document. */
export function descendant(element: XmlElement, name: string): XmlElement | null {
  for (const child of childElements(element)) {
    const found = child.name === name ? child : descendant(child, name)
    if (found !== null) return found
  }
  return null
}
