/**
 * Makes a zip archive, for tests: also one that lies about itself.
 */
import { crc32, deflateRawSync } from "node:zlib"

export interface ZipEntry {
  readonly name: string
  readonly body: string | Uint8Array
  /** What it says of itself where that is not so. */
  readonly says?: {
    readonly size?: number
    readonly crc?: number
    readonly method?: number
    readonly flags?: number
  }
  /** Where it says that it begins. */
  readonly at?: number
}

export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, body, says = {}, at: said } of entries) {
    const bytes = Buffer.from(body)
    const method = says.method ?? 8
    const packed = method === 8 ? deflateRawSync(bytes) : bytes
    const written = Buffer.from(name, "utf8")
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(says.flags ?? 0, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(says.crc ?? crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(says.size ?? bytes.length, 18)
    common.writeUInt16LE(written.length, 22)
    const head = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), common, written])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(said ?? at, 10)
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), common, rest, written]),
    )
    pieces.push(head, packed)
    at += head.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write("PK\u0005\u0006", "latin1")
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, listed, end])
}
