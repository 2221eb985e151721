/**
 * Puts the characters that text operators show into runs, each with the place of every character.
 *
 * Space between letters that the document asks for by name (character spacing) belongs to the letter before it, so
 * that a letter-spaced word stays one run; any other gap wider than a tenth of the type's size ends it.
 */
import type { Hidden, PdfPage, PdfRule, PdfRun } from "../page-file.js"
import type { GraphicsState, TextPlace } from "./graphics-state.js"
import { apply, type Matrix, times } from "./matrix.js"

export interface FontMetrics {
  /** Index in the table of fonts. */
  readonly index: number
  /** From glyph space to text space. */
  readonly unit: number
  readonly ascent: number
  readonly descent: number
  readonly vertical: boolean
}

export interface Glyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
}

interface OpenRun {
  text: string
  lefts: number[]
  right: number
  /** Without the space after its last letter. */
  end: number
  base: number
  readonly run: Omit<PdfRun, "text" | "lefts" | "right">
}

interface Collected {
  readonly show: (glyphs: readonly (Glyph | number)[], state: GraphicsState, place: TextPlace) => void
  readonly finish: () => Pick<PdfPage, "runs" | "unreadable">
}

export function collectRuns(
  { fontOf }: { readonly fontOf: (loaded: string) => FontMetrics },
  hiddenBy: (box: PdfRule & { readonly size: number }) => Hidden | null,
): Collected {
  const runs: PdfRun[] = []
  let unreadable = 0
  let open: OpenRun | null = null

  const close = () => {
    if (open !== null && open.text.trim() !== "")
      runs.push({
        text: open.text,
        lefts: open.lefts.map(Math.round),
        right: Math.round(open.end),
        ...open.run,
      })
    open = null
  }

  function put(
    text: string,
    from: readonly [number, number],
    to: readonly [number, number],
    end: number,
    how: How,
  ) {
    const { size, turned, font, state, vertical } = how
    const along = turned === 0 && !vertical
    const [left, base] = [from[0] * 10, from[1] * 10]
    const goesOn =
      open !== null &&
      along &&
      open.run.turned === undefined &&
      open.run.font === font.index &&
      Math.abs(open.run.size - size) < 1 &&
      Math.abs(open.base - base) < 1 &&
      left - open.right < size * 0.1 &&
      left - open.right > -size * 0.3
    const heavy = state.mode === 2 || state.mode === 6
    const box = {
      left: Math.round(Math.min(left, to[0] * 10)),
      right: Math.round(Math.max(left, to[0] * 10)),
      top: Math.round(base - font.ascent * size),
      bottom: Math.round(base - font.descent * size),
      size,
    }
    const hidden = hiddenBy(box)
    if (!goesOn || (open?.run.hidden ?? null) !== hidden || (open?.run.heavy ?? false) !== heavy) {
      close()
      open = {
        text: "",
        lefts: [],
        right: left,
        end: left,
        base,
        run: {
          top: box.top,
          bottom: box.bottom,
          base: Math.round(base),
          size: Math.round(size),
          font: font.index,
          ...(heavy ? { heavy: true } : {}),
          ...(hidden === null ? {} : { hidden }),
          ...(turned === 0 ? {} : { turned }),
        },
      }
    }
    const run = open as OpenRun
    const width = to[0] * 10 - left
    for (let i = 0; i < text.length; i += 1) run.lefts.push(left + (width * i) / text.length)
    run.text += text
    run.right = to[0] * 10
    run.end = Math.max(run.end, end * 10)
  }

  return {
    show: (glyphs, state, place) => {
      const font = fontOf(state.font)
      const toPage = times(state.matrix, place.matrix)
      const size = Math.hypot(toPage[2], toPage[3]) * Math.abs(state.size) * 10
      const how: How = {
        size,
        turned: turnOf(toPage, advance(glyphs) * font.unit * state.size * state.scale),
        font,
        state,
        vertical: font.vertical,
      }
      const at = (x: number) => apply(toPage, x, place.y + state.rise)
      for (const glyph of glyphs) {
        if (typeof glyph === "number") {
          place.x -= (glyph / 1000) * state.size * state.scale
          continue
        }
        const natural = (glyph.width ?? 0) * font.unit * state.size
        const spacing = state.characterSpacing + (glyph.isSpace === true ? state.wordSpacing : 0)
        const from = place.x
        place.x += (natural + spacing) * state.scale
        const text = readable(glyph.unicode)
        if (text === "\uFFFD") unreadable += 1
        if (text !== "") put(text, at(from), at(place.x), at(from + natural * state.scale)[0], how)
      }
    },
    finish: () => {
      close()
      return { runs, unreadable }
    },
  }
}

interface How {
  readonly size: number
  readonly turned: number
  readonly font: FontMetrics
  readonly state: GraphicsState
  readonly vertical: boolean
}

/** Some files turn their types over and count the widths backwards: it is the pen's way that says how text runs. */
function advance(glyphs: readonly (Glyph | number)[]): number {
  for (const glyph of glyphs) if (typeof glyph !== "number" && (glyph.width ?? 0) !== 0) return glyph.width!
  return 1
}

/** Which way the text runs on the page; within two degrees of level it is level. */
function turnOf(matrix: Matrix, way: number): number {
  const sign = way < 0 ? -1 : 1
  const degrees = Math.round((Math.atan2(matrix[1] * sign, matrix[0] * sign) * 180) / Math.PI)
  return Math.abs(degrees) <= 2 ? 0 : (degrees + 360) % 360
}

const ligatures = /[\uFB00-\uFB06]/gu
const withoutLetter = /[\0-\u0008\u000E-\u001F\u007F-\u009F\uE000-\uF8FF]/gu

/** Letters that are drawn as one sign are letters again; a sign without a letter says so. */
function readable(unicode: string | undefined): string {
  return (unicode ?? "")
    .replace(ligatures, (sign) => sign.normalize("NFKC"))
    .replace(withoutLetter, "\uFFFD")
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, " ")
    .replace(/\u200B|\uFEFF/gu, "")
}
