/**
 * The notes below a section, one for each label in bold.
 *
 *   <b>Amendments--2015.</b> Subdiv. (b)(6): …                     older releases
 *   <b>Amendments</b>   <b>—2015.</b> Subdiv. (b)(6): …            newer ones
 *
 *   <b>2015.</b>    <b>- 2015.</b>                                 a year alone goes on with the last label
 *
 * All become a note of the kind `amendments` with the text "2015. Subdiv. (b)(6): …", so that a note is the
 * same note in each release. A paragraph without a label goes on with the note before it.
 */
import type { ParsedNote } from "../parsed.js"

export interface NoteLines {
  /** A heading such as "History" or "ANNOTATIONS": what follows is of this kind until a label says more. */
  readonly heading: (words: string) => void
  readonly paragraph: (bold: string, rest: string) => void
  readonly notes: () => readonly ParsedNote[]
}

export function createNoteLines(): NoteLines {
  const notes: { kind: string; text: string }[] = []
  let under = "note"
  let kind = under
  let begins = true
  const add = (text: string): void => {
    const last = notes.at(-1)
    if (text === "") return
    if (!begins && last !== undefined) last.text += `\n${text}`
    else notes.push({ kind, text })
    begins = false
  }
  return {
    heading: (words) => {
      under = kebab(words)
      kind = under
      begins = true
    },
    paragraph: (bold, rest) => {
      if (under.startsWith("annotations") || bold === "") return add(joined(bold, rest))
      const [, name = "", more = ""] = /^(.*?)(?:\s*(?:--|—)\s*|^- ?|^(?=\d{4}\b))(.*)$/su.exec(bold) ?? [
        bold,
        bold,
        "",
      ]
      if (name !== "") kind = kebab(name)
      else if (!bold.startsWith("—") && kind !== "amendments") kind = "revision-note"
      begins = true
      add(joined(more, rest))
    },
    notes: () => notes,
  }
}

function joined(bold: string, rest: string): string {
  return [bold, rest].filter((words) => words !== "").join(" ")
}

/** "References in text." and "Reference in text." are one kind. */
function kebab(words: string): string {
  const plain = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return (
    plain
      .slice(0, 8)
      .join("-")
      .replace(/^references-/u, "reference-") || "note"
  )
}
