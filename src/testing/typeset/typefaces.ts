/**
 * The typefaces that layouts are set in: three of the fourteen that every reader of PDF has, and, where this
 * machine has them, some that are put into the file with a table of their characters.
 *
 * A face that is not here gives way to one of the three, so that a test needs no font of its own.
 */
import { existsSync } from "node:fs"

export interface Typeface {
  readonly name: string
  readonly roman: string
  readonly bold: string
  readonly italic: string
  /** How a word is broken at the end of a line, besides with a plain hyphen. */
  readonly hyphens: readonly string[]
}

const builtIn = {
  times: {
    name: "Times",
    roman: "Times-Roman",
    bold: "Times-Bold",
    italic: "Times-Italic",
    hyphens: ["-", "\u00ad"],
  },
  helvetica: {
    name: "Helvetica",
    roman: "Helvetica",
    bold: "Helvetica-Bold",
    italic: "Helvetica-Oblique",
    hyphens: ["-", "\u00ad"],
  },
  courier: {
    name: "Courier",
    roman: "Courier",
    bold: "Courier-Bold",
    italic: "Courier-Oblique",
    hyphens: ["-"],
  },
} satisfies Record<string, Typeface>

const [dejavu, liberation, urw] = [
  "/usr/share/fonts/truetype/dejavu",
  "/usr/share/fonts/truetype/liberation",
  "/usr/share/fonts/opentype/urw-base35",
]

const embedded: readonly (Typeface & { readonly else: Typeface })[] = [
  {
    name: "DejaVu Serif",
    roman: `${dejavu}/DejaVuSerif.ttf`,
    bold: `${dejavu}/DejaVuSerif-Bold.ttf`,
    italic: `${dejavu}/DejaVuSerif-Italic.ttf`,
    hyphens: ["-", "\u2010"],
    else: builtIn.times,
  },
  {
    name: "Century Schoolbook",
    roman: `${urw}/C059-Roman.otf`,
    bold: `${urw}/C059-Bold.otf`,
    italic: `${urw}/C059-Italic.otf`,
    hyphens: ["-"],
    else: builtIn.times,
  },
  {
    name: "Liberation Serif",
    roman: `${liberation}/LiberationSerif-Regular.ttf`,
    bold: `${liberation}/LiberationSerif-Bold.ttf`,
    italic: `${liberation}/LiberationSerif-Italic.ttf`,
    hyphens: ["-"],
    else: builtIn.times,
  },
  {
    name: "Liberation Sans Narrow",
    roman: `${liberation}/LiberationSansNarrow-Regular.ttf`,
    bold: `${liberation}/LiberationSansNarrow-Bold.ttf`,
    italic: `${liberation}/LiberationSansNarrow-Italic.ttf`,
    hyphens: ["-"],
    else: builtIn.helvetica,
  },
]

/** Proportional faces, for columns of any width. */
export const typefaces: readonly [Typeface, ...Typeface[]] = [
  builtIn.times,
  builtIn.helvetica,
  ...embedded.map((face) =>
    [face.roman, face.bold, face.italic].every((file) => existsSync(file)) ? face : face.else,
  ),
]

/** A typewriter's, for wide columns only. */
export const typewriter: Typeface = builtIn.courier
