/** The outlines that are known by their own marks; where none fits, `numbered-rules` reads the document. */
import type { OutlineReader } from "../outline-reader.js"
import { dcRegulations } from "./dc-regulations/index.js"
import { iowaCode } from "./iowa-code/index.js"
import { moBill } from "./mo-bill/index.js"
import { usCode } from "./us-code/index.js"

export const outlines: readonly OutlineReader[] = [dcRegulations, moBill, iowaCode, usCode]
