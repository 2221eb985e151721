/**
 * Lays words on pages by their boxes before anything is looked for: first what the reader set aside (running heads,
 * numbers of pages and lines), then each piece of the provisions that has boxes, those that are exact before those that
 * are near. What is not drawn where its box says is left to the search, as are designators, which have no boxes. Notes that say a provision's own words again take no place from it.
 */
import type { WordsAside } from "../parsed.js"
import { comparable } from "./comparable.js"
import type { Layout, Piece } from "./pieces.js"
import type { PageBox, PlacesOnPages, Reach } from "./read-pages.js"
import type { Found } from "./strand.js"

export interface LaidByBoxes {
  /** By index of the piece, in the order of its words. */
  readonly found: ReadonlyMap<number, readonly Found[]>
  /** One for each visible character that the reader set aside, or that is drawn twice. */
  readonly aside: Uint8Array
}

interface Wanted {
  readonly piece: number
  /** Among the sought characters of the piece. */
  readonly from: number
  readonly sought: string
  readonly box: PageBox
}

export function layByBoxes(
  { provisions, pieces }: Layout,
  places: PlacesOnPages,
  wordsAside: readonly WordsAside[],
  taken: Uint8Array,
  isDerived: (piece: Piece) => boolean,
): LaidByBoxes {
  const aside = new Uint8Array(taken.length)
  for (const { text, box } of wordsAside) {
    for (const { at, length } of places.find(comparable(text), [0, text.length, ...box], "exact") ?? []) {
      aside.fill(1, at, at + length)
      taken.fill(1, at, at + length)
    }
  }
  const byPiece = new Map<number, Found[]>()
  let left: readonly Wanted[] = pieces.flatMap((piece, index) =>
    piece.kind === "designator" || isDerived(piece)
      ? []
      : wantedOf(piece, index, provisions[piece.provision]!.provision.boxes ?? []),
  )
  for (const reach of ["exact", "near"] satisfies readonly Reach[]) {
    left = left.filter(({ piece, from, sought, box }) => {
      const found = places.find(sought, box, reach)
      if (found === null) return true
      for (const { at, length } of found) taken.fill(1, at, at + length)
      const known = byPiece.get(piece)
      const moved = found.map((each) => ({ ...each, from: each.from + from }))
      if (known === undefined) byPiece.set(piece, moved)
      else known.push(...moved)
      return false
    })
  }
  for (const at of places.drawnAgain()) {
    aside[at] = 1
    taken[at] = 1
  }
  return { found: new Map([...byPiece].map(([index, found]) => [index, joined(found)])), aside }
}

/** The words of a piece, each with its box. */
function wantedOf({ base, text }: Piece, piece: number, boxes: readonly number[]): readonly Wanted[] {
  const wanted: Wanted[] = []
  let [seen, from] = [0, 0]
  for (let i = 0; i + 7 <= boxes.length; i += 7) {
    const box = boxes.slice(i, i + 7) as readonly number[] as PageBox
    const [first, last] = [Math.max(box[0] - base, from), Math.min(box[1] - base, text.length)]
    if (first >= last) continue
    seen += comparable(text.slice(from, first)).length
    const sought = comparable(text.slice(first, last))
    if (sought !== "") wanted.push({ piece, from: seen, sought, box })
    seen += sought.length
    from = last
  }
  return wanted
}

/** In the order of the words; what goes on in the stream as one. */
function joined(found: readonly Found[]): readonly Found[] {
  const all: { from: number; at: number; length: number }[] = []
  for (const each of [...found].sort((one, other) => one.from - other.from)) {
    const last = all.at(-1)
    if (last !== undefined && last.from + last.length === each.from && last.at + last.length === each.at)
      last.length += each.length
    else all.push({ ...each })
  }
  return all
}
