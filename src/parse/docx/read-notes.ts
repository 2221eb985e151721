/**
 * The footnotes and endnotes of a document: their words, and the marks that the document counts them by.
 */
import { childElements, type XmlElement } from "../xml/index.js"

export interface Notes {
  /** Gives a note where it is called; each kind is counted in the order of the calls. */
  readonly call: (
    kind: NoteKind,
    id: string,
  ) => { readonly mark: string; readonly paragraphs: readonly XmlElement[] }
}

export type NoteKind = "footnote" | "endnote"

export function readNotes(besides: ReadonlyMap<string, readonly XmlElement[]>): Notes {
  const called = { footnote: 0, endnote: 0 }
  const notes = {
    footnote: byId(besides.get("w:footnotes") ?? []),
    endnote: byId(besides.get("w:endnotes") ?? []),
  }
  return {
    call: (kind, id) => {
      called[kind] += 1
      return { mark: String(called[kind]), paragraphs: childElementsOf(notes[kind].get(id)) }
    },
  }
}

function byId(roots: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  const notes = roots.flatMap(childElements)
  return new Map(notes.map((note) => [note.attributes["w:id"] ?? "", note]))
}

function childElementsOf(note: XmlElement | undefined): readonly XmlElement[] {
  return note === undefined ? [] : childElements(note).filter(({ name }) => name === "w:p")
}
