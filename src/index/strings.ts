/** Many strings in one piece of memory, so that a shard loads without making fifty thousand of them. */
import type { Strings } from "./shard.js"

export function packStrings(strings: readonly string[]): Strings {
  const bytes = Buffer.from(strings.join(""))
  const starts = new Uint32Array(strings.length + 1)
  strings.forEach((string, i) => {
    starts[i + 1] = starts[i]! + Buffer.byteLength(string)
  })
  return { bytes, starts }
}

export function stringAt({ bytes, starts }: Strings, i: number): string {
  return bytes.toString("utf8", starts[i], starts[i + 1])
}
