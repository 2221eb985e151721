/**
 * Shows the pages of the publisher's file that a provision stands on, with its words marked: those asked for, or
 * all of it with what lies below.
 *
 * Like the original's lines (`show-original.ts`), pages are shown only of the very bytes that were imported, and
 * where they cannot be shown, that is said. At most the first few pages are drawn; how many more there are is said.
 */
import type { LibraryReader, ProvisionOrigin } from "../corpus/index.js"
import type { ProvisionId } from "../law/index.js"
import { cutBoxes, formatNamed, type PageLayer } from "../parse/index.js"
import { originalFile } from "../sources/index.js"
import type { ShownProvision } from "./show-provision.js"

/** Left, top, right, bottom in tenths of a point from the page's top left corner. */
export type Mark = readonly [left: number, top: number, right: number, bottom: number]

export interface MarkedPage extends PageLayer {
  readonly marks: readonly Mark[]
}

export type PagesResult =
  | {
      readonly kind: "shown"
      readonly file: string
      readonly pages: readonly MarkedPage[]
      /** Pages its words go on over that are not drawn here. */
      readonly more: number
    }
  /** The file is no law on pages, or the library was written before places were kept. */
  | { readonly kind: "no-pages" }
  | { readonly kind: "not-shown"; readonly why: "no-folder" | "gone" | "changed"; readonly file: string }

const mostPages = 3

/** `words`: characters of the provision's own text to mark; null: the whole of it. */
export async function showPages(
  { subtree, instrument }: Pick<ShownProvision, "subtree" | "instrument">,
  words: { readonly start: number; readonly end: number } | null,
  reader: LibraryReader,
): Promise<PagesResult> {
  const [provision] = subtree
  if (provision === undefined) return { kind: "no-pages" }
  const origins = await reader.origins(words === null ? subtree : [provision])
  const own = subtree.map(({ id }) => origins.get(id)).find((origin) => hasBoxes(origin))
  if (own === undefined) return { kind: "no-pages" }
  const { file, fileDigest, root } = own
  const source = (await reader.documents(instrument.id)).find(
    ({ name, digest }) => name === file && digest === fileDigest,
  )
  const readPages = source === undefined ? undefined : formatNamed(source.format)?.pages
  if (readPages === undefined) return { kind: "no-pages" }
  if (root === null) return { kind: "not-shown", why: "no-folder", file }
  const original = originalFile(root, file, fileDigest)
  if (original.kind !== "same") return { kind: "not-shown", why: original.kind, file }

  const marks = marksByPage(subtree, origins, fileDigest, words)
  const numbers = [...marks.keys()].sort((one, other) => one - other)
  const drawn = numbers.slice(0, mostPages)
  const layers = await readPages({ name: file, bytes: original.bytes }, drawn)
  const pages = layers.map((layer) => ({ ...layer, marks: marks.get(layer.number) ?? [] }))
  return { kind: "shown", file, pages, more: numbers.length - drawn.length }
}

function hasBoxes(origin: ProvisionOrigin | undefined): boolean {
  return origin?.boxes !== undefined && origin.boxes.length > 0
}

function marksByPage(
  subtree: readonly { readonly id: ProvisionId }[],
  origins: ReadonlyMap<ProvisionId, ProvisionOrigin>,
  fileDigest: string,
  words: { readonly start: number; readonly end: number } | null,
): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>()
  for (const { id } of subtree) {
    const origin = origins.get(id)
    if (origin?.boxes === undefined || origin.fileDigest !== fileDigest) continue
    const boxes = words === null ? origin.boxes : cutBoxes(origin.boxes, words.start, words.end)
    for (let at = 0; at + 7 <= boxes.length; at += 7) {
      const [page, ...mark] = boxes.slice(at + 2, at + 7) as [number, number, number, number, number]
      const onPage = marks.get(page)
      if (onPage === undefined) marks.set(page, [mark])
      else addMark(onPage, mark)
    }
  }
  return marks
}

/** Words beside each other on a line are one bar. */
function addMark(marks: Mark[], mark: Mark): void {
  const [left, top, right, bottom] = mark
  const last = marks.at(-1)
  const height = bottom - top
  const isBeside =
    last !== undefined &&
    Math.abs(last[1] - top) < height / 4 &&
    left >= last[0] &&
    left - last[2] < 1.5 * height
  if (isBeside) {
    marks[marks.length - 1] = [last[0], Math.min(last[1], top), right, Math.max(last[3], bottom)]
  } else marks.push(mark)
}
