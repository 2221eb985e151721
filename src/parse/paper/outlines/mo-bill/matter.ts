/**
 * Which words of each provision of a bill are struck and which are new: as notes for who reads it, and as offsets
 * of its text for programs (`ref`: `{ struck: "5-32", new: "33-48 60-71" }`).
 */
import { cutBoxes, shiftBoxes } from "../../../boxes.js"
import type { Draft, PlacedNote } from "../../../numbered-lines/index.js"
import type { Stretch } from "./marked-words.js"
import type { BillLine } from "./sections.js"

export type MatterRef = Readonly<Record<string, string>>

interface TextLine {
  readonly draft: Draft
  /** Where it stands in the provision's text. */
  readonly from: number
  readonly text: string
}

/** Adds the notes to the drafts and gives the offsets by the id of each. */
export function noteMatter(root: Draft, lines: readonly BillLine[]): ReadonlyMap<string, MatterRef> {
  const waiting = [...lines]
  const stretches = new Map<Draft, { struck: Stretch[]; added: Stretch[] }>()
  for (const { draft, from, text } of textLines(root)) {
    const line = takeLine(waiting, text)
    if (line === null) continue
    const found = stretches.get(draft) ?? { struck: [], added: [] }
    stretches.set(draft, found)
    const cut = line.words.trimEnd().length - text.length
    found.struck.push(...moved(line.struck, from - cut, from))
    found.added.push(...moved(line.added, from - cut, from))
  }
  const refs = new Map<string, MatterRef>()
  for (const [draft, { struck, added }] of stretches) {
    const ref = { ...refOf("struck", struck), ...refOf("new", added) }
    if (Object.keys(ref).length > 0) refs.set(draft.id, ref)
    draft.notes.push(...noteOf("struck-matter", struck, draft), ...noteOf("new-matter", added, draft))
  }
  return refs
}

/** The lines of a provision and of all below it as they stand in the bill. */
function textLines(draft: Draft): readonly TextLine[] {
  const text = draft.own.text()
  const found: TextLine[] = []
  let from = 0
  const take = (to: number): void => {
    let at = from
    for (const line of text.slice(from, to).split("\n")) {
      if (line !== "") found.push({ draft, from: at, text: line })
      at += line.length + 1
    }
    from = Math.max(from, to)
  }
  for (const child of draft.children) {
    take(child.at)
    found.push(...textLines(child))
  }
  take(text.length)
  return found
}

/** The next line whose words end so, after its signs. */
function takeLine(waiting: BillLine[], text: string): BillLine | null {
  const at = waiting.findIndex(({ words }) => words.trimEnd().endsWith(text))
  return at === -1 ? null : (waiting.splice(at, 1)[0] ?? null)
}

function moved(stretches: readonly Stretch[], by: number, first: number): readonly Stretch[] {
  return stretches.flatMap(({ from, to }) =>
    to + by <= first ? [] : [{ from: Math.max(first, from + by), to: to + by }],
  )
}

function refOf(name: string, stretches: readonly Stretch[]): MatterRef {
  return stretches.length === 0 ? {} : { [name]: stretches.map(({ from, to }) => `${from}-${to}`).join(" ") }
}

function noteOf(kind: string, stretches: readonly Stretch[], { own }: Draft): readonly PlacedNote[] {
  if (stretches.length === 0) return []
  const text = own.text()
  const size = (words: string): number => words.replace(/\s/gu, "").length
  const words = stretches.map(({ from, to }) => text.slice(from, to))
  if (words.reduce((sum, each) => sum + size(each), 0) === size(text)) return [{ kind, text: "all of it" }]
  const boxes: number[] = []
  let at = 0
  for (const { from, to } of stretches) {
    boxes.push(...shiftBoxes(cutBoxes(own.boxes(), from, to), at))
    at += to - from + between.length
  }
  return [{ kind, text: words.join(between), boxes }]
}

const between = " … "
