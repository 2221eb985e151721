/**
 * What PDF's drawing operators set and what a text operator draws with: the matrix, the type, the colour.
 */
import { identity, type Matrix } from "./matrix.js"

export interface GraphicsState {
  /** From the user's space to the page as it is looked at. */
  matrix: Matrix
  font: string
  size: number
  characterSpacing: number
  wordSpacing: number
  /** Share of the natural width: 1 is all of it. */
  scale: number
  rise: number
  leading: number
  /** 0 filled, 1 outlined, 2 both, 3 neither, 4 to 7 the same as clips. */
  mode: number
  /** Brightness from 0 (black) to 1 (white); a pattern counts as dark. */
  fill: number
  stroke: number
  opacity: number
}

export function firstState(matrix: Matrix): GraphicsState {
  return {
    matrix,
    font: "",
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
    mode: 0,
    fill: 0,
    stroke: 0,
    opacity: 1,
  }
}

export interface TextPlace {
  /** Where the line begins, and where the next character stands, in text space. */
  matrix: Matrix
  lineX: number
  lineY: number
  x: number
  y: number
}

export function lineStart(): TextPlace {
  return { matrix: identity, lineX: 0, lineY: 0, x: 0, y: 0 }
}

/** "#rrggbb", as the drawing gives all plain colours. */
export function brightness(colour: unknown): number {
  const parts = typeof colour === "string" ? /^#(..)(..)(..)$/u.exec(colour) : null
  if (parts === null) return 0
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16) / 255)
  return 0.3 * red! + 0.59 * green! + 0.11 * blue!
}
