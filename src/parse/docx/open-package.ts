/**
 * Opens a word processor's package (a ZIP) and brings out the parts that are asked for, counting what comes out.
 *
 * The file comes from anyone: sizes written in it are not believed but counted while it is unpacked. Refused are more
 * than 10,000 entries, 500 MiB in all, more than a hundredfold after the first MiB, two entries of one name, entries
 * that lie over each other, encryption and ZIP64. A name is only ever looked up, never used as a path, and an entry that
 * is itself a package is not opened.
 */
import { Inflate } from "fflate"
import { PinciteError } from "../../errors.js"
import type { SourcePart } from "../parsed.js"

const mostEntries = 10_000
const mostBytes = 500 * 2 ** 20
const freeBytes = 2 ** 20
const mostTimes = 100
const stepBytes = 2 ** 15

export interface Package {
  readonly names: readonly string[]
  /** The bytes of an entry; null where there is none of that name. */
  readonly entry: (name: string) => Uint8Array | null
}

interface Entry {
  readonly name: string
  readonly isDeflated: boolean
  /** Where its compressed bytes lie in the file. */
  readonly from: number
  readonly to: number
}

export function openPackage(part: SourcePart): Package {
  const entries = new Map<string, Entry>()
  for (const entry of entriesOf(part)) {
    if (entries.has(entry.name)) throw refused(part, `it holds two entries named ${entry.name}`)
    entries.set(entry.name, entry)
  }
  refuseOverlaps(part, [...entries.values()])
  let unpacked = 0
  const count = (bytes: number): void => {
    unpacked += bytes
    if (unpacked > mostBytes || unpacked > freeBytes + mostTimes * part.bytes.length)
      throw refused(part, "it unpacks to more than a document can hold")
  }
  return {
    names: [...entries.keys()],
    entry: (name) => {
      const entry = entries.get(name)
      return entry === undefined ? null : unpackEntry(part, entry, count)
    },
  }
}

function unpackEntry(part: SourcePart, entry: Entry, count: (bytes: number) => void): Uint8Array {
  const packed = part.bytes.subarray(entry.from, entry.to)
  if (!entry.isDeflated) {
    count(packed.length)
    return packed
  }
  const pieces: Uint8Array[] = []
  const inflate = new Inflate((piece) => {
    count(piece.length)
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length; at += stepBytes)
      inflate.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length)
  } catch (error) {
    throw error instanceof PinciteError ? error : refused(part, `its entry ${entry.name} is damaged`)
  }
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** From the directory at the end of the file, which alone says what the package holds. */
function entriesOf(part: SourcePart): readonly Entry[] {
  const { bytes } = part
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(part, view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) throw refused(part, "it is a ZIP64 archive")
  if (count > mostEntries) throw refused(part, `it holds ${count} entries`)
  const entries: Entry[] = []
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
      throw refused(part, "its directory is damaged")
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
    const packed = view.getUint32(at + 20, true)
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)))
    const local = view.getUint32(at + 42, true)
    if ((flags & 1) !== 0) throw refused(part, "it is encrypted")
    if (method !== 0 && method !== 8) throw refused(part, `its entry ${name} is packed in an unknown way`)
    if (local + 30 > end || view.getUint32(local, true) !== 0x04034b50)
      throw refused(part, `its entry ${name} is damaged`)
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + packed > end) throw refused(part, `its entry ${name} is damaged`)
    entries.push({ name, isDeflated: method === 8, from, to: from + packed })
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

/** The record that ends the archive; a comment of up to 64 KiB may follow it. */
function endOfDirectory(part: SourcePart, view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw refused(part, "it ends early")
}

function refuseOverlaps(part: SourcePart, entries: readonly Entry[]): void {
  const inOrder = [...entries].sort((a, b) => a.from - b.from)
  inOrder.forEach((entry, index) => {
    const before = inOrder[index - 1]
    if (before !== undefined && entry.from < before.to)
      throw refused(part, `its entries ${before.name} and ${entry.name} lie over each other`)
  })
}

function refused(part: SourcePart, problem: string): PinciteError {
  return new PinciteError({
    code: "source.bad-package",
    message: `${part.name} cannot be opened: ${problem}.`,
    remedy: `Bring the file again from its publisher, or save it anew from a word processor: ${problem}.`,
    data: { path: part.name },
  })
}
