/**
 * A law as a printer gets it: blocks one below the other, each with its words and what type they are set in.
 */
import type { ParsedProvision } from "../../parse/index.js"
import type { Layout } from "./layout.js"

export type Type = "roman" | "bold" | "italic" | "small-caps" | "raised"

export interface Span {
  readonly text: string
  readonly type: Type
}

export interface Footnote {
  readonly mark: string
  readonly text: string
}

export interface Block {
  readonly kind: "container" | "section-heading" | "paragraph" | "note"
  /** Of a container: 0 for a title; of a paragraph: 0 right below its section. */
  readonly depth: number
  readonly spans: readonly Span[]
  /** The notes that its words call, in order. */
  readonly footnotes: readonly Footnote[]
  /** The number of its section, for running heads; "" between sections. */
  readonly section: string
}

export function blocksOf(roots: readonly ParsedProvision[], layout: Layout): readonly Block[] {
  const blocks: Block[] = []
  let calls = 0
  for (const root of roots) addContainer(root, 0)
  return blocks

  function addContainer(provision: ParsedProvision, depth: number): void {
    const words = `${provision.designator}—${provision.heading}`
    const spans: readonly Span[] = [{ text: words, type: depth === 0 ? "bold" : "roman" }]
    blocks.push({ kind: "container", depth, spans, footnotes: [], section: "" })
    for (const { text } of provision.notes) addNote(text, "")
    for (const child of provision.children) {
      if (child.level === "section") addSection(child)
      else addContainer(child, depth + 1)
    }
  }

  function addSection(provision: ParsedProvision): void {
    const number = provision.designator.replace(/^§+\s*/u, "")
    const footnotes = layout.history === "footnote" ? provision.notes.map(calledAtFoot) : []
    const heading: readonly Span[] = [
      { text: `${layout.sectionSign}${number} ${provision.heading}`, type: layout.sectionType },
      ...footnotes.map(({ mark }): Span => ({ text: mark, type: "raised" })),
    ]
    const body = paragraphsOf(provision, 0, number)
    const [first, ...others] = body
    if (layout.sectionHeading === "run-in" && first !== undefined) {
      const spans = [...heading, { text: " ", type: "roman" } as const, ...first.spans]
      blocks.push({ ...first, spans, footnotes }, ...others)
    } else {
      blocks.push({ kind: "section-heading", depth: 0, spans: heading, footnotes, section: number }, ...body)
    }
    if (layout.history === "paragraph") for (const { text } of provision.notes) addNote(text, number)
  }

  function calledAtFoot({ text }: { readonly text: string }): Footnote {
    calls += 1
    return { mark: `${calls}`, text }
  }

  function addNote(text: string, section: string): void {
    blocks.push({ kind: "note", depth: 0, spans: [{ text, type: "roman" }], footnotes: [], section })
  }
}

/** A provision's words as paragraphs, with those of its children where they stand. */
function paragraphsOf(provision: ParsedProvision, depth: number, section: string): readonly Block[] {
  const { level, designator, heading, text, children } = provision
  const blocks: Block[] = []
  let opening: readonly Span[] = []
  if (level !== "section") {
    if (designator !== "") opening = [...opening, { text: `${designator} `, type: "roman" }]
    if (heading !== "") opening = [...opening, { text: `${heading} `, type: "italic" }]
  }
  const addLines = (words: string): void => {
    for (const line of words.split("\n").filter((line) => line !== "")) {
      const spans: readonly Span[] = [...opening, { text: line, type: "roman" }]
      blocks.push({ kind: "paragraph", depth, spans, footnotes: [], section })
      opening = []
    }
  }
  let from = 0
  for (const child of children) {
    addLines(text.slice(from, child.at))
    from = child.at
    const below = paragraphsOf(child, level === "section" ? depth : depth + 1, section)
    const [first, ...others] = below
    // A provision that has no words before its first child shares its line: "(a)(1) …".
    if (opening.length > 0 && first !== undefined) {
      blocks.push({ ...first, depth, spans: [...opening, ...first.spans] }, ...others)
      opening = []
    } else blocks.push(...below)
  }
  addLines(text.slice(from))
  return blocks
}
