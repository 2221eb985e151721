/** Many strings in one piece of memory, so that a shard loads without making fifty thousand of them. */
import type { Strings } from "./shard.js"

export function packStrings(strings: readonly string[]): Strings {
  const encoded = new TextEncoder()
  const parts = strings.map((string) => encoded.encode(string))
  const starts = new Uint32Array(parts.length + 1)
  parts.forEach((part, i) => {
    starts[i + 1] = starts[i]! + part.length
  })
  const bytes = new Uint8Array(starts[parts.length]!)
  parts.forEach((part, i) => {
    bytes.set(part, starts[i]!)
  })
  return { bytes, starts }
}

export function stringAt({ bytes, starts }: Strings, i: number): string {
  return decoder.decode(bytes.subarray(starts[i], starts[i + 1]))
}

export function unpackStrings(strings: Strings): readonly string[] {
  return Array.from({ length: strings.starts.length - 1 }, (_, i) => stringAt(strings, i))
}

const decoder = new TextDecoder()
