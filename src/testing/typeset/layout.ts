/**
 * How a law is set on its pages, chosen by chance from what official printers do.
 *
 * One to three columns; paper, type, leading and measure; justified or ragged, words broken or whole; how
 * paragraphs are told apart (there is always something to tell them by: an indentation or a space); how headings
 * look; what stands around the text. Lengths are in points.
 */
import { type Chance, chanceOf } from "./chance.js"
import { type Typeface, typefaces, typewriter } from "./typefaces.js"

export interface Column {
  readonly left: number
  readonly width: number
}

export interface Layout {
  readonly seed: number
  readonly width: number
  readonly height: number
  /** The body of a page: between heads and feet. */
  readonly top: number
  readonly bottom: number
  readonly columns: readonly Column[]
  readonly columnRule: boolean
  readonly face: Typeface
  readonly size: number
  /** From baseline to baseline. */
  readonly leading: number
  readonly justified: boolean
  /** "" where words are not broken. */
  readonly hyphen: string
  readonly paragraphs: "first-line" | "hanging" | "block" | "flat"
  /** How much further each level of paragraphs is set in. */
  readonly indentStep: number
  readonly paragraphSpace: number
  readonly sectionSign: "§ " | "Section " | "Sec. " | ""
  readonly sectionHeading: "own-line" | "run-in"
  readonly sectionType: "bold" | "italic" | "small-caps"
  readonly headingsCentred: boolean
  /** Whether titles and chapters (and parts, where no notes stand at the foot) go over all columns. */
  readonly headingsAcross: boolean
  readonly titleOnNewPage: boolean
  /** The history of a section: a paragraph in brackets, or a note at the foot that its heading calls. */
  readonly history: "paragraph" | "footnote"
  readonly head: "none" | "same" | "facing" | "sections"
  readonly foot: "none" | "same"
  readonly pageNumber: "none" | "head-outer" | "foot-centre" | "foot-outer" | "dashes" | "of-all"
  readonly furnitureRule: boolean
  /** Numbers of lines in the margin: every one, every fifth, or none. */
  readonly lineNumbers: 0 | 1 | 5
  /** In which pieces the words are drawn. */
  readonly drawing: "line" | "word"
}

/** Notes at the foot are smaller and closer. */
export const noteScale = 0.85

export function layoutOf(seed: number): Layout {
  const chance = chanceOf(seed)
  const count = (seed % 3) + 1
  const size = [chance.between(9, 12.5), chance.between(7.5, 10.5), chance.between(6.5, 9)][count - 1] ?? 9
  const face = count === 1 && chance.is(0.2) ? typewriter : chance.pick(typefaces)
  const columns = columnsOf(count, size, chance)
  const last = columns.at(-1)
  const top = chance.between(60, 90)
  const leading = size * chance.between(1.08, count === 1 ? 1.9 : 1.35)
  // Few enough lines that even a dense page leaves several pages, as books of law have.
  const bottom = top + leading * Math.floor(chance.between(26, 52) - count * 4)
  const paragraphs = chance.pick<Layout["paragraphs"]>(["first-line", "hanging", "block", "flat"])
  const history = chance.is(0.35) ? "footnote" : "paragraph"
  const headingsAcross = count > 1 && chance.is(0.5)
  const pageNumber = chance.pick<Layout["pageNumber"]>([
    "none",
    "head-outer",
    "foot-centre",
    "foot-outer",
    "dashes",
    "of-all",
  ])
  return {
    seed,
    width: (last?.left ?? 0) + (last?.width ?? 0) + chance.between(36, 90),
    height: bottom + chance.between(60, 100),
    top,
    bottom,
    columns,
    columnRule: count > 1 && !headingsAcross && chance.is(0.4),
    face,
    size,
    leading,
    justified: chance.is(count === 1 ? 0.5 : 0.8),
    hyphen: chance.is(0.7) ? chance.pick(asChoices(face.hyphens)) : "",
    paragraphs,
    indentStep: size * chance.between(0.9, count === 1 ? 2.5 : 1.4),
    paragraphSpace:
      leading * (paragraphs === "first-line" ? chance.pick([0, 0.25, 0.5, 1]) : chance.pick([0.4, 0.6, 1])),
    sectionSign: chance.pick(["§ ", "§ ", "Section ", "Sec. ", ""]),
    sectionHeading: chance.pick(["own-line", "own-line", "run-in"]),
    sectionType: chance.pick(["bold", "bold", "italic", "small-caps"]),
    headingsCentred: chance.is(0.5),
    headingsAcross,
    titleOnNewPage: chance.is(0.5),
    history,
    head: chance.pick(["none", "same", "facing", "sections"]),
    foot: chance.pick(["none", "same"]),
    pageNumber,
    furnitureRule: chance.is(0.3),
    lineNumbers: count === 1 ? chance.pick([0, 0, 1, 5]) : 0,
    drawing: chance.pick(["line", "word"]),
  }
}

/** Columns mostly alike; now and then one is narrower, as beside a wide one for the text. */
function columnsOf(count: number, size: number, chance: Chance): readonly Column[] {
  const measure =
    size *
    (count === 1 ? chance.between(32, 50) : count === 2 ? chance.between(20, 32) : chance.between(16, 23))
  const gutter = chance.between(1.4, 3) * size
  const unlike = count > 1 && chance.is(0.2)
  let left = chance.between(54, 90)
  return Array.from({ length: count }, () => {
    const width = unlike ? measure * chance.between(0.8, 1.2) : measure
    const column = { left, width }
    left += width + gutter
    return column
  })
}

function asChoices(list: readonly string[]): readonly [string, ...string[]] {
  const [first = "-", ...others] = list
  return [first, ...others]
}
