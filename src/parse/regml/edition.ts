/**
 * What a file says of itself before the law begins: which part of which title, in which edition.
 *
 *   <fdsys> names of title and part, days of publication </fdsys>
 *   <preamble> agency, letter of the regulation, document number, the day on which it takes effect </preamble>
 *
 * An edition is the law from the day it takes effect; of later days it says nothing. So that day is also the last
 * for which it vouches, unless whoever imports it names a later one.
 */
import { PinciteError } from "../../errors.js"
import { type IsoDate, isoDate } from "../../law/index.js"
import type { ParsedNote } from "../parsed.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"

export interface Edition {
  readonly title: string
  readonly part: string
  /** "PRIVACY OF CONSUMER FINANCIAL INFORMATION (REGULATION P)" */
  readonly heading: string
  readonly agency: string | null
  readonly documentNumber: string
  readonly effectiveDate: IsoDate | null
  readonly url: string | null
  /** What the publisher says of the edition, for whoever reads the part. */
  readonly notes: readonly ParsedNote[]
}

export function editionOf(fdsys: XmlElement | null, preamble: XmlElement | null, file: string): Edition {
  const cfr = preamble === null ? null : firstChild(preamble, "cfr")
  const title = wordsOf(cfr, "title") ?? wordsOf(fdsys, "cfrTitleNum")
  const part = wordsOf(cfr, "section")
  if (title === null || part === null) throw namesNoPart(file)
  const letter = wordsOf(preamble, "regLetter")
  const name = wordsOf(fdsys, "title") ?? ""
  return {
    title,
    part,
    heading: letter === null ? name : `${name} (REGULATION ${letter})`.trim(),
    agency: wordsOf(preamble, "agency"),
    documentNumber: wordsOf(preamble, "documentNumber") ?? "",
    effectiveDate: isoDate(wordsOf(preamble, "effectiveDate") ?? ""),
    url: wordsOf(preamble, "federalRegisterURL"),
    notes: [
      ...noteOf("document", preamble, ["documentNumber", "effectiveDate", "federalRegisterURL"]),
      ...noteOf("publication", fdsys, ["cfrTitleNum", "cfrTitleText", "volume", "date", "originalDate"]),
    ],
  }
}

function wordsOf(element: XmlElement | null, name: string): string | null {
  const child = element === null ? null : firstChild(element, name)
  const words = child === null ? "" : plainWords(child)
  return words === "" ? null : words
}

function noteOf(kind: string, element: XmlElement | null, names: readonly string[]): readonly ParsedNote[] {
  const said = element === null ? [] : childElements(element).filter(({ name }) => names.includes(name))
  const text = said.map((child) => `${spelledOut[child.name] ?? ""}${plainWords(child)}`).join(", ")
  return text === "" ? [] : [{ kind, text }]
}

const spelledOut: Readonly<Record<string, string>> = {
  documentNumber: "FR Doc. ",
  effectiveDate: "effective ",
  cfrTitleNum: "Title ",
  volume: "volume ",
  originalDate: "original ",
}

function namesNoPart(file: string): PinciteError {
  return new PinciteError({
    code: "source.unreadable",
    message: `${file} does not say which part of which title it is.`,
    remedy: "Bring the file again from its publisher: its preamble has to name title and part (<cfr>).",
    data: { path: file },
  })
}
