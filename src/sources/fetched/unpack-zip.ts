/**
 * The files of a zip archive, read from bytes that nobody can trust, with Node's own inflater.
 *
 * Nothing is ever written by the name an entry has: whoever calls says under which name it is kept, or that it is
 * not. Refused are archives in parts or of the 64-bit kind, encrypted or oddly packed entries, entries that lie over
 * one another, sizes and checksums that do not hold, and what unpacks to more than law could.
 */
import { crc32, inflateRawSync } from "node:zlib"
import { PinciteError } from "../../errors.js"

const mostEntries = 10_000
const largestTotal = 500 * 1_048_576
const mostUnpacked = 200
const unpackedUnjudged = 1_048_576

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

export function unpackZip(
  bytes: Uint8Array,
  keep: (entry: string) => string | null,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: { name: string; bytes: Uint8Array }[] = []
  let total = 0
  let freeFrom = 0
  try {
    const entries = [...readDirectory(archive)].sort((one, other) => one.at - other.at)
    for (const entry of entries) {
      const start = bodyOf(archive, entry)
      if (entry.at < freeFrom) throw new Error("entries lie over one another")
      freeFrom = start + entry.packed
      const name = keep(entry.name)
      if (name === null) continue
      total += entry.size
      if (total > largestTotal) throw new Error("it unpacks to more than 500 MiB")
      if (kept.some((other) => other.name === name)) throw new Error("two entries are the same file")
      kept.push({ name, bytes: inflate(archive.subarray(start, freeFrom), entry) })
    }
  } catch (cause) {
    throw new PinciteError({
      code: "source.unreadable",
      message: `The archive cannot be unpacked: ${cause instanceof Error ? cause.message : "it is damaged"}.`,
      remedy: "Fetch it again; if it stays so, its publisher's file is damaged.",
      cause,
    })
  }
  return kept
}

function* readDirectory(archive: Buffer): Iterable<Entry> {
  const end = endOfDirectory(archive)
  const count = archive.readUInt16LE(end + 10)
  if (archive.readUInt16LE(end + 4) !== 0 || archive.readUInt16LE(end + 8) !== count) {
    throw new Error("it is one part of several")
  }
  if (count > mostEntries) throw new Error(`it has more than ${mostEntries} entries`)
  let at = archive.readUInt32LE(end + 16)
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== 0x02014b50) throw new Error("its directory is damaged")
    const flags = archive.readUInt16LE(at + 8)
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)]
    const offset = archive.readUInt32LE(at + 42)
    if ((flags & 1) !== 0) throw new Error("an entry is encrypted")
    if ([packed, size, offset].includes(0xffffffff)) throw new Error("it is of the 64-bit kind")
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28)
    yield {
      name: archive.toString("utf8", at + 46, nameEnd),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed,
      size,
      at: offset,
    }
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
}

/** The record at the very end; a comment of up to 65,535 bytes may follow it. */
function endOfDirectory(archive: Buffer): number {
  const least = Math.max(0, archive.length - 65_557)
  for (let at = archive.length - 22; at >= least; at -= 1) {
    if (archive.readUInt32LE(at) === 0x06054b50) return at
  }
  throw new Error("it ends early or is no archive")
}

/** Where an entry's bytes begin, past its own header. */
function bodyOf(archive: Buffer, { at, packed }: Entry): number {
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== 0x04034b50)
    throw new Error("an entry is not there")
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  if (start + packed > archive.length) throw new Error("an entry ends after the archive does")
  return start
}

function inflate(packed: Buffer, { method, size, crc }: Entry): Uint8Array {
  if (method !== 0 && method !== 8) throw new Error(`an entry is packed by method ${method}`)
  if (size > unpackedUnjudged && size > packed.length * mostUnpacked) {
    throw new Error(`an entry unpacks to more than ${mostUnpacked} times its size`)
  }
  // One byte more than stated is allowed to come, to see that it does not.
  const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: size + 1 })
  if (bytes.length !== size) throw new Error("an entry is not of the size it states")
  if (crc32(bytes) !== crc) throw new Error("an entry's checksum does not hold")
  return bytes
}
