/** The outlines that are known by their own marks; where none fits, `numbered-rules` reads the document. */
import type { OutlineReader } from "../outline-reader.js"

export const outlines: readonly OutlineReader[] = []
