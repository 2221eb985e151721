/**
 * Lays the words of the provisions of one file on the file's own characters.
 *
 * First in the order of the document: each piece is expected where the one before it ended, or on the line
 * that its provision begins on. What is not there whole is laid on in the longest pieces. What is left over
 * (notes that stand elsewhere, words that notes were lifted out of) is then looked for in what is left of the
 * characters, first within the provision, then in all the file; then in the values of attributes. Words whose
 * only place is taken are placed twice, words without any are invented.
 */
import type { WordsAside } from "../parsed.js"
import { comparable } from "./comparable.js"
import { layByBoxes } from "./lay-by-boxes.js"
import type { Layout, Piece, PlacedProvision } from "./pieces.js"
import type { PlacesOnPages } from "./read-pages.js"
import { restOf } from "./rest.js"
import { offsetOfVisible, type RunWriter, writeRuns } from "./runs.js"
import { lineOf, type SourceStream, startOfLine, stretchOf } from "./source-stream.js"
import {
  type Budget,
  type Found,
  findPieces,
  findWhole,
  type Strand,
  strandOf,
  untakenStrand,
} from "./strand.js"

export interface Streams {
  readonly visible: SourceStream
  /** Attributes, or names of fields and numbers: read when something is nowhere else. */
  readonly second: () => SourceStream
  /** Of a drawing: where its characters stand, given which are taken. */
  readonly onPages?: (taken: Uint8Array) => PlacesOnPages
}

export interface FileTrace {
  /** By index of the provision in the layout. */
  readonly places: ReadonlyMap<number, Place>
  /** One for each visible character: whether a provision holds it. */
  readonly taken: Uint8Array
  /** One for each of these that a reader of pages set aside instead; null where there are no pages. */
  readonly aside: Uint8Array | null
  readonly twice: readonly StrayWords[]
  readonly invented: readonly StrayWords[]
  /** How many words of designators and of notes made of markup stand nowhere in the file. */
  readonly derived: number
}

export interface Place {
  readonly runs: RunWriter
  line: number
  start: number
  end: number
}

export interface StrayWords {
  readonly provision: number
  readonly words: string
  /** As they are looked for, where they are of a note, which may stand in another file. */
  readonly ofNote: string | null
}

/** How far the order of the document is followed over characters that nothing has taken, where no line ends it. */
const firstReach = 4_000
/** So many characters of words are not found by chance. */
const telling = 24

interface Leftover {
  readonly piece: Piece
  /** Of its sought characters. */
  readonly from: number
  readonly to: number
  /** Between what was found before it and what was found after it. */
  readonly low: number
  high: number
}

export function traceFile(
  { provisions, pieces }: Layout,
  streams: Streams,
  derivedNotes: ReadonlySet<string> = new Set(),
  wordsAside: readonly WordsAside[] = [],
): FileTrace {
  const { visible } = streams
  const { key } = visible
  const taken = new Uint8Array(key.length)
  const strand = strandOf(key, taken)
  const byBoxes =
    streams.onPages === undefined
      ? null
      : layByBoxes({ provisions, pieces }, streams.onPages(taken), wordsAside, taken, isDerived)
  let budget = budgetFor(key)
  const places = new Map<number, Place>()

  const place = (piece: Piece, found: Found, stream: SourceStream, at: number): void => {
    let known = places.get(piece.provision)
    if (known === undefined) {
      known = { runs: writeRuns(), line: 0, start: -1, end: -1 }
      places.set(piece.provision, known)
    }
    if (piece.kind === "designator") takeBefore(piece, found, at, stream)
    else known.runs.add(piece, { stream, from: found.from, length: found.length, at })
    if (piece.kind === "note" || stream !== visible) return
    const [start, end] = [byteOf(stream, at), byteAfter(stream, at + found.length - 1)]
    if (known.start === -1 || start < known.start) {
      known.start = start
      known.line = lineOf(stream, at)
    }
    known.end = Math.max(known.end, end)
  }

  /** What is printed before a number is held by the citation alone: NRS 0.010. */
  function takeBefore({ provision, sought }: Piece, { from }: Found, at: number, stream: SourceStream): void {
    const citation = comparable(provisions[provision]!.provision.citation)
    const before = citation.slice(0, Math.max(0, citation.lastIndexOf(sought)))
    const start = at - before.length
    if (before === "" || from > 0 || stream !== visible || start < 0) return
    if (key.startsWith(before, start) && strand.isFree(start, before.length))
      strand.take(start, before.length)
  }

  let leftovers: readonly Leftover[] = inOrder()
  for (let round = 0, before = -1; round < rounds && leftovers.length !== before; round += 1) {
    before = leftovers.length
    budget = budgetFor(key)
    leftovers = amongTheRest(leftovers)
  }
  budget = budgetFor(key)
  leftovers = inSecond(leftovers)
  budget = budgetFor(key)
  return { places, taken, aside: byBoxes?.aside ?? null, ...strange(leftovers) }

  /** Made of markup: its words stand in attributes and metadata if anywhere. */
  function isDerived({ noteKind }: Piece): boolean {
    return noteKind !== undefined && derivedNotes.has(noteKind)
  }

  function inOrder(): readonly Leftover[] {
    const left: Leftover[] = []
    let cursor = 0
    // Where telling words are not found, the next are looked for further, so that all is not lost for one page.
    let reach = firstReach
    // Where characters were last passed over: what was found too far on (a table that stands out of order) is
    // no reason to miss what comes next.
    let passedFrom = 0
    for (const [index, piece] of pieces.entries()) {
      const { provision, sought, isFirst, kind } = piece
      const drawn = byBoxes?.found.get(index)
      if (drawn !== undefined) {
        for (const each of drawn) place(piece, each, visible, each.at)
        left.push(...gapsOf({ piece, from: 0, to: sought.length, low: cursor, high: cursor }, drawn))
        cursor = drawn.at(-1)!.at + drawn.at(-1)!.length
        continue
      }
      if (isDerived(piece)) {
        left.push({ piece, from: 0, to: sought.length, low: cursor, high: cursor })
        continue
      }
      const hint = startOfLine(visible, lineSaid(provisions, provision))
      const begins = isFirst ? [hint, cursor] : hint > cursor ? [cursor, hint] : [cursor]
      const whole = begins.find((at) => key.startsWith(sought, at) && strand.isFree(at, sought.length))
      if (whole !== undefined) {
        strand.take(whole, sought.length)
        place(piece, { from: 0, at: whole, length: sought.length }, visible, whole)
        close(left, whole)
        cursor = whole + sought.length
        continue
      }
      const found = kind === "note" ? [] : nearby(piece, [...new Set([cursor, ...begins, passedFrom])], reach)
      if (sought.length >= telling && kind === "words") reach = found.length > 0 ? firstReach : reach * 2
      const gaps = gapsOf({ piece, from: 0, to: sought.length, low: cursor, high: key.length }, found)
      if (found[0] !== undefined) {
        close(left, found[0].at)
        if (found[0].at > cursor) passedFrom = cursor
      }
      for (const each of found) {
        strand.take(each.at, each.length)
        place(piece, each, visible, each.at)
        cursor = each.at + each.length
      }
      left.push(...gaps)
    }
    return left
  }

  /** What is left over and open to its end lies before what has now been found, if it lies behind the former. */
  function close(left: readonly Leftover[], at: number): void {
    for (let i = left.length - 1; i >= 0 && left[i]!.high === key.length; i -= 1) {
      if (at > left[i]!.low) left[i]!.high = at
      else break
    }
  }

  /** Where it goes on in pieces, else whole further on, else where most of it is found. */
  function nearby(piece: Piece, begins: readonly number[], reach: number): readonly Found[] {
    const { sought, kind } = piece
    let best: readonly Found[] = []
    const tryFrom = (from: number, to: number): boolean => {
      const found = findPieces(
        strand,
        sought,
        from,
        Math.min(to, nextLineStart(piece.provision, from)),
        budget,
      )
      if (lengthOf(found) > lengthOf(best)) best = found
      return lengthOf(best) * 2 > sought.length
    }
    for (const from of begins) if (tryFrom(from, from + 12 + sought.length)) return best
    if (kind === "designator") return best.length > 0 ? best : bareDesignator(sought, begins)
    const further = (from: number): number =>
      from + (sought.length < telling ? 200 : reach + 4 * sought.length)
    for (const from of begins) {
      const limit = Math.min(further(from), nextLineStart(piece.provision, from))
      const at = findWhole(strand, sought, from, limit, budget)
      if (at !== -1) return [{ from: 0, at, length: sought.length }]
    }
    // Words that begin here and go on somewhere else are better looked for when their neighbours have been found.
    if (best.length > 0) return best
    for (const from of begins) if (tryFrom(from, further(from))) return best
    return best
  }

  /** A reader may have put a sign before a number: § 28-3852. */
  function bareDesignator(sought: string, begins: readonly number[]): readonly Found[] {
    const from = sought.search(/[\p{L}\p{N}]/u)
    const bare = sought.slice(Math.max(0, from))
    for (const begin of from <= 0 ? [] : begins) {
      const at = findWhole(strand, bare, begin, begin + bare.length + (bare.length < 3 ? 2 : 12), budget)
      if (at !== -1) return [{ from, at, length: bare.length }]
    }
    return []
  }

  /** Where the next provision of the file begins, if it is on a later line. */
  function nextLineStart(provision: number, from: number): number {
    const own = lineSaid(provisions, provision)
    for (let next = provision + 1; next < Math.min(provisions.length, provision + 50); next += 1) {
      const line = lineSaid(provisions, next)
      const start = line > own ? startOfLine(visible, line) : -1
      if (start > from) return start
    }
    return key.length
  }

  function amongTheRest(before: readonly Leftover[]): readonly Leftover[] {
    if (before.length === 0) return before
    const rest = restOf(key, taken)
    // A sign that the file shows without writing it (of a list) would take the one in another's words.
    const inTurn = [...before].sort((one, other) => signsLast(one) - signsLast(other))
    const within = strandOf(rest.key, new Uint8Array(rest.key.length))
    const left: Leftover[] = []
    for (const leftover of inTurn) {
      const { piece, from, to, low, high } = leftover
      if (isDerived(piece)) {
        left.push(leftover)
        continue
      }
      const sought = piece.sought.slice(from, to)
      const windows = [...(high > low ? [[low, high] as const] : []), ...windowsOf(piece)].map(
        ([first, last]) => [rest.indexAt(first), rest.indexAt(last)] as const,
      )
      const found = foundIn(within, piece, sought, windows)
      for (const each of found) {
        within.take(each.at, each.length)
        for (const part of rest.partsOf(each)) {
          strand.take(part.at, part.length)
          place(piece, { ...part, from: part.from + from }, visible, part.at)
        }
      }
      left.push(...gapsOf(leftover, found))
    }
    return left
  }

  /** Whole, or without the signs that a reader set around it, or in the window in which most of it is. */
  function foundIn(
    within: Strand,
    { kind }: Piece,
    sought: string,
    windows: readonly (readonly [number, number])[],
  ): readonly Found[] {
    const bare = /[\p{L}\p{N}].*[\p{L}\p{N}]/su.exec(sought)
    const wholes = [{ index: 0, 0: sought }, ...(bare === null || bare[0] === sought ? [] : [bare])]
    for (const { index, 0: words } of kind === "designator" ? wholes.slice(0, 1) : wholes) {
      for (const [first, last] of windows) {
        const at = findWhole(within, words, first, last, budget)
        if (at !== -1) return [{ from: index, at, length: words.length }]
      }
    }
    if (sought.length < 8) return []
    let best: readonly Found[] = []
    for (const [first, last] of sought.length < telling ? windows.slice(0, 2) : windows) {
      const found = findPieces(within, sought, first, last, budget)
      if (lengthOf(found) > lengthOf(best)) best = found
      if (lengthOf(best) * 2 > sought.length) break
    }
    return best
  }

  /** Up to its first child, then with all below it, then the whole file; the few signs of a designator only near by. */
  function windowsOf({ provision, kind }: Piece): readonly (readonly [number, number])[] {
    const start = startOfLine(visible, lineSaid(provisions, provision))
    const { after } = provisions[provision]!
    const end = after < provisions.length ? startOfLine(visible, lineSaid(provisions, after)) : key.length
    const first = [start, Math.min(nextLineStart(provision, start), start + firstReach)] as const
    if (kind === "designator") return [first]
    return [first, [start, end > start ? end : key.length], [0, key.length]]
  }

  function inSecond(before: readonly Leftover[]): readonly Leftover[] {
    if (before.length === 0) return before
    const second = streams.second()
    const within = untakenStrand(second.key)
    return before.flatMap((leftover) => {
      const { piece, from, to } = leftover
      const sought = piece.sought.slice(from, to)
      const line = lineSaid(provisions, piece.provision)
      const low = startOfLine(second, line - linesOfATag)
      const { after } = provisions[piece.provision]!
      const last =
        after < provisions.length ? startOfLine(second, lineSaid(provisions, after)) : second.key.length
      const high = Math.min(second.key.length, Math.max(low + firstReach, last))
      const at = findWhole(within, sought, low, high, budget)
      const whole: Found = { from: 0, at, length: sought.length }
      const found = at === -1 ? findPieces(within, sought, low, high, budget) : [whole]
      for (const each of found) place(piece, { ...each, from: from + each.from }, second, each.at)
      return gapsOf(leftover, found)
    })
  }

  function strange(left: readonly Leftover[]): Pick<FileTrace, "twice" | "invented" | "derived"> {
    const twice: StrayWords[] = []
    const invented: StrayWords[] = []
    let derived = 0
    const within = untakenStrand(key)
    for (const { piece, from, to } of left) {
      const sought = piece.sought.slice(from, to)
      const words = piece.text.slice(offsetOfVisible(piece.text, from), offsetOfVisible(piece.text, to))
      if (!/[\p{L}\p{N}]/u.test(words)) continue
      if (piece.kind === "designator" || isDerived(piece)) {
        derived += words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
        continue
      }
      const ofNote = piece.kind === "note" ? sought : null
      const stray = { provision: piece.provision, words: words.trim(), ofNote }
      const at = windowsOf(piece).reduce(
        (known, [low, high]) => (known === -1 ? findWhole(within, sought, low, high, budget) : known),
        -1,
      )
      if (at === -1) invented.push(stray)
      else {
        twice.push(stray)
        place(piece, { from, at, length: sought.length }, visible, at)
      }
    }
    return { twice, invented, derived }
  }
}

/** What was taken too far on in one round leaves the words behind it to the next. */
const rounds = 3

function signsLast({ piece }: Leftover): number {
  return piece.kind === "designator" ? 1 : 0
}

/** Searches of one kind may go over the file so many times. */
function budgetFor(key: string): Budget {
  return { left: 1000 * key.length + 5_000_000 }
}

/** A tag of many attributes may begin some lines before the line its provision is said to begin on. */
const linesOfATag = 10

function lineSaid(provisions: readonly PlacedProvision[], index: number): number {
  return provisions[index]!.provision.line
}

function lengthOf(found: readonly Found[]): number {
  return found.reduce((sum, { length }) => sum + length, 0)
}

/** What was not found of it, each gap with the places of what was found on either side. */
function gapsOf(whole: Leftover, found: readonly Found[]): readonly Leftover[] {
  const gaps: Leftover[] = []
  let { from, low } = whole
  for (const each of found) {
    const start = whole.from + each.from
    if (start > from) gaps.push({ piece: whole.piece, from, to: start, low, high: each.at })
    from = start + each.length
    low = each.at + each.length
  }
  if (from < whole.to) gaps.push({ ...whole, from, low })
  return gaps
}

function byteOf({ stretches }: SourceStream, position: number): number {
  const stretch = stretchOf(stretches, position)
  const within = stretches.width[stretch] === 0 ? position - (stretches.at[stretch] as number) : 0
  return (stretches.byte[stretch] as number) + within
}

function byteAfter(stream: SourceStream, position: number): number {
  const { stretches } = stream
  return byteOf(stream, position) + ((stretches.width[stretchOf(stretches, position)] as number) || 1)
}
