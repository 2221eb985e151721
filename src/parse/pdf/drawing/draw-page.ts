/**
 * Follows the drawing operators of one page and keeps what a reader needs: each run of characters with its place and
 * type, and the straight lines.
 *
 * A run goes on while characters stand on one line, in one type and close together; where a gap opens, the next run
 * begins, and no space is put in. Text that no eye would see keeps the reason why.
 */
import type { Hidden, PdfPage, PdfRule } from "../page-file.js"
import { brightness, firstState, type GraphicsState, lineStart } from "./graphics-state.js"
import { type Matrix, times } from "./matrix.js"
import { collectRuns, type FontMetrics, type Glyph } from "./runs.js"
import { takePath } from "./take-path.js"

export interface Drawing {
  readonly operators: readonly number[]
  readonly arguments: readonly unknown[]
  readonly names: ReadonlyMap<number, string>
}

export interface PageFrame {
  readonly number: number
  readonly width: number
  readonly height: number
  /** From the user's space to the page as it is looked at, y downwards. */
  readonly matrix: Matrix
  readonly fontOf: (loaded: string) => FontMetrics
  /** Whether the layer a marked stretch belongs to is shown. */
  readonly isShown: (layer: unknown) => boolean
}

/** A page with more operators is a drawing and no text of law. */
const mostOperators = 2_000_000

export function drawPage(drawing: Drawing, frame: PageFrame): PdfPage {
  let state: GraphicsState = firstState(frame.matrix)
  const saved: GraphicsState[] = []
  let place = lineStart()
  const rules: PdfRule[] = []
  const dark: PdfRule[] = []
  const layers: boolean[] = []
  const runs = collectRuns(frame, (box) => hiddenBy(box))

  function hiddenBy(box: PdfRule & { readonly size: number }): Hidden | null {
    if (layers.includes(false)) return "layer"
    if (state.mode === 3 || state.mode === 7 || state.opacity < 0.05) return "mode"
    const middle = (box.top + box.bottom) / 2
    if (box.right < 0 || box.left > frame.width * 10 || box.bottom < 0 || box.top > frame.height * 10)
      return "outside"
    if (box.size < 10) return "tiny"
    const bright = state.mode === 1 || state.mode === 5 ? state.stroke : state.fill
    if (bright < 0.94) return null
    const onDark = dark.some(
      (area) =>
        area.left <= box.left && area.right >= box.left && area.top <= middle && area.bottom >= middle,
    )
    return onDark ? null : "colour"
  }

  const nextLine = (x: number, y: number) => {
    place.lineX += x
    place.lineY += y
    place.x = place.lineX
    place.y = place.lineY
  }

  const steps: Readonly<Record<string, (...given: never[]) => void>> = {
    save: () => void saved.push({ ...state }),
    restore: () => {
      state = saved.pop() ?? state
    },
    beginGroup: () => void saved.push({ ...state }),
    endGroup: () => {
      state = saved.pop() ?? state
    },
    transform: (...given: number[]) => {
      state.matrix = times(state.matrix, given as unknown as Matrix)
    },
    paintFormXObjectBegin: (matrix?: Matrix | null) => {
      saved.push({ ...state })
      if (matrix !== null && matrix !== undefined) state.matrix = times(state.matrix, matrix)
    },
    paintFormXObjectEnd: () => {
      state = saved.pop() ?? state
    },
    beginMarkedContent: () => void layers.push(true),
    beginMarkedContentProps: (tag: unknown, layer: unknown) =>
      void layers.push(tag !== "OC" || frame.isShown(layer)),
    endMarkedContent: () => void layers.pop(),
    setFont: (font: string, size: number) => {
      state.font = font
      state.size = size
    },
    setCharSpacing: (value: number) => {
      state.characterSpacing = value
    },
    setWordSpacing: (value: number) => {
      state.wordSpacing = value
    },
    setHScale: (value: number) => {
      state.scale = value / 100
    },
    setLeading: (value: number) => {
      state.leading = -value
    },
    setTextRise: (value: number) => {
      state.rise = value
    },
    setTextRenderingMode: (value: number) => {
      state.mode = value
    },
    setFillRGBColor: (colour: unknown) => {
      state.fill = brightness(colour)
    },
    setStrokeRGBColor: (colour: unknown) => {
      state.stroke = brightness(colour)
    },
    setFillColorN: () => {
      state.fill = 0
    },
    setFillTransparent: () => {
      state.fill = 1
    },
    setGState: (changes: readonly (readonly [string, unknown])[]) => {
      for (const [name, value] of changes) {
        if (name === "ca" && typeof value === "number") state.opacity = value
        if (name === "Font" && Array.isArray(value)) [state.font, state.size] = value as [string, number]
      }
    },
    beginText: () => {
      place = lineStart()
    },
    setTextMatrix: (...given: (number | ArrayLike<number>)[]) => {
      const matrix = typeof given[0] === "object" ? Array.from(given[0]) : given
      place = { ...lineStart(), matrix: matrix as unknown as Matrix }
    },
    moveText: (x: number, y: number) => nextLine(x, y),
    setLeadingMoveText: (x: number, y: number) => {
      state.leading = y
      nextLine(x, y)
    },
    nextLine: () => nextLine(0, state.leading),
    showText: (glyphs: readonly (Glyph | number)[]) => runs.show(glyphs, state, place),
    constructPath: (paint: number, [coded]: readonly (ArrayLike<number> | null)[]) => {
      if (coded === null || coded === undefined) return
      const name = drawing.names.get(paint) ?? ""
      const fills = /fill/iu.test(name)
      const strokes = /stroke/iu.test(name)
      if (!fills && !strokes) return
      const drawn = takePath(coded, state.matrix, { fills, strokes })
      const bright = fills ? state.fill : state.stroke
      if (bright < 0.94) rules.push(...drawn.rules)
      if (fills && bright < 0.6) dark.push(...drawn.areas)
    },
  }

  const count = Math.min(drawing.operators.length, mostOperators)
  for (let i = 0; i < count; i += 1) {
    const step = steps[drawing.names.get(drawing.operators[i]!) ?? ""]
    step?.(...((drawing.arguments[i] ?? []) as never[]))
  }
  const { number, width, height } = frame
  return {
    number,
    width: Math.round(width * 10),
    height: Math.round(height * 10),
    ...runs.finish(),
    rules,
  }
}
