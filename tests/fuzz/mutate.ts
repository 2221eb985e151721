/** Changes a file at random places, the same for the same seed: what a damaged copy, or somebody curious, would make of it. */

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What parsers stumble over, put in anywhere. */
const pieces = [
  "<",
  ">",
  "</",
  "/>",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "&",
  "&amp;",
  "&#0;",
  "&nbsp;",
  '"',
  "'",
  "{",
  "}",
  "[",
  "]",
  "\\",
  "\\u",
  ":",
  ",",
  "null",
  "-1",
  "1e999",
  "9".repeat(40),
  "\0",
  "\uFEFF",
  "\u202E",
  "\u{1F600}",
  "\n",
  "\r",
  "\t",
  "§",
  "§§",
  "(a)",
  "(i)",
  "(A)(1)(i)(I)",
  "[Repealed]",
  "Section ",
  "Chapter ",
  "0000-00-00",
  "February 30, 2026",
  "%PDF-",
  "endobj",
  "stream",
  "BT",
  "Tj",
  "<w:p>",
  "</w:p>",
  "<div>",
  "<table>",
  "#",
  "|",
  "---",
  "*",
  "_",
].map((piece) => new TextEncoder().encode(piece))

export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let changed = bytes
  const times = 1 + Math.floor(random() * 6)
  for (let i = 0; i < times; i += 1) changed = mutateOnce(changed, random)
  return changed
}

function mutateOnce(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length)
  const end = Math.min(bytes.length, at + 1 + Math.floor(random() ** 3 * 4_000))
  const to = Math.floor(random() * bytes.length)
  const [before, some, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)]
  switch (Math.floor(random() * 8)) {
    case 0:
      return join(before, Uint8Array.of(Math.floor(random() * 256)), bytes.subarray(at + 1))
    case 1:
      return join(before, after)
    case 2:
      return join(before, some, some, after)
    case 3:
      return join(bytes.subarray(0, to), some, bytes.subarray(to))
    case 4:
      return before
    case 5:
      return join(
        before,
        ...Array.from({ length: 1 + Math.floor(random() * 60) }, () => some.subarray(0, 300)),
        after,
      )
    default:
      return join(before, pieces[Math.floor(random() * pieces.length)]!, bytes.subarray(at))
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}
