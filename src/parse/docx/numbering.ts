/**
 * The numbers that a numbering table gives to paragraphs, which their words do not hold.
 *
 *   lvlText "%1.%2", formats decimal and decimal, after 3 and 2          3.2
 *   lvlText "(%3)", format lowerLetter                                   (a), (b), …, (z), (aa)
 *
 * Lists that share a definition count on together, unless one of them starts anew (`startOverride`). A level begins
 * again when one above it has counted on, unless it says otherwise (`lvlRestart`).
 */
import { childElements, firstChild, type XmlElement } from "../xml/index.js"
import { type ParagraphLook, paragraphLook, value } from "./styles.js"

export interface Numbered {
  /** As it is shown: `(a)`, `3.2`; `•` for a bullet, "" where the level shows nothing. */
  readonly label: string
  /** How far the level sets the paragraph in. */
  readonly look: ParagraphLook
}

export interface Numbering {
  /** The next number of a list; null where there is no such list. Asked once for each paragraph, in order. */
  readonly next: (numId: string, level: number) => Numbered | null
  /** The level of a list that a paragraph style is tied to. */
  readonly levelOfStyle: (numId: string, styleId: string) => number | null
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly restartAfter: number | null
  readonly isLegal: boolean
  readonly styleId: string | null
  readonly look: ParagraphLook
}

interface List {
  readonly definition: string
  readonly levels: ReadonlyMap<number, Level>
  readonly startsAnew: ReadonlyMap<number, number>
}

const deepestLevel = 8

export function readNumbering(root: XmlElement | null): Numbering {
  const lists = listsOf(root)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next: (numId, wanted) => {
      const list = lists.get(numId)
      const depth = Math.min(wanted, deepestLevel)
      const level = list?.levels.get(depth)
      if (list === undefined || level === undefined) return null
      const counts = counters.get(list.definition) ?? []
      counters.set(list.definition, counts)
      const anew = begun.has(`${numId} ${depth}`) ? undefined : list.startsAnew.get(depth)
      begun.add(`${numId} ${depth}`)
      const last = counts[depth]
      counts[depth] = anew ?? (last === undefined ? level.start : last + 1)
      for (let below = depth + 1; below <= deepestLevel; below += 1) {
        const after = list.levels.get(below)?.restartAfter ?? null
        if (after === null || depth < after) counts[below] = undefined
      }
      return { label: labelOf(depth, counts, list.levels), look: level.look }
    },
    levelOfStyle: (numId, styleId) => {
      const found = [...(lists.get(numId)?.levels ?? [])].find(([, level]) => level.styleId === styleId)
      return found?.[0] ?? null
    },
  }
}

function labelOf(
  depth: number,
  counts: readonly (number | undefined)[],
  levels: ReadonlyMap<number, Level>,
): string {
  const own = levels.get(depth)
  if (own === undefined || own.format === "none") return ""
  if (own.format === "bullet") return "•"
  return own.text.replace(/%(\d)/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const level = levels.get(at)
    // A level that no paragraph has begun yet shows where it starts.
    return level === undefined ? "" : shown(counts[at] ?? level.start, own.isLegal ? "decimal" : level.format)
  })
}

function shown(count: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(count)
    case "upperLetter":
      return letters(count).toUpperCase()
    case "lowerRoman":
      return roman(count)
    case "upperRoman":
      return roman(count).toUpperCase()
    case "decimalZero":
      return String(count).padStart(2, "0")
    case "ordinal":
      return `${count}${ordinalEnding(count)}`
    case "none":
      return ""
    default:
      return String(count)
  }
}

/** a … z, aa, bb, …: as word processors count, not as sheets do. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((Math.max(count, 1) - 1) % 26))
  return letter.repeat(Math.min(20, Math.ceil(Math.max(count, 1) / 26)))
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
]

function roman(count: number): string {
  let left = Math.min(Math.max(count, 0), 10_000)
  let written = ""
  for (const [worth, sign] of romanSigns) {
    for (; left >= worth; left -= worth) written += sign
  }
  return written
}

function ordinalEnding(count: number): string {
  if (count % 100 >= 11 && count % 100 <= 13) return "th"
  return { 1: "st", 2: "nd", 3: "rd" }[count % 10] ?? "th"
}

function listsOf(root: XmlElement | null): ReadonlyMap<string, List> {
  const elements = root === null ? [] : childElements(root)
  const definitions = new Map<string, XmlElement>()
  const byStyle = new Map<string, string>()
  for (const element of elements.filter(({ name }) => name === "w:abstractNum")) {
    const id = element.attributes["w:abstractNumId"] ?? ""
    definitions.set(id, element)
    const style = value(firstChild(element, "w:styleLink"))
    if (style !== null) byStyle.set(style, id)
  }
  const lists = new Map<string, List>()
  for (const element of elements.filter(({ name }) => name === "w:num")) {
    const said = value(firstChild(element, "w:abstractNumId")) ?? ""
    const found = definitions.get(said)
    const link = found === undefined ? null : value(firstChild(found, "w:numStyleLink"))
    const definition = link === null ? said : (byStyle.get(link) ?? said)
    const levels = levelsOf(definitions.get(definition) ?? null)
    const startsAnew = new Map<number, number>()
    for (const override of childElements(element).filter(({ name }) => name === "w:lvlOverride")) {
      const depth = Number(override.attributes["w:ilvl"]) || 0
      const level = firstChild(override, "w:lvl")
      if (level !== null) levels.set(depth, readLevel(level))
      const start = value(firstChild(override, "w:startOverride"))
      if (start !== null) startsAnew.set(depth, Number(start) || 0)
    }
    lists.set(element.attributes["w:numId"] ?? "", { definition, levels, startsAnew })
  }
  return lists
}

function levelsOf(definition: XmlElement | null): Map<number, Level> {
  const levels = definition === null ? [] : childElements(definition).filter(({ name }) => name === "w:lvl")
  return new Map(levels.map((level) => [Number(level.attributes["w:ilvl"]) || 0, readLevel(level)]))
}

function readLevel(level: XmlElement): Level {
  const said = (name: string) => value(firstChild(level, name))
  const restart = said("w:lvlRestart")
  const legal = firstChild(level, "w:isLgl")
  return {
    // A level that does not say where it starts, starts at nought.
    start: Number(said("w:start") ?? 0) || 0,
    format: said("w:numFmt") ?? "decimal",
    text: said("w:lvlText") ?? "",
    restartAfter: restart === null ? null : Number(restart) || 0,
    isLegal: legal !== null && !/^(?:0|false|off)$/u.test(value(legal) ?? ""),
    styleId: said("w:pStyle"),
    look: paragraphLook(firstChild(level, "w:pPr")),
  }
}
