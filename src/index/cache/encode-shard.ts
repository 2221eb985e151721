/**
 * A shard as the bytes of one file, and back.
 *
 *   "PCSHARD1"  length of the header (4 bytes)  header, JSON  each column, at a multiple of 8 bytes
 *
 * The header names each column's kind, place and length. Reading makes views into the bytes and copies
 * nothing. Whoever reads has compared the file's checksum first; here only the shape is checked.
 */
import { endianness } from "node:os"
import { type FieldName, fieldNames, type Postings, type Shard } from "../shard.js"

const magic = "PCSHARD1"
const headerStart = magic.length + 4

const kinds = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const
type Kind = keyof typeof kinds
type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

interface ColumnPlace {
  readonly kind: Kind
  readonly start: number
  readonly length: number
}

interface Header {
  readonly jurisdiction: string
  readonly instruments: Shard["instruments"]
  readonly documents: number
  readonly byteOrder: string
  readonly columns: Readonly<Record<string, ColumnPlace>>
}

export function encodeShard(shard: Shard): Uint8Array {
  const columns = columnsOf(shard)
  const places: Record<string, ColumnPlace> = {}
  let size = 0
  for (const [name, column] of Object.entries(columns)) {
    places[name] = { kind: column.constructor.name as Kind, start: size, length: column.length }
    size += aligned(column.byteLength)
  }
  const { jurisdiction, instruments, documents } = shard
  const header: Header = { jurisdiction, instruments, documents, byteOrder: endianness(), columns: places }
  const written = new TextEncoder().encode(JSON.stringify(header))
  const base = aligned(headerStart + written.length)
  const bytes = new Uint8Array(base + size)
  bytes.set(new TextEncoder().encode(magic))
  new DataView(bytes.buffer).setUint32(magic.length, written.length, true)
  bytes.set(written, headerStart)
  for (const [name, column] of Object.entries(columns)) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), base + places[name]!.start)
  }
  return bytes
}

/** Null when the bytes are not a shard of this format and of this machine's byte order. */
export function decodeShard(file: Uint8Array): Shard | null {
  // Columns of doubles want their place in memory to be a multiple of eight.
  const bytes = file.byteOffset % 8 === 0 ? file : new Uint8Array(file)
  if (bytes.length < headerStart || new TextDecoder().decode(bytes.subarray(0, magic.length)) !== magic) {
    return null
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true)
  const header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(headerStart, headerStart + length)),
  ) as Header
  if (header.byteOrder !== endianness()) return null
  const base = bytes.byteOffset + aligned(headerStart + length)
  const column = <C extends Column>(name: string): C => {
    const { kind, start, length: entries } = header.columns[name]!
    return new kinds[kind](bytes.buffer as ArrayBuffer, base + start, entries) as Column as C
  }
  const postings = (field: FieldName): Postings => ({
    keys: column(`${field}.keys`),
    starts: column(`${field}.starts`),
    units: column(`${field}.units`),
    counts: column(`${field}.counts`),
    lengths: column(`${field}.lengths`),
  })
  return {
    jurisdiction: header.jurisdiction,
    instruments: header.instruments,
    documents: header.documents,
    versions: { bytes: asBuffer(column("versions.bytes")), starts: column("versions.starts") },
    effectiveFrom: column("effectiveFrom"),
    effectiveTo: column("effectiveTo"),
    currentThrough: column("currentThrough"),
    flags: column("flags"),
    section: column("section"),
    previous: column("previous"),
    next: column("next"),
    catchline: column("catchline"),
    headings: column("headings"),
    chapter: column("chapter"),
    fields: Object.fromEntries(
      fieldNames.map((field) => [field, postings(field)]),
    ) as unknown as Shard["fields"],
  }
}

function columnsOf(shard: Shard): Readonly<Record<string, Column>> {
  const { effectiveFrom, effectiveTo, currentThrough, flags, section, previous, next } = shard
  const { catchline, headings, chapter, versions } = shard
  const fields = fieldNames.flatMap((field) =>
    Object.entries(shard.fields[field]).map(
      ([part, column]) => [`${field}.${part}`, column as Column] as const,
    ),
  )
  return {
    "versions.bytes": new Uint8Array(versions.bytes),
    "versions.starts": versions.starts,
    ...{ effectiveFrom, effectiveTo, currentThrough, flags, section, previous, next },
    ...{ catchline, headings, chapter },
    ...Object.fromEntries(fields),
  }
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8
}
