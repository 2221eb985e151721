/** Where words are read: the file for the report, the notes of the provision for what is no word (an image). */
import type { ParsedNote } from "./parsed.js"
import type { Report } from "./report.js"

export interface Surroundings {
  readonly file: string
  readonly report: Report
  readonly notes: ParsedNote[]
}

/** What the publisher says of an image: what stands for it where it is not seen, and its file or number. */
export interface SaidOfImage {
  readonly alternative?: string | undefined
  readonly name?: string | undefined
}

/**
 * An image has no words of the law: its alternative text and its name become a note, so that a reader sees that
 * something stands there and what it is. A formula may be nothing but an image, so the report names each.
 */
export function noteImage(around: Surroundings, said: SaidOfImage, line: number): void {
  const [alternative, name] = [bare(said.alternative), bare(said.name)]
  const known = alternative === "" ? name : name === "" ? alternative : `${alternative} (${name})`
  const kept = alternative === "" ? "only the name" : "the alternative text"
  around.notes.push({ kind: "image", text: known || "without a name" })
  around.report.note(around.file, line, `image, of which ${kept} is kept: ${known || "without a name"}`)
}

/** Of an element that says it in the attributes of HTML. */
export function saidOfImg({ alt, title, src }: Readonly<Record<string, string>>): SaidOfImage {
  return { alternative: alt || title, name: src }
}

function bare(words: string | undefined): string {
  return (words ?? "").replace(/\s+/gu, " ").trim()
}
