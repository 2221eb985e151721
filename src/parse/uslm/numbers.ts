/**
 * The number of a level: as printed, and as it stands in an id.
 *
 *   <num value="107">§ 107.</num>                  § 107             107
 *   <num value="143 to 146">[§§ 143 to 146.</num>  [§§ 143 to 146    143-to-146
 *   <num value="I">PART I—</num>                   PART I            I
 *   <num value="2000e-2">§ 2000e–2.</num>          § 2000e–2         2000e-2
 *   <num value="478.25">§ 478.25a</num>            § 478.25a         478.25a, with a line in the report
 *
 * `value` is the publisher's normalised number, made by a program; where the printed number says otherwise,
 * the printed one is the law. The mark of a footnote in a number is none of it.
 */
import { plainWords, type XmlElement } from "../xml/index.js"

export interface LevelNumber {
  readonly designator: string
  /** "" where the level has none. */
  readonly number: string
  /** Whether `value` and print say different numbers. */
  readonly disputed: boolean
}

export const unnumbered: LevelNumber = { designator: "", number: "", disputed: false }

export function numberOf(element: XmlElement): LevelNumber {
  const print = plainWords(withoutFootnotes(element)).replace(/\s+/gu, " ").trim()
  const printed = bareNumber(print)
  const value = plainDashes(element.attributes["value"] ?? "").replace(/^\(|\)$/gu, "")
  return {
    designator: print.replace(/[\s.—–-]+$/u, ""),
    number: printed === "" ? value : printed,
    disputed: value !== "" && printed !== "" && value !== printed,
  }
}

/** "[§§ 143 to 146." → "143 to 146", "CHAPTER 2A—" → "2A", "(iv)" → "iv". */
export function bareNumber(print: string): string {
  const bare = /^[\s[“‘"(]*(?:(?:\p{L}{3,}\.?|§+)\s+)*\(?(.*?)[\s.—–)\]-]*$/u.exec(print)?.[1] ?? ""
  return plainDashes(bare)
}

function plainDashes(number: string): string {
  return number
    .replace(/[‐‑‒–—]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim()
}

function withoutFootnotes(element: XmlElement): XmlElement {
  const children = element.children.filter(
    (node) =>
      typeof node === "string" ||
      !(
        node.name === "footnote" ||
        node.name === "note" ||
        (node.attributes["class"] ?? "").includes("footnoteRef")
      ),
  )
  return { ...element, children }
}
