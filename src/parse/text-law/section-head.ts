/**
 * What a line says when it begins a section or a container of a law.
 *
 *   § 12-101. Short title.      Section 4. Keeping ledgers.      Sec. 5. Penalties      Article 3      1.2.3 Records
 *   CHAPTER 2—LEDGERS           Part IV. Enforcement             Title 12
 */
export interface SectionHead {
  readonly level: string
  readonly designator: string
  readonly segment: string
  readonly heading: string
}

export interface ContainerHead extends SectionHead {
  readonly rank: number
}

const number = "\\d+[A-Za-z]?(?:[-.:]\\d+[A-Za-z]?)*"
const signed = new RegExp(`^(§{1,2}\\s*(${number})\\.?)(?:[\\s—–-]+(.*))?$`, "u")
const named = new RegExp(
  `^((Section|Sec\\.|SECTION|SEC\\.|Article|ARTICLE|Art\\.|Rule)\\s+(${number})\\.?)(?:[\\s:—–-]+(.*))?$`,
  "u",
)
const dotted = /^((\d+(?:\.\d+){1,4})\.?)\s+([\p{Lu}[“"].*)$/u
const container =
  /^((TITLE|SUBTITLE|DIVISION|CHAPTER|SUBCHAPTER|PART|SUBPART|Title|Subtitle|Division|Chapter|Subchapter|Part|Subpart)\s+(\d+[A-Z]?|[IVXL]+|[A-Z]))\.?(?:[\s:.—–-]+(.*))?$/u
const ranks = ["title", "subtitle", "division", "chapter", "subchapter", "part", "subpart"]

export function sectionHead(line: string): SectionHead | null {
  const [, sign = "", value = "", rest = ""] = signed.exec(line) ?? []
  if (sign !== "")
    return { level: "section", designator: sign.replace(/\.$/u, ""), segment: value, heading: rest.trim() }
  const [, words = "", word = "", count = "", title = ""] = named.exec(line) ?? []
  if (words !== "" && (title === "" || /^[\p{Lu}[“"]/u.test(title))) {
    const level = /^art/iu.test(word) ? "article" : /^rule/iu.test(word) ? "rule" : "section"
    return { level, designator: words.replace(/\.$/u, ""), segment: count, heading: title.trim() }
  }
  const [, mark = "", digits = "", heading = ""] = dotted.exec(line) ?? []
  return mark === ""
    ? null
    : { level: "section", designator: digits, segment: digits, heading: heading.trim() }
}

export function containerHead(line: string): ContainerHead | null {
  const [, designator = "", word = "", value = "", heading = ""] = container.exec(line) ?? []
  if (designator === "" || line.length > 200) return null
  const level = word.toLowerCase()
  return {
    level,
    designator,
    segment: `${level}-${value}`,
    heading: heading.trim(),
    rank: ranks.indexOf(level) + 1,
  }
}

/** A heading is short; what follows a number at length is the law itself: "Section 4. A seller shall …". */
export function splitHeading(words: string): { readonly heading: string; readonly text: string } {
  if (words.length <= 100 && !/\b(?:shall|must|may|means|is|are)\b/u.test(words))
    return { heading: words, text: "" }
  const [, heading = "", text = words] = /^([^.]{2,80}\.)\s*[—–-]?\s*(\p{Lu}.*|\(.*)$/su.exec(words) ?? []
  return /\b(?:shall|must|means)\b/u.test(heading) ? { heading: "", text: words } : { heading, text }
}
