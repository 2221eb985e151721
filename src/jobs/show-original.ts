/**
 * Shows a provision as its publisher wrote it: the lines of the original file that its words, those of all below
 * it and their notes stand in.
 *
 * Only the very bytes that were imported are shown. Where the file is gone or has changed, or the library was
 * written before places were kept, that is said. Of a package (DOCX, PDF) it is what the reader of its format
 * unpacks, for that is what the places were measured in.
 */
import type { LibraryReader, ProvisionOrigin, SourceRecord } from "../corpus/index.js"
import { formatNamed, sourceText } from "../parse/index.js"
import { originalFile, wordAsDocx } from "../sources/index.js"
import type { ShownProvision } from "./show-provision.js"

export type OriginalResult =
  | {
      readonly kind: "shown"
      readonly file: string
      readonly path: string
      /** In the order of the file; lines are counted from 1. */
      readonly stretches: readonly { readonly from: number; readonly to: number; readonly text: string }[]
    }
  | {
      readonly kind: "not-shown"
      readonly why: "no-place" | "no-folder" | "gone" | "changed"
      readonly file: string | null
      readonly path: string | null
    }

export async function showOriginal(
  { subtree, instrument }: Pick<ShownProvision, "subtree" | "instrument">,
  reader: LibraryReader,
): Promise<OriginalResult> {
  const origins = await reader.origins(subtree)
  // A heading without words of its own is where what stands below it is.
  const own = subtree.map(({ id }) => origins.get(id)).find((origin) => origin !== undefined)
  if (own === undefined) return { kind: "not-shown", why: "no-place", file: null, path: null }
  const { file, root, fileDigest } = own
  if (root === null) return { kind: "not-shown", why: "no-folder", file, path: null }
  const original = originalFile(root, file, fileDigest)
  if (original.kind !== "same") return { kind: "not-shown", why: original.kind, file, path: original.path }
  const here = [...origins.values()].filter(
    (origin) => origin.file === file && origin.fileDigest === fileDigest,
  )
  const { path } = original
  const bytes = await asItWasRead(original.bytes, own, await reader.documents(instrument.id))
  return { kind: "shown", file, path, stretches: linesOf(bytes, here) }
}

/** What the places count in: the file's own bytes, or those that its format unpacks from them. */
async function asItWasRead(
  bytes: Uint8Array,
  { file, fileDigest }: ProvisionOrigin,
  sources: readonly SourceRecord[],
): Promise<Uint8Array> {
  const source = sources.find(({ name, digest }) => name === file && digest === fileDigest)
  const format = source === undefined ? null : formatNamed(source.format)
  if (format?.unpack === undefined) return bytes
  const whole = format.name === "doc" ? await wordAsDocx(bytes) : bytes
  return (await format.unpack({ name: file, bytes: whole })).bytes
}

function linesOf(bytes: Uint8Array, origins: readonly ProvisionOrigin[]) {
  const starts = lineStarts(bytes)
  return stretchesOf(origins, starts).map(([first, last]) => ({
    from: first + 1,
    to: last + 1,
    text: sourceText(bytes.subarray(starts[first], starts[last + 1])).text.replace(/\r?\n$/u, ""),
  }))
}

/** Lines, from 0, that hold the words or their notes; neighbours are one stretch. */
function stretchesOf(
  origins: readonly ProvisionOrigin[],
  starts: readonly number[],
): readonly (readonly [number, number])[] {
  const spans = origins.flatMap(({ bytes, runs }) => [
    bytes,
    ...Array.from({ length: runs.length / 4 }, (_, i) => [runs[i * 4 + 2]!, runs[i * 4 + 3]!] as const),
  ])
  const lines = spans
    .map(([start, end]) => [lineAt(starts, start), lineAt(starts, Math.max(start, end - 1))] as const)
    .sort((one, other) => one[0] - other[0])
  const merged: [number, number][] = []
  for (const [first, last] of lines) {
    const open = merged.at(-1)
    if (open !== undefined && first <= open[1] + 2) open[1] = Math.max(open[1], last)
    else merged.push([first, last])
  }
  return merged
}

/** The first byte of each line, and the end of the file. */
function lineStarts(bytes: Uint8Array): readonly number[] {
  const starts = [0]
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) starts.push(at + 1)
  if (starts.at(-1) !== bytes.length) starts.push(bytes.length)
  return starts
}

function lineAt(starts: readonly number[], byte: number): number {
  let low = 0
  let high = starts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= byte) low = middle
    else high = middle
  }
  return low
}
