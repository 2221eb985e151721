/**
 * A page as it is printed, for showing it with words marked: its words in the order of the drawing, each with its
 * place and type. Lengths are tenths of a point, from the page's top left corner.
 */
export interface PrintedWord {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The line the letters stand on. */
  readonly base: number
  readonly size: number
  readonly face: "serif" | "sans" | "mono"
  readonly bold: boolean
  readonly italic: boolean
}

export interface PageLayer {
  /** From 1. */
  readonly number: number
  /** How many pages the file has. */
  readonly of: number
  readonly width: number
  readonly height: number
  readonly words: readonly PrintedWord[]
  /** Lines and bars drawn on it. */
  readonly rules: readonly {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }[]
}
