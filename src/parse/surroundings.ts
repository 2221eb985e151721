/** Where words are read: the file for the report, the notes of the provision for what is no word (an image). */
import type { ParsedNote } from "./parsed.js"
import type { Report } from "./report.js"

export interface Surroundings {
  readonly file: string
  readonly report: Report
  readonly notes: ParsedNote[]
}

/** An image has no words: its name becomes a note, so that a reader sees that something stands there. */
export function noteImage(around: Surroundings, name: string | undefined, line: number): void {
  const known = name ?? "without a name"
  around.notes.push({ kind: "image", text: known })
  around.report.note(around.file, line, `image, of which only the name is kept: ${known}`)
}
